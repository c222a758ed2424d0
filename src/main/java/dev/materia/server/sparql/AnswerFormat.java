package dev.materia.server.sparql;

import dev.materia.server.document.GraphFormat;
import dev.materia.server.http.Accept;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/** The format in which one query is answered. */
sealed interface AnswerFormat extends Offer {

    /** Rows or a truth value. */
    record Rows(String mediaType, ResultFormat format) implements AnswerFormat {}

    /** A graph. */
    record Triples(String mediaType, GraphFormat format) implements AnswerFormat {}

    /** A table in a page. */
    record Page(String mediaType) implements AnswerFormat {}

    /** The value of {@code Content-Type}. */
    default String contentType() {
        return mediaType().startsWith("text/") ? mediaType() + "; charset=utf-8" : mediaType();
    }

    /**
     * Chooses it.
     *
     * @param parameter the {@code format} parameter, which a link on a page can carry; it precedes {@code accept}
     * @throws ProblemException 400 for an unknown parameter, 406 where nothing suits {@code accept}
     */
    static AnswerFormat choose(Query query, Optional<String> parameter, Accept accept) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        if (parameter.isPresent()) {
            return named(parameter.get(), graph);
        }
        List<AnswerFormat> offers = new ArrayList<>();
        if (graph) {
            Stream.of(GraphFormat.values()).forEach(format -> offers.add(new Triples(format.mediaType(), format)));
        } else {
            ResultFormat.offers().forEach(named -> offers.add(new Rows(named.mediaType(), named.format())));
        }
        offers.add(new Page("text/html"));
        return accept.choose(offers)
                .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                        offers.stream().map(Offer::mediaType).toList())));
    }

    private static AnswerFormat named(String name, boolean graph) {
        Optional<AnswerFormat> format = graph
                ? GraphFormat.byExtension(name).map(each -> new Triples(each.mediaType(), each))
                : ResultFormat.named(name).map(each -> new Rows(each.mediaType(), each));
        List<String> names = graph
                ? Stream.of(GraphFormat.values()).map(GraphFormat::extension).toList()
                : Stream.of(ResultFormat.values()).map(ResultFormat::parameter).toList();
        return format.orElseThrow(() -> new ProblemException(HttpProblem.of(
                        400,
                        "format",
                        "The format parameter names no format for the result of this query",
                        "Use one of those listed, or leave it out and send an Accept header.")
                .choices(names)));
    }
}
