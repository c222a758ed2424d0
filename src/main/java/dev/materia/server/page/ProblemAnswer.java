package dev.materia.server.page;

import dev.materia.server.http.Accept;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.page.part.Link;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * A problem as it is sent: a page for browsers, problem details (RFC 9457) for programs.
 *
 * @param contentType value of {@code Content-Type}
 * @param body the bytes
 * @param policy what a browser may do with it
 */
@SuppressWarnings("ArrayRecordComponent") // made, sent and dropped: never compared
public record ProblemAnswer(String contentType, byte[] body, Policy policy) {

    /** The form of {@code problem} that suits the request. */
    public static ProblemAnswer of(HttpProblem problem, Accept accept) {
        return accept.prefersHtml()
                ? new ProblemAnswer(Pages.CONTENT_TYPE, Pages.render(page(problem)), Policy.PLAIN)
                : new ProblemAnswer("application/problem+json", json(problem), Policy.DATA);
    }

    private static FailurePage page(HttpProblem problem) {
        String place = problem.line() > 0 ? "Line " + problem.line() + ", column " + problem.column() : "";
        return new FailurePage(
                problem.status(),
                problem.title(),
                problem.detail(),
                place,
                problem.remedy(),
                problem.choices().stream()
                        .map(choice -> new Link(choice, choice.startsWith("/") ? choice : null))
                        .toList());
    }

    private static byte[] json(HttpProblem problem) {
        JsonObject json = new JsonObject();
        json.put("title", problem.title());
        json.put("status", problem.status());
        json.put("code", problem.code());
        json.put("detail", problem.detail());
        if (problem.line() > 0) {
            json.put("line", problem.line());
            json.put("column", problem.column());
        }
        json.put("remedy", problem.remedy());
        if (!problem.choices().isEmpty()) {
            JsonArray choices = new JsonArray();
            problem.choices().forEach(choices::add);
            json.put("choices", choices);
        }
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
