package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Short texts with candidates, for tests of one step of the linker. */
final class Spans {

    private Spans() {}

    /** A span with a candidate for each of {@code words}, which name a concept of that name. */
    static LinkedSpan of(String text, SemanticGroup group, ConceptType type, String... words) {
        LinkedSpan span = new LinkedSpan(text, Tokenizer.tokens(text, 0, text.length()), new ArrayList<>());
        for (String w : words) {
            span.candidates().add(candidate(span, group, type, w, MatchType.TERM));
        }
        return span;
    }

    /** A candidate for the first place of {@code words} in the text of {@code span}. */
    static CandidateMention candidate(
            LinkedSpan span, SemanticGroup group, ConceptType type, String words, MatchType match) {
        int start = span.text().indexOf(words);
        List<Token> tokens = span.tokens();
        int from = 0;
        while (tokens.get(from).start() < start) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && tokens.get(to).end() <= start + words.length()) {
            to++;
        }
        return new CandidateMention(from, to, group, List.of(Concept.named(type, words)), match);
    }

    /** The words of a candidate. */
    static String words(LinkedSpan span, CandidateMention c) {
        return span.text().substring(span.start(c), span.end(c));
    }
}
