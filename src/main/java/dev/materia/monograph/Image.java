package dev.materia.monograph;

import org.jspecify.annotations.Nullable;

/**
 * A picture that a monograph shows, described by its caption line.
 *
 * @param caption the whole caption as printed
 * @param url its address as printed
 * @param subject what the caption says it shows, without licence, source and file name
 * @param creator who made it
 * @param license as printed ({@code Public domain}, {@code CC BY-SA 4.0})
 * @param source where it was found ({@code Wikimedia Commons})
 * @param start UTF-16 index of the image line in the monograph's text
 * @param end UTF-16 index after it
 */
public record Image(
        String caption,
        String url,
        String subject,
        @Nullable String creator,
        @Nullable String license,
        @Nullable String source,
        int start,
        int end) {}
