package dev.materia.claim.extract;

import dev.materia.claim.Claim;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Concept;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out denials of an interaction that are only of one kind of it where the text affirms another: "A does not
 * change the levels of X" beside "X must not be given with A".
 */
final class Contradictions {

    private static final Pattern KINETICS = Pattern.compile(
            "(?i)\\b(?:pharmacokinetics?|metaboli[sz]\\w*|clearance|bioavailability|absorption|elimination|excretion|(?:blood|plasma|serum) (?:levels?|concentrations?)|exposure)\\b");

    private Contradictions() {}

    /** The claims of a monograph without such denials. */
    static List<Claim> without(List<Claim> claims, Monograph monograph) {
        Set<String> partners = claims.stream()
                .filter(c -> c.predicate() == Predicate.INTERACTS_WITH)
                .filter(c -> c.assertion().polarity() == Polarity.AFFIRMED)
                .map(c -> key(c.object()))
                .collect(Collectors.toUnmodifiableSet());
        return claims.stream()
                .filter(c -> !(c.predicate() == Predicate.INTERACTS_WITH
                        && c.assertion().polarity() == Polarity.DENIED
                        && partners.contains(key(c.object()))
                        && onlyKinetics(c, monograph)))
                .toList();
    }

    private static String key(Concept concept) {
        return concept.type().path() + "/" + concept.slug();
    }

    /** Whether all places of a claim are in passages on what becomes of a drug in the body. */
    private static boolean onlyKinetics(Claim claim, Monograph monograph) {
        return claim.assertion().statements().stream()
                .map(s -> passage(monograph, s.mention().passage()))
                .allMatch(p -> KINETICS.matcher(monograph.prose().substring(p.start(), p.end()))
                        .find());
    }

    private static Passage passage(Monograph monograph, int number) {
        return monograph.passages().stream()
                .filter(p -> p.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
