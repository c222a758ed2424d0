package dev.materia.claim.extract.assertion;

import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.UseStatus;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.Negation;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.monograph.SectionRole;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads polarity, certainty and circumstance of a candidate from the words around it (after NegEx and ConText: Chapman
 * 2001, Harkema 2009).
 */
public final class AssertionAnalyzer {

    /** A passage of more tokens is a table without its layout. */
    private static final int LONGEST_PROSE = 250;

    private static final Set<String> MONTH = ParserLexicon.ENGLISH.words("month-preposition");
    private static final Set<SectionRole> INSTRUCTIONS =
            Set.of(SectionRole.ASK_DOCTOR, SectionRole.CONTRAINDICATIONS, SectionRole.WHEN_USING);

    private final Sentence sentence;
    private final List<RuleSet.ModifierMatch> modifiers;
    private final Denials denials;
    private final ModifierReach reach;
    private final CircumstanceReader circumstances;

    /** @param carried the circumstance of the sentence before, if this one goes on about the same */
    public AssertionAnalyzer(
            Sentence sentence, List<RuleSet.ModifierMatch> modifiers, Optional<CarriedCircumstance> carried) {
        this.sentence = sentence;
        this.modifiers = modifiers;
        this.denials = new Denials(sentence, modifiers);
        this.reach = new ModifierReach(sentence);
        this.circumstances = new CircumstanceReader(sentence, modifiers, carried);
    }

    /**
     * Whether the whole sentence is about something else: animals, cells, law, all such drugs but this one. A flat
     * table that is read as one sentence is about no single thing.
     */
    public boolean aside() {
        return sentence.size() <= LONGEST_PROSE
                && modifiers.stream()
                        .anyMatch(m -> (m.modifier().reach() == 0 && ModifierReach.sets(m, SectionTopic.Kind.ASIDE))
                                || exceptsTheDrug(m));
    }

    /** Whether it is the drug itself that is the exception: "apart from X, such drugs are not suitable for". */
    private boolean exceptsTheDrug(RuleSet.ModifierMatch m) {
        return ModifierReach.sets(m, SectionTopic.Kind.EXCEPTION)
                && m.to() < sentence.size()
                && sentence.spotsAt(m.to()).stream().anyMatch(MentionSpan::self);
    }

    /** Whether words near the candidate make it no claim: "fewer side effects than". */
    public boolean dismissed(CandidateClaim candidate) {
        return modifiers.stream()
                .anyMatch(m -> m.modifier().reach() > 0
                        && ModifierReach.sets(m, SectionTopic.Kind.ASIDE)
                        && (reach.governs(m, candidate) || reach.runsIntoMention(m, candidate)));
    }

    /** Whether it is stopping the drug that the cue speaks of: "discontinuing it can reduce anxiety". */
    public boolean ofStopping(CandidateClaim candidate) {
        return modifiers.stream()
                .anyMatch(m -> ModifierReach.sets(m, Circumstance.ABRUPT_WITHDRAWAL)
                        && m.modifier().both()
                        && m.to() <= candidate.match().from()
                        && reach.governs(m, candidate));
    }

    /** What the words around a candidate say of the status of the use it names. */
    public UseStatus status(CandidateClaim candidate) {
        return modifiers.stream()
                .filter(m -> m.modifier().sets().orElse(null) instanceof UseStatus)
                .filter(m -> reach.governs(m, candidate) || spans(m, candidate))
                .findFirst()
                .flatMap(m -> m.modifier().sets())
                .map(UseStatus.class::cast)
                .or(() -> sentence.topic()
                        .status()
                        .filter(s -> modifiers.stream()
                                .noneMatch(
                                        m -> ModifierReach.sets(m, Certainty.ESTABLISHED) && inClauseOf(m, candidate))))
                .orElse(UseStatus.ESTABLISHED);
    }

    private boolean inClauseOf(RuleSet.ModifierMatch m, CandidateClaim c) {
        Clauses build = sentence.clauses();
        return build.clauseOf(m.from()) == build.clauseOf(Math.min(c.match().from(), sentence.size() - 1));
    }

    /** Whether words on a use stand around it: "the evidence that it works in … is weak". */
    private static boolean spans(RuleSet.ModifierMatch m, CandidateClaim c) {
        boolean around = m.from() < c.match().from() && m.to() >= c.spot().to();
        return around || (m.from() < c.match().to() && m.to() > c.match().from());
    }

    /** Whether the sentence affirms or denies what a candidate claims. */
    public Polarity polarity(CandidateClaim candidate) {
        if (instructs(candidate)) {
            return Polarity.AFFIRMED;
        }
        if (presupposes(candidate)) {
            return Polarity.AFFIRMED;
        }
        boolean denied = denied(candidate);
        return denied && !excepted(candidate) ? Polarity.DENIED : Polarity.AFFIRMED;
    }

    /**
     * Whether a claim is made by an instruction that a section stands for: "Do not use in children" below "Do not use"
     * denies nothing.
     */
    private static boolean instructs(CandidateClaim candidate) {
        boolean uncued = candidate.match().from() == candidate.match().to();
        boolean careful = candidate.family() == CandidateClaim.Family.PRECAUTION
                || candidate.family() == CandidateClaim.Family.INTERACTION;
        return uncued
                && careful
                && candidate
                        .sentence()
                        .topic()
                        .role()
                        .filter(INSTRUCTIONS::contains)
                        .isPresent();
    }

