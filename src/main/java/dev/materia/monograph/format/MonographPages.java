package dev.materia.monograph.format;

import dev.materia.monograph.fhir.FhirPages;
import dev.materia.monograph.fhir.FhirReader;
import dev.materia.monograph.label.LabelFormat;
import dev.materia.monograph.label.LabelPages;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The documents of a source that may hold several in one file: a page of openFDA's results, a Bundle of FHIR. */
public final class MonographPages implements Iterator<SourceDocument>, AutoCloseable {

    private static final int HEAD = 1 << 13;

    private final Iterator<SourceDocument> pages;
    private final @Nullable LabelPages open;

    private MonographPages(Iterator<SourceDocument> pages, @Nullable LabelPages open) {
        this.pages = pages;
        this.open = open;
    }

    /**
     * The documents of {@code source}, or null if it is in no format that holds several.
     *
     * @param problems gets parts that cannot be read
     * @throws MateriaException if the source cannot be opened, or is a Bundle that cannot be read
     * @throws IOException if it cannot be read
     */
    public static @Nullable MonographPages open(Source source, Consumer<Problem> problems)
            throws MateriaException, IOException {
        LabelPages labels = LabelPages.open(source, problems);
        if (labels != null) {
            return new MonographPages(labels, labels);
        }
        String head;
        try (InputStream in = source.open()) {
            head = LabelFormat.head(in.readNBytes(HEAD));
        }
        if (!FhirReader.recognises(head)) {
            return null;
        }
        List<SourceDocument> documents = FhirPages.of(source.read());
        return new MonographPages(documents.iterator(), null);
    }

    @Override
    public boolean hasNext() {
        return pages.hasNext();
    }

    @Override
    public SourceDocument next() {
        return pages.next();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
