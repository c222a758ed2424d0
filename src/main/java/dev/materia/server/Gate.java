package dev.materia.server;

import dev.materia.server.http.Exchange;
import dev.materia.server.page.Guard;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The first thing a request meets. It goes to the front of the release that is published at that moment, and stays with
 * it to its end, whatever is published meanwhile.
 */
final class Gate implements Filter {

    private final Metrics metrics;
    private volatile Front front;

    Gate(Front front, Metrics metrics) {
        this.front = front;
        this.metrics = metrics;
    }

    /** The front of the release that is published now. */
    Front front() {
        return front;
    }

    /** Publishes another release from the next request on. */
    void change(Front other) {
        front = other;
        metrics.changed();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
        long start = System.nanoTime();
        Exchange both = new Exchange((HttpServletRequest) request, (HttpServletResponse) response);
        Headers.onEveryAnswer(both);
        Front now = front;
        try {
            Guard.run(both, exchange -> now.answer(exchange, chain));
        } finally {
            metrics.answered(both.response().getStatus(), System.nanoTime() - start);
        }
    }
}
