package dev.materia.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.linking.EntityMention;
import dev.materia.mapping.Iris;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Match;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Mentions as JSON Lines: one object for each concept that words mention. */
final class AnnotationLines {

    /** The keys of an object, in order; offsets are in Unicode code points. */
    static final List<String> NAMES =
            List.of("document", "start", "end", "text", "concept", "label", "type", "matches");

    private static final JsonFactory JSON = new JsonFactory();

    private final Iris iris;

    AnnotationLines(Iris iris) {
        this.iris = iris;
    }

    /** The {@code mentions} in {@code text}, which is the document of that name; each line ends with a line feed. */
    String of(String document, String text, List<EntityMention> mentions) {
        StringWriter lines = new StringWriter();
        int at = 0;
        int points = 0;
        for (EntityMention mention : mentions) {
            points += text.codePointCount(at, mention.start());
            at = mention.start();
            int end = points + text.codePointCount(mention.start(), mention.end());
            for (Concept concept : mention.concepts()) {
                StringWriter line = new StringWriter();
                try (JsonGenerator json = JSON.createGenerator(line)) {
                    json.writeStartObject();
                    json.writeStringField("document", document);
                    json.writeNumberField("start", points);
                    json.writeNumberField("end", end);
                    json.writeStringField("text", text.substring(mention.start(), mention.end()));
                    json.writeStringField("concept", iris.concept(concept).getURI());
                    json.writeStringField("label", concept.label());
                    json.writeStringField("type", concept.type().localName());
                    json.writeArrayFieldStart("matches");
                    for (String iri : concept.matches().stream()
                            .map(Match::iri)
                            .sorted()
                            .distinct()
                            .toList()) {
                        json.writeString(iri);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                } catch (IOException impossible) {
                    throw new IllegalStateException("a string writer does not fail", impossible);
                }
                lines.append(line.getBuffer()).append('\n');
            }
        }
        return lines.toString();
    }
}
