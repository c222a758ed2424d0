package dev.materia.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.zip.ZipException;

/**
 * A place where a document was found; the document itself is read when {@link #read} is called, and not kept. Sources
 * may be read in any order, on several threads, and more than once.
 */
public final class Source {

    /** The largest document that is read, in bytes after unpacking: 64 MiB. */
    public static final int MAX_BYTES = 64 << 20;

    private final String name;
    private final Opener opener;

    Source(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /** How the user knows it: as {@link SourceDocument#name}. */
    public String name() {
        return name;
    }

    /**
     * Reads the document, unpacks it if it is compressed, and checks that it is text that can be read.
     *
     * @return the document with its media type and hash; but for XML, and for web pages that declare another encoding,
     *     its bytes are valid UTF-8
     * @throws MateriaException if it cannot be read, is empty, larger than {@link #MAX_BYTES}, binary, not UTF-8, or
     *     has a line longer than {@link Utf8#MAX_LINE}
     */
    public SourceDocument read() throws MateriaException {
        byte[] bytes;
        try (InputStream in = opener.open()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException | UncheckedIOException e) {
            throw new MateriaException(unreadable(name, e), e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new MateriaException(tooLarge(name));
        }
        String mediaType = MediaType.of(name, bytes);
        if (mediaType.equals(MediaType.XML) || mediaType.equals(MediaType.JSON)) {
            Utf8.requireContent(name, bytes);
        } else if (mediaType.equals(MediaType.HTML) && Utf8.declared(bytes) != null) {
            Utf8.checkText(name, bytes);
        } else {
            Utf8.check(name, bytes);
        }
        return SourceDocument.of(name, mediaType, bytes);
    }

    /**
     * The document's bytes as they come, unpacked if they are compressed, for formats that are read piece by piece:
     * nothing is checked, and there is no limit to the size.
     *
     * @throws MateriaException if it cannot be opened
     */
    public InputStream open() throws MateriaException {
        try {
            return opener.open();
        } catch (IOException | UncheckedIOException e) {
            throw new MateriaException(unreadable(name, e), e);
        }
    }

    static Problem tooLarge(String name) {
        return new Problem(
                name,
                "larger than " + (MAX_BYTES >> 20) + " MiB" + " once unpacked",
                "split it into one document per drug");
    }

    /** What to tell of {@code e}, met while reading {@code where}. */
    public static Problem unreadable(String where, Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof AccessDeniedException) {
            return new Problem(where, "may not be read", "give yourself permission to read it");
        }
        if (cause instanceof ZipException || cause instanceof java.io.EOFException) {
            return new Problem(where, "damaged archive", "fetch it again, or unpack it with another program first");
        }
        String message = cause.getMessage();
        return new Problem(
                where,
                "could not be read (" + (message == null ? "input error" : message.strip()) + ")",
                "check that it exists and is complete");
    }

    /** Opens the bytes of a source. */
    @FunctionalInterface
    public interface Opener {

        /** Opens them, from their start. */
        InputStream open() throws IOException;
    }
}
