package dev.materia.claim.extract.assertion;

import dev.materia.claim.Circumstance;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.TokenSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The circumstance in which an effect is seen: usual use, an overdose, stopping, a high dose, long use. */
final class CircumstanceReader {

    /** The modifier of what lasts or ends when the drug is stopped, and does not come of it. */
    private static final String OUTLASTING = "modifiers/ends-with-stopping";

    private final Sentence sentence;
    private final List<RuleSet.ModifierMatch> modifiers;
    private final CircumstanceWords words;
    private final Optional<CarriedCircumstance> carried;

    /** @param carried the circumstance of the sentence before, if this one goes on about the same */
    CircumstanceReader(
            Sentence sentence, List<RuleSet.ModifierMatch> modifiers, Optional<CarriedCircumstance> carried) {
        this.sentence = sentence;
        this.modifiers = modifiers;
        this.words = new CircumstanceWords(sentence, modifiers);
        this.carried = carried.filter(this::goesOn);
    }

    /** The circumstance of a candidate, by the words of its clause, the sentence before or the heading. */
    Circumstance of(CandidateClaim candidate) {
        Optional<Circumstance> given = candidate.match().rule().circumstance();
        if (given.isPresent()) {
            return given.get();
        }
        return words(candidate)
                .flatMap(m -> m.modifier().sets())
                .map(Circumstance.class::cast)
                .or(() -> ofUsualDose(candidate) ? Optional.of(Circumstance.THERAPEUTIC_USE) : Optional.empty())
                .or(() -> carried.map(CarriedCircumstance::circumstance))
                .or(() -> sentence.topic().circumstance().filter(c -> !ofUse(c, candidate)))
                .orElse(Circumstance.THERAPEUTIC_USE);
    }

    /** The words that name the circumstance of a candidate, if any do. */
    Optional<RuleSet.ModifierMatch> words(CandidateClaim candidate) {
        return words.of(candidate);
    }

    /** The circumstance that the sentence is about, for the next one: an overdose, or stopping. */
    Optional<CarriedCircumstance> toCarry() {
        return modifiers.stream()
                .filter(m -> ModifierReach.sets(m, Circumstance.OVERDOSE)
                        || ModifierReach.sets(m, Circumstance.ABRUPT_WITHDRAWAL))
                .map(m -> new CarriedCircumstance(
                        (Circumstance) m.modifier().sets().orElseThrow(), opening(m)))
                .findFirst()
                .or(() -> carried);
    }

    /**
     * Whether the sentence goes on about what the one before was about: it names neither the drug nor a circumstance,
     * and does not say how common something is in general where that one named it in passing.
     */
    private boolean goesOn(CarriedCircumstance before) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.slotEnd(Slot.DRUG, i) > 0
                    || ParserLexicon.ENGLISH.is(sentence.token(i).lower(), "next-phase")) {
                return false;
            }
        }
        return modifiers.stream()
                .noneMatch(m -> m.modifier().sets().orElse(null) instanceof Circumstance
                        || m.modifier().id().equals(OUTLASTING)
                        || (before.passing() && ModifierReach.sets(m, SectionTopic.Kind.GENERAL)));
    }

    /** Whether words stand in a phrase that only opens the sentence: "In overdose, ...", "If it is stopped, ...". */
    private boolean opening(RuleSet.ModifierMatch m) {
        Tag first = sentence.clauses().tag(0);
        if (first != Tag.PREPOSITION && first != Tag.SUBORDINATOR) {
            return false;
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).is(',')) {
                return i >= m.to();
            }
        }
        return false;
    }

    /** Whether a sentence behind one of overdose is about less: "was not seen with smaller amounts". */
    private boolean ofUsualDose(CandidateClaim candidate) {
        Clauses build = sentence.clauses();
        int clause = build.clauseOf(Math.max(0, Math.min(candidate.match().to(), sentence.size()) - 1));
        for (int i = candidate.spot().to(); i + 1 < sentence.size(); i++) {
            if (build.clauseOf(i) == clause
                    && ParserLexicon.ENGLISH.is(sentence.token(i).lower(), "less-than-overdose")
                    && ParserLexicon.ENGLISH.is(sentence.token(i + 1).lower(), "dose-noun")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a sentence under a heading of withdrawal says of the drug itself what it does: "X has been linked to
     * caries" is about taking it.
     */
    private boolean ofUse(Circumstance heading, CandidateClaim candidate) {
        if (heading != Circumstance.ABRUPT_WITHDRAWAL
                || candidate.match().to() == candidate.match().from()) {
            return false;
        }
        TokenSpan subject = sentence.clauses()
                .subject(sentence.clauses().at(candidate.match().to() - 1));
        boolean named = IntStream.range(subject.from(), subject.to()).anyMatch(i -> sentence.slotEnd(Slot.DRUG, i) > 0);
        int clause = sentence.clauses().sayingOf(candidate.match().to() - 1);
        boolean stopping = modifiers.stream()
                .anyMatch(m -> ModifierReach.sets(m, Circumstance.ABRUPT_WITHDRAWAL) && said(m.from(), clause));
        for (int i = 0; i < sentence.size() && !stopping; i++) {
            String word = sentence.token(i).lower();
            stopping = ParserLexicon.ENGLISH.startsLike(word, "stopping-stem") && said(i, clause);
        }
        return named && !stopping && candidate.match().rule().side() == CueRule.Side.AFTER;
    }

    private boolean said(int token, int clause) {
        return token < sentence.lead() || sentence.clauses().sayingOf(token) == clause;
    }
}
