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
 * Takes out denials that say less than that the text contradicts itself: of an interaction those that are only of one
 * kind of it where the text affirms another ("A does not change the levels of X" beside "X must not be given with A"),
 * of an effect those of its degree, or of any report so far ("does not typically cause rash" beside "may cause rash").
 */
final class Contradictions {

    private static final Pattern KINETICS = Pattern.compile(
            "(?i)\\b(?:pharmacokinetics?|metaboli[sz]\\w*|clearance|bioavailability|absorption|elimination|excretion|(?:blood|plasma|serum) (?:levels?|concentrations?)|exposure)\\b");

    private static final List<String> OF_DEGREE = List.of("modifiers/little-of-it:", "modifiers/not-reported:");

    private Contradictions() {}

    /** The claims of a monograph without such denials. */
    static List<Claim> without(List<Claim> claims, Monograph monograph) {
        Set<String> affirmed = claims.stream()
                .filter(c -> c.assertion().polarity() == Polarity.AFFIRMED)
                .map(Contradictions::key)
                .collect(Collectors.toUnmodifiableSet());
        return claims.stream()
                .filter(c -> c.assertion().polarity() == Polarity.AFFIRMED
                        || !affirmed.contains(key(c))
                        || !(c.predicate() == Predicate.INTERACTS_WITH ? onlyKinetics(c, monograph) : onlyOfDegree(c)))
                .toList();
    }

    /** Whether all places of a claim deny how much of it there is, or that there has been a report. */
    private static boolean onlyOfDegree(Claim claim) {
        return claim.assertion().statements().stream()
                .allMatch(s ->
                        s.signs().stream().anyMatch(sign -> OF_DEGREE.stream().anyMatch(sign::startsWith)));
    }

    private static String key(Claim claim) {
        Concept object = claim.object();
        return claim.predicate() + " " + object.type().path() + "/" + object.slug();
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
