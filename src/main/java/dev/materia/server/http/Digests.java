package dev.materia.server.http;

import dev.materia.source.Sha256;

/** Entity tags made of content. */
public final class Digests {

    private Digests() {}

    /** A strong entity tag, with its quotes, that is the same for the same bytes on any machine. */
    public static String etag(byte[] content) {
        return '"' + Sha256.hex(content).substring(0, 32) + '"';
    }
}
