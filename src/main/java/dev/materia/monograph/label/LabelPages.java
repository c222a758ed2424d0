package dev.materia.monograph.label;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The documents of a source that holds several labels in one file: a page of openFDA's results. */
public final class LabelPages implements Iterator<SourceDocument>, AutoCloseable {

    /** Enough to see that a page is one: what precedes its results is its terms of use. */
    private static final int HEAD = 1 << 13;

    private final OpenFdaPage page;

    private LabelPages(OpenFdaPage page) {
        this.page = page;
    }

    /**
     * The labels of {@code source}, or null if it is no page of several.
     *
     * @param problems gets parts that cannot be read
     * @throws MateriaException if the source cannot be opened
     * @throws IOException if it cannot be read
     */
    public static @Nullable LabelPages open(Source source, Consumer<Problem> problems)
            throws MateriaException, IOException {
        InputStream in = new BufferedInputStream(source.open(), 2 * HEAD);
        boolean kept = false;
        try {
            in.mark(HEAD);
            String head = LabelFormat.head(in.readNBytes(HEAD));
            in.reset();
            if (OpenFdaPage.recognises(head)) {
                kept = true;
                return new LabelPages(new OpenFdaPage(source.name(), in, problems));
            }
            return null;
        } finally {
            if (!kept) {
                in.close();
            }
        }
    }

    @Override
    public boolean hasNext() {
        return page.hasNext();
    }

    @Override
    public SourceDocument next() {
        return page.next();
    }

    @Override
    public void close() {
        page.close();
    }
}
