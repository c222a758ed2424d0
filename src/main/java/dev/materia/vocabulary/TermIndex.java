package dev.materia.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds terms in tokens, in all sources of a vocabulary at once. Where several sources know the same words, what the
 * more trusted one says stands before the rest: who wants one concept takes the first. Any number of threads may use
 * it.
 */
public final class TermIndex {

    /**
     * A term found.
     *
     * @param from index of its first token
     * @param to index after its last token
     * @param concept what it names
     * @param name whether the words are a label to show, not a mere wording
     * @param curated whether a curated source has the term
     * @param published whether an imported source has it
     */
    public record Found(int from, int to, Concept concept, boolean name, boolean curated, boolean published) {}

    private static final int MAX_SKIPPED = 12;

    private final ConceptSource[] sources;
    private final Concepts concepts;

    TermIndex(List<ConceptSource> sources, Concepts concepts) {
        this.sources = sources.toArray(ConceptSource[]::new);
        this.concepts = concepts;
    }

    /** The concepts that {@code term} names, in the order of the vocabulary. */
    public List<Concept> lookup(String term) {
        List<Token> tokens = Tokenizer.tokens(term, 0, term.length());
        List<Found> found = new ArrayList<>();
        if (!tokens.isEmpty()) {
            search(tokens, term, 0, found);
        }
        int last = tokens.size();
        return found.stream()
                .filter(f -> f.to == last)
                .map(Found::concept)
                .distinct()
                .toList();
    }

    /** Whether some term starts with this token. */
    public boolean startsTerm(Token token) {
        return token.kind() != Token.Kind.MARK && startsTerm(token.norm());
    }

    /** Whether some term starts with a word in normal form. */
    public boolean startsTerm(String norm) {
        for (ConceptSource source : sources) {
            if (source.step(ConceptSource.ROOT, norm) != ConceptSource.NONE) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a term may start with the tokens from {@code from} to {@code to} and go on behind them. If not, no term
     * does; a quick answer for the many places where none does.
     */
    public boolean mayGoOn(List<Token> tokens, int from, int to) {
        if (tokens.get(from).kind() == Token.Kind.MARK) {
            return false;
        }
        for (ConceptSource source : sources) {
            if (mayGoOn(source, tokens, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayGoOn(ConceptSource source, List<Token> tokens, int from, int to) {
        int place = source.step(ConceptSource.ROOT, tokens.get(from).norm());
        for (int i = from + 1; place != ConceptSource.NONE && i < to; i++) {
            Token token = tokens.get(i);
            int next = token.kind() == Token.Kind.MARK ? ConceptSource.NONE : source.step(place, token.norm());
            if (token.is('(')) {
                return true; // what stands in brackets may be passed over
            } else if (next != ConceptSource.NONE || !(token.ignorable() || token.is(')') || abbreviates(tokens, i))) {
                place = next;
            }
        }
        return place != ConceptSource.NONE && source.goesOn(place);
    }

    /** Whether a full stop abbreviates a name to its first letter: "H. pylori". */
    private static boolean abbreviates(List<Token> tokens, int at) {
        return tokens.get(at).is('.')
                && at > 0
                && tokens.get(at - 1).isWord()
                && tokens.get(at - 1).lower().length() == 1
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isWord();
    }

    /**
     * Adds to {@code found} every term that starts at token {@code from}: those of the most trusted source first, of
     * each source shorter ones first. One concept is found once with the same tokens.
     */
    public void search(List<Token> tokens, String text, int from, List<Found> found) {
        for (int i = 0; i < sources.length; i++) {
            ConceptSource source = sources[i];
            int place = source.step(ConceptSource.ROOT, tokens.get(from).norm());
            if (place != ConceptSource.NONE) {
                new Walk(i, source, tokens, text, from, found).arrive(from + 1, place, 0);
            }
        }
    }

    /** The walk through one source's tree along a text. */
    private final class Walk {
        private final int number;
        private final ConceptSource source;
        private final List<Token> tokens;
        private final String text;
        private final int from;
        private final List<Found> found;

        Walk(int number, ConceptSource source, List<Token> tokens, String text, int from, List<Found> found) {
            this.number = number;
            this.source = source;
            this.tokens = tokens;
            this.text = text;
            this.from = from;
            this.found = found;
        }

        /** Comes to a place by a word; a term that ends there ends with that word, not with a mark behind it. */
        void arrive(int at, int place, int skipped) {
            take(at, place);
            walk(at, place, skipped);
        }

        private void walk(int at, int place, int skipped) {
            if (at >= tokens.size() || skipped > MAX_SKIPPED || !source.goesOn(place)) {
                return;
            }
            Token token = tokens.get(at);
            int next = token.kind() == Token.Kind.MARK ? ConceptSource.NONE : source.step(place, token.norm());
            if (next != ConceptSource.NONE) {
                arrive(at + 1, next, skipped);
            } else if (token.ignorable() || token.is('(') || token.is(')') || abbreviates(tokens, at)) {
                walk(at + 1, place, skipped + 1);
                int close = token.is('(') ? closing(tokens, at) : -1;
                if (close > 0) {
                    walk(close + 1, place, skipped + close - at);
                }
            }
        }

        private void take(int to, int place) {
            List<ConceptSource.Term> terms = source.terms(place);
            if (terms.isEmpty()) {
                return;
            }
            int start = tokens.get(from).start();
            int end = tokens.get(to - 1).end();
            for (ConceptSource.Term term : terms) {
                if (term.exact() == null || sameLetters(term.exact(), text, start, end)) {
                    Optional<Concept> concept = concepts.get(number, term.concept());
                    if (concept.isPresent()) {
                        add(new Found(from, to, concept.get(), term.name(), source.curated(), !source.curated()));
                    }
                }
            }
        }

        private void add(Found next) {
            for (int i = 0; i < found.size(); i++) {
                Found f = found.get(i);
                if (f.from == from && f.to == next.to && same(f.concept, next.concept)) {
                    if (next.published && !f.published) {
                        found.set(i, new Found(from, f.to, f.concept, f.name, f.curated, true));
                    }
                    return;
                }
            }
            found.add(next);
        }

        private static boolean same(Concept a, Concept b) {
            return a.type() == b.type() && a.slug().equals(b.slug());
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
        int more = end - start - term.length();
        return text.startsWith(term, start) && (more == 0 || (more == 1 && text.charAt(end - 1) == 's'));
    }
}
