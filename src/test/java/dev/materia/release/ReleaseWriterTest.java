package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.materia.claim.Unlinked;
import dev.materia.source.MateriaException;
import dev.materia.validation.ShapeFiles;
import dev.materia.vocabulary.ConceptType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseWriterTest {

    private static final List<UnlinkedRow> UNLINKED = UnlinkedRow.of(
            "https://drugs.example/monograph/baclofen",
            List.of(
                    new Unlinked("a \"tab\"\tin it", ConceptType.CONDITION, "in no vocabulary", 3, 17),
                    new Unlinked("heebie-jeebies", ConceptType.CONDITION, "in no vocabulary", 7, 99),
                    new Unlinked("heebie-jeebies", ConceptType.CONDITION, "in no vocabulary", 5, 70)));

    @TempDir
    private Path folder;

    @Test
    void hasEveryFileAndNoOther() throws Exception {
        Release release = write(Samples.twoDrugs(), 2, "r");
        try (Stream<Path> files = Files.list(release.folder())) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "dataset.ttl",
                            "dataset.ttl.gz",
                            "dataset.nt",
                            "dataset.nt.gz",
                            "dataset.trig",
                            "dataset.trig.gz",
                            "dataset.jsonld",
                            "dataset.jsonld.gz",
                            "dataset.rdf",
                            "dataset.rdf.gz",
                            "ontology.ttl",
                            "shapes.ttl",
                            "shapes-core.ttl",
                            "void.ttl",
                            "validation.ttl",
                            "validation.html",
                            "mappings.sssom.tsv",
                            "skipped.tsv",
                            "unlinked.tsv",
                            "dataset.index",
                            "SHA256SUMS");
        }
        assertThat(folder).isDirectoryNotContaining(p -> !p.endsWith("r"));
    }

    @Test
    void equalInputGivesEqualBytesOnAnyNumberOfThreads() throws Exception {
        write(Samples.shuffled(Samples.twoDrugs(), 1), 1, "one");
        write(Samples.shuffled(Samples.twoDrugs(), 2), 2, "two");
        write(Samples.shuffled(Samples.twoDrugs(), 3), 8, "eight");
        assertThat(bytes("two")).isEqualTo(bytes("one"));
        assertThat(bytes("eight")).isEqualTo(bytes("one"));
    }

    @Test
    void compressedDumpsHoldTheSame() throws Exception {
        write(Samples.twoDrugs(), 1, "r");
        for (RdfFormat format : RdfFormat.values()) {
            Path plain = folder.resolve("r").resolve(format.dumpName());
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(Path.of(plain + ".gz")))) {
                assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
            }
        }
    }

    @Test
    void checksumsAreThoseOfTheFiles() throws Exception {
        write(Samples.twoDrugs(), 1, "r");
        assumeThat(Path.of("/usr/bin/sha256sum")).as("sha256sum is installed").exists();
        Process check = new ProcessBuilder("/usr/bin/sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS")
                .directory(folder.resolve("r").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void theVersionChangesWithTheDataAlone() throws Exception {
        DatasetGraph data = Samples.twoDrugs();
        Release first = write(data, 1, "first");
        Catalogue other = new Catalogue(Samples.IRIS, "Another title", null, null);
        Release renamed =
                new ReleaseWriter(other, 1).write(Samples.published(data), List.of(), folder.resolve("other"));
        assertThat(renamed.version()).isEqualTo(first.version()).matches("[0-9a-f]{16}");
        data.add(Samples.iri("monograph/x"), Samples.iri("drug/x"), RDF.type.asNode(), Samples.iri("x"));
        assertThat(write(data, 1, "second").version()).isNotEqualTo(first.version());
    }

    @Test
    void aTagNamesTheVersionAndTheHashStillTellsItApart() throws Exception {
        Release plain = write(Samples.twoDrugs(), 1, "plain");
        Catalogue tagged =
                new Catalogue(Samples.IRIS, "Two drugs", null, null, new VersionOptions("2026-11", "0123456789abcdef"));
        Release release = new ReleaseWriter(tagged, 1)
                .write(Samples.published(Samples.twoDrugs()), List.of(), folder.resolve("tagged"));

        assertThat(plain.versionTag()).isEqualTo(plain.version());
        assertThat(release.versionTag()).isEqualTo("2026-11");
        assertThat(release.version()).isEqualTo(plain.version());
        assertThat(Files.readString(release.folder().resolve("void.ttl")))
                .contains("dcat:version \"2026-11\"", "pav:version \"2026-11\"")
                .contains("dcat:previousVersion <" + Samples.IRIS.base() + "release/0123456789abcdef/>")
                .contains("owl:versionInfo \"" + plain.version() + "\"");
    }

    @Test
    void anOlderReleaseIsReplacedAsAWhole() throws Exception {
        write(Samples.hostile(List.of("old")), 1, "r");
        Release release = write(Samples.twoDrugs(), 1, "r");
        assertThat(release.load().contains(Node.ANY, Node.ANY, Node.ANY, Samples.english("old")))
                .isFalse();
        assertThat(folder).isDirectoryNotContaining(p -> !p.endsWith("r"));
    }

    @Test
    void aFailureWhileWritingLeavesTheOldRelease() throws Exception {
        write(Samples.twoDrugs(), 1, "r");
        Map<String, String> before = bytes("r");
        DatasetGraph unwritable = Samples.twoDrugs();
        Node predicate = NodeFactory.createURI("https://drugs.example/ends-in/123/");
        unwritable.add(Samples.iri("monograph/x"), Samples.iri("drug/x"), predicate, Samples.english("x"));
        assertThatThrownBy(() -> write(unwritable, 2, "r"))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("RDF/XML")
                .hasMessageContaining("https://drugs.example/ends-in/123/");
        assertThat(bytes("r")).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining(p -> !p.endsWith("r"));
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws Exception {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> write(Samples.twoDrugs(), 1, "mine"))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("thesis.txt")
                .hasMessageContaining("name a new or empty folder");
        Files.move(mine.resolve("thesis.txt"), mine.resolve("dataset.ttl"));
        assertThatThrownBy(() -> write(Samples.twoDrugs(), 1, "mine")).hasMessageContaining("no SHA256SUMS");
        assertThat(mine.resolve("dataset.ttl")).content().isEqualTo("years of work");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> write(Samples.twoDrugs(), 1, "file"))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("a release is a folder");
    }

    @Test
    void newAndEmptyFoldersAreFine() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(write(Samples.twoDrugs(), 1, "empty").files()).isNotEmpty();
        assertThat(write(Samples.twoDrugs(), 1, "deep/er").files()).isNotEmpty();
    }

    @Test
    void whatNoFormatCanHoldIsRefusedBeforeAnythingIsWritten() {
        for (Node bad : List.of(
                NodeFactory.createBlankNode(),
                NodeFactory.createURI("https://drugs.example/a b"),
                NodeFactory.createURI("relative"),
                Samples.english("half \ud83d"))) {
            DatasetGraph data = Samples.twoDrugs();
            data.add(Samples.iri("monograph/x"), Samples.iri("drug/x"), RDF.value.asNode(), bad);
            assertThatThrownBy(() -> write(data, 1, "r")).isInstanceOf(MateriaException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rulesAreThoseTheDataWereCheckedAgainst() throws Exception {
        Release release = write(Samples.twoDrugs(), 1, "r");
        Graph shapes = GraphFactory.createDefaultGraph();
        RDFParser.source(release.folder().resolve("shapes.ttl")).parse(shapes);
        assertThat(shapes.isIsomorphicWith(ShapeFiles.bundled())).isTrue();
        Graph ontology = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(ontology, release.folder().resolve("ontology.ttl").toString(), Lang.TURTLE);
        assertThat(ontology.size()).isGreaterThan(100);
    }

    @Test
    void aForcedReleaseSaysSo() throws Exception {
        Release release = write(Samples.twoDrugs(), 1, "r");
        assertThat(Samples.published(Samples.twoDrugs()).conforms()).isFalse();
        assertThat(release.folder().resolve("validation.html"))
                .content()
                .contains("Published in spite of violations")
                .contains("Validation of Two &quot;drugs&quot; &amp; more");
        assertThat(release.folder().resolve("void.ttl")).content().contains("violates its own shapes");
        Graph report = GraphFactory.createDefaultGraph();
        RDFParser.source(release.folder().resolve("validation.ttl")).parse(report);
        assertThat(report.isIsomorphicWith(Samples.published(Samples.twoDrugs()).report()))
                .isTrue();
    }

    @Test
    void theWorklistCountsAndQuotes() throws Exception {
        write(Samples.twoDrugs(), 1, "r");
        assertThat(folder.resolve("r/unlinked.tsv")).content().isEqualTo("""
                        text	expected_type	reason	monograph	passage	count
                        heebie-jeebies	Condition	in no vocabulary	https://drugs.example/monograph/baclofen	5	2
                        "a ""tab""	in it"	Condition	in no vocabulary	https://drugs.example/monograph/baclofen	3	1
                        """);
    }

    private Release write(DatasetGraph data, int jobs, String name) throws MateriaException {
        return new ReleaseWriter(Samples.CATALOGUE, jobs)
                .write(Samples.published(data), UNLINKED, folder.resolve(name));
    }

    private Map<String, String> bytes(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder.resolve(name))) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void ofManyStatementsTheDumpsForSmallDataAreForWhoAsksForThem() throws Exception {
        Release large = new ReleaseWriter(Samples.CATALOGUE, 2)
                .withAllDumpsUpTo(3)
                .write(Samples.published(Samples.twoDrugs()), UNLINKED, folder.resolve("large"));
        assertThat(large.folder().resolve("dataset.nt.gz")).exists();
        assertThat(large.folder().resolve("dataset.jsonld")).doesNotExist();
        assertThat(large.folder().resolve("dataset.rdf.gz")).doesNotExist();
        Release asked = new ReleaseWriter(Samples.CATALOGUE, 2)
                .withAllDumpsUpTo(3)
                .withDumps(List.of("jsonld"))
                .write(Samples.published(Samples.twoDrugs()), UNLINKED, folder.resolve("asked"));
        assertThat(asked.folder().resolve("dataset.jsonld")).exists();
        assertThat(asked.folder().resolve("dataset.nt")).doesNotExist();
    }
}
