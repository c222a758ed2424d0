package dev.materia.server;

import dev.materia.server.change.Changes;
import dev.materia.server.change.EarlierReleases;
import dev.materia.server.change.GoneAddresses;
import dev.materia.server.claim.Claims;
import dev.materia.server.claim.ClaimsHandler;
import dev.materia.server.claim.OpenApi;
import dev.materia.server.claim.ThingLists;
import dev.materia.server.document.Branches;
import dev.materia.server.document.DumpHandler;
import dev.materia.server.document.Entities;
import dev.materia.server.document.Lists;
import dev.materia.server.document.MappingSet;
import dev.materia.server.document.Published;
import dev.materia.server.document.Sitemap;
import dev.materia.server.document.WholeGraph;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HeaderText;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.mcp.Assistant;
import dev.materia.server.mcp.McpHandler;
import dev.materia.server.page.Page;
import dev.materia.server.reconcile.ReconciliationHandler;
import dev.materia.server.search.AddressGuess;
import dev.materia.server.search.CompareHandler;
import dev.materia.server.search.Lookup;
import dev.materia.server.search.Search;
import dev.materia.server.search.SearchHandler;
import dev.materia.server.search.Suggestions;
import dev.materia.server.sparql.Executor;
import dev.materia.server.sparql.Federation;
import dev.materia.server.sparql.ServiceDescription;
import dev.materia.server.sparql.SparqlEndpoint;
import dev.materia.server.view.BranchViews;
import dev.materia.server.view.ClaimListViews;
import dev.materia.server.view.CompareViews;
import dev.materia.server.view.EditorViews;
import dev.materia.server.view.Examples;
import dev.materia.server.view.IndexViews;
import dev.materia.server.view.OntologyViews;
import dev.materia.server.view.SearchViews;
import dev.materia.server.view.ShapesViews;
import dev.materia.server.view.SiteViews;
import dev.materia.server.view.ThingPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/**
 * All addresses of one release. Fuseki sees {@code /sparql} and nothing else, so that nothing it offers by default can
 * be reached.
 */
final class Router {

    private static final String SPARQL = "/sparql";

    /** After the first answers of a server, before most people search. */
    private static final Duration SEARCH_DELAY = Duration.ofSeconds(2);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Map<String, Handler> fixed = new HashMap<>();

    /** How long an address of these, or of a list, may be: most of those of things are longer. */
    private final int longest;

    private final Handler dumps;
    private final Entities entities;
    private final Handler lists;
    private final Handler branches;
    private final Handler assets = new Assets();
    private final Handler sitemaps;
    private final Handler reconciliation;
    private final Handler changes;
    private final Handler earlier;
    private final Search search;
    private final SparqlEndpoint sparql;

