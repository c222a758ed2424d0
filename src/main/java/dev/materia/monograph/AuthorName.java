package dev.materia.monograph;

/**
 * A person's or body's name in a bibliography.
 *
 * @param family family name, or the whole name of a body
 * @param given given names or initials; empty for a body
 */
public record AuthorName(String family, String given) {

    /** The name in reading order: {@code Olivier Ameisen}. */
    public String display() {
        return given.isEmpty() ? family : given + " " + family;
    }
}
