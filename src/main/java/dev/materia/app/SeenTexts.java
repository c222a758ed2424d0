package dev.materia.app;

import dev.materia.monograph.Monograph;
import dev.materia.source.Problem;
import dev.materia.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The texts of a run: one that comes a second time, under whatever name, is reported and not counted again. */
public final class SeenTexts {

    private static final int CHUNK = 1 << 13;

    private final Map<String, String> origins = new HashMap<>();

    /**
     * Whether {@code monograph} has the text of one before it, white space aside; {@code listener} gets a note if so.
     */
    public boolean repeats(Monograph monograph, RunListener listener) {
        return repeats(digest(monograph.text()), monograph.origin(), listener);
    }

    /** The same, of a monograph whose text has the digest {@code text}. */
    public boolean repeats(String text, String origin, RunListener listener) {
        String before = origins.putIfAbsent(text, origin);
        if (before == null) {
            return false;
        }
        listener.repeated(new Problem(
                origin, "the same text as " + before, "it is counted once, as " + before + "; remove one of the two"));
        return true;
    }

    /** A hash of the words of {@code text}, taken piece by piece, since a text may be large. */
    public static String digest(String text) {
        MessageDigest digest = Sha256.digest();
        StringBuilder words = new StringBuilder(CHUNK);
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank) {
                words.append(space ? " " : "").append(c);
            }
            space = blank;
            if (words.length() >= CHUNK - 1) {
                digest.update(words.toString().getBytes(StandardCharsets.UTF_16BE));
                words.setLength(0);
            }
        }
        return HexFormat.of().formatHex(digest.digest(words.toString().getBytes(StandardCharsets.UTF_16BE)));
    }
}
