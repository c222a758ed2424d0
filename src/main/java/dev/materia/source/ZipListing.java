package dev.materia.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Lists the documents in a ZIP archive and in the archives in it, within bounds that a ZIP bomb cannot pass. */
final class ZipListing {

    /** How deep archives may lie in archives. */
    static final int MAX_DEPTH = 3;

    private final ZipCache shelf;
    private final List<Source> found;
    private final Consumer<Problem> problems;

    ZipListing(ZipCache shelf, List<Source> found, Consumer<Problem> problems) {
        this.shelf = shelf;
        this.found = found;
        this.problems = problems;
    }

    /** Adds the documents of the archive {@code path}, sorted by name. */
    void file(String name, Path path) {
        list(name, ZipCache.Archive.file(path), () -> Files.size(path));
    }

    /** Adds the documents of the archive that {@code opener} gives, which has so many bytes. */
    void packed(String name, Source.Opener opener, long size) {
        list(name, ZipCache.Archive.packed(opener), () -> size);
    }

    @FunctionalInterface
    private interface Size {
        long get() throws IOException;
    }

    private void list(String name, ZipCache.Archive archive, Size size) {
        try {
            list(name, archive, 1, new UnpackLimit(size.get()));
        } catch (IOException e) {
            problems.accept(refused(name, e));
        }
    }

    /**
     * Adds the documents of an archive.
     *
     * @throws UnpackLimit.Spent if the archives in it pass their bounds together
     */
    private void list(String name, ZipCache.Archive archive, int depth, UnpackLimit allowance)
            throws UnpackLimit.Spent {
        List<String> entries;
        try {
            entries = shelf.entries(archive, allowance);
        } catch (UnpackLimit.Spent e) {
            if (depth > 1) {
                throw e;
            }
            problems.accept(refused(name, e));
            return;
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(damaged(name));
            return;
        }
        int before = found.size();
        boolean reported = false;
        for (String entry : entries) {
            if (isWanted(entry)) {
                reported |= add(
                        name + "!/" + entry, () -> SourceFinder.unpacked(shelf.open(archive, entry)), depth, allowance);
            }
        }
        if (found.size() == before && !reported) {
            problems.accept(new Problem(
                    name, "an archive without a document", "put .txt, .md, .html, .xml or .json files in it"));
        }
    }

    /** Adds one entry; answers whether it was an archive, which then speaks for itself. */
    private boolean add(String name, Source.Opener opener, int depth, UnpackLimit allowance) throws UnpackLimit.Spent {
        if (!MediaType.extension(name).equals("zip")) {
            found.add(new Source(name, opener));
            return false;
        }
        if (depth >= MAX_DEPTH) {
            problems.accept(new Problem(
                    name, "archives in archives, more than " + MAX_DEPTH + " deep", "unpack it and give the folder"));
        } else {
            list(name, ZipCache.Archive.packed(opener), depth + 1, allowance);
        }
        return true;
    }

    private static boolean isWanted(String entry) {
        for (String part : entry.split("[/\\\\]", -1)) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return false;
            }
        }
        return MediaType.knows(entry) || MediaType.extension(entry).equals("zip");
    }

    private static Problem damaged(String name) {
        return new Problem(
                name, "a damaged or encrypted archive", "fetch it again, or unpack it with another program first");
    }

    /** What to tell of an archive whose archives pass their bounds; what was found before is kept. */
    private static Problem refused(String name, IOException e) {
        return e instanceof UnpackLimit.Spent
                ? new Problem(name, String.valueOf(e.getMessage()), "unpack it to a folder and give that")
                : damaged(name);
    }
}
