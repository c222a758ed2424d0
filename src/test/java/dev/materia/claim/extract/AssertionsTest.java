package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.claim.Polarity;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sentences assert and what they do not: the table {@code claim/assertions.tsv}. */
class AssertionsTest {

    private static final Path TABLE = Path.of("src/test/resources/claim/assertions.tsv");
    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    record Row(String heading, String text, List<String> wanted, List<String> unwanted) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], cells[1], claims(cells[2]), claims(cells.length > 3 ? cells[3] : "")));
    }

    private static List<String> claims(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatTheTextSays(Row row) throws MateriaException {
        List<Claim> claims = EXTRACTOR.extract(monograph(row)).claims();
        assertThat(row.wanted()).allSatisfy(wanted -> assertThat(claims).anyMatch(c -> fits(wanted, c)));
        assertThat(row.unwanted()).allSatisfy(unwanted -> assertThat(claims).noneMatch(c -> fits(unwanted, c)));
    }

    private static boolean fits(String wanted, Claim claim) {
        String[] parts = wanted.split(" ", 3);
        boolean affirmed = claim.assertion().polarity() == Polarity.AFFIRMED;
        return claim.predicate().localName().equals(parts[0])
                && affirmed == parts[1].equals("+")
                && (parts[2].equals("*") || names(claim, parts[2].toLowerCase(Locale.ROOT)));
    }

    private static boolean names(Claim claim, String object) {
        String label = claim.object().label().toLowerCase(Locale.ROOT);
        return label.contains(object)
                || claim.assertion().statements().stream()
                        .map(s -> s.mention().text().toLowerCase(Locale.ROOT))
                        .anyMatch(words -> words.contains(object) || object.contains(words));
    }

    /** A Markdown document of the row: list items apart from the lines of text around them. */
    private static Monograph monograph(Row row) throws MateriaException {
        StringBuilder text = new StringBuilder("# Examplol\n\n## " + row.heading() + "\n\n");
        boolean item = row.text().startsWith("- ");
        for (String line : row.text().split(" / ", -1)) {
            text.append(line.startsWith("- ") == item ? "" : "\n").append(line).append('\n');
            item = line.startsWith("- ");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        SourceDocument source = new SourceDocument("examplol.md", MediaType.MARKDOWN, bytes, "0".repeat(64));
        return MonographFormats.reader(source).read(source);
    }
}
