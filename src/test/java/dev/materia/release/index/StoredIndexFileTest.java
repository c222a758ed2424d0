package dev.materia.release.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an index: what is written, and what is not read. */
@SuppressWarnings("deprecation") // no other way to say it in this version
class StoredIndexFileTest {

    @TempDir
    private Path folder;

    @Test
    void theSameQuadsGiveTheSameBytesHoweverManyAreSortedAtATime() throws Exception {
        List<Quad> quads = new RandomData(1).quads(500);
        byte[] bytes = Files.readAllBytes(RandomData.write(folder, quads, 1_000));

        assertThat(RandomData.write(folder, quads, 7)).hasBinaryContent(bytes);
        assertThat(RandomData.write(folder, quads, 1)).hasBinaryContent(bytes);
        assertThat(folder).isDirectoryNotContaining(Files::isDirectory);
    }

    @Test
    void everyTermHasAnIdInTheOrderOfKinds() throws Exception {
        List<Quad> quads = new RandomData(2).quads(300);
        Dictionary terms =
                StoredIndex.open(RandomData.write(folder, quads, 40), "source").terms();
        Set<Node> expected = new HashSet<>();
        quads.forEach(quad -> {
            expected.addAll(List.of(quad.getSubject(), quad.getPredicate(), quad.getObject()));
            if (!quad.isDefaultGraph()) {
                expected.add(quad.getGraph());
            }
        });

        assertThat(terms.size()).isEqualTo(expected.size());
        for (Node term : expected) {
            int id = terms.find(term);
            assertThat(terms.term(id)).isEqualTo(term);
            assertThat(terms.isIri(id)).isEqualTo(term.isURI());
            assertThat(terms.isLiteral(id)).isEqualTo(term.isLiteral());
        }
        assertThat(terms.find(RandomData.iri("nowhere"))).isEqualTo(Dictionary.NONE);
        assertThat(terms.find(RandomData.iri("zzz"))).isEqualTo(Dictionary.NONE);
        assertThat(terms.find(NodeFactory.createLiteralLang("a", "fr"))).isEqualTo(Dictionary.NONE);
    }

    @Test
    void aFlippedBitIsFoundWhereverItIs() throws Exception {
        Path file = RandomData.write(folder, new RandomData(3).quads(60), 100);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 13) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 2;
            Files.write(file, damaged);
            assertThatThrownBy(() -> StoredIndex.open(file, "source"))
                    .as("byte " + i)
                    .isInstanceOf(BadIndexException.class);
        }
    }

    @Test
    void aCutFileIsNotRead() throws Exception {
        Path file = RandomData.write(folder, new RandomData(4).quads(60), 100);
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, Header.SIZE - 1, Header.SIZE, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> StoredIndex.open(file, "source"))
                    .as(length + " bytes")
                    .isInstanceOf(BadIndexException.class);
        }
    }

    @Test
    void anIndexOfOtherDataOrOfAnotherVersionIsNotRead() throws Exception {
        Path file = RandomData.write(folder, new RandomData(5).quads(10), 100);
        assertThatThrownBy(() -> StoredIndex.open(file, "another")).hasMessageContaining("other data");
        byte[] bytes = Files.readAllBytes(file);
        bytes[8]++;
        Files.write(file, bytes);
        assertThatThrownBy(() -> StoredIndex.open(file, "source")).hasMessageContaining("format version 2");
    }

    @Test
    void whatIsNotRdfIsRefused() throws Exception {
        try (IndexWriter writer = new IndexWriter(folder)) {
            Node text = NodeFactory.createLiteralString("a");
            Node iri = RandomData.iri("a");
            assertThatThrownBy(() -> writer.add(null, text, iri, iri)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> writer.add(null, iri, iri, NodeFactory.createTripleNode(iri, iri, iri)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
