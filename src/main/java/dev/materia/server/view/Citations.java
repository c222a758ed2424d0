package dev.materia.server.view;

import dev.materia.server.document.Published;
import dev.materia.server.page.part.CiteThis;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;

/** How things of a release are cited: by name, dataset, version and address, so that it is found again as it was. */
record Citations(Published published) {

    /** The citation of what is called {@code name}. */
    CiteThis of(String name, String iri) {
        Node dataset = NodeFactory.createURI(published.datasetIri());
        String title = text(dataset, DCTerms.title.asNode());
        String publisher = published.catalogue().stream(dataset, DCTerms.publisher.asNode(), Node.ANY)
                .map(triple -> triple.getObject().isURI() ? text(triple.getObject(), FOAF.name.asNode()) : "")
                .filter(each -> !each.isEmpty())
                .sorted()
                .findFirst()
                .orElse("");
        String issued = Stream.of(DCTerms.issued, DCTerms.modified)
                .map(property -> text(dataset, property.asNode()))
                .filter(date -> date.matches("[0-9]{4}.*"))
                .findFirst()
                .orElse("");
        String hash = published.release().version();
        String tag = published.release().versionTag();
        String version = tag.equals(hash) ? hash : tag + " (" + hash + ")";
        String sentence = Stream.of(
                        "“" + name + "”",
                        title.isEmpty() || title.equals(name) ? "" : "In: " + title,
                        "Release " + version,
                        publisher,
                        issued.replaceFirst("T.*", ""),
                        iri)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ". " + b)
                .orElse(iri);
        return new CiteThis(sentence, bibtex(name, title, publisher, issued, version, iri));
    }

    private static String bibtex(
            String name, String title, String publisher, String issued, String version, String iri) {
        String key = iri.replaceFirst("^.*/([^/]+/[^/]+)$", "$1").replaceAll("[^A-Za-z0-9]+", "-");
        List<String> fields = Stream.of(
                        field("title", name),
                        field("booktitle", title.equals(name) ? "" : title),
                        field("publisher", publisher),
                        field("year", issued.isEmpty() ? "" : issued.substring(0, 4)),
                        field("note", "Release " + version),
                        "  url = {" + iri.replaceAll("[{}]", "") + "}")
                .filter(field -> !field.isEmpty())
                .toList();
        return "@misc{" + key.toLowerCase(Locale.ROOT) + ",\n" + String.join(",\n", fields) + "\n}";
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : "  " + name + " = {" + value.replaceAll("[{}\\\\]", "") + "}";
    }

    private String text(Node subject, Node property) {
        return published.catalogue().stream(subject, property, Node.ANY)
                .filter(triple -> triple.getObject().isLiteral())
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElse("");
    }
}
