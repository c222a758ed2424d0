package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mentions on standard output, as PubTator and as JSON Lines, and learning from annotated text. */
class AnnotateCommandTest {

    private static final String HOME = "materia.home";

    private static final String DOCUMENT = """
            12|t|Lithium and tremor.
            12|a|Nausea is rare.

            """;

    private static final String ANNOTATED = """
            12|t|Lithium and tremor.
            12|a|Nausea is rare.
            12\t0\t7\tLithium\tChemical\tD008094
            12\t12\t18\ttremor\tDisease\tD014202
            12\t20\t26\tNausea\tDisease\tD009325

            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void haveAHome() {
        System.setProperty(HOME, folder.resolve("home").toString());
    }

    @AfterEach
    void leaveIt() {
        System.clearProperty(HOME);
    }

    @Test
    void answersPubTatorInPubTator() {
        Run run = Run.with(DOCUMENT, "annotate", "-");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(ANNOTATED);
        assertThat(Run.with(run.out(), "annotate", "-").out())
                .as("annotations that are there already are passed over")
                .isEqualTo(ANNOTATED);
    }

    @Test
    void aCompositeThatBeginsBeforeAnotherMentionKeepsTheOrder() {
        String text = "Alpha\n\nAlpha is used for alcohol, cocaine, and opioid use disorders.\n";
        Run run = Run.with(text, "annotate", "-");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).isNotEmpty().allSatisfy(line -> {
            JsonNode mention = new ObjectMapper().readTree(line);
            assertThat(text.substring(
                            mention.get("start").asInt(), mention.get("end").asInt()))
                    .isEqualTo(mention.get("text").asText());
        });
    }

    @Test
    void writesJsonLines() {
        assertThat(Run.with(DOCUMENT, "annotate", "-", "--format", "jsonl")
                        .out()
                        .lines())
                .first()
                .isEqualTo(
                        "{\"document\":\"12\",\"start\":0,\"end\":7,\"text\":\"Lithium\",\"concept\":"
                                + "\"https://w3id.org/materia/drug/lithium\",\"label\":\"lithium\",\"type\":\"Drug\","
                                + "\"matches\":[\"http://id.nlm.nih.gov/mesh/D008094\",\"http://id.nlm.nih.gov/mesh/D016651\"]}");
    }

    @Test
    void annotatesMonographs() throws IOException {
        Path article = Files.writeString(folder.resolve("a.md"), "# Lithium\n\nIt causes *tremor* and nausea.\n");
        String lines = Run.of("annotate", article.toString()).out();
        assertThat(lines)
                .contains("\"document\":\"https://w3id.org/materia/monograph/lithium\"", "\"text\":\"tremor\"");
        assertThat(Run.of("annotate", article.toString(), "--format", "pubtator")
                        .out())
                .startsWith("lithium|t|Lithium\nlithium|a|# Lithium  It causes *tremor* and nausea. \n")
                .contains("lithium\t30\t36\ttremor\tDisease\tD014202\n");
    }

    @Test
    void givesTheSameOnAnyNumberOfThreads() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            many.append(DOCUMENT.replace("12|", i + "|"));
        }
        Path file = Files.writeString(folder.resolve("many.pubtator"), many);
        String one = Run.of("annotate", file.toString(), "--jobs", "1").out();
        assertThat(one.lines().filter(l -> l.contains("|t|"))).hasSize(200);
        assertThat(Run.of("annotate", file.toString(), "--jobs", "4").out()).isEqualTo(one);
    }

    @Test
    void tellsBrokenDocumentsAndGoesOn() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.pubtator"), "1|t|T\nwhat is this\n\n" + DOCUMENT);
        Run run = Run.of("annotate", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(ANNOTATED);
        assertThat(run.err()).contains("broken.pubtator:2: 'what is this', which is not a line of the document 1; ");
    }

    @Test
    void usesWhatWasLearntWhereItIsNamed() throws IOException {
        String gold = "1|t|The wobbles.\n1|a|No tremor.\n1\t4\t11\twobbles\tDisease\tD001259\n\n";
        Path file = Files.writeString(folder.resolve("Gold set.pubtator"), gold);
        Run learnt = Run.of("vocabulary", "learn", file.toString());
        assertThat(learnt.code()).as(learnt.err()).isZero();
        assertThat(learnt.err()).startsWith("Learnt gold-set: 2 entries from 1 mentions");
        assertThat(Run.of("vocabulary", "list").out()).contains("gold-set\tlearnt");
        assertThat(Run.of("annotate", file.toString()).out())
                .contains("tremor\tDisease")
                .doesNotContain("wobbles\t");
        assertThat(Run.of("annotate", file.toString(), "--vocabulary", "gold-set")
                        .out())
                .contains("1\t4\t11\twobbles\tDisease\tD001259\n")
                .doesNotContain("tremor\tDisease");
    }

    @Test
    void learnsNothingFromTextThatIsNotAnnotated() {
        Run run = Run.with(DOCUMENT, "vocabulary", "learn", "-", "--name", "gold");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no annotated disease or chemical");
    }
}
