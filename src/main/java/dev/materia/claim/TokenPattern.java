package dev.materia.claim;

import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pattern over the words of a sentence, as cue files write it.
 *
 * <table>
 * <caption>Notation</caption>
 * <tr><td>{@code treat}</td><td>this word, in any case</td></tr>
 * <tr><td>{@code treat*}</td><td>a word that starts so</td></tr>
 * <tr><td>{@code (a|b c|d)}</td><td>one of these</td></tr>
 * <tr><td>{@code x?}, {@code (…)?}</td><td>this or nothing</td></tr>
 * <tr><td>{@code ~4}</td><td>up to four words, but no comma or other mark</td></tr>
 * <tr><td>{@code ~~4}</td><td>up to four words or commas, brackets and quotation marks</td></tr>
 * <tr><td>{@code <drug>}</td><td>the drug of the monograph, by name or by "it", "the drug" …</td></tr>
 * <tr><td>{@code <other>}</td><td>a mention of another drug or class of drugs</td></tr>
 * <tr><td>{@code <condition>}, {@code <target>}, {@code <population>}</td><td>a mention of such a concept</td></tr>
 * <tr><td>{@code ^}</td><td>the start of the sentence or clause</td></tr>
 * </table>
 *
 * Hyphens in the text are passed over, so that {@code long term} finds {@code long-term}.
 */
final class TokenPattern {

    private sealed interface Element {}

    private record Word(String text) implements Element {}

    private record Prefix(String text) implements Element {}

    private record Slot(String name) implements Element {}

    private record Start() implements Element {}

    private record Gap(int most, boolean marks) implements Element {}

    private record Choice(List<List<Element>> options, boolean optional) implements Element {}

    private static final int UNMATCHED = -1;

    private final List<Element> elements;

    private TokenPattern(List<Element> elements) {
        this.elements = elements;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException with the reason, if it is not in the notation
     */
    static TokenPattern parse(String notation) {
        Reader reader = new Reader(notation);
        List<Element> elements = reader.sequence();
        if (!reader.done() || elements.isEmpty()) {
            throw new IllegalArgumentException("not a pattern: " + notation);
        }
        return new TokenPattern(elements);
    }

    /**
     * The words that a match can start with: exact words, or prefixes that end in {@code *}, or slots in angle
     * brackets.
     */
    List<String> starts() {
        List<String> starts = new ArrayList<>();
        starts(elements, 0, starts);
        return starts;
    }

    private static boolean starts(List<Element> elements, int from, List<String> starts) {
        for (int i = from; i < elements.size(); i++) {
            Element e = elements.get(i);
            if (e instanceof Word w) {
                starts.add(w.text);
                return true;
            } else if (e instanceof Prefix p) {
                starts.add(p.text + "*");
                return true;
            } else if (e instanceof Slot s) {
                starts.add("<" + s.name + ">");
                return true;
            } else if (e instanceof Gap) {
                throw new IllegalArgumentException("a pattern cannot start with a gap");
            } else if (e instanceof Choice c) {
                boolean through = c.optional;
                for (List<Element> option : c.options) {
                    through |= !starts(option, 0, starts);
                }
                if (!through) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The index after the last token of a match that starts at token {@code at}; empty if there is none. */
    Optional<Integer> matchAt(Sentence sentence, int at) {
        int end = match(elements, 0, sentence, at, at, null);
        return end == UNMATCHED ? Optional.empty() : Optional.of(end);
    }

    private record Rest(
            List<Element> elements,
            int at,
            @org.jspecify.annotations.Nullable Rest then) {}

    private static int match(
            List<Element> seq, int i, Sentence s, int start, int at, @org.jspecify.annotations.Nullable Rest then) {
        if (i == seq.size()) {
            return then == null ? at : match(then.elements, then.at, s, start, at, then.then);
        }
        Element e = seq.get(i);
        if (e instanceof Choice c) {
            Rest rest = new Rest(seq, i + 1, then);
            for (List<Element> option : c.options) {
                int end = match(option, 0, s, start, at, rest);
                if (end != UNMATCHED) {
                    return end;
                }
            }
            return c.optional ? match(seq, i + 1, s, start, at, then) : UNMATCHED;
        }
        if (e instanceof Gap gap) {
            return gap(gap, seq, i, s, start, at, then);
        }
        if (e instanceof Start) {
            return s.startsClause(at) ? match(seq, i + 1, s, start, at, then) : UNMATCHED;
        }
        int pos = at > start ? s.skipIgnorable(at) : at;
        if (pos >= s.tokens().size()) {
            return UNMATCHED;
        }
        int next = step(e, s, pos);
        return next == UNMATCHED ? UNMATCHED : match(seq, i + 1, s, start, next, then);
    }

    private static int gap(
            Gap gap,
            List<Element> seq,
            int i,
            Sentence s,
            int start,
            int at,
            @org.jspecify.annotations.Nullable Rest then) {
        int pos = at;
        for (int n = 0; n <= gap.most; n++) {
            int end = match(seq, i + 1, s, start, pos, then);
            if (end != UNMATCHED) {
                return end;
            }
            pos = s.skipIgnorable(pos);
            if (pos >= s.tokens().size()) {
                return UNMATCHED;
            }
            Token t = s.tokens().get(pos);
            boolean passable =
                    t.kind() != Token.Kind.MARK ? !s.startsCondition(pos) : gap.marks && ",()\"“”".contains(t.lower());
            if (!passable) {
                return UNMATCHED;
            }
            pos++;
        }
        return UNMATCHED;
    }

    private static int step(Element e, Sentence s, int at) {
        Token token = s.tokens().get(at);
        if (e instanceof Word w) {
            return token.lower().equals(w.text) ? at + 1 : UNMATCHED;
        }
        if (e instanceof Prefix p) {
            return token.isWord() && token.lower().startsWith(p.text) ? at + 1 : UNMATCHED;
        }
        return e instanceof Slot slot ? s.slotEnd(slot.name, at) : UNMATCHED;
    }

    /** Recursive descent over the notation. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text.strip();
        }

        boolean done() {
            return at >= text.length();
        }

        List<Element> sequence() {
            List<Element> elements = new ArrayList<>();
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                if (text.charAt(at) == ' ') {
                    at++;
                } else if (text.charAt(at) == '(') {
                    elements.add(choice());
                } else {
                    word(elements);
                }
            }
            return List.copyOf(elements);
        }

        private Element choice() {
            List<List<Element>> options = new ArrayList<>();
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
            return new Choice(List.copyOf(options), optional);
        }

        private void word(List<Element> elements) {
            int start = at;
            while (at < text.length() && " |()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at).toLowerCase(Locale.ROOT);
            if (word.length() > 1 && word.endsWith("?")) {
                List<Element> option = new ArrayList<>();
                plain(word.substring(0, word.length() - 1), option);
                elements.add(new Choice(List.of(List.copyOf(option)), true));
            } else {
                plain(word, elements);
            }
        }

        private static void plain(String word, List<Element> elements) {
            if (word.startsWith("~~")) {
                elements.add(new Gap(Integer.parseInt(word.substring(2)), true));
            } else if (word.startsWith("~")) {
                elements.add(new Gap(Integer.parseInt(word.substring(1)), false));
            } else if (word.startsWith("<") && word.endsWith(">")) {
                elements.add(new Slot(word.substring(1, word.length() - 1)));
            } else if (word.equals("^")) {
                elements.add(new Start());
            } else if (word.endsWith("*")) {
                elements.add(new Prefix(word.substring(0, word.length() - 1)));
            } else {
                elements.add(new Word(word));
            }
        }
    }
}
