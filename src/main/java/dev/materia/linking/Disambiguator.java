package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import java.util.List;

/** Which of several concepts the same words name. */
final class Disambiguator {

    private Disambiguator() {}

    /**
     * The one of {@code all} that the words mean: one that has them verbatim as a term rather than not, one whose
     * preferred label they are, in normal form, rather than not, one that MeSH has as such rather than not, and the
     * most trusted, which is the first.
     */
    static Concept best(String words, String phrase, List<Concept> all, SemanticGroups groups) {
        Concept best = all.get(0);
        int most = -1;
        for (Concept concept : all.size() == 1 ? List.<Concept>of() : all) {
            int rank = (has(concept, words) ? 4 : 0)
                    + (sameName(WordLists.norm(concept.label()), phrase) ? 2 : 0)
                    + (groups.classify(concept).exact() ? 1 : 0);
            if (rank > most) {
                most = rank;
                best = concept;
            }
        }
        return best;
    }

    private static boolean has(Concept concept, String words) {
        return concept.label().equalsIgnoreCase(words)
                || concept.synonyms().stream().anyMatch(words::equalsIgnoreCase)
                || concept.forms().stream().anyMatch(words::equalsIgnoreCase);
    }

    /** Whether two names have the same words, in whatever order. */
    private static boolean sameName(String a, String b) {
        return a.equals(b)
                || (a.length() == b.length()
                        && List.of(a.split(" ")).stream()
                                .sorted()
                                .toList()
                                .equals(List.of(b.split(" ")).stream().sorted().toList()));
    }
}
