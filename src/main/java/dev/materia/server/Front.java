package dev.materia.server;

import dev.materia.server.document.Dumps;
import dev.materia.server.document.Entities;
import dev.materia.server.document.GraphFormat;
import dev.materia.server.document.Home;
import dev.materia.server.document.Published;
import dev.materia.server.document.ReleaseTexts;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.page.Guard;
import dev.materia.server.sparql.ServiceDescription;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The first thing a request meets, and for all but a query the last: Fuseki sees {@code /sparql} and nothing else, so
 * that nothing it offers by default can be reached.
 */
final class Front implements Filter {

    private static final String SPARQL = "/sparql";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Map<String, Handler> fixed = new HashMap<>();
    private final Handler dumps;
    private final Handler entities;

    Front(Published published) {
        ReleaseTexts texts = new ReleaseTexts(published);
        dumps = new Dumps(published);
        entities = new Entities(published);
        fixed.put("/", new Home(published));
        fixed.put(SPARQL, new ServiceDescription(published));
        fixed.put("/ontology", texts.turtle("ontology"));
        fixed.put("/ontology.ttl", texts.named("ontology.ttl"));
        fixed.put("/shapes", texts.turtle("shapes"));
        fixed.put("/shapes.ttl", texts.named("shapes.ttl"));
        fixed.put("/validation", texts.turtleOrPage("validation"));
        fixed.put("/validation.ttl", texts.named("validation.ttl"));
        fixed.put("/validation.html", texts.named("validation.html"));
        for (GraphFormat format : GraphFormat.values()) {
            fixed.put("/void." + format.extension(), texts.catalogue(format));
        }
        // The VoID note, section 7.2, wants this address to lead to the description.
        fixed.put("/.well-known/void", exchange -> exchange.redirect(302, "/void.ttl"));
        fixed.put("/dump", exchange -> exchange.redirect(308, Dumps.PREFIX));
        fixed.put("/health", new SmallTexts.Health(published.release().version()));
        fixed.put("/robots.txt", new SmallTexts.Robots());
        fixed.put("/assets/materia.css", new SmallTexts.Style(published.modified()));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
        Exchange both = new Exchange((HttpServletRequest) request, (HttpServletResponse) response);
        Headers.onEveryAnswer(both);
        Guard.run(both, exchange -> answer(exchange, chain));
    }

    private void answer(Exchange exchange, FilterChain chain) throws IOException {
        boolean sparql = exchange.path().equals(SPARQL);
        String methods = sparql ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
        if (exchange.method().equals("OPTIONS")) {
            Headers.preflight(exchange, methods);
            return;
        }
        if (!READING.contains(exchange.method())
                && !(sparql && exchange.method().equals("POST"))) {
            throw new ProblemException(HttpProblem.of(
                            405,
                            "method",
                            "This address does not take " + known(exchange.method()),
                            "What is published here can be read and not changed.")
                    .with("Allow", methods));
        }
        if (sparql && asks(exchange)) {
            query(exchange, chain);
        } else {
            handler(exchange.path()).handle(exchange);
        }
    }

    private static String known(String method) {
        return Set.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT").contains(method) ? method : "that method";
    }

    /** Any parameter makes it a query operation, which then tells what is missing. */
    private static boolean asks(Exchange exchange) {
        return exchange.method().equals("POST") || !exchange.query().isEmpty();
    }

    private static void query(Exchange exchange, FilterChain chain) throws IOException {
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
        return path.startsWith(Dumps.PREFIX) ? dumps : entities;
    }
}
