package dev.materia.server.document;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.WebLink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The answer 410 about what is withdrawn: in RDF to those who ask for that, else as a problem for people and programs.
 *
 * @param published what is published
 */
record Withdrawal(Published published) {

    /** In what the answer can be given; the first is for those who do not care. */
    private record Form(String mediaType, Optional<GraphFormat> format) implements Offer {}

    private static final List<Form> FORMS = Stream.concat(
                    Stream.of("application/problem+json", "application/json", "text/html")
                            .map(type -> new Form(type, Optional.empty())),
                    GraphFormat.offers().stream()
                            .filter(offer -> !offer.mediaType().equals("application/json"))
                            .map(offer -> new Form(offer.mediaType(), Optional.of(offer.format()))))
            .toList();

    /**
     * Answers that {@code iri} is withdrawn.
     *
     * @param extension the ending of the address, with its dot; empty if it has none
     * @param replacements what replaces it
     * @param dropped whether only earlier releases describe it
     * @throws ProblemException if the answer is not in RDF
     */
    void answer(Exchange exchange, String extension, String iri, List<String> replacements, boolean dropped)
            throws IOException {
        exchange.vary("Accept");
        Optional<GraphFormat> format = extension.isEmpty()
                ? exchange.accept().choose(FORMS).flatMap(Form::format)
                : DocumentForm.byExtension(extension.substring(1).toLowerCase(Locale.ROOT))
                        .flatMap(form -> Optional.ofNullable(form.format()));
        if (format.isEmpty()) {
            throw problem(iri, replacements, dropped);
        }
        Node subject = NodeFactory.createURI(iri);
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(subject, KnownTerms.DEPRECATED, KnownTerms.TRUE));
        replacements.forEach(
                each -> triples.add(Triple.create(subject, KnownTerms.REPLACED_BY, NodeFactory.createURI(each))));
        if (!replacements.isEmpty()) {
            exchange.response().addHeader("Link", successor(replacements));
        }
        exchange.response().setHeader("Cache-Control", "no-store");
        exchange.send(
                410,
                format.get().contentType(),
                format.get().write(triples, published.abbreviations().usedIn(triples)));
    }

    private ProblemException problem(String iri, List<String> replacements, boolean dropped) {
        HttpProblem problem = HttpProblem.of(
                        410,
                        "withdrawn",
                        iri + (dropped ? " is described by an earlier release only" : " is withdrawn"),
                        (replacements.isEmpty() ? "Nothing replaces it." : "Use what replaces it.")
                                + (dropped ? " See /changes for what changed, and for the earlier releases." : ""))
                .choices(replacements.stream().map(published::address).toList());
        return new ProblemException(replacements.isEmpty() ? problem : problem.with("Link", successor(replacements)));
    }

    private static String successor(List<String> replacements) {
        return new WebLink(replacements.get(0), "successor-version").field();
    }
}
