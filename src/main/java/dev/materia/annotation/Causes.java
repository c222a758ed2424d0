package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Diseases that are said to come from a substance, where vocabularies tell those apart: "levodopa-induced dyskinesia"
 * is looked up as "drug-induced dyskinesia". What a text calls so once it means wherever it uses the bare word.
 */
final class Causes {

    private static final List<String> SORTS = List.of("drug induced ", "substance induced ");

    private final List<Token> tokens;
    private final Names names;

    Causes(List<Token> tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** The candidates, with those of diseases that are induced put right. */
    List<Candidate> apply(List<Candidate> all) {
        Set<Integer> substances = new HashSet<>();
        for (Candidate c : all) {
            if (c.kind() == Kind.CHEMICAL) {
                substances.add(c.to() - 1);
            }
        }
        Map<List<Concept>, List<Concept>> induced = new HashMap<>();
        for (Candidate c : all) {
            if (c.kind() == Kind.DISEASE) {
                int from = substances.isEmpty() ? -1 : behindCause(c, substances);
                if (from >= 0) {
                    String phrase = Terms.phrase(tokens, from, c.to());
                    SORTS.stream()
                            .flatMap(sort -> names.disease(sort + phrase).stream())
                            .findFirst()
                            .ifPresent(
                                    concepts -> names.disease(phrase).ifPresent(bare -> induced.put(bare, concepts)));
                }
            }
        }
        if (induced.isEmpty()) {
            return all;
        }
        List<Candidate> put = new ArrayList<>();
        for (Candidate c : all) {
            List<Concept> concepts = induced.get(c.concepts());
            put.add(
                    concepts == null || c.kind() != Kind.DISEASE
                            ? c
                            : new Candidate(c.from(), c.to(), c.kind(), concepts, c.way()));
        }
        return put;
    }

    /** The token behind "levodopa-induced" if the candidate starts there or holds it, else -1. */
    private int behindCause(Candidate c, Set<Integer> substances) {
        for (int i = Math.max(c.from() - 1, 0); i < c.to() - 1; i++) {
            if (tokens.get(i).lower().equals("induced")) {
                int before = i - 1;
                while (before >= 0 && tokens.get(before).ignorable()) {
                    before--;
                }
                return before >= 0 && substances.contains(before) ? i + 1 : -1;
            }
        }
        return -1;
    }
}
