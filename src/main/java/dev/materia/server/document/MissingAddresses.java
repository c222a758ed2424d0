package dev.materia.server.document;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.HeaderText;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers for addresses at which there is nothing: with a redirect where another address is certainly meant, else with
 * 404 and the nearest names.
 */
final class MissingAddresses {

    private static final List<String> BEGINNINGS = List.of("/", "/sparql", "/dump/", "/void.ttl");

    private static final Pattern RESERVED = Pattern.compile("[%?#]");

    private final Published published;
    private final NearbyAddresses nearby;

    MissingAddresses(Published published, NearbyAddresses nearby) {
        this.published = published;
        this.nearby = nearby;
    }

    /**
     * Redirects, if a thing is certainly meant.
     *
     * @param path the address, as sent, without {@code extension}
     * @param extension the ending that names a form; may be empty
     * @throws ProblemException 404 if none is
     */
    void answer(Exchange exchange, String path, String extension) {
        String decoded = Parameters.decode(path, false);
        Optional<String> spelled = otherwiseSpelled(path, decoded);
        Optional<String> meant = spelled.or(() -> nearby.meant(decoded));
        if (meant.isEmpty()) {
            throw new ProblemException(notFound(path + extension, nearby.nearest(decoded)));
        }
        // what is a synonym today may be a name of its own in the next release
        String query = exchange.request().getQueryString();
        exchange.redirect(
                spelled.isPresent() ? 308 : 307,
                HeaderText.uri(meant.get() + extension) + (query == null ? "" : "?" + HeaderText.uri(query)));
    }

    /** The same in lower case and without a slash at the end, if there is something. */
    private Optional<String> otherwiseSpelled(String path, String decoded) {
        // what is encoded for a reason stays so
        String readable = RESERVED.matcher(decoded).find() ? path : decoded;
        return Stream.of(path, path.toLowerCase(Locale.ROOT), readable.toLowerCase(Locale.ROOT))
                .map(each -> each.replaceFirst("/+$", ""))
                .filter(each -> !each.equals(path) && published.at(each).isPresent())
                .findFirst();
    }

    private static HttpProblem notFound(String path, List<NearbyAddresses.Near> nearest) {
        int end = path.indexOf('/', 1);
        String index = end > 0 ? path.substring(0, end + 1) : "";
        boolean listed = Published.KINDS.containsKey(index);
        List<String> choices =
                new ArrayList<>(nearest.stream().map(NearbyAddresses.Near::path).toList());
        if (listed) {
            choices.add(index);
        }
        choices.addAll(BEGINNINGS);
        String names =
                nearest.stream().map(NearbyAddresses.Near::label).distinct().collect(Collectors.joining(", "));
        return HttpProblem.of(
                        404,
                        "not-found",
                        "There is nothing at " + path,
                        (names.isEmpty() ? "" : "The nearest names are: " + names + ". ")
                                + (listed
                                        ? "All that is known of this kind is listed at " + index
                                        : "Begin at the home page, or look for it with a query."))
                .choices(choices)
                .named(names(nearest, index));
    }

    /** What people call the choices. */
    private static Map<String, String> names(List<NearbyAddresses.Near> nearest, String index) {
        Map<String, String> names = new HashMap<>(Map.of(
                "/", "Home", "/sparql", "SPARQL", "/dump/", "Downloads", "/void.ttl", "Description of the dataset"));
        names.put(index, "All of this kind");
        nearest.forEach(near -> names.put(near.path(), named(near)));
        return names;
    }

    /** The name and the kind: "diazepam (drug)". */
    private static String named(NearbyAddresses.Near near) {
        int end = near.path().indexOf('/', 1);
        return end < 0 ? near.label() : near.label() + " (" + near.path().substring(1, end) + ")";
    }
}
