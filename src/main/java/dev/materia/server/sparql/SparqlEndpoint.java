package dev.materia.server.sparql;

import dev.materia.release.index.query.CostEstimate;
import dev.materia.server.document.Published;
import dev.materia.server.http.Accept;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.Validators;
import dev.materia.server.page.ContentPolicy;
import dev.materia.server.page.Pages;
import dev.materia.server.search.Search;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;

/**
 * The query operation, in our hands from the request to the answer: parameters decoded strictly, the query checked,
 * bounded and run, the result sent only when it is whole, and kept for who asks the same again.
 */
public final class SparqlEndpoint implements Handler {

    /**
     * The field that tells which prefixes the query used without declaring them, and what was declared for it:
     * {@code mat="https://w3id.org/materia/ontology#"}.
     */
    public static final String PRESET_PREFIXES = "Preset-Prefixes";

    private final Published published;
    private final Map<String, String> preset;
    private final QueryLimits limits;
    private final QueryPolicy policy;
    private final Executor executor;
    private final Results results;
    private final ResultPage page;
    private final ResultCache answers;

    /**
     * Queries on a release, whose context then holds what queries may do.
     *
     * @param search full-text search in the release
     * @param executor runs them, together with those on other releases
     * @param federation the endpoints that they may name
     */
    public SparqlEndpoint(Search search, Executor executor, Federation federation) {
        this.published = search.published();
        this.preset = published.abbreviations().forQueries();
        this.limits = executor.limits();
        this.policy = new QueryPolicy(search, federation);
        this.executor = executor;
        this.results = new Results(published.abbreviations(), published::nameOf, limits.queryRows());
        this.page = new ResultPage(published);
        this.answers = new ResultCache(published.release().version());
        policy.apply(published.dataset().getContext());
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        published.guard(this::ask, exchange);
    }

    private void ask(Exchange exchange) throws IOException {
        exchange.response().setHeader("Vary", "Accept");
        SparqlRequest request = SparqlRequest.read(exchange, limits.requestBytes());
        String key = answers.key(request, exchange.headers("Accept"));
        Optional<ResultCache.Known> before = answers.known(key);
        if (before.isPresent()) {
            tell(exchange, before.get().format(), before.get().preset());
            if (repeats(exchange, before.get().tag())) {
                return;
            }
        }
        ParsedQuery parsed = parse(request.query());
        Query query = parsed.query();
        NegotiatedFormat format = NegotiatedFormat.choose(query, request.formats(), exchange.accept());
        tell(exchange, format, parsed.presetField());
        if (!ResultCache.isSteady(request.query())) {
            exchange.response().setHeader("Cache-Control", "no-store");
            send(exchange, format.contentType(), run(request, parsed, format, exchange::isGone));
            return;
        }
        String tag = answers.learn(key, request, format, parsed.presetField()).tag();
        if (repeats(exchange, tag)) {
            return;
        }
        Spool result = run(request, parsed, format, exchange::isGone);
        Optional<byte[]> small = result.inMemory();
        if (small.isPresent()) {
            Body body = Body.of(format.contentType(), small.get(), tag);
            answers.keep(tag, body);
            exchange.send(body, published.modified());
            return;
        }
        boolean packed = Body.shrinks(format.contentType(), result.size()) && exchange.takesGzip();
        if (exchange.known(new Validators(packed ? Body.packed(tag) : tag, published.modified()))) {
            result.close();
        } else {
            send(exchange, format.contentType(), result);
        }
    }

    /** Parses a query; what is wrong with it is reported with the query, so that a page can show the place. */
    private ParsedQuery parse(String query) {
        try {
            return policy.parse(query, preset);
        } catch (ProblemException e) {
            throw new ProblemException(e.problem().in(query));
        }
    }

