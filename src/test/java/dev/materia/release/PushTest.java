package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.release.push.Push;
import dev.materia.release.push.PushException;
import dev.materia.release.push.PushOptions;
import dev.materia.release.push.PushSummary;
import dev.materia.source.MateriaException;
import dev.materia.validation.ShaclGate;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A release pushed to stock Fuseki. */
@Timeout(120)
class PushTest {

    private static final Node FOREIGN = NodeFactory.createURI("urn:example:foreign");
    private static final Node STATE = Samples.iri("pushed");

    @TempDir
    private Path folder = Path.of("");

    private final DatasetGraph store = DatasetGraphFactory.createTxnMem();
    private final ConcurrentLinkedQueue<String> writes = new ConcurrentLinkedQueue<>();

    /** How many writes the store takes before it says {@link #refusal}; after so many refusals it takes them again. */
    private volatile int taken = Integer.MAX_VALUE;

    private final AtomicInteger refusals = new AtomicInteger(Integer.MAX_VALUE);
    private volatile int refusal = 500;
    private FusekiServer fuseki;

    @BeforeEach
    void start() {
        Filter filter = (request, response, chain) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            boolean write = http.getMethod().equals("PUT") || http.getMethod().equals("DELETE");
            if (write && writes.size() >= taken && refusals.getAndDecrement() > 0) {
                ((HttpServletResponse) response).sendError(refusal);
                return;
            }
            if (write) {
                writes.add(http.getMethod() + " " + http.getParameter("graph"));
            }
            chain.doFilter(request, response);
        };
        fuseki = FusekiServer.create()
                .port(0)
                .add("/ds", store, true)
                .addFilter("/*", filter)
                .build()
                .start();
        Txn.executeWrite(store, () -> store.add(FOREIGN, FOREIGN, RDFS.label.asNode(), Samples.english("mine")));
    }

    @AfterEach
    void stop() {
        fuseki.stop();
    }

    private PushOptions options(PushOptions.Protocol protocol) {
        return new PushOptions(
                URI.create("http://localhost:" + fuseki.getPort() + "/ds"),
                protocol,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private PushSummary push(Release release) throws IOException {
        return Push.run(release, options(PushOptions.Protocol.AUTO), line -> {});
    }

    private Release release(String name, DatasetGraph data) throws IOException, MateriaException {
        return new ReleaseWriter(Samples.CATALOGUE, 1)
                .write(new ShaclGate(Samples.IRIS).force(data), List.of(), folder.resolve(name));
    }

    /** Many small graphs, with texts that are hard to write. */
    private static DatasetGraph many(int graphs, String word) {
        DatasetGraph data = Samples.twoDrugs();
        for (int i = 0; i < graphs; i++) {
            String text = Samples.HOSTILE.get(i % Samples.HOSTILE.size()).replace("\ufffe\uffff", "");
            data.add(
                    Samples.iri("monograph/m" + i),
                    Samples.iri("drug/d" + i),
                    RDFS.comment.asNode(),
                    NodeFactory.createLiteralString(text + " \\u0041 " + word + i));
        }
        return data;
    }

    private static Set<Quad> quads(DatasetGraph data) {
        return Iter.asStream(data.find())
                .filter(quad ->
                        !quad.getGraph().equals(STATE) && !quad.getGraph().equals(FOREIGN))
                .collect(Collectors.toSet());
    }

    private void assertHolds(Release release) {
        DatasetGraph wanted = DatasetGraphFactory.create();
        RDFParser.source(release.folder().resolve("dataset.trig")).parse(wanted);
        Txn.executeRead(store, () -> {
            assertThat(quads(store)).isEqualTo(quads(wanted));
            assertThat(store.containsGraph(FOREIGN)).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(PushOptions.Protocol.class)
    void theStoreHoldsTheReleaseAndWhatItHeld(PushOptions.Protocol protocol) throws Exception {
        Release release = release("release", many(12, "x"));

        PushSummary first = Push.run(release, options(protocol), line -> {});
        PushSummary second = Push.run(release, options(protocol), line -> {});

        assertThat(first).isEqualTo(new PushSummary(15, 0, 0));
        assertThat(second).isEqualTo(new PushSummary(0, 0, 15));
        assertHolds(release);
    }

    @ParameterizedTest
    @EnumSource(PushOptions.Protocol.class)
    void onlyWhatChangedTravels(PushOptions.Protocol protocol) throws Exception {
        Push.run(release("old", many(12, "x")), options(protocol), line -> {});
        DatasetGraph data = many(11, "x");
        data.deleteAny(Samples.iri("monograph/m3"), Node.ANY, Node.ANY, Node.ANY);
        data.add(Samples.iri("monograph/m3"), Samples.iri("drug/d3"), RDFS.comment.asNode(), Samples.english("new"));
        Release release = release("new", data);
        writes.clear();

        PushSummary summary = Push.run(release, options(protocol), line -> {});

        assertThat(summary).isEqualTo(new PushSummary(1, 1, 13));
        assertThat(summary.line()).isEqualTo("1 graph sent, 1 deleted, 13 unchanged");
        if (protocol != PushOptions.Protocol.UPDATE) {
            assertThat(writes.stream().filter(each -> !each.endsWith("pushed")))
                    .containsExactly("PUT " + Samples.iri("monograph/m3"), "DELETE " + Samples.iri("monograph/m11"));
        }
        assertHolds(release);
    }

    @Test
    void aPushThatBrokeOffGoesOn() throws Exception {
        Release release = release("release", many(60, "x"));
        taken = 40;

        assertThatThrownBy(() -> push(release))
                .isInstanceOf(PushException.class)
                .hasMessageContaining("500")
                .hasMessageContaining("run the same command again");
        taken = Integer.MAX_VALUE;
        PushSummary rest = push(release);

        assertThat(rest.sent()).isBetween(20, 62);
        assertThat(rest.unchanged()).isPositive();
        assertHolds(release);
    }

    /** What was half replaced must not pass for what it was before. */
    @Test
    void theOldReleaseCanFollowAPushThatBrokeOff() throws Exception {
        Release old = release("old", many(20, "x"));
        push(old);
        taken = writes.size() + 10;
        Release next = release("new", many(20, "y"));
        assertThatThrownBy(() -> push(next)).isInstanceOf(PushException.class);
        taken = Integer.MAX_VALUE;

        push(old);

        assertHolds(old);
    }

    @Test
    void aBusyStoreIsAskedAgain() throws Exception {
        Release release = release("release", many(3, "x"));
        taken = 3;
        refusals.set(2);
        refusal = 503;

        push(release);

        assertHolds(release);
    }

    /** The record of a push grows with it: written after each graph, it would travel as often as there are graphs. */
    @Test
    void theRecordIsWrittenNowAndThen() throws Exception {
        push(release("release", many(60, "x")));

        long records = writes.stream().filter(each -> each.endsWith("pushed")).count();
        assertThat(writes.size() - records).isEqualTo(63);
        assertThat(records).isBetween(2L, 6L);
    }

    @ParameterizedTest
    @EnumSource(PushOptions.Protocol.class)
    void aDatasetThatIsNotThereIsMissed(PushOptions.Protocol protocol) {
        PushOptions wrong = new PushOptions(
                URI.create("http://localhost:" + fuseki.getPort() + "/nosuch"),
                protocol,
                Optional.empty(),
                Optional.empty(),
                false);

        assertThatThrownBy(() -> Push.run(release("release", many(1, "x")), wrong, line -> {}))
                .isInstanceOf(PushException.class)
                .hasMessageContaining("/nosuch")
                .hasMessageContaining("there is no dataset at this address")
                .hasMessageContaining("make the dataset in the store first");
    }

    /** What such a store says of addresses that it does not have is no sign of the other protocol. */
    @Test
    void anAddressForUpdatesIsOneWhereThereIsNothingElse() throws Exception {
        DatasetGraph other = DatasetGraphFactory.createTxnMem();
        DataService updates = DataService.newBuilder(other)
                .addEndpoint(Operation.Query, "query")
                .addEndpoint(Operation.Update, "update")
                .build();
        FusekiServer server =
                FusekiServer.create().port(0).add("/ds", updates).build().start();
        try {
            String address = "http://localhost:" + server.getPort() + "/ds/";
            PushOptions options = new PushOptions(
                    URI.create(address + "update"),
                    PushOptions.Protocol.AUTO,
                    Optional.of(URI.create(address + "query")),
                    Optional.empty(),
                    false);
            Release release = release("release", many(2, "x"));

            assertThat(Push.run(release, options, line -> {})).isEqualTo(new PushSummary(5, 0, 0));
            assertThat(Push.run(release, options, line -> {})).isEqualTo(new PushSummary(0, 0, 5));
        } finally {
            server.stop();
        }
    }

    @Test
    void aStoreThatIsNotThereIsReported() throws Exception {
        fuseki.stop();
        Release release = release("release", many(1, "x"));

        assertThatThrownBy(() -> push(release))
                .isInstanceOf(PushException.class)
                .hasMessageContaining("cannot be reached: nothing listens at this address");
    }

    @Test
    void whatIsNoStoreIsReported() {
        PushOptions wrong = new PushOptions(
                URI.create("http://localhost:" + fuseki.getPort() + "/ds/sparql"),
                PushOptions.Protocol.GSP,
                Optional.empty(),
                Optional.empty(),
                false);

        assertThatThrownBy(() -> Push.run(release("release", many(1, "x")), wrong, line -> {}))
                .isInstanceOf(PushException.class)
                .hasMessageContaining("the store answers");
    }
}
