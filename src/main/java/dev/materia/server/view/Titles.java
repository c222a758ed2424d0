package dev.materia.server.view;

import dev.materia.mapping.Terms;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * What monographs are called on pages: by their titles, and those that share one by where each comes from too,
 * "Baclofen (en.wikipedia.org)".
 */
record Titles(GraphReader facts) {

    private static final Pattern HASH = Pattern.compile("-([0-9a-f]{8})[0-9a-f]*$");

    /** The name of {@code monograph}, which no other has; empty if it has no title. */
    Optional<String> of(Node monograph) {
        return facts.one(monograph, Terms.TITLE).map(title -> title(monograph, title));
    }

    private String title(Node monograph, Node title) {
        List<Node> alike = facts.having(Terms.TITLE, title).stream()
                .filter(other -> facts.is(other, "Monograph"))
                .toList();
        String text = title.getLiteralLexicalForm();
        if (alike.size() < 2) {
            return text;
        }
        String origin = origin(monograph);
        boolean enough = !origin.isEmpty()
                && alike.stream().filter(other -> origin(other).equals(origin)).count() == 1;
        Matcher hash = HASH.matcher(monograph.toString());
        String more = Stream.of(origin, enough || !hash.find() ? "" : hash.group(1))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return more.isEmpty() ? text : text + " (" + more + ")";
    }

    /** The site that it was published at, or else the name of its file; empty if neither is known. */
    private String origin(Node monograph) {
        return facts.all(monograph, Terms.URL).stream()
                .filter(Node::isURI)
                .flatMap(url -> host(url.getURI()).stream())
                .findFirst()
                .orElseGet(() -> facts.text(monograph, Terms.SOURCE_NAME));
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).map(host -> host.replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
