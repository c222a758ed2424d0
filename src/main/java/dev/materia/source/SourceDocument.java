package dev.materia.source;

/**
 * A document as found, not yet read.
 *
 * @param name how the user knows it: the path as given (with {@code /}), {@code archive.zip!/entry}, or {@code -} for
 *     standard input
 * @param mediaType what it is, from its name and first bytes: {@code text/plain}, {@code text/markdown},
 *     {@code text/html}, {@code application/xml}, {@code application/json}
 * @param bytes its content; never changed after construction
 * @param sha256 64 hex digits over {@code bytes}
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are identified by sha256, and never compared
public record SourceDocument(String name, String mediaType, byte[] bytes, String sha256) {

    /** The document {@code name} with its hash. */
    public static SourceDocument of(String name, String mediaType, byte[] bytes) {
        return new SourceDocument(name, mediaType, bytes, Sha256.hex(bytes));
    }
}
