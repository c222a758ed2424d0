package dev.materia.monograph.markdown;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file made ready for the parser: as long as the file, with front matter and control characters blanked, and
 * wiki headings turned into those of Markdown.
 *
 * @param toParse what the parser is given
 * @param frontMatter what was blanked at its start
 */
record MarkdownSource(String toParse, FrontMatter frontMatter) {

    /** Quotes and lists may lie in each other this deep; the parser's time grows with the square of it. */
    private static final int MAX_NESTING = 100;

    /** Paragraphs and tables may have this many lines; the parser's time grows with the square of it. */
    private static final int MAX_LINES = 5000;

    /** Lines longer than this have their inline markup left alone: the parser may take long over broken markup. */
    private static final int MAX_INLINE = 64 << 10;

    /** A letter, to the parser: nothing that it would take for markup. */
    private static final char BAR = '\u01C0';

    private static final Pattern WIKI_HEADING =
            Pattern.compile("(?m)^(={2,6})[ \\t]*[^=\\s][^=\\r\\n]{0,200}?[ \\t]*\\1[ \\t]*$");
    private static final String[][] UNENDING = {{"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}, {"<!", ">"}};

    /**
     * Makes {@code text} ready.
     *
     * @throws MateriaException if its quotes and lists are nested deeper than any reader can follow
     */
    static MarkdownSource of(String name, String text) throws MateriaException {
        FrontMatter frontMatter = FrontMatter.of(text);
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            boolean lineEnd = chars[i] == '\n' || chars[i] == '\r';
            boolean control = (chars[i] < ' ' && chars[i] != '\t') || chars[i] == '\u007F';
            if (!lineEnd && (control || i < frontMatter.end())) {
                chars[i] = ' ';
            }
        }
        Matcher heading = WIKI_HEADING.matcher(text);
        while (heading.find()) {
            for (int i = heading.start(); i < heading.end(); i++) {
                if (chars[i] == '=') {
                    chars[i] = i < heading.end(1) ? '#' : ' ';
                }
            }
            // "==References==" has no room for the space that Markdown wants behind the marks.
            if (chars[heading.end(1)] != ' ' && chars[heading.end(1)] != '\t') {
                chars[heading.end(1) - 1] = ' ';
            }
        }
        // An escaped bar is taken out of a table's cell before the offsets in it are counted: the parser sees none.
        for (int i = text.indexOf("\\|", frontMatter.end()); i >= 0; i = text.indexOf("\\|", i + 2)) {
            chars[i] = BAR;
            chars[i + 1] = BAR;
        }
        lines(name, chars);
        for (String[] markup : UNENDING) {
            neutralise(text, chars, markup[0], text.lastIndexOf(markup[1]));
        }
        return new MarkdownSource(new String(chars), frontMatter);
    }

    private static void lines(String name, char[] chars) throws MateriaException {
        int line = 1;
        int start = 0;
        int run = 0;
        for (int i = 0; i <= chars.length; i++) {
            if (i == chars.length || chars[i] == '\n') {
                if (nesting(chars, start, i) > MAX_NESTING) {
                    throw new MateriaException(new Problem(
                            name + ":" + line,
                            "quotes or lists more than " + MAX_NESTING + " deep",
                            "take out the marks at the start of the line"));
                }
                run = startsBlock(chars, start, i) ? 0 : run + 1;
                if (run > MAX_LINES) {
                    throw new MateriaException(new Problem(
                            name + ":" + line,
                            "a paragraph of more than " + MAX_LINES + " lines",
                            "put blank lines between the paragraphs"));
                }
                if (i - start > MAX_INLINE) {
                    plain(chars, start, i);
                }
                start = i + 1;
                line++;
            }
        }
    }

    /** Whether a line is blank or starts a list's item or a heading, so that it goes on with no paragraph. */
    private static boolean startsBlock(char[] chars, int start, int end) {
        int i = start;
        while (i < end && (chars[i] == ' ' || chars[i] == '\t' || chars[i] == '\r')) {
            i++;
        }
        boolean spaced = i + 1 < end && chars[i + 1] == ' ';
        return i == end || (spaced && "-*+#".indexOf(chars[i]) >= 0);
    }

    private static int nesting(char[] chars, int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            boolean spaced = i + 1 < end && (chars[i + 1] == ' ' || chars[i + 1] == '\t');
            if (c == '>' || ((c == '-' || c == '*' || c == '+' || c == '.' || c == ')') && spaced)) {
                depth++;
            } else if (c != ' ' && c != '\t' && (c < '0' || c > '9')) {
                break;
            }
        }
        return depth;
    }

    private static void plain(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("[]<>*_`!&\\|~".indexOf(chars[i]) >= 0) {
                chars[i] = ' ';
            }
        }
    }

    /** Markup that is never closed would be looked for to the end of the text from each place where it opens. */
    private static void neutralise(String text, char[] chars, String open, int lastClose) {
        for (int i = text.indexOf(open, Math.max(0, lastClose)); i >= 0; i = text.indexOf(open, i + 1)) {
            chars[i] = ' ';
        }
    }
}
