package dev.materia.server.search;

import java.util.Comparator;
import java.util.List;

/**
 * A text that can be searched for, and of what.
 *
 * @param subject the node that has it, as Jena's text index writes nodes
 * @param thing IRI of what it leads a reader to: the passage for a quoted sentence; empty for nothing that has a page
 * @param kind what kind of thing that is: {@code Drug}, {@code Passage}; empty where {@code thing} is
 * @param text the text
 * @param language its language tag; may be empty
 * @param property the property by which the subject has it
 */
record SearchEntry(String subject, String thing, String kind, String text, String language, Texts property) {

    /** Whether the two are one text of one subject, which it has by two properties. */
    boolean sameTextAs(SearchEntry other) {
        return subject.equals(other.subject)
                && thing.equals(other.thing)
                && text.equals(other.text)
                && language.equals(other.language);
    }

    /** The order of the index, which is thereby the same for the same release; equal texts stand together. */
    static final Comparator<SearchEntry> ORDER = Comparator.comparing(SearchEntry::subject)
            .thenComparing(SearchEntry::thing)
            .thenComparing(SearchEntry::text)
            .thenComparing(SearchEntry::language)
            .thenComparing(SearchEntry::property);

    /** Entries of the same text, each group in one list; {@code sorted} must be in {@link #ORDER}. */
    static int endOfGroup(List<SearchEntry> sorted, int start) {
        int end = start + 1;
        while (end < sorted.size() && sorted.get(end).sameTextAs(sorted.get(start))) {
            end++;
        }
        return end;
    }
}
