package dev.materia.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Candidates by the tokens that they cover, so that those at a place are found without looking at all. */
final class CandidatesByToken {

    private final List<List<CandidateMention>> at;

    /** Of {@code candidates} in a text of that many tokens. */
    CandidatesByToken(int tokens, Collection<CandidateMention> candidates) {
        at = new ArrayList<>(Collections.nCopies(tokens, List.of()));
        candidates.forEach(this::add);
    }

    void add(CandidateMention candidate) {
        for (int i = candidate.from(); i < candidate.to(); i++) {
            if (at.get(i).isEmpty()) {
                at.set(i, new ArrayList<>(2));
            }
            at.get(i).add(candidate);
        }
    }

    /** Whether one that covers some of these tokens is as asked. */
    boolean any(int from, int to, Predicate<CandidateMention> asked) {
        for (int i = from; i < to; i++) {
            for (CandidateMention c : at.get(i)) {
                if (asked.test(c)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Those that cover a token. */
    List<CandidateMention> at(int token) {
        return at.get(token);
    }
}
