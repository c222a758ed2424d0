package dev.materia.server;

import dev.materia.server.document.Entities;
import dev.materia.server.document.Published;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.SlowReaders;
import dev.materia.server.page.ErrorHandler;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpField;
import org.jspecify.annotations.Nullable;

/**
 * The first thing a request meets. It goes to the front of the release that is published at that moment, and stays with
 * it to its end, whatever is published meanwhile.
 */
final class ReleaseFilter implements Filter {

    private static final String METRICS = "/metrics";

    private final Metrics metrics;
    private final SlowReaders slowReaders;
    private volatile Router front;

    ReleaseFilter(Router front, Metrics metrics, SlowReaders slowReaders) {
        this.slowReaders = slowReaders;
        this.front = front;
        this.metrics = metrics;
    }

    /** The front of the release that is published now. */
    Router front() {
        return front;
    }

    /** Publishes another release from the next request on. */
    void change(Router other) {
        front = other;
        metrics.changed();
    }

    /** The same as {@link Entities#unchanged}, of the release that is published now; it is counted. */
    boolean unchanged(
            @Nullable String path, String tag, List<HttpField> acceptEncoding, BiConsumer<String, String> fields) {
        long start = System.nanoTime();
        boolean same = path != null
                && front.entities()
                        .unchanged(
                                path,
                                tag,
                                acceptEncoding.stream().map(HttpField::getValue).toList(),
                                fields);
        if (same) {
            metrics.answered(304, System.nanoTime() - start);
        }
        return same;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
        long start = System.nanoTime();
        Exchange both = new Exchange((HttpServletRequest) request, (HttpServletResponse) response);
        if (!slowReaders.equals(SlowReaders.DEFAULT)) {
            request.setAttribute(SlowReaders.ATTRIBUTE, slowReaders);
        }
        Router now = front;
        try {
            ErrorHandler.run(both, exchange -> answer(now, exchange, chain));
        } finally {
            metrics.answered(both.response().getStatus(), System.nanoTime() - start);
        }
    }

    private static void answer(Router front, Exchange exchange, FilterChain chain) throws IOException {
        Published published = front.published();
        if (!exchange.path().equals(METRICS)) {
            published.check();
        }
        published.guard(each -> front.answer(each, chain), exchange);
    }
}
