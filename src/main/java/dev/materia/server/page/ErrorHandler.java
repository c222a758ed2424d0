package dev.materia.server.page;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.RequestBody;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ends a handler early into an answer that says what to do, and nothing of our insides. */
public final class ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);

    private ErrorHandler() {}

    /** Runs {@code handler} on {@code exchange}; nothing is thrown, whatever happens. */
    public static void run(Exchange exchange, Handler handler) {
        try {
            handler.handle(exchange);
        } catch (ProblemException e) {
            answer(exchange, e.problem());
        } catch (IOException e) {
            // The client went away, or took too long: there is nobody to tell.
            LOG.debug("{} {}: {}", exchange.method(), exchange.path(), e.toString());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("{} {} failed: {}", exchange.method(), exchange.path(), e.toString());
            LOG.debug("The failure in full", e);
            answer(
                    exchange,
                    HttpProblem.of(
                            500,
                            "internal",
                            "The server could not answer this request",
                            "Try another way to ask it; if it stays so, tell the publisher of this dataset."));
        }
    }

    /** Answers with {@code problem}, unless an answer is under way already. */
    public static void answer(Exchange exchange, HttpProblem problem) {
        if (exchange.response().isCommitted()) {
            return;
        }
        ProblemAnswer answer = ProblemAnswer.of(problem, exchange.accept());
        exchange.response().resetBuffer();
        for (String name :
                new String[] {"ETag", "Last-Modified", "Link", "Content-Location", "Content-Encoding", "Accept-Ranges"
                }) {
            exchange.response().setHeader(name, null);
        }
        exchange.response().setHeader("Cache-Control", "no-store");
        exchange.response().setHeader("Content-Security-Policy", answer.policy().value());
        problem.headers().forEach(exchange.response()::setHeader);
        try {
            if (!RequestBody.drained(exchange)) {
                exchange.response().setHeader("Connection", "close");
            }
            exchange.send(problem.status(), answer.contentType(), answer.body());
        } catch (IOException e) {
            LOG.debug("{} {}: {}", exchange.method(), exchange.path(), e.toString());
        }
    }
}
