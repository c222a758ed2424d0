package dev.materia.monograph.label;

import dev.materia.monograph.draft.BlockBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the line breaks in a paragraph mean: a list typed by hand, paragraphs of their own, or the width of a page. */
public final class LineBreaks {

    /** Stands for a line break in the words of a block. */
    public static final char BREAK = '\u2028';

    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[\u2022\u25CF\u25AA\u25A0\u25CB\u25E6\u2023\u2043\u00B7*\u2013\u2014-]|o(?=\\s)|\uF0B7|\u00A7)\\s*(?=\\S)");

    private LineBreaks() {}

    /** Tells {@code builder} the lines of {@code block}; inside a list all of them are of one item. */
    static void tell(String block, BlockBuilder builder, boolean item) {
        List<String> lines = lines(block);
        if (item) {
            lines.forEach(builder::item);
            return;
        }
        // the marks of the lists that are open: one of another kind below an item with a colon opens a list of its own
        Deque<String> marks = new ArrayDeque<>();
        boolean introduced = false;
        for (String line : lines) {
            Matcher bullet = BULLET.matcher(line);
            if (bullet.find()) {
                String mark = bullet.group().strip();
                while (marks.contains(mark) && !mark.equals(marks.peek())) {
                    builder.closeList();
                    marks.pop();
                }
                if (marks.isEmpty() || (introduced && !marks.contains(mark))) {
                    builder.openList();
                    marks.push(mark);
                }
                builder.item(BlockBuilder.unread(mark) + " " + line.substring(bullet.end()));
                introduced = stripped(line).endsWith(":");
            } else {
                marks.forEach(mark -> builder.closeList());
                marks.clear();
                builder.paragraph(line);
            }
        }
        marks.forEach(mark -> builder.closeList());
    }

    /**
     * How many characters of {@code line} are the mark of an item typed by hand, with the space behind it; 0 for none.
     */
    public static int bullet(String line) {
        Matcher bullet = BULLET.matcher(line);
        return bullet.find() ? bullet.end() : 0;
    }

    /** The lines of {@code block}, each that only goes on with the one before joined to it. */
    public static List<String> lines(String block) {
        List<String> lines = new ArrayList<>();
        for (String line : block.split(String.valueOf(BREAK), -1)) {
            if (stripped(line).isEmpty()) {
                continue;
            }
            int last = lines.size() - 1;
            if (last >= 0 && goesOn(lines.get(last), line)) {
                lines.set(last, lines.get(last) + " " + line);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Whether a line goes on with the sentence of the one before: it starts small, and no mark ends that one. */
    private static boolean goesOn(String before, String line) {
        String words = stripped(line);
        String ended = stripped(before);
        boolean small = Character.isLowerCase(words.codePointAt(0)) || words.charAt(0) == '(' || words.charAt(0) == '[';
        boolean closed = ".:;!?".indexOf(ended.charAt(ended.length() - 1)) >= 0;
        return small && !closed && !BULLET.matcher(line).find();
    }

    /** A line without the spaces around it, also those by which authors of labels indent. */
    private static String stripped(String line) {
        return line.replace('\u00A0', ' ').strip();
    }
}
