package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All of MeSH, imported once: looked up, linked, published, and asked. */
class WholeMeshTest {

    private static final String HOME = "materia.home";
    private static final Path TOOL = Path.of("../shared/tools/make-mesh-nt");

    @TempDir
    private static Path shared = Path.of("");

    private static Run imported = new Run(-1, "", "");

    /** Needs one concept that only MeSH knows, and a treated condition below Substance-Related Disorders. */
    private static final String ARTICLE = """
            Baclofen
            Baclofen is a muscle relaxant used to treat alcohol use disorder and muscle spasticity.
            It can cause hyperglobulinemic purpura and nausea.
            Bibliography
            Marlow, Ida. "Baclofen and Gastroparesis." Journal of Examples, vol. 2, no. 1, 2010, pp. 1-9.
            """;

    /** As it stands in the README. */
    private static final String BELOW_SUBSTANCE_RELATED_DISORDERS = """
            SELECT ?drug ?condition {
              ?drug mat:treats ?condition .
              ?condition skos:exactMatch / meshv:broaderDescriptor* / rdfs:label "Substance-Related Disorders"@en .
            }""";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void importMesh() throws IOException, InterruptedException {
        assumeTrue(Files.exists(TOOL), TOOL + " is not there: the whole of MeSH is not imported");
        Path mesh = shared.resolve("mesh2024.nt.gz");
        Process tool = new ProcessBuilder("python3", TOOL.toString(), mesh.toString())
                .inheritIO()
                .start();
        assumeTrue(tool.waitFor(300, TimeUnit.SECONDS) && tool.exitValue() == 0, TOOL + " cannot be run");
        System.setProperty(HOME, shared.resolve("home").toString());
        imported = Run.of("vocabulary", "import", mesh.toString());
    }

    @BeforeEach
    void useIt() {
        System.setProperty(HOME, shared.resolve("home").toString());
    }

    @AfterEach
    void leaveIt() {
        System.clearProperty(HOME);
    }

    @AfterAll
    static void leaveItForGood() {
        System.clearProperty(HOME);
    }

    @Test
    void holdsAllOfIt() {
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.err()).startsWith("Imported mesh 2024: 76,905 concepts with 310,");
        assertThat(Run.of("vocabulary", "list").out()).contains("mesh\t2024\t\t76905\t310");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Muscle Spasticity              | exact   | D009128 | Condition  | C10.597.613.550.550 | condition/muscle-spasticity",
                "spasticity, muscle             | exact   | D009128 | Condition  | C23.888.592.608.550 | condition/muscle-spasticity",
                "muscle spasticities            | variant | D009128 | Condition  | C10.597.613.550.550 | condition/muscle-spasticity",
                "hyperglobulinaemic-purpura     | variant | D011694 | Condition  | C15.378             | condition/purpura-",
                "receptors, GABA-B              | exact   | D018080 | Target     | D12.776             | target/gaba-b-receptor",
                "Calcimycin                     | exact   | D000001 | Drug       | D03.633             | drug/calcimycin",
                "calcium-ionophores             | variant | D061207 | DrugClass  | D27.505             | class/calcium-ionophore",
                "Aged, 80 and over              | exact   | D000369 | Population | M01.060             | population/",
                "bevonium                       | exact   | C000002 | Drug       | -                   | drug/bevonium",
                "Abdomen                        | exact   | D000005 | -          | A01.923.047         | -",
            })
    void looksUp(String term, String how, String id, String type, String tree, String own) {
        List<String> fields = List.of(Run.of("vocabulary", "lookup", term)
                .out()
                .lines()
                .findFirst()
                .orElse("")
                .split("\t"));

        assertThat(fields).hasSize(7);
        assertThat(fields.get(0)).isEqualTo(how);
        assertThat(fields.get(1)).isEqualTo("http://id.nlm.nih.gov/mesh/" + id);
        assertThat(fields.get(3)).isEqualTo(type);
        assertThat(fields.get(4)).contains(tree);
        assertThat(fields.get(5)).startsWith(own);
    }

    @Test
    void findsByPrefix() {
        assertThat(Run.of("vocabulary", "lookup", "calcimy").out())
                .startsWith("prefix\thttp://id.nlm.nih.gov/mesh/D000001\tCalcimycin\tDrug\t");
    }

    @Test
    void theHierarchyAnswersALocalQuery() throws IOException {
        Path article = Files.writeString(folder.resolve("baclofen.txt"), ARTICLE);
        Path release = folder.resolve("release");

        Run build = Run.of("build", article.toString(), "-o", release.toString());

        assertThat(build.code()).as(build.err()).isZero();
        assertThat(Run.of("query", release.toString(), BELOW_SUBSTANCE_RELATED_DISORDERS)
                        .out())
                .contains("drug/baclofen>\t<https://w3id.org/materia/condition/alcohol-use-disorder>")
                .doesNotContain("muscle-spasticity");
        assertThat(Run.of(
                                "query",
                                release.toString(),
                                "ASK { drug:baclofen skos:exactMatch / meshv:pharmacologicalAction / rdfs:label"
                                        + " 'Muscle Relaxants, Central'@en }")
                        .out())
                .contains("true");
        assertThat(Files.readString(release.resolve("mappings.sssom.tsv")))
                .contains("skos:exactMatch\tmesh:D009128\tMuscle Spasticity\tsemapv:ManualMappingCuration")
                .containsPattern("skos:exactMatch\tmesh:D011694\t[^\t]*\tsemapv:LexicalMatching");
        assertThat(Run.of(
                                "query",
                                release.toString(),
                                "ASK { ?below meshv:broaderDescriptor | meshv:pharmacologicalAction ?above"
                                        + " FILTER NOT EXISTS { ?above rdfs:label ?label } }")
                        .out())
                .as("a descriptor without a label, that another leads to")
                .contains("false");
        assertThat(Run.of(
                                "query",
                                release.toString(),
                                "ASK { ?work <https://schema.org/about> / skos:exactMatch / rdfs:label"
                                        + " 'Gastroparesis'@en }")
                        .out())
                .as("the descriptor of what the title of a work is about")
                .contains("true");
    }

    @Test
    void theSameBytesOnAnyNumberOfThreads() throws IOException {
        Path article = Files.writeString(folder.resolve("baclofen.txt"), ARTICLE);
        Path other = Files.writeString(folder.resolve("morphine.txt"), Articles.ALPHA);
        for (String jobs : List.of("1", "3")) {
            Run.of(
                    "build",
                    article.toString(),
                    other.toString(),
                    "-o",
                    folder.resolve("r" + jobs).toString(),
                    "--jobs",
                    jobs);
        }
        assertThat(Files.readString(folder.resolve("r1/SHA256SUMS")))
                .isEqualTo(Files.readString(folder.resolve("r3/SHA256SUMS")));
    }
}
