package dev.materia.linking;

import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Abbreviations: one that the text defines means what its long form does, wherever it stands, and nothing if that names
 * nothing.
 */
final class AbbreviationResolver {

    private static final int MOST_TOKENS = 6;
    private static final Set<String> CAUSE_LINKS = WordLists.words("cause-links");

    /** Beyond this the long form of a definition and the term that ends with it have little to do with each other. */
    private static final int LONGEST_OVERHANG = 30;

    private final Map<String, List<CandidateMention>> meanings = new HashMap<>();

    /** The characters that short forms start with: most words start with none of them. */
    private final BitSet initials = new BitSet();

    /** Takes the definitions that were found in a span into account. */
    void define(List<AbbreviationDetector.Definition> found, LinkedSpan span) {
        CandidatesByToken covering = new CandidatesByToken(span.tokens().size(), span.candidates());
        found.forEach(d -> define(d.shortForm(), meaning(d, span, covering)));
    }

    private void define(String shortForm, List<CandidateMention> meaning) {
        List<CandidateMention> known = meanings.get(shortForm);
        if (known == null || known.isEmpty()) {
            meanings.put(shortForm, meaning);
            initials.set(shortForm.charAt(0));
        }
    }

    /** What the long form names: the longest candidates that end with it and are most of it. */
    private static List<CandidateMention> meaning(
            AbbreviationDetector.Definition definition, LinkedSpan span, CandidatesByToken covering) {
        List<CandidateMention> best = new ArrayList<>();
        int longest = 0;
        int last = tokenBefore(span.tokens(), definition.end());
        for (CandidateMention c : last < 0 ? List.<CandidateMention>of() : covering.at(last)) {
            int start = span.start(c);
            int length = span.end(c) - start;
            boolean most = (definition.end() - start) * 2 >= definition.end() - definition.start()
                    || (c.group() == SemanticGroup.DISEASE && behindCause(span.tokens(), c.from()));
            if (span.end(c) == definition.end()
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
        return at > 0 && CAUSE_LINKS.contains(tokens.get(at - 1).lower());
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

    /** The span with the candidates of short forms put right; the names of the document's own drug stay. */
    LinkedSpan apply(LinkedSpan span) {
        if (meanings.isEmpty()) {
            return span;
        }
        List<Token> tokens = span.tokens();
        List<CandidateMention> defined = new ArrayList<>();
        int[] upTo = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            if (initials.get(span.text().charAt(tokens.get(i).start()))
                    && tokens.get(i).kind() != Token.Kind.MARK) {
                upTo[i] = replace(span, i, defined);
            }
        }
        List<CandidateMention> all = new ArrayList<>(span.candidates());
        all.removeIf(c -> upTo[c.from()] >= c.to() && c.match() != MatchType.OWN_NAME);
        all.addAll(defined);
        return span.with(all);
    }

    /** Adds what a short form at token {@code from} means; the index after it, 0 if there is none. */
    private int replace(LinkedSpan span, int from, List<CandidateMention> defined) {
        String text = span.text();
        List<Token> tokens = span.tokens();
        int start = tokens.get(from).start();
        if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            return 0;
        }
        for (int to = Math.min(tokens.size(), from + MOST_TOKENS); to > from; to--) {
            int end = tokens.get(to - 1).end();
            if (end - start > AbbreviationDetector.LONGEST_SHORT_FORM + 1
                    || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)))) {
                continue;
            }
            String words = text.substring(start, end);
            List<CandidateMention> meaning = meanings.get(words);
            if (meaning == null && words.endsWith("s")) {
                meaning = meanings.get(words.substring(0, words.length() - 1));
            }
            if (meaning != null) {
                for (CandidateMention c : meaning) {
                    defined.add(c.at(from, to, MatchType.ABBREVIATION));
                }
                return to;
            }
        }
        return 0;
    }
}
