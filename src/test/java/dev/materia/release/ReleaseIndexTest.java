package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.index.IndexWriter;
import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseIndexTest {

    private static final String SOURCE = "0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void anIndexOfTheStatementsIsThatOfTheDump() throws IOException {
        DatasetGraph data = Samples.twoDrugs();
        for (int i = 0; i < 3_000; i++) {
            Node drug = Samples.iri("drug/number-" + i);
            data.add(Samples.iri("monograph/m" + i % 5), drug, SKOS.note.asNode(), Samples.english("note " + i % 700));
            data.add(Samples.iri("monograph/m" + i % 7), drug, RDFS.seeAlso.asNode(), Samples.iri("drug/number-1"));
        }
        Statements statements = Samples.table(data);
        DumpWriter dumps = new DumpWriter(statements, Prefixes.of(Samples.IRIS.base()));
        Path dump = folder.resolve("dataset.trig");
        try (var out = Files.newBufferedWriter(dump)) {
            dumps.write(RdfFormat.TRIG, out);
        }
        ReleaseIndex.write(dump, SOURCE, folder.resolve("of-dump"));
        try (IndexWriter index = new IndexWriter(folder);
                Statements.Terms terms = statements.terms()) {
            dumps.addTo(index, terms, (graph, subject, predicate, object) -> {});
            index.write(folder.resolve("of-statements"), SOURCE);
        }
        assertThat(folder.resolve("of-statements")).hasSameBinaryContentAs(folder.resolve("of-dump"));
    }
}
