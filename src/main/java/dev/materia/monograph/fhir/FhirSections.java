package dev.materia.monograph.fhir;

import dev.materia.monograph.xml.XmlElement;
import dev.materia.monograph.xml.XmlReader;
import dev.materia.source.MateriaException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** The sections of a Composition and their narratives. */
final class FhirSections {

    private FhirSections() {}

    /** All sections of {@code parent}, a Composition or section, however deep, in document order. */
    static Stream<FhirNode> all(FhirNode parent) {
        return parent.all("section").flatMap(section -> Stream.concat(Stream.of(section), all(section)));
    }

    /** The narrative of {@code section}; empty if it has none, or one nested beyond the bounds of XML. */
    static Optional<XmlElement> narrative(FhirNode section) {
        String div = section.first("text").text("div").orElse("");
        if (div.isEmpty()) {
            return Optional.empty();
        }
        // XHTML in FHIR is often HTML: entities without a declaration, tags left open.
        Document html = Jsoup.parseBodyFragment(div);
        html.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        try {
            return Optional.of(XmlReader.read("narrative", html.body().outerHtml()));
        } catch (MateriaException e) {
            return Optional.empty();
        }
    }
}
