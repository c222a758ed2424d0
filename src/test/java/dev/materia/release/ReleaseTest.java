package dev.materia.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.source.MateriaException;
import dev.materia.source.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void write() throws MateriaException {
        folder = temp.resolve("r");
        new ReleaseWriter(Samples.CATALOGUE, 1).write(Samples.published(Samples.twoDrugs()), List.of(), folder);
    }

    @Test
    void tellsWhatItIs() throws Exception {
        Release release = Release.open(folder);
        assertThat(release.folder()).isEqualTo(folder);
        assertThat(release.base()).isEqualTo("https://drugs.example/");
        assertThat(release.prefixes().curie("https://drugs.example/drug/baclofen"))
                .contains("drug:baclofen");
        assertThat(release.voidDescription().isEmpty()).isFalse();
        for (ReleaseFile file : release.files()) {
            Path path = folder.resolve(file.name());
            assertThat(file.bytes()).isEqualTo(Files.size(path));
            assertThat(file.sha256()).isEqualTo(Sha256.hex(path));
        }
        assertThat(release.files())
                .hasSize(20)
                .extracting(ReleaseFile::mediaType)
                .contains("text/turtle", "text/html");
    }

    @Test
    void loadsWhatWasWritten() throws Exception {
        DatasetGraph expected = Samples.twoDrugs();
        DatasetGraph loaded = Release.open(folder).load();
        Set<Quad> quads = Iter.toSet(expected.find());
        assertThat(Iter.toSet(loaded.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)))
                .isEqualTo(quads);
        Set<Triple> union = new HashSet<>();
        quads.forEach(q -> union.add(q.asTriple()));
        assertThat(Iter.toSet(loaded.getDefaultGraph().find())).isEqualTo(union);
        assertThat(Iter.toSet(loaded.listGraphNodes())).isEqualTo(Iter.toSet(expected.listGraphNodes()));
    }

    @Test
    void everyPatternFindsWhatAnOrdinaryDatasetFinds() throws Exception {
        DatasetGraph expected = Samples.twoDrugs();
        DatasetGraph loaded = Release.open(folder).load();
        for (Node g : List.of(Node.ANY, Samples.iri("monograph/baclofen"), Samples.iri("monograph/none"))) {
            for (Node s : List.of(Node.ANY, Samples.iri("condition/spasticity"), Samples.iri("drug/tizanidine"))) {
                for (Node p : List.of(Node.ANY, RDF.type.asNode(), SKOS.prefLabel.asNode())) {
                    for (Node o : List.of(Node.ANY, Samples.english("tizanidine"))) {
                        assertThat(Iter.toSet(loaded.findNG(g, s, p, o)))
                                .isEqualTo(Iter.toSet(expected.findNG(g, s, p, o)));
                    }
                }
            }
        }
        Graph one = loaded.getGraph(Samples.iri("monograph/tizanidine"));
        assertThat(one.size())
                .isEqualTo(
                        expected.getGraph(Samples.iri("monograph/tizanidine")).size());
        assertThat(loaded.getGraph(Samples.iri("monograph/none")).isEmpty()).isTrue();
    }

    @Test
    void queriesSeeUnionAndGraphs() throws Exception {
        DatasetGraph loaded = Release.open(folder).load();
        assertThat(count(loaded, "{ ?s a <https://w3id.org/materia/ontology#Drug> }"))
                .isEqualTo(2);
        assertThat(count(loaded, "{ <https://drugs.example/condition/spasticity> a ?t }"))
                .isEqualTo(1);
        assertThat(count(loaded, "{ GRAPH ?g { <https://drugs.example/condition/spasticity> a ?t } }"))
                .isEqualTo(2);
        assertThat(count(loaded, "{ GRAPH <https://drugs.example/monograph/baclofen> { ?s a ?t } }"))
                .isEqualTo(14);
    }

    @Test
    void nobodyCanChangeIt() throws Exception {
        DatasetGraph loaded = Release.open(folder).load();
        Quad quad = Quad.create(Samples.iri("g"), Samples.iri("s"), RDF.type.asNode(), Samples.iri("o"));
        assertThatThrownBy(() -> loaded.add(quad)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> loaded.getDefaultGraph().add(quad.asTriple())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(
                        () -> loaded.getGraph(Samples.iri("monograph/baclofen")).add(quad.asTriple()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> loaded.begin(TxnType.WRITE)).isInstanceOf(UnsupportedOperationException.class);
        Graph description = Release.open(folder).voidDescription();
        assertThatThrownBy(() -> description.add(quad.asTriple())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            assertDamaged(file);
            Files.write(file, bytes);
        }
        Release.open(folder);
    }

    @Test
    void aCutFileIsNamed() throws Exception {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int length : new int[] {0, bytes.length / 2, bytes.length - 1}) {
                Files.write(file, Arrays.copyOf(bytes, length));
                assertDamaged(file);
            }
            Files.write(file, bytes);
        }
        Release.open(folder);
    }

    @Test
    void aFlippedBitIsFoundInWhateverIsLoaded() throws Exception {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (ReleaseLayout.isDump(name)) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(file);
            // the line of the index stands first, and a wrong hash there costs nobody anything but a download
            int start = name.equals("SHA256SUMS") ? new String(bytes, UTF_8).indexOf('\n') + 1 : 0;
            for (int i = start; i < bytes.length; i += bytes.length / 7) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= 4;
                Files.write(file, damaged);
                // in SHA256SUMS the line may be well-formed still, and then another file seems to be at fault
                assertThatThrownBy(() -> Release.open(folder))
                        .isInstanceOf(MateriaException.class)
                        .hasMessageContaining("damaged");
            }
            Files.write(file, bytes);
        }
        Release.open(folder);
    }

    @Test
    void anIndexThatCannotBeUsedIsMadeAgainElsewhere() throws Exception {
        Path index = folder.resolve("dataset.index");
        byte[] bytes = Files.readAllBytes(index);
        assertThat(Release.open(folder).faultOfIndex()).isEmpty();
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 4;
        byte[] older = bytes.clone();
        older[8]--;
        for (byte[] broken : List.of(flipped, older, Arrays.copyOf(bytes, bytes.length / 2), new byte[0])) {
            Files.write(index, broken);
            assertIndexIsMade();
            assertThat(index).hasBinaryContent(broken);
        }
        Files.delete(index);
        assertIndexIsMade();
        assertThat(index).doesNotExist();
        Path sums = folder.resolve("SHA256SUMS");
        Files.writeString(sums, Files.readString(sums).replaceAll("[0-9a-f]+  dataset.index\n", ""));
        assertIndexIsMade();
    }

    private void assertIndexIsMade() throws Exception {
        Release release = Release.open(folder);
        assertThat(release.faultOfIndex()).isPresent();
        assertThat(release.files()).extracting(ReleaseFile::name).doesNotContain("dataset.index");
        assertThat(Iter.toSet(release.load().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)))
                .isEqualTo(Iter.toSet(Samples.twoDrugs().find()));
    }

    @Test
    void withoutAnIndexTheDumpThatIsLoadedIsChecked() throws Exception {
        Files.delete(folder.resolve("dataset.index"));
        Path dump = folder.resolve("dataset.trig");
        byte[] bytes = Files.readAllBytes(dump);
        for (int i = 0; i < bytes.length; i += bytes.length / 7) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            Files.write(dump, damaged);
            assertDamaged(dump);
        }
    }

    @Test
    void whatIsNoReleaseIsToldSo() throws Exception {
        assertThatThrownBy(() -> Release.open(temp.resolve("none")))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("there is no such folder");
        assertThatThrownBy(() -> Release.open(folder.resolve("void.ttl"))).hasMessageContaining("this is a file");
        assertThatThrownBy(() -> Release.open(temp)).hasMessageContaining("no release");
    }

    private void assertDamaged(Path file) {
        assertThatThrownBy(() -> Release.open(folder))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining(
                        file.endsWith("SHA256SUMS") && !Files.exists(file) ? "no release" : file.toString())
                .hasMessageContaining("again");
    }

    /** All but the index, which a release may be without. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("dataset.index"))
                    .sorted()
                    .toList();
        }
    }

    private static long count(DatasetGraph data, String pattern) {
        try (QueryExecution query =
                QueryExecution.create("SELECT (COUNT(*) AS ?n) " + pattern, DatasetFactory.wrap(data))) {
            return query.execSelect().next().getLiteral("n").getLong();
        }
    }
}
