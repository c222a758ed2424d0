package dev.materia.vocabulary;

/**
 * A label in a language other than English.
 *
 * @param text as printed
 * @param language BCP 47 tag
 */
public record Translation(String text, String language) implements Comparable<Translation> {

    /** By language, then by text. */
    @Override
    public int compareTo(Translation other) {
        int languages = language.compareTo(other.language);
        return languages != 0 ? languages : text.compareTo(other.text);
    }

    /** The label with its language, as Turtle writes it behind a string: {@code Zwindel@nl}. */
    @Override
    public String toString() {
        return text + "@" + language;
    }
}
