package dev.materia.server.sparql;

import dev.materia.server.document.Published;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.page.Guard;
import dev.materia.server.page.Pages;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;

/**
 * The query operation of Fuseki's data service, in our hands from the request to the answer: parameters decoded
 * strictly, the query checked, bounded and run, the result sent only when it is whole.
 */
public final class SparqlEndpoint extends ActionService {

    private final Limits limits;
    private final QueryPolicy policy;
    private final Executor executor;
    private final Results results;
    private final ResultPage page;

    /** The service over {@code published}, whose context then holds what queries may do. */
    public SparqlEndpoint(Published published, Limits limits) {
        this.limits = limits;
        this.policy = new QueryPolicy(published.base());
        this.executor = new Executor(limits);
        this.results = new Results(published.abbreviations(), limits.queryRows());
        this.page = new ResultPage(published);
        policy.apply(published.dataset().getContext());
    }

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    /** Nothing is checked here: {@link #execute} reads the request once, and answers for what is wrong with it. */
    @Override
    public void validate(HttpAction action) {}

    @Override
    public void execute(HttpAction action) {
        Guard.run(new Exchange(action.getRequest(), action.getResponse()), exchange -> {
            exchange.response().setHeader(Fuseki.FusekiRequestIdHeader, null);
            exchange.response().setHeader("Vary", "Accept"); // in place of the long list of Fuseki
            answer(exchange, action);
        });
    }

    private void answer(Exchange exchange, HttpAction action) throws IOException {
        SparqlRequest request = SparqlRequest.read(exchange, limits.requestBytes());
        Query query = policy.parse(request.query());
        AnswerFormat format = AnswerFormat.choose(query, request.format(), exchange.accept());
        action.beginRead();
        Spool result;
        try {
            result = executor.run(query, dataset(action, query, request), (execution, out) -> {
                if (format instanceof AnswerFormat.Rows rows) {
                    results.rows(execution, query, rows.format(), out);
                } else if (format instanceof AnswerFormat.Triples triples) {
                    results.triples(execution, query, triples.format(), out);
                } else {
                    out.write(Pages.render(page.of(execution, query, request.query())));
                }
            });
        } finally {
            action.endRead();
        }
        try (result) {
            send(exchange, format.contentType(), result);
        }
    }

    private static void send(Exchange exchange, String contentType, Spool result) throws IOException {
        exchange.response().setContentType(contentType);
        boolean shrinks = Body.shrinks(contentType, result.size());
        if (shrinks) {
            exchange.vary("Accept-Encoding");
        }
        if (shrinks && exchange.takesGzip()) {
            exchange.response().setHeader("Content-Encoding", "gzip");
            if (!exchange.isHead()) {
                GZIPOutputStream packed =
                        new GZIPOutputStream(exchange.response().getOutputStream());
                result.sendTo(packed);
                packed.finish();
            }
            return;
        }
        exchange.response().setContentLengthLong(result.size());
        if (!exchange.isHead()) {
            result.sendTo(exchange.response().getOutputStream());
        }
    }

    /**
     * The dataset of one request: {@code default-graph-uri} and {@code named-graph-uri} before {@code FROM} and
     * {@code FROM NAMED} (SPARQL 1.1 Protocol, section 2.1.4). All of them choose among the graphs that are here, and
     * nothing is fetched.
     */
    private static DatasetGraph dataset(HttpAction action, Query query, SparqlRequest request) {
        DatasetGraph all = action.getActiveDSG();
        boolean named = !request.dataset().isEmpty();
        DatasetDescription wanted = named ? request.dataset() : DatasetDescription.create(query);
        if (query.hasDatasetDescription()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
        }
        return wanted == null || wanted.isEmpty() ? all : DynamicDatasets.dynamicDataset(wanted, all, false);
    }
}
