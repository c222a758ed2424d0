package dev.materia.release.push;

import dev.materia.release.change.NQuads;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * A store by SPARQL 1.1 Update. A large graph takes several requests: whoever reads it meanwhile may see a part of it,
 * and one that breaks off is sent again from its beginning.
 */
final class UpdateStore implements Store {

    /** Virtuoso 7.2 refuses updates that come to more than 10,000 lines of its own SQL; 5,000 triples can. */
    private static final int TRIPLES_A_REQUEST = 1_000;

    private static final String DURATION = "<http://www.w3.org/2001/XMLSchema#duration>";

    private final NQuads format = new NQuads();
    private final URI address;
    private final URI query;
    private final StoreClient client;

    UpdateStore(URI address, URI query, StoreClient client) {
        this.address = address;
        this.query = query;
        this.client = client;
    }

    @Override
    public String get(Node graph) throws IOException {
        String text = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH " + format.term(graph) + " { ?s ?p ?o } }";
        HttpRequest request = client.request(query)
                .header("Accept", "application/n-triples")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> answer = client.send(request);
        if (answer.statusCode() != 200) {
            throw StoreClient.refused(query, answer);
        }
        return answer.body();
    }

    @Override
    public void put(Node graph, Path triples) throws IOException {
        StringBuilder update = new StringBuilder(clear(graph));
        int count = 0;
        try (BufferedReader lines = Files.newBufferedReader(triples)) {
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String triple = NQuads.sparql(line);
                if (triple.endsWith("^^" + DURATION + " .")) {
                    send(with(update, insertComputed(graph, triple)));
                    update.setLength(0);
                    continue;
                }
                data.append(triple).append('\n');
                if (++count == TRIPLES_A_REQUEST) {
                    send(with(update, insert(graph, data)));
                    update.setLength(0);
                    data.setLength(0);
                    count = 0;
                }
            }
            // data without a triple are allowed by the grammar, and refused by Virtuoso 7.2
            if (count > 0) {
                send(with(update, insert(graph, data)));
            } else if (!update.isEmpty()) {
                send(update.toString());
            }
        }
    }

    @Override
    public void delete(Node graph) throws IOException {
        send(clear(graph));
    }

    private static String with(StringBuilder before, String operation) {
        return before.isEmpty()
                ? operation
                : before.append(" ;\n").append(operation).toString();
    }

    private String clear(Node graph) {
        return "DROP SILENT " + (Quad.isDefaultGraph(graph) ? "DEFAULT" : "GRAPH " + format.term(graph));
    }

    private String insert(Node graph, CharSequence data) {
        return Quad.isDefaultGraph(graph)
                ? "INSERT DATA {\n" + data + "}"
                : "INSERT DATA { GRAPH " + format.term(graph) + " {\n" + data + "} }";
    }

    /** Virtuoso 7.2 takes a duration that a function returns, and no duration that is written down. */
    private String insertComputed(Node graph, String triple) {
        String[] terms = triple.substring(0, triple.length() - " .".length()).split(" ", 3);
        String text = terms[2].substring(0, terms[2].length() - ("^^" + DURATION).length());
        String template = terms[0] + " " + terms[1] + " ?duration";
        return "INSERT { "
                + (Quad.isDefaultGraph(graph) ? template : "GRAPH " + format.term(graph) + " { " + template + " }")
                + " } WHERE { BIND(STRDT(" + text + ", " + DURATION + ") AS ?duration) }";
    }

    private void send(String update) throws IOException {
        client.done(client.request(address)
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(update))
                .build());
    }
}
