package dev.materia.monograph;

import dev.materia.monograph.text.ArticleReader;
import dev.materia.monograph.html.HtmlReader;
import dev.materia.monograph.markdown.MarkdownReader;
import dev.materia.source.MediaType;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import dev.materia.source.SourceException;

/** Reads documents of one format. Readers keep no state and may be used by several threads. */
@FunctionalInterface
public interface MonographReader {

    /**
     * Reads a monograph with its sections, passages, bibliography and images.
     *
     * @throws SourceException if the document is no text of the reader's format, or holds nothing to read
     */
    Monograph read(SourceDocument document) throws SourceException;

    /**
     * The reader for the format of {@code document}, if that is text, Markdown or HTML.
     *
     * @throws SourceException if there is none
     */
    static MonographReader of(SourceDocument document) throws SourceException {
        return switch (document.mediaType()) {
            case MediaType.TEXT -> new ArticleReader();
            case MediaType.MARKDOWN -> new MarkdownReader();
            case MediaType.HTML -> new HtmlReader();
            default ->
                throw new SourceException(new Problem(
                        document.name(),
                        document.mediaType() + ", of which no monograph can be read",
                        "give a text, Markdown, web page or drug label"));
        };
    }
}
