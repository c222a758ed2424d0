package dev.materia.monograph;

/**
 * One sentence, list item or table row of a monograph, without white space at its ends.
 *
 * @param number place in the monograph, from 1
 * @param section number of its {@link Section}
 * @param paragraph number of its paragraph, list or table in the monograph, from 0
 * @param kind what it is in the layout
 * @param lead number of the passage that introduces the list it is an item of ("Side effects include:"), or 0
 * @param start UTF-16 index of its first character in the text
 * @param end UTF-16 index after its last character
 */
public record Passage(int number, int section, int paragraph, Kind kind, int lead, int start, int end) {

    /** What a passage is in the layout of its document. */
    public enum Kind {
        /** A sentence of running prose. */
        SENTENCE,
        /** A sentence in an item of a list. */
        ITEM,
        /** A row of a table, its cells separated by the source's own marks. */
        ROW,
        /** A sentence of a table's or picture's caption. */
        CAPTION,
        /** A sentence of a footnote. */
        FOOTNOTE
    }
}
