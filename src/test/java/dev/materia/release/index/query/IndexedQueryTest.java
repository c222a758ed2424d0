package dev.materia.release.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.release.index.RandomData;
import dev.materia.server.sparql.QueryPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries on an index, beside ARQ on an ordinary dataset of the same quads. */
class IndexedQueryTest {

    private static final int MOST = 20_000;
    private static final int QUERIES = Integer.getInteger("materia.test.queries", 300);

    @TempDir
    private Path folder;

    private DatasetGraph indexed(List<Quad> quads) throws Exception {
        DatasetGraph dataset = RandomData.indexed(folder, quads);
        IndexedOpExecutor.install(dataset.getContext());
        QueryPolicy.withoutServer("http://example.org/").apply(dataset.getContext());
        return dataset;
    }

    /** Either without terms that equal others by value or without paths: ARQ takes those for the same in paths. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersAsArqDoes(long seed) throws Exception {
        RandomData data = new RandomData(seed + Integer.getInteger("materia.test.seed", 0));
        boolean paths = seed % 2 == 0;
        if (paths) {
            data.withoutEqualValues();
        }
        List<Quad> quads = data.quads(60);
        DatasetGraph indexed = indexed(quads);
        DatasetGraph ordinary = RandomData.inMemory(quads);
        // optimised, ARQ repeats the solutions of terms that an IN repeats
        ordinary.getContext().set(ARQ.optimization, false);
        RandomQuery queries = new RandomQuery(data, paths);
        for (int i = 0; i < QUERIES; i++) {
            String text = queries.select();
            List<String> expected;
            try {
                expected = solutions(ordinary, QueryFactory.create(text));
            } catch (RuntimeException e) {
                continue; // not SPARQL, or one of those on which ARQ itself fails
            }
            if (expected.size() < MOST) {
                assertThat(answer(indexed, text)).as(text).isEqualTo(expected);
            }
        }
    }

    private static List<String> answer(DatasetGraph dataset, String text) {
        try {
            return solutions(dataset, QueryFactory.create(text));
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
    }

    /** In one order, whatever order they come in. */
    private static List<String> solutions(DatasetGraph dataset, Query query) {
        List<String> solutions = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            RowSet rows = execution.select();
            while (rows.hasNext() && solutions.size() < MOST) {
                List<String> values = new ArrayList<>();
                Binding row = rows.next();
                rows.getResultVars().stream()
                        .filter(row::contains)
                        .forEach(variable -> values.add(variable + "=" + row.get(variable)));
                Collections.sort(values);
                solutions.add(values.toString());
            }
        }
        Collections.sort(solutions);
        return solutions;
    }

    @Test
    void pathsEndAtTheTermAndNotAtItsValue() throws Exception {
        Node seven = NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger);
        List<Quad> quads = List.of(
                Quad.create(RandomData.iri("g"), RandomData.iri("a"), RandomData.iri("p"), RandomData.iri("b")),
                Quad.create(RandomData.iri("g"), RandomData.iri("b"), RandomData.iri("p"), seven));
        String query = "PREFIX : <http://example.org/> SELECT * { :a :p+ %s }";
        DatasetGraph indexed = indexed(quads);

        assertThat(answer(indexed, String.format(query, "7"))).hasSize(1);
        assertThat(answer(indexed, String.format(query, "07"))).isEmpty();
        assertThat(answer(indexed, String.format(query, "7.0"))).isEmpty();
    }

    @Test
    void aSolutionOfWhichTwoCasesHoldComesOnce() throws Exception {
        Node seven = NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger);
        Node a = RandomData.iri("a");
        List<Quad> quads = List.of(
                Quad.create(RandomData.iri("g"), a, RandomData.iri("p"), a),
                Quad.create(RandomData.iri("g"), a, RandomData.iri("q"), seven));
        DatasetGraph indexed = indexed(quads);
        for (String condition : List.of(
                "?b = :a || ?c = :a",
                "?b = :a || ?b = :a",
                "?b IN (:a, :b, :a)",
                "?d IN (7, 07.0)",
                "?d = 7 || ?d = 07",
                "?b = :a || ?b = :b",
                "?b IN (:a, ?c)")) {
            String query = "PREFIX : <http://example.org/> SELECT * { ?b :p ?c . ?b :q ?d FILTER(" + condition + ") }";
            assertThat(answer(indexed, query)).as(condition).hasSize(1);
        }
    }

    @Test
    void aFilterIsNotMovedIntoATableThatLeavesItsVariableOpen() throws Exception {
        Node text = NodeFactory.createLiteralString("text");
        List<Quad> quads = List.of(Quad.create(RandomData.iri("g"), RandomData.iri("a"), RandomData.iri("p"), text));
        String query = "PREFIX : <http://example.org/> "
                + "SELECT * { :a :p ?b VALUES (?a ?b) { (:c UNDEF) (UNDEF :d) } FILTER isLiteral(?b) }";

        assertThat(answer(indexed(quads), query)).hasSize(1);
    }

    @Test
    void slicesAreOfTheOrder() throws Exception {
        RandomData data = new RandomData(9);
        List<Quad> quads = data.quads(100);
        String order = "SELECT ?s ?o { ?s <http://example.org/p1> ?o } ORDER BY DESC(?o) ?s";
        List<String> all = inOrder(RandomData.inMemory(quads), order);
        DatasetGraph indexed = indexed(quads);

        assertThat(inOrder(indexed, order)).isEqualTo(all);
        assertThat(inOrder(indexed, order + " LIMIT 5")).isEqualTo(all.subList(0, 5));
        assertThat(inOrder(indexed, order + " LIMIT 5 OFFSET 3")).isEqualTo(all.subList(3, 8));
        assertThat(inOrder(indexed, order + " OFFSET 1000")).isEmpty();
        assertThat(inOrder(indexed, order + " LIMIT 0")).isEmpty();
    }

    private static List<String> inOrder(DatasetGraph dataset, String query) {
        List<String> solutions = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            execution.select().forEachRemaining(row -> solutions.add(row.get("s") + " " + row.get("o")));
        }
        return solutions;
    }

    @Test
    void aQueryThatRunsTooLongIsStopped() throws Exception {
        DatasetGraph indexed = indexed(new RandomData(10).quads(2_000));
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?a != ?j) }";
        try (QueryExec execution = QueryExec.dataset(indexed)
                .query(endless)
                .timeout(200, TimeUnit.MILLISECONDS)
                .build()) {
            assertThatThrownBy(() -> execution.select().next()).isInstanceOf(QueryCancelledException.class);
        }
    }
}
