package dev.materia.monograph.label;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import dev.materia.source.SourceException;

/** Reads drug labels as openFDA gives them: JSON with one flat text a field. */
public final class OpenFdaReader implements MonographReader {

    /** Whether JSON that starts with {@code head} is such a label, or a page of them. */
    public static boolean recognises(String head) {
        return head.contains("\"openfda\"");
    }

    @Override
    public Monograph read(SourceDocument document) throws SourceException {
        throw new SourceException(new Problem(document.name(), "not yet", "wait"));
    }
}
