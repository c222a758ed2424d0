package dev.materia.claim;

import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the works of the bibliography that a sentence rests on: by author or journal, together with the year. */
final class EvidenceFinder {

    private final Monograph monograph;

    EvidenceFinder(Monograph monograph) {
        this.monograph = monograph;
    }

    /** Numbers of the citations that the sentence names, ascending. */
    List<Integer> citations(Sentence sentence) {
        if (monograph.citations().isEmpty()) {
            return List.of();
        }
        String words = monograph.quote(sentence.passage());
        String lower = words.toLowerCase(Locale.ROOT);
        return monograph.citations().stream()
                .filter(c -> names(c, words, lower))
                .map(Citation::number)
                .toList();
    }

    private static boolean names(Citation citation, String words, String lower) {
        boolean year = Optional.ofNullable(citation.year())
                .map(y -> words.contains(y.toString()))
                .orElse(false);
        boolean author =
                citation.authors().stream().anyMatch(a -> a.family().length() > 3 && words.contains(a.family()));
        boolean journal = Optional.ofNullable(citation.container())
                .map(c -> c.length() > 5 && lower.contains(c.toLowerCase(Locale.ROOT)))
                .orElse(false);
        boolean title =
                citation.title().length() > 8 && lower.contains(citation.title().toLowerCase(Locale.ROOT));
        return (year && (author || journal)) || title;
    }
}
