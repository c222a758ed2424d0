package dev.materia.source;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** From the names that a user gives to the documents behind them. */
public final class Sources {

    private static final String BUNDLED = "monographs/baclofen.txt";

    private Sources() {}

    /**
     * Finds the documents that {@code names} stand for. Nothing is read yet but the first bytes and the tables of
     * archives (standard input is read whole: it can be read only once).
     *
     * <ul>
     *   <li>A file is taken whatever its name; its first bytes tell what it is. {@code .gz} is unpacked.
     *   <li>A folder gives the files below it whose ending is known, sorted by path; hidden files are left out.
     *   <li>A ZIP archive gives its entries as a folder would; archives in archives are opened to a depth of
     *       {@value ZipListing#MAX_DEPTH}.
     *   <li>{@code -} is standard input.
     * </ul>
     *
     * @param names as given, in the order in which their documents are wanted; a file reached twice is found once
     * @param stdin what {@code -} stands for
     * @param problems gets each name, file or archive that cannot be used; the others are not affected
     * @return the documents in a stable order, each to be read when it is wanted
     */
    public static List<Source> find(List<String> names, InputStream stdin, Consumer<Problem> problems) {
        SourceFinder finder = new SourceFinder(stdin, problems);
        names.forEach(finder::find);
        return finder.found();
    }

    /**
     * The documents of a file that lies elsewhere than in this machine's folders.
     *
     * @param name how the user knows it
     * @param size how many bytes it has
     * @param opener opens it, any number of times and on any thread
     * @param problems gets what cannot be used of it
     */
    public static List<Source> elsewhere(String name, long size, Source.Opener opener, Consumer<Problem> problems) {
        return SourceFinder.elsewhere(name, size, opener, problems);
    }

    /** Whether a file of that name is read if it is found in a folder: its ending is known, and it is not hidden. */
    public static boolean isRead(String fileName) {
        return !fileName.startsWith(".") && SourceFinder.isKnown(fileName);
    }

    /** The monograph that comes with Materia. */
    public static Source bundled() {
        return new Source(BUNDLED, () -> ShippedFile.open(BUNDLED));
    }
}
