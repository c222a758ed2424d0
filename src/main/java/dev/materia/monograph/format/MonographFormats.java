package dev.materia.monograph.format;

import dev.materia.monograph.MonographReader;
import dev.materia.monograph.fhir.FhirReader;
import dev.materia.monograph.html.HtmlReader;
import dev.materia.monograph.jats.JatsReader;
import dev.materia.monograph.label.LabelFormat;
import dev.materia.monograph.markdown.MarkdownReader;
import dev.materia.monograph.text.ArticleReader;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;

/** Every format that a monograph comes in. */
public final class MonographFormats {

    private MonographFormats() {}

    /**
     * The reader for the format of {@code document}: by its media type, and of XML and JSON by what is in it.
     *
     * @throws MateriaException if there is none
     */
    public static MonographReader reader(SourceDocument document) throws MateriaException {
        return switch (document.mediaType()) {
            case MediaType.XML, MediaType.JSON -> structured(document);
            case MediaType.TEXT -> new ArticleReader();
            case MediaType.MARKDOWN -> new MarkdownReader();
            case MediaType.HTML -> new HtmlReader();
            default ->
                throw new MateriaException(new Problem(
                        document.name(),
                        "unsupported format: " + document.mediaType(),
                        "use plain text, Markdown, HTML, JATS, BITS, or a label in SPL, openFDA or FHIR"));
        };
    }

    private static MonographReader structured(SourceDocument document) throws MateriaException {
        String head = LabelFormat.head(document.bytes());
        if (FhirReader.recognises(head)) {
            return new FhirReader();
        }
        return JatsReader.recognises(head)
                ? new JatsReader()
                : LabelFormat.of(document).reader();
    }
}
