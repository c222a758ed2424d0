package dev.materia.server.view;

import dev.materia.server.page.part.EntityHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The other names of a thing by what they are to a reader: those in common use first; brands, codes and the names that
 * describe the structure of a substance apart.
 *
 * @param common those in common use
 * @param folded the rest, by kind
 */
record NameKinds(List<String> common, List<EntityHead.Folded> folded) {

    /** Letters, figures and hyphens in which the figures are more than a part of a word: {@code Ba-34,647}. */
    private static final Pattern CODE =
            Pattern.compile("(?:\\p{L}{0,6}[- .]?)?[0-9][0-9.,/ -]*[0-9](?:[- ]?\\p{L}{1,2})?");

    /** Places in a molecule, as the nomenclature of organic chemistry writes them: {@code 1,3-di}, {@code (4R)-}. */
    private static final Pattern STRUCTURE = Pattern.compile(
            "(?:^|[-(\\[, ])(?:[0-9]+[a-zA-Z]?'*(?:,[0-9]+[a-z]?'*)*|[NOS](?:,[NOS]'*)*'*)[)\\]]?-[(\\[]*\\p{L}{3,}"
                    + "|[(\\[][opmNOS]-\\p{L}|[(\\[][0-9a-zDLRSEZ,+±−-]{1,24}[)\\]]-\\p{L}{3,}");

    private static final int LONGEST_COMMON = 60;

    /**
     * Sorts {@code names}, of which {@code brands} are known to be brands; {@code drug} has brands that are not told
     * so.
     */
    static NameKinds of(List<String> names, List<String> brands, boolean drug) {
        List<String> common = new ArrayList<>();
        List<String> branded = new ArrayList<>(brands);
        List<String> codes = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (String name : names) {
            if (CODE.matcher(name).matches()) {
                codes.add(name);
            } else if (STRUCTURE.matcher(name).find() || name.length() > LONGEST_COMMON) {
                codes.add(name);
            } else if (name.contains(", ")) {
                other.add(name);
            } else if (drug && isCapitalised(name)) {
                branded.add(name);
            } else {
                common.add(name);
            }
        }
        return new NameKinds(
                List.copyOf(common),
                Stream.of(
                                new EntityHead.Folded("Brand names", sorted(branded)),
                                new EntityHead.Folded("Codes and chemical names", codes),
                                new EntityHead.Folded("As indexes have it", other))
                        .filter(each -> !each.names().isEmpty())
                        .toList());
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    /** Written as a proper noun is; an abbreviation is not. */
    private static boolean isCapitalised(String name) {
        return Character.isUpperCase(name.codePointAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT));
    }
}
