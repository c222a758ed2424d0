package dev.materia.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Lists the documents in a ZIP archive and in the archives in it, within bounds that a ZIP bomb cannot pass. */
final class ZipListing {

    /** How deep archives may lie in archives. */
    static final int MAX_DEPTH = 3;

    /** How many entries an archive inside another may have: each is found by reading over those before it. */
    static final int MAX_NESTED_ENTRIES = 1000;

    /** How many bytes an archive inside another may unpack to. */
    static final long MAX_NESTED_BYTES = 256L << 20;

    private final ZipShelf shelf;
    private final List<Source> found;
    private final Consumer<Problem> problems;

    ZipListing(ZipShelf shelf, List<Source> found, Consumer<Problem> problems) {
        this.shelf = shelf;
        this.found = found;
        this.problems = problems;
    }

    /** Adds the documents of the archive {@code path}, sorted by name. */
    void file(String name, Path path) {
        List<String> entries;
        try {
            entries = shelf.entries(path);
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(damaged(name));
            return;
        }
        int before = found.size();
        boolean told = false;
        for (String entry : entries) {
            if (isWanted(entry)) {
                told |= add(name + "!/" + entry, () -> shelf.open(path, entry), 1);
            }
        }
        reportIfBare(name, before, told);
    }

    /** Adds the documents of an archive that can only be read from its start. */
    void nested(String name, Source.Opener archive, int depth) {
        List<Entry> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(archive.open())) {
            byte[] buffer = new byte[8192];
            long unpacked = 0;
            int index = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && isWanted(entry.getName())) {
                    entries.add(new Entry(entry.getName(), index));
                }
                index++;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MAX_NESTED_BYTES) {
                        break;
                    }
                }
                if (unpacked > MAX_NESTED_BYTES || index > MAX_NESTED_ENTRIES) {
                    problems.accept(new Problem(
                            name,
                            unpacked > MAX_NESTED_BYTES
                                    ? "an archive that unpacks to more than " + (MAX_NESTED_BYTES >> 20) + " MiB"
                                    : "an archive with more than " + MAX_NESTED_ENTRIES + " entries",
                            "unpack it to a folder and give that"));
                    return;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(damaged(name));
            return;
        }
        entries.sort(Comparator.comparing(Entry::name));
        int before = found.size();
        boolean told = false;
        for (Entry entry : entries) {
            told |= add(name + "!/" + entry.name(), () -> at(archive, entry.index()), depth);
        }
        reportIfBare(name, before, told);
    }

    /** Adds one entry; answers whether it was an archive, which then speaks for itself. */
    private boolean add(String name, Source.Opener opener, int depth) {
        if (!MediaType.extension(name).equals("zip")) {
            found.add(new Source(name, () -> SourceFinder.unpacked(opener.open())));
            return false;
        }
        if (depth >= MAX_DEPTH) {
            problems.accept(new Problem(
                    name, "archives in archives, more than " + MAX_DEPTH + " deep", "unpack it and give the folder"));
        } else {
            nested(name, opener, depth + 1);
        }
        return true;
    }

    private void reportIfBare(String name, int before, boolean told) {
        if (found.size() == before && !told) {
            problems.accept(new Problem(
                    name, "an archive without a document", "put .txt, .md, .html, .xml or .json files in it"));
        }
    }

    private static InputStream at(Source.Opener archive, int index) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive.open());
        try {
            for (int i = 0; i <= index; i++) {
                if (zip.getNextEntry() == null) {
                    throw new EOFException();
                }
            }
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
        return zip;
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

    private record Entry(String name, int index) {}
}
