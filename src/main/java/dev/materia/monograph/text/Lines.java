package dev.materia.monograph.text;

import dev.materia.monograph.draft.BrokenLines;
import dev.materia.monograph.draft.ListMark;
import dev.materia.monograph.draft.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of a plain text as its author meant them: lines that were broken only to fit a width are one. */
final class Lines {

    private static final int MAX_WIDTH = 120;
    private static final int MIN_WIDTH = 50;
    private static final int SLACK = 8;

    private Lines() {}

    /** The lines of {@code text} without white space at their ends; an empty line is an empty span. */
    static List<Span> of(String text) {
        List<Span> lines = physical(text);
        int width = wrapWidth(text, lines);
        return whole(text, width == 0 ? lines : unwrapped(text, lines, width));
    }

    /** The lines with those joined that end inside a sentence. */
    private static List<Span> whole(String text, List<Span> lines) {
        char[] prose = text.toCharArray();
        List<Span> whole = new ArrayList<>();
        boolean introduced = false;
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (end < lines.size() && !lines.get(end).isEmpty()) {
                end++;
            }
            if (end > i) {
                whole.addAll(BrokenLines.joined(prose, lines.subList(i, end), introduced));
                introduced = text.charAt(lines.get(end - 1).end() - 1) == ':';
                i = end;
            } else {
                whole.add(lines.get(i++));
            }
        }
        return whole;
    }

    private static List<Span> physical(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                lines.add(Span.trimmed(text, start, i));
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** The width that the text was wrapped to, or 0 if its lines are its paragraphs. */
    private static int wrapWidth(String text, List<Span> lines) {
        int width = 0;
        int broken = 0;
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            width = Math.max(width, line.length());
            if (width > MAX_WIDTH) {
                return 0;
            }
            if (i + 1 < lines.size() && line.length() >= MIN_WIDTH && isOpen(text, line)) {
                Span next = lines.get(i + 1);
                broken += !next.isEmpty() && Character.isLowerCase(text.charAt(next.start())) ? 1 : 0;
            }
        }
        return broken >= 2 ? width : 0;
    }

    private static boolean isOpen(String text, Span line) {
        return ".!?:".indexOf(text.charAt(line.end() - 1)) < 0;
    }

    private static List<Span> unwrapped(String text, List<Span> lines, int width) {
        List<Span> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            Span before = i > 0 ? lines.get(i - 1) : new Span(0, 0);
            boolean continues = !before.isEmpty()
                    && !line.isEmpty()
                    && before.length() + 1 + firstWord(text, line) > width - SLACK
                    && !startsItem(text, line);
            if (continues) {
                Span last = joined.remove(joined.size() - 1);
                joined.add(new Span(last.start(), line.end()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static int firstWord(String text, Span line) {
        int i = line.start();
        while (i < line.end() && !Span.isBlank(text.charAt(i))) {
            i++;
        }
        return i - line.start();
    }

    private static boolean startsItem(String text, Span line) {
        return text.startsWith("![", line.start()) || ListMark.length(text, line) > 0;
    }
}
