package dev.materia.linking;

import java.util.regex.Pattern;

/**
 * Brands of products that hold another drug besides, as a monograph itself says: "Examplex (a mixture of X and Y)", "in
 * combination with Y as Examplex", "Examplex, a combination of X and Y". Such a brand is not a name of the drug.
 */
final class CombinationBrands {

    private static final String MIXED = "(?:combin(?:ation|ed)|mix(?:ture|ed)|compounded|together)\\b";

    private final String prose;

    CombinationBrands(String prose) {
        this.prose = prose;
    }

    /** Whether the monograph calls {@code brand} a combination. */
    boolean has(String brand) {
        if (!prose.contains(brand)) {
            return false;
        }
        String name = "(?<![\\p{L}\\p{N}])" + Pattern.quote(brand) + "(?![\\p{L}\\p{N}])";
        String follows = name + " ?(?:\\(|,|\\bis|\\bwas)(?: ?[\\p{L}-]+){0,3} ?" + MIXED;
        String parts = name + " \\(\\p{Ll}[\\p{L}-]+ ?(?:/|\\+| and | plus | with )\\p{Ll}[\\p{L}-]+\\)";
        String contains = name + "(?:, which)? (?:also )?contains? [^.;]{2,40} and ";
        String precedes =
                MIXED + " (?:\\p{L}+ ){0,2}(?:of|with) [^.;()]{2,60}(?:\\(|\\bas |\\bcalled |\\bbrand(?:ed| names?) )"
                        + "[^.;()]{0,60}?" + name;
        return Pattern.compile(follows + "|" + parts + "|" + contains + "|" + precedes)
                .matcher(prose)
                .find();
    }
}
