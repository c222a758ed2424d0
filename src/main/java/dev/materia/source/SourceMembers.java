package dev.materia.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a source holds: itself, or the documents of a tar archive, which is read from its start and holds any number of
 * them. Only one document is held at a time.
 */
public final class SourceMembers implements Iterator<Source>, AutoCloseable {

    /** How many entries an archive may have. */
    static final int MAX_ENTRIES = 1_000_000;

    /** How many bytes an archive may unpack to. */
    static final long MAX_UNPACKED = 64L << 30;

    private static final int MAGIC_AT = 257;
    private static final int MAGIC_END = 262;

    private final Source source;
    private final Consumer<Problem> problems;
    private @Nullable TarArchiveInputStream tar;
    private @Nullable Source next;
    private long unpacked;
    private int entries;

    private SourceMembers(Source source, Consumer<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * The members of {@code source}.
     *
     * @param problems gets an archive that is damaged or beyond the bounds
     */
    public static SourceMembers of(Source source, Consumer<Problem> problems) {
        SourceMembers members = new SourceMembers(source, problems);
        InputStream in = null;
        try {
            in = new BufferedInputStream(source.open(), 1 << 16);
            in.mark(1 << 10);
            boolean archive = isTar(in.readNBytes(MAGIC_END));
            in.reset();
            if (archive) {
                members.tar = new TarArchiveInputStream(in);
                in = null;
                members.advance();
            } else {
                members.next = source;
            }
        } catch (MateriaException e) {
            problems.accept(e.problem());
        } catch (IOException | UncheckedIOException e) {
            problems.accept(Source.unreadable(source.name(), e));
        } finally {
            close(in);
        }
        return members;
    }

    /** Whether bytes start a tar archive (POSIX ustar, GNU). */
    private static boolean isTar(byte[] head) {
        return head.length >= MAGIC_END
                && new String(head, MAGIC_AT, MAGIC_END - MAGIC_AT, StandardCharsets.US_ASCII).equals("ustar");
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Source next() {
        Source given = next;
        if (given == null) {
            throw new NoSuchElementException();
        }
        next = null;
        if (tar != null) {
            advance();
        }
        return given;
    }

    private void advance() {
        TarArchiveInputStream archive = tar;
        try {
            while (archive != null && next == null) {
                TarArchiveEntry entry = archive.getNextEntry();
                if (entry == null) {
                    return;
                }
                unpacked += Math.max(0, entry.getSize());
                if (++entries > MAX_ENTRIES || unpacked > MAX_UNPACKED) {
                    problems.accept(new Problem(
                            source.name(),
                            "an archive beyond the bounds of " + MAX_ENTRIES + " entries and " + (MAX_UNPACKED >> 30)
                                    + " GiB",
                            "unpack it and give the folder"));
                    return;
                }
                if (entry.isFile() && isWanted(entry.getName())) {
                    next = member(archive, entry);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(Source.unreadable(source.name(), new EOFException()));
        }
    }

    private @Nullable Source member(TarArchiveInputStream archive, TarArchiveEntry entry) throws IOException {
        String name = source.name() + "!/" + entry.getName();
        if (entry.getSize() > Source.MAX_BYTES) {
            problems.accept(Source.tooLarge(name));
            return null;
        }
        byte[] bytes = archive.readNBytes((int) entry.getSize());
        if (bytes.length < entry.getSize()) {
            throw new EOFException();
        }
        return new Source(name, () -> SourceFinder.unpacked(new ByteArrayInputStream(bytes)));
    }

    private static boolean isWanted(String name) {
        boolean hidden =
                List.of(name.split("/", -1)).stream().anyMatch(part -> part.startsWith(".") && part.length() > 2);
        return !hidden && MediaType.knows(name);
    }

    @Override
    public void close() {
        next = null;
        close(tar);
    }

    private static void close(@Nullable InputStream in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                // what was read is read
            }
        }
    }
}
