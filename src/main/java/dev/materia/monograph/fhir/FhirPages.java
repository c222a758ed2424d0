package dev.materia.monograph.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.monograph.label.JsonObjects;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The documents of a Bundle that holds several, each as a Bundle of its own. */
public final class FhirPages {

    private FhirPages() {}

    /**
     * The documents that {@code document}, a Bundle, holds: itself if it holds one.
     *
     * @throws MateriaException if it cannot be parsed, or holds no Composition
     */
    public static List<SourceDocument> of(SourceDocument document) throws MateriaException {
        List<Edition> editions = FhirBundle.editions(document);
        if (editions.size() == 1) {
            return List.of(document);
        }
        List<SourceDocument> pages = new ArrayList<>();
        for (Edition edition : editions) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator generator = JsonObjects.FACTORY.createGenerator(bytes)) {
                write(edition.alone(), generator);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String name = document.name() + "#" + (pages.size() + 1);
            pages.add(SourceDocument.of(name, MediaType.JSON, bytes.toByteArray()));
        }
        return pages;
    }

    private static void write(Object value, JsonGenerator to) throws IOException {
        if (value instanceof Map<?, ?> object) {
            to.writeStartObject();
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                to.writeFieldName(entry.getKey().toString());
                write(entry.getValue(), to);
            }
            to.writeEndObject();
        } else if (value instanceof List<?> list) {
            to.writeStartArray();
            for (Object item : list) {
                write(item, to);
            }
            to.writeEndArray();
        } else {
            to.writeString(value.toString());
        }
    }
}
