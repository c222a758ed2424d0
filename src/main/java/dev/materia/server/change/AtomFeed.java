package dev.materia.server.change;

import dev.materia.mapping.Terms;
import dev.materia.release.change.ChangeSummary;
import dev.materia.release.change.History;
import dev.materia.server.document.Published;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;

/**
 * The changes as an Atom feed (RFC 4287): an entry for each.
 *
 * @param origin where the server is found: {@code http://host:3030}
 * @param published what is published
 */
record AtomFeed(String origin, Published published) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** The feed of {@code changes}, the latest first. */
    String of(List<History.Change> changes) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", published.base() + "changes");
            element(xml, "title", title());
            element(
                    xml,
                    "updated",
                    time(
                            changes.isEmpty()
                                    ? published.modified()
                                    : changes.get(0).published()));
            link(xml, "self", origin + Changes.ADDRESS + ".atom");
            link(xml, "alternate", origin + Changes.ADDRESS);
            xml.writeStartElement("author");
            element(xml, "name", author());
            xml.writeEndElement();
            for (History.Change change : changes) {
                entry(xml, change);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
        return text + "\n";
    }

    private void entry(XMLStreamWriter xml, History.Change change) throws XMLStreamException {
        ChangeSummary sums = change.sums();
        String address = Changes.PREFIX + change.key() + "/";
        xml.writeStartElement("entry");
        element(xml, "id", published.base() + address.substring(1));
        element(xml, "title", "Release " + sums.newer().name());
        element(xml, "updated", time(change.published()));
        link(xml, "alternate", origin + address);
        element(xml, "summary", "Since " + sums.older().name() + ": " + sums.line());
        xml.writeEndElement();
    }

    private String title() {
        return text(NodeFactory.createURI(published.datasetIri()), Terms.TITLE).orElse("Materia") + ": changes";
    }

    /** Who publishes the dataset: the name, or the address where that is all that is known. */
    private String author() {
        Graph catalogue = published.catalogue();
        return catalogue.stream(NodeFactory.createURI(published.datasetIri()), Terms.CREATOR, Node.ANY)
                .map(Triple::getObject)
                .map(agent -> agent.isLiteral()
                        ? agent.getLiteralLexicalForm()
                        : text(agent, FOAF.name.asNode()).orElse(agent.toString()))
                .sorted()
                .findFirst()
                .orElse("Materia");
    }

    private Optional<String> text(Node subject, Node property) {
        return published.catalogue().stream(subject, property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
