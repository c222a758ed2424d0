package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.release.Release;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is claimed of a label is left out of its release: each claim has its words in one of its passages. */
class LabelBuildTest {

    private static final String LABEL = """
            {"results": [{
              "id": "1", "set_id": "11111111-2222-3333-4444-555555555555", "version": "1", "effective_time": "20240101",
              "openfda": {"brand_name": ["Examplix"], "generic_name": ["EXAMPLOL"], "substance_name": ["EXAMPLOL"]},
              "indications_and_usage": ["INDICATIONS AND USAGE Examplix is indicated for the treatment of epilepsy."],
              "adverse_reactions": ["ADVERSE REACTIONS Nausea, vomiting and rash. The most common reactions were: • headache • weight gain"],
              "contraindications": ["CONTRAINDICATIONS Do not use in patients with: • asthma • peptic ulcer"],
              "warnings": ["WARNINGS Serious cases of hepatitis have occurred."]
            }]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void ofAnOwnLabel() throws Exception {
        Files.writeString(folder.resolve("label.json"), LABEL);

        BuildResult built = builds(List.of(folder.resolve("label.json").toString()));

        assertThat(built.monographs()).isOne();
        assertThat(Files.readString(folder.resolve("release/dataset.ttl"))).contains("condition:peptic-ulcer");
    }

    @Test
    void theNewestEffectiveDateIsThatOfTheRelease() throws Exception {
        Files.writeString(folder.resolve("old.json"), LABEL);
        Files.writeString(
                folder.resolve("new.json"),
                LABEL.replace("20240101", "20240315")
                        .replace("11111111-", "99999999-")
                        .replace("asthma", "gout"));

        builds(List.of(
                folder.resolve("old.json").toString(),
                folder.resolve("new.json").toString()));

        assertThat(Files.readString(folder.resolve("release/void.ttl")))
                .contains("dcterms:issued \"2024-03-15\"^^xsd:date", "dcterms:modified \"2024-03-15\"^^xsd:date");
    }

    @Test
    void ofRealLabels() throws Exception {
        Path labels = Path.of("../shared/data/labels-spl");
        assumeTrue(Files.isDirectory(labels), "no shared labels here");

        assertThat(builds(List.of(labels.toString())).monographs()).isGreaterThan(9);
    }

    private BuildResult builds(List<String> sources) throws Exception {
        Heard heard = new Heard();
        BuildOptions settings = new BuildOptions(
                BuildOptions.DEFAULT_BASE,
                List.of("built-in"),
                2,
                BuildOptions.DEFAULT_TITLE,
                null,
                null,
                Quoting.SENTENCES);
        BuildResult built = new Pipeline(settings, heard)
                .build(sources, InputStream.nullInputStream(), folder.resolve("release"), false);
        assertThat(heard.problems).isEmpty();
        assertThat(Release.open(folder.resolve("release")).violations()).isZero();
        return built;
    }
}
