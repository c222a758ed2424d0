package dev.materia.monograph.draft;

import dev.materia.monograph.Image;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the caption of a picture as libraries and Wikimedia Commons write it: what it shows, {@code By} whom, the
 * licence in brackets, {@code via} where.
 */
final class ImageCaption {

    private static final int MAX = 2000;
    private static final Pattern FILE =
            Pattern.compile("\\s*\\b[\\w.-]{1,80}\\.(?:jpe?g|png|gif|svg|tiff?|webp)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CATALOGUE = Pattern.compile("^(?=\\w*\\d{4})\\w{1,40}\\s+(?=\\S)");
    private static final Pattern VIA = Pattern.compile("[,;.]?\\s*\\b(?:via|[Ss]ource:)\\s+([^\\[\\]()]{1,200})$");
    private static final Pattern LICENSE = Pattern.compile(
            "[\\[(]?\\b((?:public domain|cc[ -]?(?:by|0)\\b[\\w .-]{0,30}|cc0[\\w .-]{0,10}|gfdl|gnu free documentation"
                    + " license|attribution|fair use|copyrighted)[^\\])]{0,60})[\\])]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_LICENSE = Pattern.compile(
            "[,;./]?\\s*\\b(public domain|cc[ -]?by(?:-[a-z]{2}){0,2}(?: \\d\\.\\d)?|cc0(?: 1\\.0)?)\\W*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CREATOR = Pattern.compile(
            "(?:^|[.;,(]\\s*|\\s)(?:(?:Photo(?:graph)?|Image|Picture|Illustration|Drawing)\\s+)?(?:By|by:|Courtesy of|Credit:)"
                    + "\\s+([^\\[\\]]{1,200})$");

    private ImageCaption() {}

    /** The picture at {@code url} with the caption line from {@code start} to {@code end}. */
    static Image read(String caption, String url, int start, int end) {
        String rest = caption.substring(0, Math.min(caption.length(), MAX))
                .replaceAll("\\s+", " ")
                .strip();
        rest = FILE.matcher(rest).replaceFirst("");
        Matcher via = VIA.matcher(rest);
        String source = null;
        if (via.find()) {
            source = clean(via.group(1));
            rest = rest.substring(0, via.start());
        }
        String license = null;
        Matcher bracketed = LICENSE.matcher(rest);
        if (bracketed.find()) {
            license = clean(bracketed.group(1));
            rest = (rest.substring(0, bracketed.start()) + rest.substring(bracketed.end())).strip();
        } else {
            Matcher bare = BARE_LICENSE.matcher(rest);
            if (bare.find()) {
                license = clean(bare.group(1));
                rest = rest.substring(0, bare.start());
            }
        }
        String creator = null;
        Matcher by = CREATOR.matcher(rest);
        if (by.find()) {
            creator = clean(by.group(1));
            rest = rest.substring(0, by.start());
        }
        String subject = subject(rest);
        return new Image(caption, url, subject.isEmpty() ? caption : subject, creator, license, source, start, end);
    }

    /** What it shows: without a catalogue number, and without a last sentence that only repeats its words. */
    private static String subject(String words) {
        String subject = CATALOGUE.matcher(words.strip()).replaceFirst("");
        String first = first(subject);
        String second =
                subject.substring(first.length()).replaceAll("[.\\s]+", " ").strip();
        boolean repeats = !second.isEmpty() && first.toLowerCase(Locale.ROOT).contains(second.toLowerCase(Locale.ROOT));
        String shown = repeats ? first : subject;
        return shown.replaceAll("[\\s.,;/|]+$", "").strip();
    }

    private static String first(String words) {
        int stop = words.indexOf(". ");
        return stop < 0 ? words : words.substring(0, stop);
    }

    private static @Nullable String clean(String words) {
        String cleaned = words.replaceAll("^[\\s,;:(]+|[\\s.,;:/(]+$", "").strip();
        return cleaned.isEmpty() ? null : cleaned;
    }
}
