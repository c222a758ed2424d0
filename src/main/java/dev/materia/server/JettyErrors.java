package dev.materia.server;

import dev.materia.server.http.Accept;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.page.ProblemAnswer;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers for requests that Jetty refuses before any of our code sees them: bad request lines, too many or too long
 * header fields, ambiguous paths. In place of Jetty's page, which names its classes.
 */
final class JettyErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() >= 400 ? response.getStatus() : 500;
        Accept accept = Accept.of(request.getHeaders().getFields("Accept").stream()
                .map(HttpField::getValue)
                .toList());
        ProblemAnswer answer = ProblemAnswer.of(problem(status), accept);
        Headers.COMMON.forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Type", answer.contentType());
        response.getHeaders().put("Content-Security-Policy", answer.policy().value());
        response.getHeaders().put("Cache-Control", "no-store");
        boolean head = request.getMethod() != null && request.getMethod().equals("HEAD");
        response.getHeaders().put("Content-Length", answer.body().length);
        response.write(true, head ? null : ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    private static HttpProblem problem(int status) {
        return switch (status) {
            case 400 ->
                HttpProblem.of(
                        status,
                        "bad-request",
                        "The request is not valid HTTP, or its path can be read in more than one way",
                        "Send a path without encoded slashes, dots or control characters.");
            case 404 -> HttpProblem.of(status, "not-found", "There is nothing here", "Begin at the home page.");
            case 408 -> HttpProblem.of(status, "timeout", "The request took too long to arrive", "Send it again.");
            case 413 -> HttpProblem.of(status, "request-size", "The request is too large", "Send a shorter one.");
            case 414 ->
                HttpProblem.of(
                        status,
                        "uri-size",
                        "The address is too long",
                        "Send long queries by POST, as a body of application/sparql-query.");
            case 431 ->
                HttpProblem.of(
                        status,
                        "header-size",
                        "The request's header fields are too large",
                        "Send fewer; send long queries by POST, as a body of application/sparql-query.");
            default ->
                HttpProblem.of(
                        status,
                        status < 500 ? "bad-request" : "internal",
                        "The server could not answer this request",
                        status < 500 ? "Correct the request and send it again." : "Try again in a moment.");
        };
    }
}
