package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.change.ChangeSummary;
import dev.materia.release.change.ReleaseDiff;
import dev.materia.source.MateriaException;
import dev.materia.validation.ShaclGate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the change between two releases is the whole change, and nothing else. */
class ReleaseDiffTest {

    @TempDir
    private Path folder = Path.of("");

    private Release release(String name, DatasetGraph data) throws IOException, MateriaException {
        return new ReleaseWriter(Samples.CATALOGUE, 1)
                .write(new ShaclGate(Samples.IRIS).force(data), List.of(), folder.resolve(name));
    }

    /** Texts that are hard to write, in two of three graphs, with some left out. */
    private static DatasetGraph hostile(long seed) {
        DatasetGraph data = Samples.twoDrugs();
        List<String> texts = new ArrayList<>(Samples.HOSTILE);
        texts.add("a backslash and u: \\u0041, two: \\\\u0042, large: \\U00000043");
        Collections.shuffle(texts, new Random(seed));
        for (int i = 0; i < texts.size(); i++) {
            if (i % 3 > 0) {
                Node graph =
                        NodeFactory.createURI(Samples.IRIS.base() + (i % 2 == 0 ? "monograph/x" : "monograph/" + seed));
                Node thing = NodeFactory.createURI(Samples.IRIS.base() + "condition/c" + i % 5);
                data.add(graph, thing, RDFS.comment.asNode(), NodeFactory.createLiteralString(texts.get(i)));
                data.add(graph, thing, RDFS.comment.asNode(), NodeFactory.createLiteralLang(texts.get(i), "en-GB"));
            }
        }
        return data;
    }

    private static List<String> sorted(DatasetGraph data) {
        DatasetGraph quads = DatasetGraphFactory.create();
        data.find().forEachRemaining(quads::add);
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, quads, Lang.NQUADS);
        return out.toString().lines().sorted().toList();
    }

    private static DatasetGraph load(Release release) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(release.folder().resolve("dataset.trig")).parse(data);
        return data;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file).lines().sorted().toList();
    }

    @Test
    void theUpdateTurnsTheOldDataIntoTheNew() throws Exception {
        for (long seed = 1; seed < 6; seed++) {
            Release before = release("before" + seed, hostile(seed));
            Release after = release("after" + seed, hostile(seed + 100));
            Path changes = folder.resolve("changes" + seed);

            ChangeSummary sums = ReleaseDiff.write(before, after, changes);

            DatasetGraph data = load(before);
            UpdateAction.parseExecute(Files.readString(changes.resolve("update.ru")), data);
            assertThat(sorted(data)).isEqualTo(sorted(load(after)));
            List<String> expected = new ArrayList<>(sorted(load(after)));
            expected.removeAll(sorted(load(before)));
            assertThat(lines(changes.resolve("added.nq"))).isEqualTo(expected);
            for (String file : List.of("added.nq", "removed.nq")) {
                List<byte[]> bytes = Files.readString(changes.resolve(file))
                        .lines()
                        .map(line -> line.getBytes(StandardCharsets.UTF_8))
                        .toList();
                assertThat(bytes).as(file).isNotEmpty().isSortedAccordingTo(Arrays::compareUnsigned);
            }
            assertThat(sums.statementsAdded()).isEqualTo(expected.size()).isPositive();
        }
    }

    @Test
    void anotherOrderOrLayoutIsReadAsWell() throws Exception {
        Release before = release("before", hostile(1));
        Release after = release("after", hostile(2));
        ReleaseDiff.write(before, after, folder.resolve("ours"));

        Path trig = before.folder().resolve("dataset.trig");
        List<Quad> quads = new ArrayList<>();
        load(before).find().forEachRemaining(quads::add);
        Collections.shuffle(quads, new Random(3));
        StringWriter shuffled = new StringWriter();
        for (Quad quad : quads) {
            DatasetGraph one = DatasetGraphFactory.create();
            one.add(quad);
            RDFDataMgr.write(shuffled, one, Lang.TRIG);
        }
        Files.writeString(trig, shuffled.toString());
        ReleaseDiff.write(before, after, folder.resolve("theirs"));

        for (String file : List.of("added.nq", "removed.nq", "gone.tsv")) {
            assertThat(folder.resolve("theirs").resolve(file))
                    .as(file)
                    .hasSameTextualContentAs(folder.resolve("ours").resolve(file));
        }
    }

    @Test
    void equalReleasesDoNotDiffer() throws Exception {
        Release before = release("before", hostile(1));
        Release after = release("after", hostile(1));

        ChangeSummary sums = ReleaseDiff.write(before, after, folder.resolve("changes"));

        assertThat(sums.same()).isTrue();
        assertThat(folder.resolve("changes/added.nq")).isEmptyFile();
        assertThat(folder.resolve("changes/changes.md")).content().contains("same data");
    }

    @Test
    void whatMovedToAnotherGraphIsNotGone() throws Exception {
        Node graph = NodeFactory.createURI(Samples.IRIS.base() + "monograph/x");
        Node moved = NodeFactory.createURI(Samples.IRIS.base() + "condition/moved");
        Node gone = NodeFactory.createURI(Samples.IRIS.base() + "condition/gone");
        Node text = NodeFactory.createLiteralString("a condition");
        DatasetGraph first = Samples.twoDrugs();
        first.add(graph, moved, RDFS.comment.asNode(), text);
        first.add(graph, gone, RDFS.comment.asNode(), text);
        Node other = NodeFactory.createURI(Samples.IRIS.base() + "monograph/y");
        first.add(other, gone, RDFS.comment.asNode(), text);
        DatasetGraph second = Samples.twoDrugs();
        second.add(other, moved, RDFS.comment.asNode(), text);

        ReleaseDiff.write(release("before", first), release("after", second), folder.resolve("changes"));

        assertThat(folder.resolve("changes/gone.tsv")).content().isEqualTo(gone.getURI() + "\t\n");
    }

    @Test
    void whatIsDescribedNoMoreIsNamed() throws Exception {
        DatasetGraph less = Samples.twoDrugs();
        less.deleteAny(Node.ANY, NodeFactory.createURI(Samples.IRIS.base() + "drug/tizanidine"), Node.ANY, Node.ANY);
        Release before = release("before", Samples.twoDrugs());
        Release after = release("after", less);

        ChangeSummary sums = ReleaseDiff.write(before, after, folder.resolve("changes"));

        assertThat(folder.resolve("changes/gone.tsv")).content().isEqualTo(Samples.IRIS.base() + "drug/tizanidine\t\n");
        assertThat(sums.drugsRemoved()).isEqualTo(1);
        assertThat(sums.drugsAdded()).isZero();
        assertThat(sums.mappingsRemoved()).isEqualTo(1);
    }
}
