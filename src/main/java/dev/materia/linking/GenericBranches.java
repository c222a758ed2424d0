package dev.materia.linking;

import java.util.Comparator;
import java.util.List;

/**
 * The branches of MeSH's trees whose headings say only what kind of thing something is, as
 * {@code linking/generic-branches.tsv} lists them: "Patients", "Tablets", "Ligands", "Signs and Symptoms".
 */
final class GenericBranches {

    private record Branch(String number, int levels) {

        boolean holds(String place) {
            return place.equals(number) || place.startsWith(number + ".");
        }
    }

    private static final List<Branch> BRANCHES = WordLists.rows("generic-branches.tsv").stream()
            .map(r -> new Branch(r.get(0), levels(r.get(1))))
            .sorted(Comparator.comparingInt(b -> -b.number().length()))
            .toList();

    private GenericBranches() {}

    private static int levels(String cell) {
        return switch (cell) {
            case "all" -> Integer.MAX_VALUE;
            case "none" -> 0;
            default -> Integer.parseInt(cell);
        };
    }

    /**
     * Whether all of a heading's places among diseases, substances and persons are in such branches; false if it has
     * none there.
     *
     * @param places tree numbers: {@code D26.255.830}
     */
    static boolean holdAll(List<String> places) {
        List<String> typed = places.stream()
                .filter(p -> p.startsWith("C") || p.startsWith("D") || p.startsWith("F03") || p.startsWith("M"))
                .toList();
        return !typed.isEmpty() && typed.stream().allMatch(GenericBranches::generic);
    }

    private static boolean generic(String place) {
        long level = 1 + place.chars().filter(c -> c == '.').count();
        return BRANCHES.stream()
                .filter(b -> b.holds(place))
                .findFirst()
                .filter(b -> level <= b.levels())
                .isPresent();
    }
}
