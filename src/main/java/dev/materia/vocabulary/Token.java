package dev.materia.vocabulary;

/**
 * A word, number or mark of a text.
 *
 * @param start UTF-16 index of its first character
 * @param end UTF-16 index after its last
 * @param kind what it is
 * @param lower the characters in lower case
 * @param norm what dictionary look-up compares: see {@link Tokenizer#norm}; the character itself for a mark
 */
public record Token(int start, int end, Kind kind, String lower, String norm) {

    /** Kinds of tokens. */
    public enum Kind {
        /** Letters. */
        WORD,
        /** Digits. */
        NUMBER,
        /** One character that is neither. */
        MARK
    }

    /** Whether it is the mark {@code c}. */
    public boolean is(char c) {
        return kind == Kind.MARK && lower.charAt(0) == c;
    }

    /** Whether it is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether dictionary look-up passes over it: hyphens and dashes inside words, possessive endings. */
    public boolean ignorable() {
        return kind == Kind.MARK
                && switch (lower.charAt(0)) {
                    case '-', '‐', '‑', '–', '\'', '’' -> true;
                    default -> false;
                };
    }
}
