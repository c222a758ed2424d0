package dev.materia.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds terms in tokens: a tree of normal forms, one level a word. Built once, then read by any number of threads. */
public final class TermIndex {

    /**
     * A term found.
     *
     * @param from index of its first token
     * @param to index after its last token
     * @param concept what it names
     * @param name whether the words are a label to show, not a mere wording
     */
    public record Found(int from, int to, Concept concept, boolean name) {}

    private record Entry(Concept concept, @Nullable String exact, boolean name) {}

    private static final class Node {
        final Map<String, Node> next = new HashMap<>(2);
        final List<Entry> entries = new ArrayList<>(1);
    }

    private static final int MAX_SKIPPED = 12;

    private final Node root = new Node();

    /** Adds all terms of {@code concept}. */
    void add(Concept concept) {
        add(concept.label(), concept, true);
        concept.synonyms().forEach(s -> add(s, concept, true));
        concept.forms().forEach(s -> add(s, concept, false));
    }

    private void add(String term, Concept concept, boolean name) {
        List<String> words = Tokenizer.normalized(term);
        put(words, term, concept, name);
        int comma = term.indexOf(", ");
        if (comma > 0 && comma == term.lastIndexOf(", ")) {
            put(Tokenizer.normalized(term.substring(comma + 2) + " " + term.substring(0, comma)), term, concept, name);
        }
    }

    private void put(List<String> words, String term, Concept concept, boolean name) {
        if (words.isEmpty()) {
            return;
        }
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, w -> new Node());
        }
        String exact = caseMatters(term) ? term : null;
        boolean known = node.entries.stream()
                .anyMatch(e ->
                        e.concept.type() == concept.type() && e.concept.slug().equals(concept.slug()));
        if (!known) {
            node.entries.add(new Entry(concept, exact, name));
        }
    }

    /**
     * Whether a term is an abbreviation of up to five characters, which only counts in its own case ({@code AIDS},
     * {@code MAO}).
     */
    static boolean caseMatters(String term) {
        return term.length() <= 5
                && term.equals(term.toUpperCase(Locale.ROOT))
                && term.chars().anyMatch(Character::isLetter);
    }

    /** The concepts that {@code term} names, in the order of the vocabulary. */
    public List<Concept> lookup(String term) {
        List<Token> tokens = Tokenizer.tokens(term, 0, term.length());
        List<Found> found = new ArrayList<>();
        search(tokens, term, 0, found);
        int last = tokens.size();
        return found.stream()
                .filter(f -> f.to == last)
                .map(Found::concept)
                .distinct()
                .toList();
    }

    /** Whether some term starts with this token. */
    public boolean startsTerm(Token token) {
        return token.kind() != Token.Kind.MARK && root.next.containsKey(token.norm());
    }

    /**
     * Whether a term may start with the tokens from {@code from} to {@code to} and go on behind them. If not, no term
     * does; a quick answer for the many places where none does.
     */
    public boolean mayGoOn(List<Token> tokens, int from, int to) {
        Node node =
                startsTerm(tokens.get(from)) ? root.next.get(tokens.get(from).norm()) : null;
        for (int i = from + 1; node != null && i < to; i++) {
            Token token = tokens.get(i);
            Node next = token.kind() == Token.Kind.MARK ? null : node.next.get(token.norm());
            if (token.is('(')) {
                return true; // what stands in brackets may be passed over
            } else if (next != null || !(token.ignorable() || token.is(')'))) {
                node = next;
            }
        }
        return node != null && !node.next.isEmpty();
    }

    /** Adds to {@code found} every term that starts at token {@code from}, shorter ones first. */
    public void search(List<Token> tokens, String text, int from, List<Found> found) {
        Node node = root.next.get(tokens.get(from).norm());
        if (node != null) {
            walk(tokens, text, from, from + 1, node, 0, found);
        }
    }

    private static void walk(
            List<Token> tokens, String text, int from, int at, Node node, int skipped, List<Found> found) {
        if (!node.entries.isEmpty()) {
            int start = tokens.get(from).start();
            int end = tokens.get(at - 1).end();
            for (Entry e : node.entries) {
                if (e.exact == null || sameLetters(e.exact, text, start, end)) {
                    found.add(new Found(from, at, e.concept, e.name));
                }
            }
        }
        if (at >= tokens.size() || node.next.isEmpty() || skipped > MAX_SKIPPED) {
            return;
        }
        Token token = tokens.get(at);
        Node next = token.kind() == Token.Kind.MARK ? null : node.next.get(token.norm());
        if (next != null) {
            walk(tokens, text, from, at + 1, next, skipped, found);
        } else if (token.ignorable() || token.is('(') || token.is(')')) {
            walk(tokens, text, from, at + 1, node, skipped + 1, found);
            int close = token.is('(') ? closing(tokens, at) : -1;
            if (close > 0) {
                walk(tokens, text, from, close + 1, node, skipped + close - at, found);
            }
        }
    }

    private static int closing(List<Token> tokens, int open) {
        for (int i = open + 1; i < tokens.size() && i <= open + 6; i++) {
            if (tokens.get(i).is(')')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean sameLetters(String term, String text, int start, int end) {
        int longer = end - start - term.length();
        return text.startsWith(term, start) && (longer == 0 || (longer == 1 && text.charAt(end - 1) == 's'));
    }
}
