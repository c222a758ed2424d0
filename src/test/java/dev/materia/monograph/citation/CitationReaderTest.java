package dev.materia.monograph.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationReaderTest {

    /** Entry; then kind, authors, title, container, volume(issue), date, pages, place: publisher. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
        Lie, Ann. "On Sleep." Night 40.2 (2005): 147-50. Print. # ARTICLE # Lie, Ann # On Sleep # Night # 40(2) # 2005 # 147-150 # -
        King, Tom, Jr., and Eva de la Cruz. “Is ‘It’ Safe?” The Day, vol. 2, no. 1-2, Spring 2010, p. e9. # ARTICLE # King, Tom, Jr.; de la Cruz, Eva # Is ‘It’ Safe? # The Day # 2(1-2) # 2010 # e9 # -
        World Health Body. "The "Best" Drugs." Bulletin, vol. 9, 1999, pp. S12–S18. # ARTICLE # World Health Body, # The "Best" Drugs # Bulletin # 9(-) # 1999 # S12-S18 # -
        Moe, John A. Dreams. Washington, D.C.: Lake, 1971. # BOOK # Moe, John A. # Dreams # - # -(-) # 1971 # - # Washington, D.C.: Lake
        Moe, John, and K. Lie. What Now? Lake Books, 2011. # BOOK # Moe, John; Lie, K. # What Now? # - # -(-) # 2011 # - # null: Lake Books
        Moe, J. "A Part." The Whole, edited by A. B. Ek and C. Ny, Lake, 2009, pp. 1-20. # CHAPTER # Moe, J. # A Part # The Whole # -(-) # 2009 # 1-20 # null: Lake
        Moe JA, Lie B, et al. Sleep in cats. J Cats. 2010;12(3 Suppl 1):e45-e50. # ARTICLE # Moe, JA; Lie, B # Sleep in cats # J Cats # 12(3 Suppl 1) # 2010 # e45-e50 # -
        Moe J. Does it work? Cat Med. 2001 May;3:7. PMID: 123456. # ARTICLE # Moe, J # Does it work? # Cat Med # 3(-) # 2001-05 # 7 # -
        Moe, J. A., Lie, B.-C., & Ny, D. (2010, June 3). Cats and sleep: A study. Journal of Cats, 12(3), 45–50. # ARTICLE # Moe, J. A.; Lie, B.-C.; Ny, D. # Cats and sleep: A study # Journal of Cats # 12(3) # 2010-06-03 # 45-50 # -
        Moe, J. (2010). Sleep. In A. Ek & B. Ny (Eds.), All of sleep (2nd ed., pp. 1-9). Lake Press. # CHAPTER # Moe, J. # Sleep # All of sleep # -(-) # 2010 # 1-9 # null: Lake Press
        Moe, J. (2010a). The cat (2nd ed.). Lake Press. # BOOK # Moe, J. # The cat # - # -(-) # 2010 # - # null: Lake Press
        Moe J, Lie B (March 2010). "Cats". Cat News. 12 (3): 45. # ARTICLE # Moe, J; Lie, B # Cats # Cat News # 12(3) # 2010-03 # 45 # -
        J. Moe, B.-C. van der Lie, Sleep in cats, and why, J. Cats 12 (2010) 45–50. # ARTICLE # Moe, J.; van der Lie, B.-C. # Sleep in cats, and why # J. Cats # 12(-) # 2010 # 45-50 # -
        Moe J, Lie BC, Sleep in cats, Journal of Cats, 12(3), 2010, 45-50 # ARTICLE # Moe, J; Lie, BC # Sleep in cats # Journal of Cats # 12(3) # 2010 # 45-50 # -
        Moe, J., and Lie, B., Sleep in cats, Journal of Cats, vol. 12, 2010, pp. 45-50. # ARTICLE # Moe, J.; Lie, B. # Sleep in cats # Journal of Cats # 12(-) # 2010 # 45-50 # -
        Moe, J., "Sleep in cats," Journal of Cats, vol. 12, 2010, pp. 45-50. # ARTICLE # Moe, J. # Sleep in cats # Journal of Cats # 12(-) # 2010 # 45-50 # -
        "Nodding Off." The Evening Paper, 3 May 2010, p. A4. # ARTICLE # # Nodding Off # The Evening Paper # -(-) # 2010-05-03 # A4 # -
        """)
    void readsTheStyles(
            String entry,
            String kind,
            String authors,
            String title,
            String container,
            String numbers,
            String date,
            String pages,
            String published) {
        Citation read = CitationReader.read(1, entry, entry, 0, entry.length(), null);
        assertThat(read.kind()).hasToString(kind);
        assertThat(read.authors().stream()
                        .map(name -> name.family() + ", " + name.given())
                        .collect(Collectors.joining("; ")))
                .isEqualToIgnoringWhitespace(authors == null ? "" : authors);
        assertThat(read.title()).isEqualTo(title);
        assertThat(String.valueOf(read.container())).isEqualTo(orNull(container));
        assertThat(shown(read.volume()) + "(" + shown(read.issue()) + ")").isEqualTo(numbers);
        assertThat(read.date()).isEqualTo(date);
        assertThat(read.year()).isEqualTo(Integer.valueOf(date.substring(0, 4)));
        assertThat(shown(read.pages())).isEqualTo(pages);
        assertThat(read.publisher() == null ? "-" : read.place() + ": " + read.publisher())
                .isEqualTo(published);
    }

    private static String orNull(String field) {
        return field.equals("-") ? "null" : field;
    }

    private static String shown(@org.jspecify.annotations.Nullable String field) {
        return field == null ? "-" : field;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        doi.org/10.5555/AB-1. Accessed 2 Mar. 2020. # 10.5555/ab-1
        DOI: 10.5555/ab(2)1). # 10.5555/ab(2)1
        https://dx.doi.org/10.5555/x_y; # 10.5555/x_y
        doi:10.5555/a.b # 10.5555/a.b
        doi: https://doi.org/10.5555/q # 10.5555/q
        """)
    void readsDoiInEverySpelling(String printed, String doi) {
        String entry = "Moe, J. \"Cats.\" Cat News, vol. 1, 2001, pp. 1-2, " + printed;
        Citation read = CitationReader.read(1, entry, entry, 0, entry.length(), null);
        assertThat(read.doi()).isEqualTo(doi);
        assertThat(read.url()).isNull();
        assertThat(read.pages()).isEqualTo("1-2");
    }

    @Test
    void keepsWhatItCannotRead() {
        for (String entry :
                new String[] {"???", "\"", "Unpublished notes of the ward", "(2010)", "“”", "and, and, and."}) {
            Citation read = CitationReader.read(3, entry, entry, 10, 10 + entry.length(), null);
            assertThat(read.raw()).isEqualTo(entry);
            assertThat(read.kind()).isEqualTo(Citation.Kind.OTHER);
            assertThat(read.title()).isNotEmpty();
        }
    }

    @Test
    void aDashStandsForTheAuthorsBefore() {
        String first = "Moe, J., et al. Cats. Lake, 2001.";
        String second = "---. Dogs. Lake, 2002.";
        Citation before = CitationReader.read(1, first, first, 0, first.length(), null);
        Citation read = CitationReader.read(2, second, second, 0, second.length(), before);
        assertThat(read.authors()).containsExactly(new AuthorName("Moe", "J."));
        assertThat(read.moreAuthors()).isTrue();
        assertThat(read.title()).isEqualTo("Dogs");
    }

    /** The item and contribution of a SICI (ANSI/NISO Z39.56) stand in angle brackets, and semicolons are its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        doi:10.1002/(SICI)1097-0000(1998)17:15<1661::AID-TST1>3.0.CO;2-2. | 10.1002/(sici)1097-0000(1998)17:15<1661::aid-tst1>3.0.co;2-2
        https://doi.org/10.1002/(SICI)1097-0000(1998)17:15%3C1661::AID-TST1%3E3.0.CO;2-2 | 10.1002/(sici)1097-0000(1998)17:15<1661::aid-tst1>3.0.co;2-2
        <https://doi.org/10.1000/xyz123>. | 10.1000/xyz123
        DOI: 10.1175/1520-0469(1999)056<1:AB>2.0.CO;5, accessed 2 May 2010. | 10.1175/1520-0469(1999)056<1:ab>2.0.co;5
        doi:10.1000/a<sup>b</sup> | 10.1000/a
        """)
    void takesTheWholeOfADoi(String printed, String doi) {
        String entry = "Moe, J. \"A Part.\" The Whole, vol. 3, 1998, pp. 1-20, " + printed;
        assertThat(CitationReader.read(1, entry, entry, 0, entry.length(), null).doi())
                .isEqualTo(doi);
    }
}
