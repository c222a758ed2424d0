package dev.materia.release.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.DumpWriter;
import dev.materia.release.Prefixes;
import dev.materia.release.RdfFormat;
import dev.materia.release.Samples;
import dev.materia.release.VoidCounts;
import dev.materia.release.dump.Utf8Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that went through runs on disk are written as those in memory are. */
class StatementStoreTest {

    @TempDir
    private Path folder = Path.of("");

    private static String dump(RdfFormat format, Statements statements) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Utf8Writer out = new Utf8Writer(bytes)) {
            new DumpWriter(statements, Prefixes.of(Samples.IRIS.base())).write(format, out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void runsInAnyOrderGiveTheBytesOfATableInMemory() throws Exception {
        DatasetGraph data = Samples.twoDrugs();
        int number = 0;
        for (String text : Samples.HOSTILE) {
            Samples.add(
                    data,
                    Samples.iri("monograph/baclofen"),
                    Samples.iri("monograph/baclofen/passage/" + number++),
                    RDFS.comment.asNode(),
                    NodeFactory.createLiteralString(text));
        }
        List<Quad> quads = new ArrayList<>();
        data.find().forEachRemaining(quads::add);
        Statements table = Samples.table(data);
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(quads, random);
            StatementStore store =
                    new StatementStore(folder.resolve("store-" + seed), Samples.IRIS.base(), 25, 2 + seed % 9);
            int at = 0;
            while (at < quads.size()) {
                try (StatementStore.Inlet run = store.open()) {
                    for (int i = random.nextInt(1, 30); i > 0 && at < quads.size(); i--) {
                        Quad quad = quads.get(at++);
                        run.add(quad.getGraph(), quad.asTriple());
                        if (random.nextInt(5) == 0) {
                            run.add(quad.getGraph(), quad.asTriple());
                        }
                    }
                }
            }
            Statements sorted = store.merged(2);
            for (RdfFormat format : RdfFormat.values()) {
                assertThat(dump(format, sorted)).as("%s, seed %d", format, seed).isEqualTo(dump(format, table));
            }
            assertThat(VoidCounts.of(sorted, Samples.IRIS.base())).isEqualTo(VoidCounts.of(table, Samples.IRIS.base()));
        }
    }
}
