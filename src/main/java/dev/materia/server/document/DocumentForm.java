package dev.materia.server.document;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form of a document: a page, or RDF in some syntax.
 *
 * @param mediaType its media type
 * @param extension its file extension
 * @param format its syntax; null for a page
 */
record DocumentForm(
        String mediaType, String extension, @Nullable GraphFormat format) implements Offer {

    static final DocumentForm PAGE = new DocumentForm("text/html", "html", null);

    private static final List<DocumentForm> RDF = Stream.of(GraphFormat.values())
            .map(format -> new DocumentForm(format.mediaType(), format.extension(), format))
            .toList();

    /** JSON-LD for those who look for plain JSON. */
    private static final DocumentForm JSON = new DocumentForm("application/json", "json", GraphFormat.JSON_LD);

    /** What is given to those who ask for it under a more general, or an older, media type. */
    private static final List<DocumentForm> ALIASES = Stream.concat(
                    Stream.of(JSON),
                    GraphFormat.offers().stream()
                            .filter(named ->
                                    !named.mediaType().equals(named.format().mediaType()))
                            .filter(named -> !named.mediaType().equals(JSON.mediaType()))
                            .map(named -> new DocumentForm(
                                    named.mediaType(), named.format().extension(), named.format())))
            .toList();

    /** All, for things: a program that does not care gets Turtle. */
    static final List<DocumentForm> RDF_FIRST =
            Stream.concat(RDF.stream(), Stream.of(PAGE)).toList();

    /** All, for what people come to: who does not care gets the page. */
    static final List<DocumentForm> PAGE_FIRST =
            Stream.concat(Stream.of(PAGE), RDF.stream()).toList();

    /** The form with that extension; {@code json} is JSON-LD, for those who look for it there. */
    static Optional<DocumentForm> byExtension(String extension) {
        return Stream.concat(RDF_FIRST.stream(), Stream.of(JSON))
                .filter(form -> form.extension.equals(extension))
                .findFirst();
    }

    /**
     * The form that suits a request.
     *
     * @throws ProblemException 406 with the list where none does
     */
    static DocumentForm choose(Exchange exchange, List<DocumentForm> offers) {
        exchange.vary("Accept");
        return exchange.accept()
                .choose(Stream.concat(offers.stream(), ALIASES.stream()).toList())
                .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                        offers.stream().map(DocumentForm::mediaType).toList())));
    }
}
