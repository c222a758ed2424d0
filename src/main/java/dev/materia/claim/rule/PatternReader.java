package dev.materia.claim.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the notation of {@link TokenPattern} by recursive descent. */
final class PatternReader {

    private final String text;
    private int at;

    private PatternReader(String text) {
        this.text = text.strip();
    }

    /**
     * The elements of a pattern, in order.
     *
     * @throws IllegalArgumentException with the reason, if it is not in the notation
     */
    static List<PatternElement> read(String notation) {
        PatternReader reader = new PatternReader(notation);
        List<PatternElement> elements = reader.sequence();
        if (reader.at < reader.text.length() || elements.isEmpty()) {
            throw new IllegalArgumentException("not a pattern: " + notation);
        }
        return elements;
    }

    private List<PatternElement> sequence() {
        List<PatternElement> elements = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            if (text.charAt(at) == ' ') {
                at++;
            } else if (text.charAt(at) == '(') {
                elements.add(choice());
            } else {
                elements.add(word());
            }
        }
        return List.copyOf(elements);
    }

    private PatternElement choice() {
        List<List<PatternElement>> options = new ArrayList<>();
        do {
            at++;
            options.add(sequence());
        } while (at < text.length() && text.charAt(at) == '|');
        if (at >= text.length()) {
            throw new IllegalArgumentException("a bracket is not closed: " + text);
        }
        at++;
        boolean optional = at < text.length() && text.charAt(at) == '?';
        at += optional ? 1 : 0;
        return new PatternElement.Choice(List.copyOf(options), optional);
    }

    private PatternElement word() {
        int start = at;
        while (at < text.length() && " |()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        return word.length() > 1 && word.endsWith("?")
                ? new PatternElement.Choice(List.of(List.of(plain(word.substring(0, word.length() - 1)))), true)
                : plain(word);
    }

    private static PatternElement plain(String word) {
        if (word.startsWith("~~~")) {
            return new PatternElement.Gap(Integer.parseInt(word.substring(3)), true, true);
        } else if (word.startsWith("~~")) {
            return new PatternElement.Gap(Integer.parseInt(word.substring(2)), true, false);
        } else if (word.startsWith("~")) {
            return new PatternElement.Gap(Integer.parseInt(word.substring(1)), false, false);
        } else if (word.startsWith("<") && word.endsWith(">")) {
            return new PatternElement.Mentioned(Slot.named(word.substring(1, word.length() - 1)));
        } else if (word.equals("^")) {
            return new PatternElement.ClauseStart();
        } else if (word.endsWith("*")) {
            return new PatternElement.Prefix(word.substring(0, word.length() - 1));
        }
        return new PatternElement.Word(word);
    }
}
