package dev.materia.monograph.markdown;

import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.Span;

/** Text with backslash escapes and character references, beside what they stand for. */
final class Escapes {

    private static final int MAX_REFERENCE = 34;

    private Escapes() {}

    /**
     * Writes what {@code span} of the draft's text stands for into its prose, each character as near to where it stands
     * as there is room: a reference before a hyphen keeps the letter beside the hyphen.
     *
     * @param literal what the whole text stands for
     * @param from how much of it was written already
     * @return how much of it is written now
     */
    static int show(Draft draft, Span span, String literal, int from) {
        String text = draft.text();
        char[] prose = draft.prose();
        int at = from;
        int i = span.start();
        while (i < span.end() && at < literal.length()) {
            char c = text.charAt(i);
            char wanted = literal.charAt(at);
            if (c == '&' && reference(text, i, span.end()) > 0 && !literal.startsWith("&", at)) {
                int end = reference(text, i, span.end());
                if (!Span.isBlank(wanted) && isInside(text, i, end)) {
                    draft.join(i, end);
                }
                int width = Character.isHighSurrogate(wanted) && at + 1 < literal.length() ? 2 : 1;
                boolean after = i > span.start()
                        && !Span.isBlank(text.charAt(i - 1))
                        && (end == span.end() || !Character.isLetterOrDigit(text.charAt(end)));
                int place = after ? i : end - width;
                literal.getChars(at, at + width, prose, place);
                if (Span.isBlank(prose[place])) {
                    prose[place] = ' ';
                }
                at += width;
                i = end;
            } else if (c == '&' && reference(text, i, span.end()) > 0 && isAmpersand(text, i)) {
                prose[i] = '&';
                at++;
                i = reference(text, i, span.end());
            } else if (c == '\\' && wanted != '\\' && i + 1 < span.end()) {
                i++;
            } else if (c == '\\' && text.startsWith("\\\\", i)) {
                prose[i + 1] = '\\';
                at++;
                i += 2;
            } else {
                prose[i] = Span.isBlank(c) ? ' ' : c;
                at++;
                i++;
            }
        }
        return at;
    }

    /** Whether something is seen on both sides of a reference: "doesn&amp;#39;t". */
    private static boolean isInside(String text, int start, int end) {
        return start > 0
                && end < text.length()
                && !Span.isBlank(text.charAt(start - 1))
                && !Span.isBlank(text.charAt(end));
    }

    private static boolean isAmpersand(String text, int at) {
        return text.startsWith("&amp;", at)
                || text.startsWith("&AMP;", at)
                || text.startsWith("&#38;", at)
                || text.startsWith("&#x26;", at);
    }

    /** Where the character reference that starts at {@code at} ends, or 0 if none does. */
    private static int reference(String text, int at, int end) {
        int last = Math.min(end, at + MAX_REFERENCE);
        for (int i = at + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 1 ? i + 1 : 0;
            }
            if (!Character.isLetterOrDigit(c) && c != '#') {
                return 0;
            }
        }
        return 0;
    }
}
