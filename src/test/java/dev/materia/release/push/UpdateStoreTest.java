package dev.materia.release.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The updates that are sent: within what Virtuoso 7.2.5 takes, which refused an empty block and 5,000 triples. */
class UpdateStoreTest {

    private static final Node GRAPH = NodeFactory.createURI("urn:example:graph");

    @TempDir
    private Path folder = Path.of("");

    private final List<String> updates = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private UpdateStore store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            updates.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        store = new UpdateStore(address, address, new StoreClient(Optional.empty(), 1));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Path triples(int count) throws IOException {
        return Files.writeString(
                folder.resolve(count + ".nt"),
                IntStream.range(0, count)
                        .mapToObj(i -> "<urn:example:s> <urn:example:p> \"" + i + "\" .\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void aGraphWithoutTriplesIsDroppedAndNothingIsInserted() throws IOException {
        store.put(GRAPH, triples(0));
        assertThat(updates).containsExactly("DROP SILENT GRAPH <urn:example:graph>");
    }

    @Test
    void aLargeGraphTravelsInPartsThatComeToTheWhole() throws IOException {
        store.put(GRAPH, triples(3000));

        assertThat(updates).hasSize(3);
        assertThat(updates)
                .allSatisfy(update -> assertThat(update.lines().count()).isLessThan(1010));
        var data = DatasetFactory.create();
        updates.forEach(update -> UpdateAction.parseExecute(update, data));
        assertThat(data.asDatasetGraph().getGraph(GRAPH).size()).isEqualTo(3000);
    }

    @Test
    void aDurationArrivesAsItIs() throws IOException {
        String duration =
                "<urn:example:s> <urn:example:limit> \"P14D\"^^<http://www.w3.org/2001/XMLSchema#duration> .\n";
        store.put(GRAPH, Files.writeString(folder.resolve("limits.nt"), duration + Files.readString(triples(2))));

        assertThat(updates).noneMatch(update -> update.contains("P14D") && update.contains("INSERT DATA"));
        var data = DatasetFactory.create();
        updates.forEach(update -> UpdateAction.parseExecute(update, data));
        assertThat(data.asDatasetGraph().getGraph(GRAPH).size()).isEqualTo(3);
        assertThat(data.asDatasetGraph()
                        .contains(
                                GRAPH,
                                Node.ANY,
                                Node.ANY,
                                NodeFactory.createLiteralDT("P14D", XSDDatatype.XSDduration)))
                .isTrue();
    }
}