    /** Whether a cue takes for granted what it says: "not like other opioids" is said of an opioid. */
    private static boolean presupposes(CandidateClaim candidate) {
        CueRule rule = candidate.match().rule();
        return rule.says() == Predicate.MEMBER_OF_CLASS && rule.polarity().equals(Optional.of(Polarity.AFFIRMED));
    }

    /** Whether the words deny what the candidate's clause says, exceptions aside. */
    public boolean denied(CandidateClaim candidate) {
        return !denials.of(candidate).isEmpty()
                || candidate.match().rule().polarity().equals(Optional.of(Polarity.DENIED));
    }

    /** Whether the mention is named as the exception from what the clause says of the rest. */
    public boolean excepted(CandidateClaim candidate) {
        return modifiers.stream()
                .filter(m -> ModifierReach.sets(m, SectionTopic.Kind.EXCEPTION))
                .anyMatch(m -> candidate.spot().from() >= m.to()
                        && sameStretch(m.to(), candidate.spot().from()));
    }

    /** Whether no verb and no end of brackets stands between two tokens. */
    private boolean sameStretch(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).is(';') || sentence.token(i).is(')') || ScopeResolver.finite(sentence.token(i))) {
                return false;
            }
        }
        return true;
    }

    /** How certain the sentence is of a candidate. */
    public Certainty certainty(CandidateClaim candidate) {
        if (candidate.certainty().isPresent()) {
            return candidate.certainty().get();
        }
        if (candidate.predicate() == Predicate.INVESTIGATED_FOR) {
            return Certainty.INVESTIGATIONAL;
        }
        boolean hedged = modifiers.stream().anyMatch(m -> hedges(m, candidate))
                || (ModalVerbs.hedge(candidate)
                        && !deniedBehind(candidate, candidate.match().to()));
        return hedged ? Certainty.PROBABLE : Certainty.ESTABLISHED;
    }

    private boolean hedges(RuleSet.ModifierMatch m, CandidateClaim candidate) {
        return ModifierReach.sets(m, Certainty.PROBABLE)
                && !isMonth(m)
                && !(use(candidate) && ModalVerbs.permits(sentence, m.from()))
                && !deniedBehind(candidate, Math.max(m.to(), candidate.match().to()))
                && (reach.governs(m, candidate)
                        || reach.runsIntoMention(m, candidate)
                        || (m.modifier().changes(candidate.family()) && ModifierReach.runsInto(m, candidate.match()))
                        || (ModifierReach.inside(m, candidate) && m.modifier().changes(candidate.family())));
    }

    private static boolean use(CandidateClaim candidate) {
        return candidate.family() == CandidateClaim.Family.INDICATION;
    }

    /** Whether an object is denied outright behind what a clause affirms: "can cause A, but not B" hedges A alone. */
    private boolean deniedBehind(CandidateClaim candidate, int at) {
        List<Negation> denying = denials.of(candidate);
        return !denying.isEmpty() && denying.stream().allMatch(n -> n.from() >= at);
    }

    /** Whether "may" is the month: "in May 1993". */
    private boolean isMonth(RuleSet.ModifierMatch m) {
        boolean number = m.to() < sentence.size() && sentence.token(m.to()).kind() == Token.Kind.NUMBER;
        boolean preposition =
                m.from() > 0 && MONTH.contains(sentence.token(m.from() - 1).lower());
        return (number || preposition) && sentence.words(m.from(), m.to()).equals("May");
    }

    /** The circumstance of a candidate, by the words of its clause, the sentence before or the heading. */
    public Circumstance circumstance(CandidateClaim candidate) {
        return circumstances.of(candidate);
    }

    /** The circumstance that the sentence is about, for the next one: an overdose, or stopping. */
    public Optional<CarriedCircumstance> toCarry() {
        return circumstances.toCarry();
    }

    /** The words and the heading that gave a claim its polarity, certainty and circumstance. */
    public List<String> signs(CandidateClaim candidate, Circumstance circumstance) {
        boolean ruled = candidate.certainty().isPresent() || candidate.predicate() == Predicate.INVESTIGATED_FOR;
        Optional<RuleSet.ModifierMatch> near =
                circumstance == Circumstance.THERAPEUTIC_USE ? Optional.empty() : circumstances.words(candidate);
        List<String> signs = new ArrayList<>();
        List<Negation> negating = denials.of(candidate);
        for (RuleSet.ModifierMatch m : modifiers) {
            if (negating.stream().anyMatch(n -> n.from() == m.from() && ModifierReach.sets(m, Polarity.DENIED))
                    || (!ruled && hedges(m, candidate))
                    || near.filter(m::equals).isPresent()) {
                signs.add(m.modifier().id() + ": " + sentence.words(m.from(), m.to()));
            }
        }
        boolean headed = near.isEmpty()
                && candidate.match().rule().circumstance().isEmpty()
                && sentence.topic().circumstance().filter(circumstance::equals).isPresent();
        if (headed) {
            signs.add("heading: " + sentence.topic().heading());
        }
        return signs;
    }
}
