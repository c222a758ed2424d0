package dev.materia.server.page.part;

import java.util.List;

/**
 * A piece of a quoted text.
 *
 * @param text the words, verbatim
 * @param kind what they are: empty for nothing in particular, or {@code sentence}, {@code mention}, {@code cue},
 *     {@code lead} for what a list says before its items
 */
public record TextRun(String text, String kind) {

    /**
     * Letters that look alike.
     *
     * @param text the letters
     * @param lowered whether they are a subscript
     */
    public record Piece(String text, boolean lowered) {}

    /** The words with their subscripts. */
    public List<Piece> pieces() {
        return Subscripts.pieces(text);
    }
}
