package dev.materia.server.sparql;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.RequestBody;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * A query operation as SPARQL 1.1 Protocol, section 2.1, has it sent: by GET, by POST of a form, by POST of the query.
 *
 * @param query the query string
 * @param dataset graphs named by {@code default-graph-uri} and {@code named-graph-uri}; empty if there are none
 * @param formats values of the parameters that may name a format for the answer, in order
 */
record SparqlRequest(String query, DatasetDescription dataset, List<String> formats) {

    /** What clients call it: Virtuoso's and Fuseki's name, Fuseki's other name, Rasqal's. */
    private static final List<String> FORMATS = List.of("format", "output", "results");

    private static final List<String> REFLECTING = List.of("stylesheet", "callback");

    /**
     * Reads the request.
     *
     * @param most most bytes of its body
     * @throws ProblemException for what is no query operation, with what to do about it
     * @throws IOException if the client is gone
     */
    static SparqlRequest read(Exchange exchange, int most) throws IOException {
        Parameters parameters = exchange.query();
        Optional<String> direct = Optional.empty();
        if (exchange.method().equals("POST")) {
            String mediaType = RequestBody.mediaType(exchange);
            switch (mediaType) {
                case "application/x-www-form-urlencoded" -> parameters.add(RequestBody.text(exchange, most));
                case "application/sparql-query" -> direct = Optional.of(RequestBody.text(exchange, most));
                case "application/sparql-update" -> throw readOnly();
                default -> throw unsupported(mediaType);
            }
        }
        check(parameters);
        List<String> queries = parameters.all("query");
        int count = queries.size() + (direct.isPresent() ? 1 : 0);
        if (count != 1) {
            throw problem(
                    400,
                    "query",
                    count == 0 ? "There is no query" : "There are " + count + " queries",
                    "Send one, as the parameter query or as a body of application/sparql-query.");
        }
        String query = direct.orElseGet(() -> queries.get(0));
        if (query.length() > most) {
            throw RequestBody.tooLarge(most);
        }
        return new SparqlRequest(
                query,
                DatasetDescription.create(
                        given(parameters.all("default-graph-uri")), given(parameters.all("named-graph-uri"))),
                FORMATS.stream().flatMap(name -> parameters.all(name).stream()).toList());
    }

    private static void check(Parameters parameters) {
        if (parameters.has("update")) {
            throw readOnly();
        }
        for (String name : REFLECTING) {
            if (parameters.has(name)) {
                throw problem(
                        400,
                        "parameter",
                        "The parameter " + name
                                + " is not supported: it would repeat words of the request in the answer",
                        "Leave it out. Scripts of other sites may read the answer as it is (CORS).");
            }
        }
    }

    private static List<String> given(List<String> values) {
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }

    private static ProblemException readOnly() {
        return problem(
                403,
                "read-only",
                "This endpoint answers queries and takes no updates",
                "Load a dump from /dump/ into a store of your own to change it there.");
    }

    private static ProblemException unsupported(String mediaType) {
        return new ProblemException(HttpProblem.of(
                        415,
                        "media-type",
                        mediaType.isEmpty()
                                ? "The body has no Content-Type"
                                : "The body is of a media type that holds no query",
                        "Send it as one of those listed.")
                .choices(List.of("application/sparql-query", "application/x-www-form-urlencoded")));
    }

    private static ProblemException problem(int status, String code, String detail, String remedy) {
        return new ProblemException(HttpProblem.of(status, code, detail, remedy));
    }
}
