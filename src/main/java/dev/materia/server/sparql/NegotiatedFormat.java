package dev.materia.server.sparql;

import dev.materia.server.document.GraphFormat;
import dev.materia.server.http.Accept;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/** The format in which one query is answered. */
sealed interface NegotiatedFormat extends Offer {

    /** Rows or a truth value. */
    record Rows(String mediaType, ResultFormat format) implements NegotiatedFormat {}

    /** A graph. */
    record Triples(String mediaType, GraphFormat format) implements NegotiatedFormat {}

    /** A table in a page. */
    record Page(String mediaType) implements NegotiatedFormat {

        /** The only one. */
        static final Page HTML = new Page("text/html");
    }

    /** Media types without wildcards, in the syntax of an {@code Accept} header. */
    Pattern MEDIA_TYPES = Pattern.compile("[\\w.+-]+/[\\w.+-]+(?:[,;][^*]*)?");

    /** The value of {@code Content-Type}. */
    default String contentType() {
        return mediaType().startsWith("text/") ? mediaType() + "; charset=utf-8" : mediaType();
    }

    /**
     * Chooses it.
     *
     * @param names the values of parameters that may name it, which a link on a page can carry; the first that names a
     *     format for the result of {@code query} precedes {@code accept}, and the others are ignored
     * @throws ProblemException 406 where nothing is named and nothing suits {@code accept}
     */
    static NegotiatedFormat choose(Query query, List<String> names, Accept accept) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        List<NegotiatedFormat> offers = new ArrayList<>();
        if (graph) {
            GraphFormat.offers().forEach(named -> offers.add(new Triples(named.mediaType(), named.format())));
        } else {
            ResultFormat.offers().forEach(named -> offers.add(new Rows(named.mediaType(), named.format())));
        }
        offers.add(Page.HTML);
        Optional<NegotiatedFormat> named = names.stream()
                .flatMap(name -> named(name, graph, offers).stream())
                .findFirst();
        return named.or(() -> accept.choose(offers))
                .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                        offers.stream().map(Offer::mediaType).toList())));
    }

    /** What {@code name} names: by a short name, an IRI, or media types as a client would list them in a header. */
    private static Optional<NegotiatedFormat> named(String name, boolean graph, List<NegotiatedFormat> offers) {
        // a plus sign that was not encoded has come as a blank
        String trimmed = name.strip().replace(' ', '+').replaceFirst("^\\.", "");
        Optional<NegotiatedFormat> byName = trimmed.equalsIgnoreCase("html")
                ? Optional.of(Page.HTML)
                : graph
                        ? GraphFormat.named(trimmed).map(each -> new Triples(each.mediaType(trimmed), each))
                        : ResultFormat.named(trimmed).map(each -> new Rows(each.mediaType(), each));
        return byName.isPresent() || !MEDIA_TYPES.matcher(trimmed).matches()
                ? byName
                : Accept.of(List.of(trimmed.replace(",+", ",").replace(";+", ";")))
                        .choose(offers);
    }
}
