package dev.materia.release.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.release.index.RandomData;
import dev.materia.server.sparql.QueryPolicy;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultSetCompare;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The W3C's query evaluation tests of SPARQL 1.1 on an index, where they are at hand (w3c/rdf-tests, the folder named
 * by {@code materia.test.sparql}). Those whose default graph is not the union of the named ones, as it is in a release,
 * are left out, and so is entailment.
 */
@SuppressWarnings("removal") // no other way to say it in this version
class SparqlSuiteTest {

    private static final Path SUITE =
            Path.of(System.getProperty("materia.test.sparql", "../shared/data/suites/w3c-rdf-tests/sparql/sparql11"));
    private static final List<String> PARTS = List.of(
            "aggregates",
            "bind",
            "bindings",
            "cast",
            "construct",
            "exists",
            "functions",
            "grouping",
            "negation",
            "project-expression",
            "property-path",
            "subquery");
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

    /**
     * Tests that are proposed and not approved, and ask that strings are not added: ARQ joins them, as section 17.3.1
     * of SPARQL 1.1 lets a query engine do with what else is an error.
     */
    private static final Set<String> EXTENDED = Set.of("plus-1-corrected", "plus-2-corrected");

    /** Tables that differ may take endless time to compare. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> evaluates() {
        assumeTrue(Files.isDirectory(SUITE.resolve("aggregates")), "the W3C's tests are not here");
        return PARTS.stream().flatMap(part -> tests(SUITE.resolve(part)));
    }

    private Stream<DynamicTest> tests(Path part) {
        Model manifest = RDFDataMgr.loadModel(
                part.resolve("manifest.ttl").toAbsolutePath().toUri().toString(), Lang.TURTLE);
        List<DynamicTest> tests = new ArrayList<>();
        manifest.listObjectsOfProperty(manifest.createProperty(MF, "entries"))
                .mapWith(list -> list.as(RDFList.class))
                .forEach(list -> list.asJavaList().stream()
                        .map(RDFNode::asResource)
                        .filter(test -> test.hasProperty(RDF.type, manifest.createResource(MF + "QueryEvaluationTest")))
                        .filter(test -> !action(test).hasProperty(manifest.createProperty(QT, "graphData")))
                        .filter(test -> !EXTENDED.contains(test.getLocalName()))
                        .map(test -> DynamicTest.dynamicTest(
                                part.getFileName() + " " + test.getLocalName(),
                                () -> assertTimeoutPreemptively(PATIENCE, () -> check(test))))
                        .forEach(tests::add));
        return tests.stream();
    }

    private static Resource action(Resource test) {
        return test.getPropertyResourceValue(test.getModel().createProperty(MF, "action"));
    }

    private static String file(Resource of, String property) {
        Resource file = of.getPropertyResourceValue(of.getModel().createProperty(property));
        return file == null ? "" : file.getURI();
    }

    private void check(Resource test) throws Exception {
        String data = file(action(test), QT + "data");
        Graph graph = data.isEmpty() ? GraphFactory.createDefaultGraph() : RDFDataMgr.loadGraph(data);
        List<Quad> quads = graph.stream()
                .map(triple -> Quad.create(NodeFactory.createURI("urn:graph"), triple))
                .toList();
        DatasetGraph indexed = RandomData.indexed(Files.createTempDirectory(folder, "test"), quads);
        IndexedOpExecutor.install(indexed.getContext());
        QueryPolicy.withoutServer("http://example.org/").apply(indexed.getContext());
        if (Boolean.getBoolean("control")) {
            indexed = RandomData.inMemory(quads);
        }
        Query query = QueryFactory.read(file(action(test), QT + "query"));
        assumeTrue(!query.hasDatasetDescription(), "it loads data from elsewhere");
        String result = file(test, MF + "result");
        try (QueryExec execution = QueryExec.dataset(indexed).query(query).build();
                InputStream in = Files.newInputStream(Path.of(URI.create(result)))) {
            if (query.isConstructType()) {
                assertThat(execution.construct().isIsomorphicWith(RDFDataMgr.loadGraph(result)))
                        .isTrue();
            } else if (query.isAskType()) {
                assertThat(execution.ask()).isEqualTo(ResultSetMgr.readBoolean(in, language(result)));
            } else {
                RowSet expected = RowSet.adapt(
                        result.endsWith(".ttl") || result.endsWith(".rdf")
                                ? ResultSetFactory.makeResults(RDFDataMgr.loadModel(result))
                                : ResultSetMgr.read(in, language(result)));
                compare(rows(execution.select()), rows(expected));
            }
        }
    }

    /** Without the variables that stand between the steps of a path. */
    private static List<Binding> rows(RowSet rows) {
        List<Var> variables = rows.getResultVars();
        List<Binding> shown = new ArrayList<>();
        rows.forEachRemaining(row -> {
            BindingBuilder builder = Binding.builder();
            variables.stream().filter(row::contains).forEach(variable -> builder.add(variable, row.get(variable)));
            shown.add(builder.build());
        });
        return shown;
    }

    /**
     * Rows without blank nodes are compared one by one, since ARQ's comparison of tables, which tries which blank node
     * stands for which, takes endless time on many rows that are the same.
     */
    private static void compare(List<Binding> found, List<Binding> expected) {
        List<Binding> missing = new ArrayList<>();
        for (Binding row : expected) {
            if (hasBlank(row) || !found.remove(row)) {
                missing.add(row);
            }
        }
        assertThat(ResultSetCompare.equalsByValue(table(found), table(missing)))
                .as("found %s, expected %s", found, missing)
                .isTrue();
    }

    private static boolean hasBlank(Binding row) {
        return Iter.toList(row.vars()).stream()
                .anyMatch(variable -> row.get(variable).isBlank());
    }

    private static RowSetRewindable table(List<Binding> rows) {
        List<Var> variables = rows.stream()
                .flatMap(row -> Iter.toList(row.vars()).stream())
                .distinct()
                .sorted(Comparator.comparing(Var::getName))
                .toList();
        return RowSetStream.create(variables, rows.iterator()).rewindable();
    }

    private static Lang language(String file) {
        return RDFLanguages.filenameToLang(file);
    }
}
