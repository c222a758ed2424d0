package dev.materia.server.document;

import dev.materia.server.page.Page.Link;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Questions to begin with.
 *
 * @param title what is asked
 * @param query the query, with its prefixes
 */
public record Example(String title, String query) {

    /** All, in the order of the pages. Each stands in a file whose first line is its title. */
    public static List<Example> all(Published published) {
        return Stream.of("treatments", "effects", "sources", "mesh")
                .map(name -> read(name, published.abbreviations()))
                .toList();
    }

    private static Example read(String name, Abbreviations abbreviations) {
        try (InputStream in = Objects.requireNonNull(
                Published.class.getResourceAsStream("/dev/materia/server/examples/" + name + ".rq"), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            String query = text.substring(end + 1);
            return new Example(text.substring(2, end), abbreviations.declared(query));
        } catch (IOException e) {
            throw new UncheckedIOException("the example query " + name + " is not in the jar", e);
        }
    }

    /** The query's title, leading to its result. */
    public Link link() {
        return new Link(title, address(query, ""));
    }

    /** The address that answers {@code query}, in {@code format} if it is not empty. */
    public static String address(String query, String format) {
        return "/sparql?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20")
                + (format.isEmpty() ? "" : "&format=" + format);
    }
}
