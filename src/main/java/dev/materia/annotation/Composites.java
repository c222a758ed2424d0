package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Coordinations: terms that join two others, and members that share a word with their neighbour. */
final class Composites {

    private static final Set<String> JOINERS = Set.of("and", "or", ",", "/", "&");
    private static final int LONGEST_MEMBER = 3;

    private final Names names;

    Composites(Names names) {
        this.names = names;
    }

    /** Without the candidates that are two others joined by "and": "nausea and vomiting" is two. */
    List<Candidate> split(List<Token> tokens, List<Candidate> all) {
        List<Candidate> joined = all.stream().filter(c -> joiner(tokens, c) > 0).toList();
        if (joined.isEmpty()) {
            return all;
        }
        Covering covering = new Covering(tokens.size(), all);
        List<Candidate> kept = new ArrayList<>(all);
        kept.removeIf(c -> {
            int and = joiner(tokens, c);
            return and > 0
                    && covering.any(c.from(), and, a -> a.kind() == c.kind() && a.from() == c.from() && a.to() == and)
                    && covering.any(
                            and + 1, c.to(), a -> a.kind() == c.kind() && a.from() == and + 1 && a.to() == c.to());
        });
        return kept;
    }

    /** The "and" or "or" inside a candidate, or -1. */
    private static int joiner(List<Token> tokens, Candidate c) {
        for (int i = c.from() + 1; i < c.to() - 1; i++) {
            if (tokens.get(i).lower().equals("and") || tokens.get(i).lower().equals("or")) {
                return i;
            }
        }
        return -1;
    }

    /** With members that share the last words of a disease behind them: "renal and hepatic failure". */
    List<Candidate> join(List<Token> tokens, List<Candidate> kept) {
        Covering covering = new Covering(tokens.size(), kept);
        List<Candidate> all = new ArrayList<>();
        for (Candidate c : kept) {
            boolean phrase = c.kind() == Kind.DISEASE && c.way() != Candidate.Way.DEFINED && c.length() > 1;
            all.add(phrase ? joined(tokens, c, covering) : c);
        }
        return all;
    }

    private Candidate joined(List<Token> tokens, Candidate last, Covering kept) {
        int from = last.from();
        Set<Concept> concepts = new LinkedHashSet<>();
        int at = last.from() - 1;
        for (int members = 0; members < 6 && at > 0; members++) {
            int end = at;
            boolean joined = false;
            while (end >= 0
                    && (JOINERS.contains(tokens.get(end).lower())
                            || tokens.get(end).ignorable())) {
                joined |= JOINERS.contains(tokens.get(end).lower());
                end--;
            }
            if (!joined || end < 0) {
                break;
            }
            int memberEnd = end + 1;
            int memberStart = -1;
            List<Concept> found = List.of();
            for (int start = Math.max(0, memberEnd - LONGEST_MEMBER); start < memberEnd && found.isEmpty(); start++) {
                if (plain(tokens, start, memberEnd) && !kept.any(start, memberEnd, k -> k.kind() == Kind.DISEASE)) {
                    found = shared(tokens, start, memberEnd, last);
                    memberStart = start;
                }
            }
            if (found.isEmpty()) {
                break;
            }
            List<Concept> sofar = List.copyOf(concepts);
            concepts.clear();
            concepts.addAll(found);
            concepts.addAll(sofar);
            from = memberStart;
            at = memberStart - 1;
        }
        if (concepts.isEmpty()) {
            return last;
        }
        concepts.addAll(last.concepts());
        return new Candidate(from, last.to(), Kind.DISEASE, List.copyOf(concepts), Candidate.Way.VARIANT);
    }

    private static boolean plain(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((!tokens.get(i).isWord() && !tokens.get(i).ignorable())
                    || JOINERS.contains(tokens.get(i).lower())) {
                return false;
            }
        }
        return tokens.get(from).isWord();
    }

    /** The disease that a member names with the last words of {@code last}. */
    private List<Concept> shared(List<Token> tokens, int from, int to, Candidate last) {
        String site = Terms.phrase(tokens, from, to);
        for (int head = last.from() + 1; head < last.to(); head++) {
            String words = Terms.phrase(tokens, head, last.to());
            if (words.isEmpty() || !tokens.get(head).isWord()) {
                continue;
            }
            Optional<List<Concept>> c = names.disease(site + " " + words);
            if (c.isEmpty() && head == last.to() - 1) {
                c = names.of(site, words);
            }
            if (c.isPresent()) {
                return c.get();
            }
        }
        return List.of();
    }
}
