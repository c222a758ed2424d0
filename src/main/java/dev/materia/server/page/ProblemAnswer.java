package dev.materia.server.page;

import dev.materia.server.http.Accept;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Json;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A problem as it is sent: a page for browsers, problem details (RFC 9457) for programs.
 *
 * @param contentType value of {@code Content-Type}
 * @param body the bytes
 * @param policy what a browser may do with it
 */
@SuppressWarnings("ArrayRecordComponent") // made, sent and dropped: never compared
public record ProblemAnswer(String contentType, byte[] body, ContentPolicy policy) {

    private static final int AROUND = 12;
    private static final int LONGEST = 200;

    private static final Pattern ADDRESS = Pattern.compile("/([^/]+?)(?:\\.[a-z]{2,6})?/?$");

    /** The form of {@code problem} that suits the request. */
    public static ProblemAnswer of(HttpProblem problem, Accept accept) {
        return accept.prefersHtml()
                ? new ProblemAnswer(Pages.CONTENT_TYPE, Pages.render(page(problem)), ContentPolicy.PLAIN)
                : new ProblemAnswer("application/problem+json", json(problem), ContentPolicy.DATA);
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
                        .map(choice -> new Link(
                                problem.names().getOrDefault(choice, choice), choice.startsWith("/") ? choice : null))
                        .toList(),
                lines(problem),
                problem.status() == 404 ? wanted(problem.detail()) : "");
    }

    /** The lines around the place that is at fault. */
    private static List<FailurePage.Numbered> lines(HttpProblem problem) {
        if (problem.line() < 1 || problem.source().isEmpty()) {
            return List.of();
        }
        List<String> all = problem.source().lines().toList();
        List<FailurePage.Numbered> lines = new ArrayList<>();
        for (int i = Math.max(0, problem.line() - 1 - AROUND); i < Math.min(all.size(), problem.line() + AROUND); i++) {
            String line = all.get(i);
            boolean faulty = i + 1 == problem.line();
            int at = faulty ? Math.min(Math.max(problem.column() - 1, 0), line.length()) : line.length();
            // the parser tells where it stopped, which is behind a word that it does not know
            while (faulty && at > 0 && Character.isLetterOrDigit(line.charAt(at - 1))) {
                at--;
            }
            lines.add(new FailurePage.Numbered(i + 1, shown(line.substring(0, at)), shown(line.substring(at)), faulty));
        }
        return lines;
    }

    private static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** The words of the address at which there is nothing. */
    private static String wanted(String detail) {
        Matcher address = ADDRESS.matcher(detail);
        String name = address.find() ? address.group(1) : "";
        return shown(name.replaceAll("%[0-9A-Fa-f]{2}|[-_+&#?]+", " ").strip());
    }

    private static byte[] json(HttpProblem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
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
            List<Object> choices = new ArrayList<>();
            problem.choices().forEach(choices::add);
            json.put("choices", choices);
        }
        return Json.line(json);
    }
}
