package dev.materia.mapping;

import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Which claims contradict each other. Both of such a pair are kept and linked by {@code mat:disputes}. Two claims on
 * one drug and one object dispute each other where
 *
 * <ul>
 *   <li>one says that it treats, the other that it is ineffective, whatever circumstance or context they are limited
 *       to, but for ages that leave nobody to both: what does not help children does not dispute what helps adults. The
 *       two properties are disjoint and a direct triple cannot carry the limits, so of a dispute neither is written,
 *       and beside {@code mat:treats} no {@code mat:ineffectiveFor};
 *   <li>one says what the other denies, in the same circumstance and under the same limits, ages that overlap being the
 *       same. The direct triple stays: a claim affirms it;
 *   <li>one says that it is contraindicated there, the other that it is tolerated, under such limits. The direct
 *       triples stay.
 * </ul>
 */
final class Disputes {

    /** Two claims that contradict each other; the first comes first in the dataset. */
    record Pair(ClaimTriple first, ClaimTriple second) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final Set<Node> withheld = new HashSet<>();

    /** Finds the disputes among {@code claims}. */
    Disputes(List<ClaimTriple> claims) {
        Map<List<Node>, List<ClaimTriple>> byThings = new LinkedHashMap<>();
        for (ClaimTriple claim : claims) {
            byThings.computeIfAbsent(List.of(claim.subject(), claim.object()), k -> new ArrayList<>())
                    .add(claim);
        }
        byThings.values().forEach(this::compare);
    }

    /** All pairs, in the claims' order. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Whether {@code claim} gives no direct triple because it would contradict another's. */
    boolean withholds(ClaimTriple claim) {
        return withheld.contains(claim.claim());
    }

    private void compare(List<ClaimTriple> claims) {
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                ClaimTriple a = claims.get(i);
                ClaimTriple b = claims.get(j);
                if (are(Predicate.TREATS, Predicate.INEFFECTIVE_FOR, a, b)) {
                    boolean apart = a.limits().apart(b.limits());
                    if (!apart) {
                        pairs.add(new Pair(a, b));
                    }
                    withhold(a, apart);
                    withhold(b, apart);
                } else if (sameLimits(a, b) && (isDenial(a, b) || isToleranceDispute(a, b))) {
                    pairs.add(new Pair(a, b));
                }
            }
        }
    }

    private void withhold(ClaimTriple claim, boolean apart) {
        if (!apart || claim.predicate() == Predicate.INEFFECTIVE_FOR) {
            withheld.add(claim.claim());
        }
    }

    private static boolean isDenial(ClaimTriple a, ClaimTriple b) {
        return a.predicate() == b.predicate()
                && (a.polarity() == Polarity.AFFIRMED) != (b.polarity() == Polarity.AFFIRMED);
    }

    private static boolean isToleranceDispute(ClaimTriple a, ClaimTriple b) {
        return are(Predicate.CONTRAINDICATED_IN, Predicate.TOLERATED_IN, a, b);
    }

    private static boolean sameLimits(ClaimTriple a, ClaimTriple b) {
        return a.circumstance() == b.circumstance() && a.limits().same(b.limits());
    }

    /** Whether one asserts {@code one} and the other {@code other}. */
    private static boolean are(Predicate one, Predicate other, ClaimTriple a, ClaimTriple b) {
        return a.asserts()
                && b.asserts()
                && ((a.predicate() == one && b.predicate() == other)
                        || (a.predicate() == other && b.predicate() == one));
    }
}
