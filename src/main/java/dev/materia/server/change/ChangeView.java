package dev.materia.server.change;

import dev.materia.release.change.ChangeFile;
import dev.materia.release.change.ChangeSummary;
import dev.materia.release.change.History;
import dev.materia.server.document.Published;
import dev.materia.server.http.Json;
import dev.materia.server.page.ChangePage;
import dev.materia.server.page.Frame;
import dev.materia.server.page.part.Link;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of one change, from its lines of JSON.
 *
 * @param published what is published
 */
record ChangeView(Published published) {

    /** A page with more than that is read by nobody. */
    private static final int MOST = 500;

    /** The page of {@code change}, with links to {@code files}. */
    ChangePage of(History.Change change, List<Link> files) throws IOException {
        ChangeSummary sums = change.sums();
        List<ChangePage.Claim> claims = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(change.folder().resolve(ChangeFile.CLAIMS.fileName()))) {
            for (String line = lines.readLine(); line != null && claims.size() < MOST; line = lines.readLine()) {
                if (Json.read(line) instanceof Map<?, ?> json) {
                    claims.add(claim(json));
                }
            }
        }
        long all = sums.claimsAdded() + sums.claimsRemoved() + sums.claimsChanged();
        return new ChangePage(
                Frame.of("Changes to " + sums.newer().name()),
                sums.older().name(),
                sums.newer().name(),
                change.published().toString().substring(0, 10),
                sums.line(),
                claims,
                all - claims.size(),
                files);
    }

    private ChangePage.Claim claim(Map<?, ?> json) {
        Map<?, ?> before = json.get("before") instanceof Map<?, ?> claim ? claim : Map.of();
        Map<?, ?> after = json.get("after") instanceof Map<?, ?> claim ? claim : Map.of();
        Map<?, ?> latest = after.isEmpty() ? before : after;
        String line = Stream.of(
                        text(latest, "subjectLabel"),
                        text(latest, "polarity").equals("Denied") ? "not:" : "",
                        text(latest, "predicateLabel"),
                        text(latest, "objectLabel"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        List<?> fields = json.get("fields") instanceof List<?> list ? list : List.of();
        return new ChangePage.Claim(
                text(json, "change").toLowerCase(Locale.ROOT),
                new Link(line, published.address(text(latest, "id"))),
                fields.stream()
                        .map(String::valueOf)
                        .map(field -> field + ": " + shown(before, field) + " → " + shown(after, field))
                        .toList(),
                sentences(latest));
    }

    private static String shown(Map<?, ?> claim, String field) {
        String value = switch (field) {
            case "predicate" -> text(claim, "predicateLabel");
            case "object" -> text(claim, "objectLabel");
            case "sentence" -> String.join(" | ", sentences(claim));
            case "context" -> words(claim.get("contexts"));
            case "intent", "role" -> words(claim.get(field + "s"));
            default -> words(claim.get(field));
        };
        return value.isEmpty() ? "none" : value;
    }

    private static String words(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ChangeView::words).collect(Collectors.joining(" | "));
        }
        return value instanceof Map<?, ?> map ? text(map, "label") : Objects.toString(value, "");
    }

    private static List<String> sentences(Map<?, ?> claim) {
        return claim.get("sentences") instanceof List<?> list
                ? list.stream()
                        .map(each -> each instanceof Map<?, ?> sentence ? text(sentence, "text") : "")
                        .toList()
                : List.of();
    }

    private static String text(Map<?, ?> json, String name) {
        return json.get(name) instanceof String text ? text : "";
    }
}
