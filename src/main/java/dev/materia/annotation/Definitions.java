package dev.materia.annotation;

import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Abbreviations: one that the text defines means what its long form does, wherever it stands, and nothing if that names
 * nothing.
 */
final class Definitions {

    private static final int MOST_TOKENS = 6;
    private static final Set<String> CAUSED = Set.of("induced", "related", "associated");

    /** Beyond this the long form of a definition and the term that ends with it have little to do with each other. */
    private static final int LONGEST_OVERHANG = 30;

    private final Map<String, List<Candidate>> meanings = new HashMap<>();

    /** The definitions in {@code passages}, the parts of one text. */
    Definitions(List<Passage> passages, List<Part> parts) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            List<ShortForms.Definition> found = ShortForms.find(
                    passage.text(), parts.get(i).start(), parts.get(i).end());
            if (!found.isEmpty()) {
                Covering covering = new Covering(passage.tokens().size(), passage.candidates());
                found.forEach(d -> define(d.shortForm(), meaning(d, passage, covering)));
            }
        }
    }

    private void define(String shortForm, List<Candidate> meaning) {
        List<Candidate> known = meanings.get(shortForm);
        if (known == null || known.isEmpty()) {
            meanings.put(shortForm, meaning);
        }
    }

    /** What the long form names: the longest candidates that end with it and are most of it. */
    private static List<Candidate> meaning(ShortForms.Definition definition, Passage passage, Covering covering) {
        List<Candidate> best = new ArrayList<>();
        int longest = 0;
        int last = tokenBefore(passage.tokens(), definition.end());
        for (Candidate c : last < 0 ? List.<Candidate>of() : covering.at(last)) {
            int start = passage.start(c);
            int length = passage.end(c) - start;
            boolean most = (definition.end() - start) * 2 >= definition.end() - definition.start()
                    || (c.kind() == Kind.DISEASE && behindCause(passage.tokens(), c.from()));
            if (passage.end(c) == definition.end()
                    && start >= definition.start() - LONGEST_OVERHANG
                    && most
                    && length >= longest) {
                if (length > longest) {
                    best.clear();
                }
                longest = length;
                best.add(c);
            }
        }
        return best;
    }

    /** Whether "-induced" or the like stands before a token: "levodopa-induced dyskinesia (LID)". */
    private static boolean behindCause(List<Token> tokens, int at) {
        return at > 0 && CAUSED.contains(tokens.get(at - 1).lower());
    }

    /** The token that ends at {@code end}, or -1. */
    private static int tokenBefore(List<Token> tokens, int end) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int here = tokens.get(middle).end();
            if (here == end) {
                return middle;
            }
            if (here < end) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The passage with the candidates of short forms put right. */
    Passage apply(Passage passage) {
        if (meanings.isEmpty()) {
            return passage;
        }
        List<Token> tokens = passage.tokens();
        List<Candidate> defined = new ArrayList<>();
        int[] upTo = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != Token.Kind.MARK) {
                upTo[i] = replace(passage, i, defined);
            }
        }
        List<Candidate> all = new ArrayList<>(passage.candidates());
        all.removeIf(c -> upTo[c.from()] >= c.to());
        all.addAll(defined);
        return new Passage(passage.text(), tokens, all);
    }

    /** Adds what a short form at token {@code from} means; the index after it, 0 if there is none. */
    private int replace(Passage passage, int from, List<Candidate> defined) {
        String text = passage.text();
        List<Token> tokens = passage.tokens();
        int start = tokens.get(from).start();
        if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            return 0;
        }
        for (int to = Math.min(tokens.size(), from + MOST_TOKENS); to > from; to--) {
            int end = tokens.get(to - 1).end();
            if (end - start > ShortForms.LONGEST_SHORT_FORM + 1
                    || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)))) {
                continue;
            }
            String words = text.substring(start, end);
            List<Candidate> meaning = meanings.get(words);
            if (meaning == null && words.endsWith("s")) {
                meaning = meanings.get(words.substring(0, words.length() - 1));
            }
            if (meaning != null) {
                for (Candidate c : meaning) {
                    defined.add(c.at(from, to, Candidate.Way.DEFINED));
                }
                return to;
            }
        }
        return 0;
    }
}
