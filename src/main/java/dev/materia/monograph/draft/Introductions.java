package dev.materia.monograph.draft;

import java.util.regex.Pattern;

/** Which sentences introduce the list below them. */
final class Introductions {

    private static final int TAIL = 160;
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:following|below|includ(?:e|es|ing)|such as|these|those|are|may be|list(?:ed|s)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private Introductions() {}

    /** Whether {@code sentence}, the last before a list, introduces it. */
    static boolean introduces(String sentence) {
        Span span = Span.trimmed(sentence, 0, sentence.length());
        if (span.isEmpty()) {
            return false;
        }
        char last = sentence.charAt(span.end() - 1);
        if (last == ':' || Character.isLetterOrDigit(last) || last == ',' || last == '\u2014' || last == '-') {
            return true;
        }
        String tail = sentence.substring(Math.max(span.start(), span.end() - TAIL), span.end());
        return WORDS.matcher(tail).find();
    }
}