    /**
     * The whole answer to a query that came in another way than SPARQL's own, under the same policy and limits: results
     * in JSON, graphs in Turtle.
     *
     * @param most most characters of it
     * @throws ProblemException if the query is refused, or its answer too large
     */
    public String answer(String text, int most) throws IOException {
        ParsedQuery parsed = policy.parse(text, preset);
        Query query = parsed.query();
        boolean graph = query.isConstructType() || query.isDescribeType();
        NegotiatedFormat format =
                NegotiatedFormat.choose(query, List.of(graph ? "turtle" : "json"), Accept.of(List.of()));
        SparqlRequest request = new SparqlRequest(text, new DatasetDescription(), List.of());
        try (Spool result = run(request, parsed, format, () -> false)) {
            if (result.size() > most) {
                throw QueryProblems.tooLarge(most + " bytes");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            result.sendTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static void tell(Exchange exchange, NegotiatedFormat format, String presetPrefixes) {
        if (!presetPrefixes.isEmpty()) {
            exchange.response().setHeader(PRESET_PREFIXES, presetPrefixes);
        }
        if (format instanceof NegotiatedFormat.Page) {
            exchange.response().setHeader("Content-Security-Policy", ContentPolicy.PLAIN.value());
        }
    }

    /** Answers with what is kept, or tells the client that it has it; if neither is so, does nothing. */
    private boolean repeats(Exchange exchange, String tag) throws IOException {
        boolean has = has(exchange, tag) || has(exchange, Body.packed(tag));
        Optional<Body> kept = has ? Optional.empty() : answers.find(tag);
        if (kept.isPresent()) {
            exchange.send(kept.get(), published.modified());
        }
        if (has || kept.isPresent()) {
            executor.counts().repeated();
            return true;
        }
        return false;
    }

    /** Whether the client has the answer with that tag, which then is not needed once more; if so, says it. */
    private boolean has(Exchange exchange, String tag) {
        boolean has = exchange.headers("If-None-Match").stream().anyMatch(field -> field.contains(tag));
        return has && exchange.known(new Validators(tag, published.modified()));
    }

    private Spool run(SparqlRequest request, ParsedQuery parsed, NegotiatedFormat format, BooleanSupplier gone)
            throws IOException {
        Query query = parsed.query();
        DatasetGraph dataset = dataset(published.dataset(), query, request);
        published.dataset().begin(ReadWrite.READ);
        try {
            double expected = CostEstimate.of(parsed.op(), published.dataset());
            return executor.run(Description.executable(query), dataset, expected, gone, (execution, out) -> {
                if (format instanceof NegotiatedFormat.Rows rows) {
                    results.rows(execution, query, rows.format(), out);
                } else if (format instanceof NegotiatedFormat.Triples triples) {
                    results.triples(execution, query, dataset, triples.format(), out);
                } else {
                    out.write(Pages.render(page.of(execution, query, dataset, request.query())));
                }
            });
        } finally {
            published.dataset().end();
        }
    }

    /** Sends a result, and closes it when that is done. */
    private static void send(Exchange exchange, String contentType, Spool result) throws IOException {
        exchange.response().setContentType(contentType);
        boolean shrinks = Body.shrinks(contentType, result.size());
        if (shrinks) {
            exchange.vary("Accept-Encoding");
        }
        boolean packs = shrinks && exchange.takesGzip();
        if (packs) {
            exchange.response().setHeader("Content-Encoding", "gzip");
        }
        Spool sent = packs ? result.packed() : result;
        exchange.send(sent.content(), sent.size());
    }

    /**
     * The dataset of one request: {@code default-graph-uri} and {@code named-graph-uri} before {@code FROM} and
     * {@code FROM NAMED} (SPARQL 1.1 Protocol, section 2.1.4). All of them choose among the graphs that are here, and
     * nothing is fetched.
     */
    private static DatasetGraph dataset(DatasetGraph all, Query query, SparqlRequest request) {
        boolean named = !request.dataset().isEmpty();
        DatasetDescription wanted = named ? request.dataset() : DatasetDescription.create(query);
        if (query.hasDatasetDescription()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
        }
        return wanted == null || wanted.isEmpty() ? all : DynamicDatasets.dynamicDataset(wanted, all, false);
    }
}
