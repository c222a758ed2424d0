package dev.materia.monograph.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Joins lines that were broken inside a sentence, whatever their widths: where the words of a line cannot end there, or
 * those of the next cannot start one.
 */
public final class BrokenLines {

    private static final WordTable WORDS = WordTable.of("line-ends.tsv");
    private static final int MIN_WORDS = 3;

    private final char[] prose;
    private final List<Span> lines;

    private BrokenLines(char[] prose, List<Span> lines) {
        this.prose = prose;
        this.lines = lines;
    }

    /**
     * The lines of one paragraph with those joined that go on in the next.
     *
     * @param lines in order, none of them blank
     * @param introduced whether what stands above the paragraph ends in a colon, so that it is a list
     */
    public static List<Span> joined(char[] prose, List<Span> lines, boolean introduced) {
        return new BrokenLines(prose, lines).joined(introduced);
    }

    private List<Span> joined(boolean introduced) {
        List<Span> joined = new ArrayList<>();
        boolean list = introduced;
        int start = 0;
        while (start < lines.size()) {
            int end = start;
            while (end + 1 < lines.size() && ".?!\u2026:".indexOf(last(end)) < 0) {
                end++;
            }
            int from = start;
            for (int i = start; i <= end; i++) {
                if (i == end || list || !goesOn(from, i, end)) {
                    joined.add(new Span(lines.get(from).start(), lines.get(i).end()));
                    from = i + 1;
                }
            }
            list = last(end) == ':';
            start = end + 1;
        }
        return joined;
    }

    /**
     * Whether line {@code i}, joined to those from {@code from}, goes on in the next; the lines up to {@code end} may
     * be one sentence.
     */
    private boolean goesOn(int from, int i, int end) {
        boolean stopped = ".?!\u2026".indexOf(last(end)) >= 0;
        if (startsItem(i + 1)) {
            return false;
        }
        if (!stopped && end > from + 1 && last(i) != ',') {
            // a sentence without its full stop, broken behind "not": no list, whatever is on the lines that follow
            return startsLower(i + 1) && (from < i || WORDS.is("open", lastWord(i)));
        }
        if (isOpen(i)) {
            boolean capitals = isUpper(i + 1) && i + 2 <= end && isUpper(i + 2);
            return !capitals || isOpen(i + 1);
        }
        char last = last(i);
        boolean sentence = Character.isLetter(last) || last == ')' || last == '"' || last == '\u201D' || last == '%';
        return stopped && sentence && startsLower(i + 1) && words(from, i) >= MIN_WORDS;
    }

    /** Whether a line ends in a comma, or in a word that something must follow. */
    private boolean isOpen(int i) {
        char last = last(i);
        return last == ',' || last == '(' || last == '&' || WORDS.is("open", lastWord(i));
    }

    /** Whether a line starts with a word in small letters; "mTOR" and "l-DOPA" start sentences too. */
    private boolean startsLower(int i) {
        Span line = lines.get(i);
        int at = first(line);
        int from = at;
        while (at < line.end() && Character.isLowerCase(prose[at])) {
            at++;
        }
        return at > from
                && (at == line.end() || !(Character.isLetterOrDigit(prose[at]) || (prose[at] == '-' && at - from < 3)));
    }

    private boolean isUpper(int i) {
        Span line = lines.get(i);
        int at = first(line);
        return at < line.end() && Character.isUpperCase(prose[at]);
    }

    private boolean startsItem(int i) {
        Span line = lines.get(i);
        return ListMark.length(
                        new String(prose, line.start(), Math.min(line.length(), 12)),
                        new Span(0, Math.min(line.length(), 12)))
                > 0;
    }

    private int first(Span line) {
        int at = line.start();
        while (at < line.end() && Span.isBlank(prose[at])) {
            at++;
        }
        return at;
    }

    private int end(Span line) {
        int at = line.end();
        while (at > line.start() && Span.isBlank(prose[at - 1])) {
            at--;
        }
        return at;
    }

    private char last(int i) {
        int end = end(lines.get(i));
        return end > lines.get(i).start() ? prose[end - 1] : ' ';
    }

    private String lastWord(int i) {
        Span line = lines.get(i);
        int end = end(line);
        int from = end;
        while (from > line.start() && Character.isLetter(prose[from - 1])) {
            from--;
        }
        return new String(prose, from, end - from).toLowerCase(Locale.ROOT);
    }

    private int words(int from, int i) {
        Span line = new Span(lines.get(from).start(), lines.get(i).end());
        int words = 0;
        boolean inside = false;
        for (int at = line.start(); at < line.end() && words < MIN_WORDS; at++) {
            boolean blank = Span.isBlank(prose[at]);
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return words;
    }
}
