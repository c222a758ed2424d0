package dev.materia.source;

/**
 * Something wrong with a source, told so that its owner can correct it.
 *
 * @param where the file, with line and column where they are known: {@code notes.md:12:5}
 * @param found what was found there
 * @param remedy what to do about it
 */
public record Problem(String where, String found, String remedy) {

    /** One line for people: place, finding and remedy. */
    @Override
    public String toString() {
        return where + ": " + found + "; " + remedy;
    }
}
