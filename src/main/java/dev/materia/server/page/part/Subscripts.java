package dev.materia.server.page.part;

import dev.materia.source.ShippedFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Subscripts, which plain texts lose: the A of "GABAA receptor", the 2A of "5-HT2A". Which letters these are, a table
 * says. How they look is changed, and none of them. Pages have thousands of quotes, so that a character is looked at
 * only where a subscript may begin.
 */
final class Subscripts {

    private static final List<Rule> RULES = ShippedFile.rows("dev/materia/server/page/subscripts.tsv").stream()
            .flatMap(row -> Stream.of(row.get(0).split(" ")).map(before -> Rule.of(before, row.get(1))))
            .toList();

    /** The last characters of what stands before a subscript, and the first ones of subscripts. */
    private static final BitSet BEFORE = new BitSet();

    private static final BitSet FIRST = new BitSet();

    static {
        for (Rule rule : RULES) {
            BEFORE.set(rule.before.charAt(rule.before.length() - 1));
            FIRST.or(rule.first);
        }
    }

    private Subscripts() {}

    /**
     * A kind of subscripts.
     *
     * @param before what stands before it, as a word or the end of one
     * @param subscript the subscript itself, with what must follow
     * @param first the characters that it may begin with
     */
    private record Rule(String before, Pattern subscript, BitSet first) {

        static Rule of(String before, String subscript) {
            Pattern pattern = Pattern.compile(subscript);
            BitSet first = new BitSet();
            for (char c = '0'; c <= 'z'; c++) {
                Matcher begin = pattern.matcher(Character.toString(c));
                if (begin.lookingAt() || begin.hitEnd()) {
                    first.set(c);
                }
            }
            return new Rule(before.replace('_', ' '), pattern, first);
        }

        /** Where the subscript that begins at {@code at} ends; -1 if there is none. */
        int end(String text, int at) {
            int start = at - before.length();
            if (start < 0
                    || !text.startsWith(before, start)
                    || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))) {
                return -1;
            }
            Matcher found = subscript.matcher(text).region(at, text.length());
            return found.lookingAt() ? found.end() : -1;
        }
    }

    /** A text in pieces. */
    static List<TextRun.Piece> pieces(String text) {
        List<TextRun.Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int at = 1; at < text.length(); at++) {
            if (FIRST.get(text.charAt(at)) && BEFORE.get(text.charAt(at - 1))) {
                int end = end(text, at);
                if (end > 0) {
                    pieces.add(new TextRun.Piece(text.substring(done, at), false));
                    pieces.add(new TextRun.Piece(text.substring(at, end), true));
                    done = end;
                    at = end;
                }
            }
        }
        if (done < text.length()) {
            pieces.add(new TextRun.Piece(text.substring(done), false));
        }
        return pieces;
    }

    private static int end(String text, int at) {
        return RULES.stream().mapToInt(rule -> rule.end(text, at)).max().orElse(-1);
    }
}
