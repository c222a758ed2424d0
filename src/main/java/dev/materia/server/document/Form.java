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
record Form(String mediaType, String extension, @Nullable GraphFormat format) implements Offer {

    static final Form PAGE = new Form("text/html", "html", null);

    private static final List<Form> RDF = Stream.of(GraphFormat.values())
            .map(format -> new Form(format.mediaType(), format.extension(), format))
            .toList();

    /** All, for things: a program that does not care gets Turtle. */
    static final List<Form> RDF_FIRST =
            Stream.concat(RDF.stream(), Stream.of(PAGE)).toList();

    /** All, for what people come to: who does not care gets the page. */
    static final List<Form> PAGE_FIRST =
            Stream.concat(Stream.of(PAGE), RDF.stream()).toList();

    /** The form with that extension; {@code json} is JSON-LD, for those who look for it there. */
    static Optional<Form> byExtension(String extension) {
        String wanted = extension.equals("json") ? GraphFormat.JSON_LD.extension() : extension;
        return RDF_FIRST.stream().filter(form -> form.extension.equals(wanted)).findFirst();
    }

    /**
     * The form that suits a request.
     *
     * @throws ProblemException 406 with the list where none does
     */
    static Form choose(Exchange exchange, List<Form> offers) {
        exchange.vary("Accept");
        return exchange.accept()
                .choose(offers)
                .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                        offers.stream().map(Form::mediaType).toList())));
    }
}
