package dev.materia.release.change;

import dev.materia.release.claim.PublishedClaim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Finds what became of each claim of a monograph. A claim has another address when it says something else, so that a
 * new polarity looks like one claim gone and one new: these two are put together where they are about the same.
 */
final class ClaimPairing {

    /** What makes two claims one that was changed, the closest first; both are about one drug. */
    private static final List<BiPredicate<PublishedClaim, PublishedClaim>> ALIKE = List.of(
            (a, b) -> sameObject(a, b) && a.predicate().equals(b.predicate()),
            ClaimPairing::sameObject,
            (a, b) -> a.predicate().equals(b.predicate()) && sharesMention(a, b) && sharesSentence(a, b));

    private ClaimPairing() {}

    /** The changes between two states of the claims of a monograph, by the address of the claim. */
    static List<ClaimChange> changes(Map<String, PublishedClaim> before, Map<String, PublishedClaim> after) {
        List<ClaimChange> changes = new ArrayList<>();
        List<PublishedClaim> gone = new ArrayList<>();
        for (PublishedClaim old : new TreeMap<>(before).values()) {
            PublishedClaim now = after.get(old.id());
            if (now == null) {
                gone.add(old);
            } else {
                ClaimChange change = ClaimChange.between(old, now);
                if (!change.fields().isEmpty()) {
                    changes.add(change);
                }
            }
        }
        List<PublishedClaim> fresh = new ArrayList<>(new TreeMap<>(after).values());
        fresh.removeIf(claim -> before.containsKey(claim.id()));
        for (BiPredicate<PublishedClaim, PublishedClaim> alike : ALIKE) {
            for (PublishedClaim old : List.copyOf(gone)) {
                closest(old, fresh, alike).ifPresent(now -> {
                    changes.add(ClaimChange.between(old, now));
                    gone.remove(old);
                    fresh.remove(now);
                });
            }
        }
        gone.forEach(old -> changes.add(ClaimChange.removed(old)));
        fresh.forEach(now -> changes.add(ClaimChange.added(now)));
        changes.sort(Comparator.comparing(
                        (ClaimChange change) -> change.latest().subject().label())
                .thenComparing(ClaimChange::kind)
                .thenComparing(change -> change.latest().line())
                .thenComparing(change -> change.latest().id()));
        return changes;
    }

    private static Optional<PublishedClaim> closest(
            PublishedClaim old, List<PublishedClaim> fresh, BiPredicate<PublishedClaim, PublishedClaim> alike) {
        return fresh.stream()
                .filter(now -> now.subject().iri().equals(old.subject().iri()) && alike.test(old, now))
                .min(Comparator.comparingInt(
                        now -> ClaimChange.between(old, now).fields().size()));
    }

    private static boolean sameObject(PublishedClaim a, PublishedClaim b) {
        return a.object().iri().equals(b.object().iri());
    }

    private static boolean sharesMention(PublishedClaim a, PublishedClaim b) {
        return a.mentions().stream().anyMatch(b.mentions()::contains);
    }

    private static boolean sharesSentence(PublishedClaim a, PublishedClaim b) {
        return a.sentences().stream()
                .anyMatch(one ->
                        b.sentences().stream().anyMatch(other -> other.text().equals(one.text())));
    }
}
