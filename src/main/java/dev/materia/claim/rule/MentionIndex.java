package dev.materia.claim.rule;

import dev.materia.vocabulary.Concept;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The mentions of a sentence in order, and which of them start at a token. */
final class MentionIndex {

    private final List<MentionSpan> spots;

    /** Index among the spots of the first that starts at a token or behind it. */
    private final int[] firstSpot;

    private final Set<Concept> classes;

    MentionIndex(List<MentionSpan> spots, int size, Set<Concept> classes) {
        List<MentionSpan> sorted = new ArrayList<>(spots);
        sorted.sort(Comparator.comparingInt(MentionSpan::from)
                .thenComparing(s -> -s.to())
                .thenComparing(s -> s.concept().type()));
        this.spots = Collections.unmodifiableList(sorted);
        this.classes = classes;
        this.firstSpot = firstSpots(size);
    }

    /** All mentions, by their first token; of those that start at the same token the longest first. */
    List<MentionSpan> all() {
        return spots;
    }

    /** The mentions that start at a token, the longest first. */
    List<MentionSpan> at(int token) {
        if (token >= firstSpot.length - 1 || firstSpot[token] == firstSpot[token + 1]) {
            return List.of();
        }
        return spots.subList(firstSpot[token], firstSpot[token + 1]);
    }

    /** Whether a mention is of a class that the drug belongs to. */
    boolean ofOwnClass(MentionSpan spot) {
        return !spot.covered() && !spot.compound() && classes.contains(spot.concept());
    }

    private int[] firstSpots(int size) {
        int[] first = new int[size + 1];
        int spot = 0;
        for (int i = 0; i <= size; i++) {
            while (spot < spots.size() && spots.get(spot).from() < i) {
                spot++;
            }
            first[i] = spot;
        }
        return first;
    }
}