    Router(Published published, Executor executor, Federation federation, Metrics metrics) {
        search = new Search(published);
        search.prepare(SEARCH_DELAY);
        sparql = new SparqlEndpoint(search, executor, federation);
        SiteViews site = new SiteViews(published);
        ShapesViews rules = new ShapesViews(published);
        AddressGuess guess = new AddressGuess(search);
        dumps = new DumpHandler(published, site::files);
        entities = new Entities(
                published,
                new ThingPages(published),
                guess,
                new GoneAddresses(published.release().folder())::replacement);
        lists = new Lists(published, new IndexViews(published)::index);
        WholeGraph catalogue = new WholeGraph(published, Published.CATALOGUE, published::catalogue, site::home);
        catalogue.register(fixed);
        fixed.put("/", catalogue::handle);
        graph(published, "ontology", published::ontology, () -> new OntologyViews(published).page());
        graph(published, "shapes", () -> published.turtle("shapes.ttl"), rules::shapes);
        graph(published, "validation", () -> published.turtle("validation.ttl"), rules::validation);
        graph(published, "examples", () -> new Examples(published).graph(), () -> new EditorViews(published).page());
        fixed.put(SPARQL, new ServiceDescription(published));
        // The VoID note, section 7.2, wants this address to lead to the description.
        fixed.put("/.well-known/void", exchange -> exchange.redirect(302, "/void.ttl"));
        fixed.put("/dump", exchange -> exchange.redirect(308, DumpHandler.PREFIX));
        fixed.put("/release", exchange -> exchange.redirect(308, EarlierReleases.PREFIX));
        fixed.put("/health", new SmallTexts.Health(published.release().version()));
        fixed.put("/metrics", new SmallTexts.Numbers(metrics, published));
        fixed.put(SearchHandler.ADDRESS, new SearchHandler(search, new SearchViews(published)::page));
        fixed.put(CompareHandler.ADDRESS, new CompareHandler(search, guess, new CompareViews(published)::page));
        branches = new Branches(published, new BranchViews(published)::page);
        fixed.put(Branches.PREFIX, branches);
        fixed.put(Lookup.ADDRESS, new Lookup(search));
        fixed.put(MappingSet.ADDRESS, new MappingSet(published));
        fixed.put(Suggestions.ADDRESS, new Suggestions(search));
        reconciliation = new ReconciliationHandler(search);
        ClaimsHandler claims = new ClaimsHandler(new Claims(search), guess, new ClaimListViews(published)::page);
        ClaimsHandler.addresses().forEach(address -> fixed.put(address, claims));
        // single claims stand below it, so that people try the address above them
        List.of("/claim", "/claim/")
                .forEach(address -> fixed.put(address, exchange -> exchange.redirect(308, ClaimsHandler.ADDRESS)));
        new ThingLists(published).register(fixed);
        fixed.put(OpenApi.ADDRESS, new OpenApi(published));
        fixed.put(McpHandler.ADDRESS, new McpHandler(new Assistant(search, sparql)));
        changes = new Changes(published);
        List.of("", ".atom", ".json", ".ttl").forEach(ending -> fixed.put(Changes.ADDRESS + ending, changes));
        earlier = new EarlierReleases(published, site::files);
        fixed.put("/robots.txt", new SmallTexts.Robots());
        Sitemap sitemap = new Sitemap(published);
        fixed.put(Sitemap.ADDRESS, sitemap);
        sitemaps = sitemap;
        longest = Stream.concat(fixed.keySet().stream(), Published.KINDS.keySet().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private void graph(Published published, String name, Supplier<Graph> graph, Supplier<Page> page) {
        new WholeGraph(published, name, graph, page).register(fixed);
    }

    /** The release. */
    Published published() {
        return search.published();
    }

    /** The documents about its things. */
    Entities entities() {
        return entities;
    }

    /** Full-text search in it. */
    Search search() {
        return search;
    }

    /** Answers a request, by way of {@code chain} if it is a query. */
    void answer(Exchange exchange, FilterChain chain) throws IOException {
        Optional<String> canonical = canonical(exchange.path());
        if (canonical.isPresent()) {
            String query = exchange.request().getQueryString();
            exchange.redirect(308, canonical.get() + (query == null ? "" : "?" + HeaderText.uri(query)));
            return;
        }
        boolean queries = exchange.path().equals(SPARQL);
        boolean posts = queries
                || ReconciliationHandler.takesPost(exchange.path())
                || exchange.path().equals(McpHandler.ADDRESS);
        String methods = posts ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
        if (exchange.method().equals("OPTIONS")) {
            Headers.preflight(exchange, methods);
            return;
        }
        if (!READING.contains(exchange.method()) && !(posts && exchange.method().equals("POST"))) {
            throw new ProblemException(HttpProblem.of(
                            405,
                            "method",
                            "This address does not take " + known(exchange.method()),
                            "What is published here can be read and not changed.")
                    .with("Allow", methods));
        }
        if (queries && asks(exchange)) {
            query(exchange, chain);
        } else {
            handler(exchange.path()).handle(exchange);
        }
    }

    /** The fixed address that is meant by one in another case, or with a slash too many; empty if none is. */
    private Optional<String> canonical(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        if (end > longest
                || fixed.containsKey(path)
                || Lists.isList(path)
                || path.equals(DumpHandler.PREFIX)
                || path.equals(EarlierReleases.PREFIX)) {
            return Optional.empty();
        }
        String lower = path.substring(0, end).toLowerCase(Locale.ROOT);
        return Stream.of(lower, lower + "/")
                .filter(each -> !each.equals(path) && (fixed.containsKey(each) || Published.KINDS.containsKey(each)))
                .findFirst();
    }

    private static String known(String method) {
        return Set.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT").contains(method) ? method : "that method";
    }

    /** Any parameter makes it a query operation, which then tells what is missing. */
    private static boolean asks(Exchange exchange) {
        String parameters = exchange.request().getQueryString();
        return exchange.method().equals("POST")
                || (parameters != null && parameters.chars().anyMatch(c -> c != '&'));
    }

    private void query(Exchange exchange, FilterChain chain) throws IOException {
        exchange.request().setAttribute(QueryOperation.ENDPOINT, sparql);
        try {
            chain.doFilter(exchange.request(), exchange.response());
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    private Handler handler(String path) {
        Handler handler = fixed.get(path);
        if (handler != null) {
            return handler;
        }
        if (path.startsWith(DumpHandler.PREFIX)) {
            return dumps;
        }
        if (path.startsWith(Assets.PREFIX)) {
            return assets;
        }
        if (path.equals(ReconciliationHandler.ADDRESS) || path.startsWith(ReconciliationHandler.ADDRESS + "/")) {
            return reconciliation;
        }
        if (path.startsWith(Changes.PREFIX)) {
            return changes;
        }
        if (path.startsWith(EarlierReleases.PREFIX)) {
            return earlier;
        }
        if (path.startsWith(Branches.PREFIX)) {
            return branches;
        }
        if (path.startsWith(Sitemap.PART)) {
            return sitemaps;
        }
        return Lists.isList(path) ? lists : entities;
    }
}
