package dev.materia.release.push;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** A store by the SPARQL 1.1 Graph Store HTTP Protocol, with graphs named indirectly (section 4.2). */
final class GraphStore implements Store {

    private static final String N_TRIPLES = "application/n-triples";

    private final URI address;
    private final StoreClient client;

    GraphStore(URI address, StoreClient client) {
        this.address = address;
        this.client = client;
    }

    /** Whether the store speaks this protocol: it then has the graph, or says that it has not. */
    boolean answers(Node graph) throws IOException {
        return answers(client.send(reading(graph)));
    }

    /**
     * The same at an address that was guessed, where 404 may mean that there is nothing at all: RDF4J has an empty
     * graph for one that it lacks, and Virtuoso gives its name.
     */
    boolean certainlyAnswers(Node graph) throws IOException {
        HttpResponse<String> answer = client.send(reading(graph));
        String server = answer.headers().firstValue("Server").orElse("");
        return answers(answer) && (answer.statusCode() == 200 || server.startsWith("Virtuoso"));
    }

    private static boolean answers(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() == 404 || (answer.statusCode() == 200 && type.startsWith(N_TRIPLES));
    }

    @Override
    public String get(Node graph) throws IOException {
        HttpResponse<String> answer = client.send(reading(graph));
        if (answer.statusCode() == 404) {
            return "";
        }
        if (answer.statusCode() != 200) {
            throw StoreClient.refused(address, answer);
        }
        return answer.body();
    }

    @Override
    public void put(Node graph, Path triples) throws IOException {
        client.done(client.request(of(graph))
                .header("Content-Type", N_TRIPLES)
                .PUT(HttpRequest.BodyPublishers.ofFile(triples))
                .build());
    }

    @Override
    public void delete(Node graph) throws IOException {
        HttpRequest request = client.request(of(graph)).DELETE().build();
        HttpResponse<String> answer = client.send(request);
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != 404) {
            throw StoreClient.refused(address, answer);
        }
    }

    private HttpRequest reading(Node graph) {
        return client.request(of(graph)).header("Accept", N_TRIPLES).GET().build();
    }

    private URI of(Node graph) {
        String query = Quad.isDefaultGraph(graph)
                ? "default"
                : "graph=" + URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8);
        return URI.create(address + (address.getQuery() == null ? "?" : "&") + query);
    }
}
