package dev.materia.claim.extract;

import dev.materia.claim.rule.Sentence;
import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the works of the bibliography that a sentence rests on: by author or journal, together with the year. */
final class EvidenceFinder {

    /**
     * A work as sentences name it.
     *
     * @param number of its citation
     * @param year empty if unknown
     * @param families of its authors, those long enough to be told from other words
     * @param journal in lower case; empty if unknown, or too short to be told from other words
     * @param title in lower case; likewise
     */
    private record Work(int number, String year, List<String> families, String journal, String title) {

        static Work of(Citation citation) {
            return new Work(
                    citation.number(),
                    citation.year() == null ? "" : citation.year().toString(),
                    citation.authors().stream()
                            .map(AuthorName::family)
                            .filter(name -> name.length() > 3)
                            .toList(),
                    lower(citation.container(), 5),
                    lower(citation.title(), 8));
        }

        private static String lower(@Nullable String words, int tooShort) {
            return words == null || words.length() <= tooShort ? "" : words.toLowerCase(Locale.ROOT);
        }

        boolean isNamed(String words, String lower) {
            boolean dated = !year.isEmpty() && words.contains(year);
            return (dated && (families.stream().anyMatch(words::contains) || holds(lower, journal)))
                    || holds(lower, title);
        }

        private static boolean holds(String words, String name) {
            return !name.isEmpty() && words.contains(name);
        }
    }

    private final Monograph monograph;
    private final List<Work> works;
    private @Nullable Sentence last;
    private List<Integer> named = List.of();

    EvidenceFinder(Monograph monograph) {
        this.monograph = monograph;
        this.works = monograph.citations().stream().map(Work::of).toList();
    }

    /** Numbers of the citations that the sentence names, ascending. */
    List<Integer> citations(Sentence sentence) {
        if (!works.isEmpty() && sentence != last) {
            String words = monograph.quote(sentence.passage());
            String lower = words.toLowerCase(Locale.ROOT);
            named = works.stream()
                    .filter(work -> work.isNamed(words, lower))
                    .map(Work::number)
                    .toList();
            last = sentence;
        }
        return named;
    }
}
