package dev.materia.linking;

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
final class CauseResolver {

    private static final List<String> SORTS = List.of("drug induced ", "substance induced ");

    private final PhraseLookup names;

    CauseResolver(PhraseLookup names) {
        this.names = names;
    }

    /** The candidates, with those of diseases that are induced put right. */
    List<CandidateMention> apply(List<CandidateMention> all, List<Token> tokens) {
        if (tokens.stream().noneMatch(t -> t.lower().equals("induced"))) {
            return all;
        }
        Set<Integer> substances = new HashSet<>();
        for (CandidateMention c : all) {
            if (c.group() == SemanticGroup.CHEMICAL) {
                substances.add(c.to() - 1);
            }
        }
        Map<List<Concept>, List<Concept>> induced = new HashMap<>();
        for (CandidateMention c : all) {
            if (c.group() == SemanticGroup.DISEASE) {
                int from = substances.isEmpty() ? -1 : behindCause(c, substances, tokens);
                if (from >= 0) {
                    String phrase = DictionaryMatcher.phrase(tokens, from, c.to());
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
        List<CandidateMention> put = new ArrayList<>();
        for (CandidateMention c : all) {
            List<Concept> concepts = induced.get(c.concepts());
            put.add(concepts == null || c.group() != SemanticGroup.DISEASE ? c : c.of(concepts));
        }
        return put;
    }

    /** The token behind "levodopa-induced" if the candidate starts there or holds it, else -1. */
    private int behindCause(CandidateMention c, Set<Integer> substances, List<Token> tokens) {
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
