package dev.materia.pubtator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.Problem;
import dev.materia.source.Utf8;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PubTator as it comes: whole, in other line ends, and broken. */
class PubTatorReaderTest {

    private static final String TWO = """
            1|t|A first title.
            1|a|Its abstract.
            1\t2\t7\tfirst\tDisease\tD000001
            1\tCID\tD000002\tD000001

            22|t|A second title.
            22|a|

            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsDocumentsWithTheirAnnotations() {
        assertThat(read(TWO))
                .containsExactly(
                        new PubTatorDocument(
                                "1",
                                "A first title.",
                                "Its abstract.",
                                List.of("1\t2\t7\tfirst\tDisease\tD000001", "1\tCID\tD000002\tD000001"),
                                1),
                        new PubTatorDocument("22", "A second title.", "", List.of(), 6));
        assertThat(problems).isEmpty();
    }

    @Test
    void readsOtherLineEndsAndAByteOrderMark() {
        assertThat(read("\uFEFF" + TWO.replace("\n", "\r\n"))).isEqualTo(read(TWO));
    }

    @Test
    void needsNoBlankLineAtTheEndNorBetweenDocuments() {
        assertThat(read("1|t|One.\n1|a|Text.\n2|t|Two.\n2|a|More.")).hasSize(2);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1|a|An abstract.; f:1: '1|a|An abstract.', where a document must start; start it with a line ID|t|title",
                "1|t|T.\\n2|a|A.; f:2: the abstract of 2 in the document 1",
                "1|t|T.\\n1|a|A.\\n1|a|B.; f:3: a second abstract of 1",
                "1|t|T.\\nprose; f:2: 'prose', which is not a line of the document 1",
                "1|t|T.\\n2\\t0\\t1\\tT\\tDisease; f:2: '2\\t0\\t1\\tT\\tDisease', which is not a line of the document 1",
            })
    void saysWhatIsWrongAndReadsTheNext(String broken, String problem) {
        String text = broken.replace("\\n", "\n").replace("\\t", "\t") + "\n\n9|t|Next.\n9|a|Whole.\n";
        assertThat(read(text)).extracting(PubTatorDocument::id).containsExactly("9");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).startsWith(problem.replace("\\t", "\t"));
    }

    @Test
    void boundsALine() {
        String text = "1|t|" + "x".repeat(Utf8.MAX_LINE) + "\n1|a|A.\n\n2|t|T.\n2|a|A.\n";
        assertThat(read(text)).extracting(PubTatorDocument::id).containsExactly("2");
        assertThat(problems).extracting(Problem::found).containsExactly("a line longer than 1 MiB");
    }

    @Test
    void tellsBytesThatAreNoUtf8() {
        byte[] bytes = "1|t|caf\u00E9\n1|a|A.\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes)).isEmpty();
        assertThat(problems).extracting(Problem::where).containsExactly("f:1");
    }

    @Test
    void isTold() {
        assertThat(PubTatorReader.recognises("\n12|t|Title".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(PubTatorReader.recognises("Baclofen | a drug".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void survivesAnything() {
        Random random = new Random(20031);
        byte[] whole = TWO.getBytes(StandardCharsets.UTF_8);
        byte[] spice = "|\t\n\r ta12\u00E9".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = whole.clone();
            for (int n = random.nextInt(12); n >= 0; n--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = random.nextBoolean() ? spice[random.nextInt(spice.length)] : (byte) random.nextInt(256);
            }
            for (PubTatorDocument document : read(bytes)) {
                assertThat(document.id()).doesNotContain("|", "\t", "\n").isNotEmpty();
                assertThat(document.text()).doesNotContain("\n");
                document.annotated()
                        .mentions()
                        .forEach(g -> assertThat(g.end())
                                .isGreaterThan(g.start())
                                .isLessThanOrEqualTo(document.text().length()));
            }
        }
        assertThat(problems).isNotEmpty();
    }

    private List<PubTatorDocument> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<PubTatorDocument> read(byte[] bytes) {
        List<PubTatorDocument> documents = new ArrayList<>();
        new PubTatorReader("f", new ByteArrayInputStream(bytes), problems::add).forEachRemaining(documents::add);
        return documents;
    }
}
