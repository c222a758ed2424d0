package dev.materia.claim.extract.assertion;

import dev.materia.claim.Polarity;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.Negation;
import dev.materia.claim.sentence.NegationResolver;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The negations of a sentence, and which of them deny a candidate. */
final class Denials {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    /** Most tokens between a negation and the words that would make the drug a member of a class. */
    private static final int MEMBERSHIP = 4;

    private final Sentence sentence;
    private final List<RuleSet.ModifierMatch> modifiers;
    private @Nullable List<Found> found;

    /** A negation with the words of the table that it is; without them where a label is denied as a whole. */
    private record Found(Negation negation, Optional<RuleSet.ModifierMatch> words) {

        boolean changes(CandidateClaim candidate) {
            return words.map(m -> m.modifier().changes(candidate.family())).orElse(true);
        }
    }

    Denials(Sentence sentence, List<RuleSet.ModifierMatch> modifiers) {
        this.sentence = sentence;
        this.modifiers = modifiers;
    }

    /**
     * The negations that deny a candidate: those that govern its cue or its mention, but none that only forbids a use,
     * and no two of which the one lifts the other ("cannot be stopped without seizures").
     */
    List<Negation> of(CandidateClaim candidate) {
        List<Negation> denying = new ArrayList<>();
        for (Found each : all()) {
            if (each.changes(candidate) && denies(each.negation, candidate)) {
                denying.add(each.negation);
            }
        }
        boolean lifted = denying.stream()
                .anyMatch(inner -> without(inner)
                        && denying.stream()
                                .anyMatch(outer ->
                                        !without(outer) && outer.scope().get(inner.from())));
        return lifted
                ? List.of()
                : denying.stream()
                        .filter(n -> !(n.forbids() && !use(candidate)))
                        .toList();
    }

    /** Whether a negation is a preposition or a noun: "without", "absence of". */
    private boolean without(Negation negation) {
        return switch (sentence.clauses().tag(negation.from())) {
            case PREPOSITION, NOUN -> true;
            default -> false;
        };
    }

    private boolean denies(Negation negation, CandidateClaim candidate) {
        int cueFrom = candidate.match().from();
        int cueTo = candidate.match().to();
        boolean inCue = negation.from() >= cueFrom && negation.to() <= cueTo;
        if (inCue && candidate.negativeItself()) {
            return false;
        }
        if (candidate.family() == CandidateClaim.Family.MEMBERSHIP && cueFrom - negation.to() > MEMBERSHIP) {
            return false;
        }
        if (isEffectItself(negation, candidate)) {
            return false;
        }
        boolean precaution = candidate.family() == CandidateClaim.Family.PRECAUTION && cueTo > cueFrom;
        return governsCue(negation, cueFrom, cueTo)
                || (!precaution
                        && negation.governs(
                                candidate.spot().from(), candidate.spot().to()));
    }

    /** Whether what is lacking makes the effect: "erectile dysfunction, lack of lubrication" names two disorders. */
    private boolean isEffectItself(Negation negation, CandidateClaim candidate) {
        int from = candidate.spot().from();
        boolean lack = candidate.family() == CandidateClaim.Family.EFFECT
                && WORDS.is(sentence.token(negation.from()).lower(), "lack-noun")
                && negation.to() <= from
                && from - negation.to() <= 2
                && negation.from() > 0
                && (sentence.token(negation.from() - 1).is(',')
                        || sentence.clauses().tag(negation.from() - 1) != Tag.VERB);
        return lack
                && Arrays.stream(candidate.spot().concept().label().split(" ", -1))
                        .anyMatch(w -> WORDS.is(w, "disorder-word"))
                && Arrays.stream(sentence.words(from, candidate.spot().to()).split(" ", -1))
                        .noneMatch(w -> WORDS.is(w, "disorder-word"));
    }

    private static boolean use(CandidateClaim candidate) {
        return candidate.family() == CandidateClaim.Family.INDICATION;
    }

    /** Whether a negation governs a word of a cue, asides between its words left out. */
    private boolean governsCue(Negation negation, int from, int to) {
        Clauses build = sentence.clauses();
        int first = from;
        // of a cue that runs on into a clause of its own only that clause is denied with what follows
        for (int i = to - 1; i > from; i--) {
            if (build.at(i).from() == i && negation.to() <= i && startsAnew(build.at(i))) {
                first = i;
                break;
            }
        }
        for (int i = first; i < to; i++) {
            boolean own = build.clauseOf(i) == build.clauseOf(from) || build.clauseOf(i) == build.clauseOf(to - 1);
            if (own && negation.scope().get(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause is coordinated with the one before and has a subject of its own. */
    private boolean startsAnew(Clause clause) {
        return clause.kind() == Clause.Kind.MAIN
                && !clause.groups().isEmpty()
                && sentence.clauses().sayingOf(clause.groups().get(0).from()) == clause.number();
    }

    /** Whether "no." is short for "number", or "NO" stands in a formula. */
    private boolean numbers(RuleSet.ModifierMatch m) {
        boolean number = m.to() + 1 < sentence.size()
                && sentence.token(m.to()).is('.')
                && sentence.token(m.to() - 1).lower().equals("no");
        boolean formula = m.from() > 0
                && sentence.token(m.from() - 1).end()
                        == sentence.token(m.from()).start()
                && sentence.token(m.from() - 1).kind() == Token.Kind.NUMBER;
        return number || formula;
    }

    /** Whether a negation is a part of one word: "a not-well-known site". */
    private boolean hyphened(RuleSet.ModifierMatch m) {
        return m.to() < sentence.size()
                && sentence.token(m.to()).ignorable()
                && sentence.token(m.to()).start() == sentence.token(m.to() - 1).end();
    }

    private List<Found> all() {
        List<Found> known = found;
        if (known == null) {
            known = new ArrayList<>();
            for (RuleSet.ModifierMatch m : modifiers) {
                boolean denies = ModifierReach.sets(m, Polarity.DENIED) && !sentence.inMention(m.from());
                if (denies && !numbers(m) && !hyphened(m)) {
                    new NegationResolver(sentence.clauses())
                            .resolve(m.from(), m.to())
                            .map(n -> new Found(n, Optional.of(m)))
                            .ifPresent(known::add);
                }
            }
            LabelledDenial.of(sentence).map(n -> new Found(n, Optional.empty())).ifPresent(known::add);
            found = known;
        }
        return known;
    }
}
