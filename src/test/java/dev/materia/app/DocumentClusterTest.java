package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.claim.extract.ClaimExtractor;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build whose documents were worked on elsewhere gives the bytes of one on one machine. */
class DocumentClusterTest {

    private static final String LABEL = """
            {"results": [{
              "id": "%1$s", "set_id": "%1$s-2222-3333-4444-555555555555", "version": "1", "effective_time": "20240101",
              "openfda": {"brand_name": ["Examplix"], "generic_name": ["EXAMPLOL"], "substance_name": ["EXAMPLOL"],
                "manufacturer_name": ["%2$s"], "product_ndc": ["%1$s"]},
              "indications_and_usage": ["INDICATIONS AND USAGE Examplix is indicated for the treatment of epilepsy."],
              "adverse_reactions": ["ADVERSE REACTIONS Nausea, vomiting and rash. Headache (3%%)."]
            }]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> extractedHere = new ArrayList<>();

    /** Labels of which each two have one text, two articles of one name, and a document that is none. */
    @BeforeEach
    void write() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        for (int i = 1; i < 5; i++) {
            String set = String.valueOf(i).repeat(8);
            Files.writeString(sources.resolve(set + ".json"), LABEL.formatted(set, "Maker " + i));
        }
        Files.writeString(sources.resolve("a.txt"), "Morphine\nMorphine is used to treat pain.\n");
        Files.writeString(sources.resolve("z.txt"), "Morphine\nMorphine may cause nausea.\n");
        Files.writeString(sources.resolve("m.json"), "{\"results\": [{");
    }

    private BuildOptions settings(Quoting quotes) {
        return new BuildOptions(
                BuildOptions.DEFAULT_BASE, List.of("built-in"), 2, BuildOptions.DEFAULT_TITLE, null, null, quotes);
    }

    /** Each document on a machine of its own. */
    private DocumentCluster cluster(Quoting theirs, UnaryOperator<byte[]> onTheWay) {
        return new DocumentCluster() {
            @Override
            public List<Source> find(List<String> names, Consumer<Problem> problems) {
                return Sources.find(names, InputStream.nullInputStream(), problems);
            }

            @Override
            public void work(BuildOptions settings, List<String> names, Taker parts)
                    throws MateriaException, IOException {
                List<Source> found = new ArrayList<>(find(names, problem -> {}));
                java.util.Collections.reverse(found);
                for (Source source : found) {
                    Part part = new Pipeline(settings(theirs).onOneThread(), new Heard()).part(List.of(source));
                    parts.take(new Part(part.fingerprint(), onTheWay.apply(part.records())));
                }
            }
        };
    }

    private Heard build(DocumentCluster cluster, String output) throws Exception {
        Heard heard = new Heard();
        List<String> names = List.of(folder.resolve("sources").toString());
        new Pipeline(settings(Quoting.SENTENCES), heard, vocabulary -> {
                    ClaimExtractor extractor = new ClaimExtractor(vocabulary);
                    return monograph -> {
                        synchronized (extractedHere) {
                            extractedHere.add(monograph.origin());
                        }
                        return extractor.extract(monograph);
                    };
                })
                .build(cluster, names, folder.resolve(output), CollectionOptions.of(folder.resolve(output)));
        return heard;
    }

    @Test
    void theBytesAreThoseOfOneMachine() throws Exception {
        Heard alone = new Heard();
        List<String> names = List.of(folder.resolve("sources").toString());
        new Pipeline(settings(Quoting.SENTENCES), alone)
                .build(names, InputStream.nullInputStream(), folder.resolve("one"), false);

        Heard heard = build(cluster(Quoting.SENTENCES, bytes -> bytes), "many");

        assertThat(folder.resolve("many/SHA256SUMS")).hasSameTextualContentAs(folder.resolve("one/SHA256SUMS"));
        assertThat(folder.resolve("one/dataset.nt")).content().contains("sameTextAs");
        assertThat(heard.problems).isEqualTo(alone.problems).hasSize(1);
        // only an article whose name another has taken is worked on again
        assertThat(extractedHere).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aMachineWithOtherChoicesIsRefused() {
        assertThatThrownBy(() -> build(cluster(Quoting.FULL, bytes -> bytes), "many"))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("quotes")
                .hasMessageContaining("the same vocabularies");
        assertThat(folder.resolve("many")).doesNotExist();
    }

    @Test
    void recordsThatCameDamagedAreRefused() {
        assertThatThrownBy(() -> build(
                        cluster(Quoting.SENTENCES, bytes -> Arrays.copyOf(bytes, Math.max(0, bytes.length - 1))),
                        "many"))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("damaged");
        assertThat(folder.resolve("many")).doesNotExist();
    }
}
