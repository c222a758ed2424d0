package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code materia push} to a store that somebody else wrote, seen by SPARQL and on the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("stores")
abstract class PushedStore {

    private static final String FOREIGN = "urn:example:foreign";

    @TempDir
    private static Path folder = Path.of("");

    private StoreProcess store;
    private WriteRelay relay;

    /** Starts the store in an empty folder; its HTTP port is {@code port}. */
    abstract StoreProcess start(Path empty, int port) throws IOException, InterruptedException;

    /** The path of the address that a user gives for this protocol, {@code auto} or {@code update}. */
    abstract String path(String protocol);

    /** The path of the address for queries. */
    abstract String queries();

    /** A term in the form in which this store and what was sent to it are compared. */
    Node comparable(Node term) {
        return term;
    }

    private Triple comparable(Triple triple) {
        return Triple.create(triple.getSubject(), triple.getPredicate(), comparable(triple.getObject()));
    }

    @BeforeAll
    void startAll() throws IOException, InterruptedException {
        int port = StoreProcess.freePort();
        store = start(Files.createDirectories(folder.resolve("store")), port);
        relay = new WriteRelay(port);
        String mine = "INSERT DATA { GRAPH <" + FOREIGN + "> { <urn:example:s> <urn:example:p> \"mine\" } }";
        UpdateExecHTTP.service(relay.address(path("update"))).update(mine).execute();
    }

    @AfterAll
    void stopAll() {
        if (relay != null) {
            relay.close();
            store.close();
        }
    }

    private Run push(Path release, String protocol) {
        List<String> arguments = new ArrayList<>(
                List.of("push", release.toString(), "--to", relay.address(path(protocol)), "--protocol", protocol));
        return Run.of(arguments.toArray(String[]::new));
    }

    /** A release of the bundled monograph and of {@code texts}, all of whose addresses are below {@code base}. */
    private static Path release(String name, String base, Map<String, String> texts) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(name + "-sources"));
        Files.copy(Path.of("monographs/baclofen.txt"), sources.resolve("baclofen.txt"));
        for (Map.Entry<String, String> each : texts.entrySet()) {
            Files.writeString(sources.resolve(each.getKey() + ".txt"), each.getKey() + "\n\n" + each.getValue() + "\n");
        }
        Path release = folder.resolve(name);
        Run run = Run.of("build", sources.toString(), "-o", release.toString(), "--base", base);
        assertThat(run.code()).as(run.err()).isZero();
        return release;
    }

    /** So many small monographs, in one of which a treatment is limited and some characters are hard to write. */
    private static Map<String, String> texts(int count) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String name = "Examplol " + Character.toString('A' + i / 26) + Character.toString('a' + i % 26);
            texts.put(name, name + " is used to treat muscle spasticity. It may cause dizziness and nausea.");
        }
        texts.put(
                "Quotidol",
                "Quotidol is used to treat \"muscle spasticity\" \\ and γ-pain for at most 14 days. It doesn’t cause 💊 coma.");
        return texts;
    }

    private static DatasetGraph data(Path release) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(release.resolve("dataset.trig")).parse(data);
        return data;
    }

    private Set<Triple> stored(String graph) {
        ParameterizedSparqlString query = new ParameterizedSparqlString("SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }");
        query.setIri("g", graph);
        Set<Triple> triples = new HashSet<>();
        try (var answer = QueryExecHTTP.service(relay.address(queries()))
                .query(query.toString())
                .build()) {
            answer.select()
                    .forEachRemaining(
                            row -> triples.add(comparable(Triple.create(row.get("s"), row.get("p"), row.get("o")))));
        }
        return triples;
    }

    /** The graphs below {@code base} with the number of their statements, as the store counts them. */
    private Map<String, Integer> counted(String base) {
        Map<String, Integer> counts = new HashMap<>();
        String query = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(strstarts(str(?g), '" + base
                + "')) } GROUP BY ?g";
        try (var answer =
                QueryExecHTTP.service(relay.address(queries())).query(query).build()) {
            answer.select()
                    .forEachRemaining(row -> counts.put(
                            row.get("g").getURI(), ((Number) row.get("n").getLiteralValue()).intValue()));
        }
        counts.remove(base + "pushed");
        return counts;
    }

    private void assertHolds(String base, Path release) {
        DatasetGraph data = data(release);
        Map<String, Integer> sizes = new HashMap<>();
        for (String graph : graphs(data)) {
            Set<Triple> wanted = new HashSet<>();
            data.getGraph(iri(graph)).stream().map(this::comparable).forEach(wanted::add);
            sizes.put(graph, wanted.size());
            Set<Triple> there = stored(graph);
            assertThat(without(wanted, there)).as(graph + " lacks").isEmpty();
            assertThat(without(there, wanted)).as(graph + " has besides").isEmpty();
        }
        assertThat(counted(base)).isEqualTo(sizes);
        assertThat(stored(FOREIGN)).as("a graph of somebody else").hasSize(1);
    }

    private static Set<Triple> without(Set<Triple> all, Set<Triple> some) {
        Set<Triple> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> graphs(DatasetGraph data) {
        Set<String> graphs = new TreeSet<>();
        data.listGraphNodes().forEachRemaining(graph -> graphs.add(graph.getURI()));
        return graphs;
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }

    /** What must travel so that the store that has {@code old} has {@code next}. */
    private static Set<String> changes(Path old, Path next) {
        DatasetGraph before = data(old);
        DatasetGraph after = data(next);
        Set<String> changes = new TreeSet<>();
        for (String graph : graphs(after)) {
            if (!after.getGraph(iri(graph)).isIsomorphicWith(before.getGraph(iri(graph)))) {
                changes.add("PUT " + graph);
            }
        }
        for (String graph : graphs(before)) {
            if (!after.containsGraph(iri(graph))) {
                changes.add("DELETE " + graph);
            }
        }
        return changes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "update"})
    void aPushGoesOnWhereItBrokeOffAndOnlyWhatChangedTravels(String protocol) throws IOException {
        String base = "https://" + protocol + ".example/";
        Map<String, String> texts = texts(20);
        Path old = release(protocol + "-old", base, texts);
        texts.put("Quotidol", "Quotidol is used to treat epilepsy.");
        texts.remove("Examplol Ab");
        Path next = release(protocol + "-next", base, texts);
        int all = graphs(data(old)).size();
        relay.breakOffAfter(20);

        Run broken = push(old, protocol);
        relay.repair();

        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("500").contains("run the same command again");
        assertThat(relay.written(base + "pushed")).hasSizeGreaterThan(10);

        Run rest = push(old, protocol);

        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(relay.written(base + "pushed")).hasSizeBetween(all - 20, all - 10);
        assertHolds(base, old);

        Run again = push(old, protocol);

        assertThat(again.err()).contains("0 graphs sent, 0 deleted, " + all + " unchanged");
        assertThat(relay.written("")).isEmpty();

        Run changed = push(next, protocol);

        assertThat(changed.code()).as(changed.err()).isZero();
        assertThat(relay.written(base + "pushed"))
                .isEqualTo(changes(old, next))
                .hasSizeLessThan(5)
                .anyMatch(each -> each.startsWith("DELETE "));
        assertHolds(base, next);
    }
}
