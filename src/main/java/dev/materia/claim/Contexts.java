package dev.materia.claim;

import dev.materia.vocabulary.Concept;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a claim is limited to: "may cause confusion in older people", "In children, it can cause excitation",
 * "reduces the risk of stroke in patients with diabetes".
 */
final class Contexts {

    private static final Set<String> IN = Set.of("in", "among");
    private static final Set<String> JOINING =
            Set.of(",", "and", "or", "but", ";", "(", "including", "also", "even", "especially", "particularly");
    private static final Set<String> PEOPLE = Set.of(
            "patients", "people", "persons", "individuals", "those", "adults", "men", "women", "children", "patient");
    private static final Set<String> WITH = Set.of("with", "having", "suffering", "from", "who", "have", "a", "an");

    /** How many words there may be between the object and the words that limit the claim. */
    private static final int LONGEST_LIST = 25;

    private static final int LONGEST_PHRASE = 4;

    private Contexts() {}

    /** The population or condition that a candidate is limited to by the words around it. */
    static Optional<Concept> of(Candidate candidate) {
        boolean limited = candidate.family() == Candidate.Family.EFFECT
                || candidate.predicate() == Predicate.TREATS
                || candidate.predicate() == Predicate.INVESTIGATED_FOR;
        if (!limited) {
            return Optional.empty();
        }
        Sentence sentence = candidate.sentence();
        int cue = candidate.match().from();
        int start = sentence.clauseStart(cue);
        if (start < candidate.spot().from() && IN.contains(sentence.token(start).lower())) {
            Optional<Concept> first = limit(sentence, start, candidate);
            if (first.isPresent()) {
                return first;
            }
        }
        int end = Math.min(
                sentence.clauseEnd(candidate.spot().to() - 1), candidate.spot().to() + LONGEST_LIST);
        for (int i = candidate.spot().to(); i < end; i++) {
            if (ScopeWalker.finite(sentence.token(i)) || sentence.token(i).is(';')) {
                return Optional.empty();
            }
            if (IN.contains(sentence.token(i).lower())) {
                boolean ofNext = JOINING.contains(sentence.token(i - 1).lower());
                return ofNext ? Optional.empty() : limit(sentence, i, candidate);
            }
        }
        return Optional.empty();
    }

    /** What "in" at a token is followed by: a population, or people with a condition. */
    private static Optional<Concept> limit(Sentence sentence, int in, Candidate candidate) {
        boolean people = false;
        for (int i = in + 1; i < Math.min(sentence.size(), in + 1 + LONGEST_PHRASE); i++) {
            for (Spot spot : sentence.spotsAt(i)) {
                boolean fits = Slot.POPULATION.takes(spot) || (people && Slot.CONDITION.takes(spot));
                boolean taken = spot.covered() || spot.compound() || spot.overlaps(candidate.spot());
                if (fits && !taken) {
                    return Optional.of(spot.concept())
                            .filter(c -> !stated(candidate, spot) && !oneOfSeveral(sentence, spot));
                }
            }
            String word = sentence.token(i).lower();
            if (people && !WITH.contains(word)) {
                return Optional.empty();
            }
            people |= PEOPLE.contains(word);
        }
        return Optional.empty();
    }

    /** Whether a claim of its own says what the drug is to the mention, as of the cause of a symptom it treats. */
    private static boolean stated(Candidate candidate, Spot spot) {
        return Slot.CONDITION.takes(spot) && candidate.match().rule().roles().containsKey(ScopeWalker.Role.CONTEXT);
    }

    /** Whether others follow: a claim has one context, and what holds in "children and adults" is hardly limited. */
    private static boolean oneOfSeveral(Sentence sentence, Spot spot) {
        boolean joined = spot.to() + 1 < sentence.size()
                && JOINING.contains(sentence.token(spot.to()).lower());
        return joined
                && sentence.spotsAt(spot.to() + 1).stream()
                        .anyMatch(s -> Slot.POPULATION.takes(s) || Slot.CONDITION.takes(s));
    }
}
