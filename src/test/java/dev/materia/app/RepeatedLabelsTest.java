package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.Release;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels with the text of another are not read again, and say in the release what they would say alone. */
class RepeatedLabelsTest {

    private static final String LABEL = """
            {"results": [{
              "id": "%1$s", "set_id": "%1$s-2222-3333-4444-555555555555", "version": "%2$d", "effective_time": "20240101",
              "openfda": {"brand_name": ["Examplix"], "generic_name": ["EXAMPLOL"], "substance_name": ["EXAMPLOL"],
                "manufacturer_name": ["%3$s"], "product_ndc": ["%1$s"]},
              "indications_and_usage": ["INDICATIONS AND USAGE Examplix is indicated for the treatment of epilepsy in adults."],
              "adverse_reactions": ["ADVERSE REACTIONS Nausea, vomiting and rash. Headache (3%%). The most common reactions were: • headache • weight gain"],
              "contraindications": ["CONTRAINDICATIONS Do not use in patients with: • asthma • %4$s"]
            }]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String label(String set, int version, String maker, String disease) throws Exception {
        Path file = folder.resolve(set + "-" + version + ".json");
        Files.writeString(file, LABEL.formatted(set, version, maker, disease));
        return file.toString();
    }

    @Test
    void sayWhatTheyWouldSayAlone() throws Exception {
        List<String> sources = List.of(
                label("11111111", 1, "Apple Labs", "gout"),
                label("22222222", 1, "Birch Labs", "gout"),
                label("33333333", 1, "Cedar Labs", "migraine"),
                label("44444444", 1, "Apple Labs", "gout"));
        DatasetGraph together = built(1, "all", sources);

        for (String source : sources) {
            DatasetGraph alone = built(1, "alone", List.of(source));
            alone.listGraphNodes().forEachRemaining(name -> {
                if (name.getURI().contains("/monograph/")) {
                    Set<Triple> said = triples(together, name);
                    said.removeIf(triple -> triple.getPredicate().getURI().endsWith("sameTextAs"));
                    assertThat(said).isEqualTo(triples(alone, name)).hasSizeGreaterThan(100);
                }
            });
        }
    }

    @Test
    void giveTheSameBytesOnAnyNumberOfThreads() throws Exception {
        List<String> sources = List.of(
                label("11111111", 1, "Apple Labs", "gout"),
                label("22222222", 1, "Birch Labs", "gout"),
                label("33333333", 1, "Cedar Labs", "migraine"),
                label("44444444", 1, "Apple Labs", "gout"),
                label("22222222", 2, "Birch Labs", "gout"));
        built(1, "one", sources);
        built(4, "four", sources);
        assertThat(folder.resolve("four/SHA256SUMS")).hasSameTextualContentAs(folder.resolve("one/SHA256SUMS"));
    }

    private static Set<Triple> triples(DatasetGraph data, Node graph) {
        Set<Triple> triples = new HashSet<>();
        data.findNG(graph, null, null, null).forEachRemaining((Quad quad) -> triples.add(quad.asTriple()));
        return triples;
    }

    private DatasetGraph built(int jobs, String name, List<String> sources) throws Exception {
        Heard heard = new Heard();
        BuildOptions settings = new BuildOptions(
                BuildOptions.DEFAULT_BASE,
                List.of("built-in"),
                jobs,
                BuildOptions.DEFAULT_TITLE,
                null,
                null,
                Quoting.SENTENCES);
        Path release = folder.resolve(name);
        new Pipeline(settings, heard).build(sources, InputStream.nullInputStream(), release, false);
        assertThat(heard.problems).isEmpty();
        assertThat(Release.open(release).violations()).isZero();
        return RDFDataMgr.loadDatasetGraph(release.resolve("dataset.trig").toString());
    }
}
