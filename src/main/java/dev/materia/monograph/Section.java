package dev.materia.monograph;

import org.jspecify.annotations.Nullable;

/**
 * A part of a monograph under one heading.
 *
 * @param number place in the monograph, from 0 (the lead)
 * @param parent number of the section it lies in, or -1
 * @param level depth of the heading: 0 for the lead, 1 for the first level below the title
 * @param heading as printed, without markup; empty for the lead
 * @param start where its body starts in the text
 * @param end where its body ends in the text, before the next heading
 * @param role what it is for, in a document that says so of its sections; null in one that does not
 */
public record Section(
        int number,
        int parent,
        int level,
        String heading,
        int start,
        int end,
        @Nullable SectionRole role) {

    /** A section of a document that gives its sections no roles. */
    public Section(int number, int parent, int level, String heading, int start, int end) {
        this(number, parent, level, heading, start, end, null);
    }
}
