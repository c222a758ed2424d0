package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Coordinations as corpora annotate them: terms that join two others are two mentions, and members that share the last
 * words of a disease are one composite mention with it.
 */
final class CompositeMentions {

    private CompositeMentions() {}

    /** The span without the candidates that are two others joined by "and": "nausea and vomiting" is two. */
    static LinkedSpan split(LinkedSpan span) {
        List<CandidateMention> kept = new ArrayList<>(span.candidates());
        kept.removeIf(c -> {
            int and = conjunctionIn(span.tokens(), c);
            return and > 0 && named(kept, c, c.from(), and) && named(kept, c, and + 1, c.to());
        });
        return span.with(kept);
    }

    private static boolean named(List<CandidateMention> all, CandidateMention whole, int from, int to) {
        return all.stream()
                .anyMatch(a ->
                        a.from() == from && a.to() == to && a.group() == whole.group() && a.type() == whole.type());
    }

    /** The "and" or "or" inside a candidate, or -1. */
    private static int conjunctionIn(List<Token> tokens, CandidateMention c) {
        for (int i = c.from() + 1; i < c.to() - 1; i++) {
            String word = tokens.get(i).lower();
            if (word.equals("and") || word.equals("or")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Mentions with the members before each disease that share its last words made one composite with it, which names
     * them all: "renal and hepatic failure".
     *
     * @param kept the mentions of the span, in order; so are those that are given back
     */
    static List<CandidateMention> join(LinkedSpan span, List<CandidateMention> kept) {
        List<CandidateMention> members = span.candidates().stream()
                .filter(c -> c.match() == MatchType.COORDINATION && c.group() == SemanticGroup.DISEASE)
                .toList();
        if (members.isEmpty()) {
            return kept;
        }
        CandidatesByToken byToken = new CandidatesByToken(span.tokens().size(), members);
        List<CandidateMention> all = new ArrayList<>();
        for (CandidateMention c : kept) {
            boolean head = c.group() == SemanticGroup.DISEASE && c.match() != MatchType.ABBREVIATION && c.length() > 1;
            all.add(head ? composite(span.tokens(), c, byToken) : c);
        }
        all.sort(Comparator.comparingInt(CandidateMention::from).thenComparingInt(c -> -c.to()));
        return all;
    }

    private static CandidateMention composite(List<Token> tokens, CandidateMention last, CandidatesByToken members) {
        List<Concept> concepts = new ArrayList<>();
        int from = last.from();
        int at = last.from() - 1;
        while (at >= 0
                && (CoordinationExpander.joins(tokens.get(at))
                        || tokens.get(at).ignorable()
                        || !members.at(at).isEmpty())) {
            if (!members.at(at).isEmpty()) {
                CandidateMention member = members.at(at).get(0);
                concepts.addAll(0, member.concepts());
                from = member.from();
                at = from;
            }
            at--;
        }
        if (concepts.isEmpty()) {
            return last;
        }
        concepts.addAll(last.concepts());
        return new CandidateMention(
                from, last.to(), SemanticGroup.DISEASE, List.copyOf(new LinkedHashSet<>(concepts)), MatchType.VARIANT);
    }
}
