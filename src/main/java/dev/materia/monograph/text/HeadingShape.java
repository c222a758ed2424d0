package dev.materia.monograph.text;

import dev.materia.monograph.draft.LineList;
import dev.materia.monograph.draft.ListMark;
import dev.materia.monograph.draft.Span;
import dev.materia.monograph.draft.WordTable;
import java.util.regex.Pattern;

/** Whether a line has the shape of a heading or of a name. */
final class HeadingShape {

    /** Most characters of a line that can be a heading. */
    static final int MAX_HEADING = 80;

    private static final int MAX_WORDS = 10;
    private static final int MIN_CLAUSE = 4;
    private static final WordTable WORDS = WordTable.of("headings.tsv");
    private static final Pattern SENTENCE_INSIDE = Pattern.compile("[.;!]\\s");

    private final String text;
    private final char[] prose;

    HeadingShape(String text, char[] prose) {
        this.text = text;
        this.prose = prose;
    }

    /** Whether a line may be a name in small letters, which heads nothing. */
    boolean isName(Span line) {
        String words = new String(prose, line.start(), line.length()).strip();
        return line.length() <= MAX_HEADING
                && !words.isEmpty()
                && LineList.isFragment(prose, line)
                && words.split("\\s+").length <= MAX_WORDS
                && !isClause(words);
    }

    /** Whether a line may be a heading: few words that start and end as those of headings do, and make no sentence. */
    boolean isShort(Span line) {
        if (line.length() > MAX_HEADING) {
            return false;
        }
        String words = new String(prose, line.start(), line.length()).strip();
        if (words.isEmpty()) {
            return false;
        }
        int first = words.codePointAt(0);
        int last = words.codePointBefore(words.length());
        int mark = ListMark.length(text, line);
        return (Character.isUpperCase(first) || Character.isDigit(first) || !Character.isBmpCodePoint(first))
                && (Character.isLetterOrDigit(last) || last == ')' || last == '?' || Character.getType(last) == 6)
                && words.split("\\s+").length <= MAX_WORDS
                && !isClause(words)
                && !SENTENCE_INSIDE.matcher(words.substring(mark)).find();
    }

    /** Whether words are a sentence without its full stop: a finite verb stands among them, and they ask nothing. */
    private static boolean isClause(String words) {
        String[] parts = words.split("\\s+", -1);
        if (parts.length < MIN_CLAUSE || WORDS.is("asks", parts[0]) || words.endsWith("?")) {
            return false;
        }
        for (int i = 1; i + 1 < parts.length; i++) {
            if (WORDS.is("finite", parts[i])) {
                return true;
            }
        }
        return false;
    }
}
