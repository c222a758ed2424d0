package dev.materia.linking;

import java.util.List;

/**
 * The branches of MeSH's trees whose headings say only what kind of thing something is, as {@code
 * linking/generic-branches.tsv} lists them: "Patients", "Tablets", "Ligands", "Signs and Symptoms".
 */
final class GenericBranches {

    private record Branch(String number, int levels) {

        boolean holds(String tree) {
            return (tree.equals(number) || tree.startsWith(number + ".") || (number.length() == 1 && tree.startsWith(number)))
                    && tree.chars().filter(c -> c == '.').count() < levels;
        }
    }

    private static final List<Branch> BRANCHES = WordLists.rows("generic-branches.tsv").stream()
            .map(r -> new Branch(r.get(0), r.get(1).equals("all") ? Integer.MAX_VALUE : Integer.parseInt(r.get(1))))
            .toList();

    private GenericBranches() {}

    /** Whether all of a heading's places are in such branches; false of what stands in no tree. */
    static boolean holdAll(List<String> trees) {
        return !trees.isEmpty()
                && trees.stream().allMatch(t -> BRANCHES.stream().anyMatch(b -> b.holds(t)));
    }
}
