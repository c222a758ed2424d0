package dev.materia.release.change;

import dev.materia.release.claim.PublishedClaim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of a claim from one release to the next.
 *
 * @param before the claim in the older release; null if it is new
 * @param after the claim in the newer release; null if it is gone
 * @param fields names of what differs; empty for a claim that is new or gone
 */
record ClaimChange(
        @Nullable PublishedClaim before, @Nullable PublishedClaim after, List<String> fields) {

    /** What a claim says, and where: a passage that only got another number is the same passage. */
    private static final Map<String, Function<PublishedClaim, Object>> FIELDS = fieldsOf();

    private static Map<String, Function<PublishedClaim, Object>> fieldsOf() {
        Map<String, Function<PublishedClaim, Object>> fields = new LinkedHashMap<>();
        fields.put("predicate", PublishedClaim::predicate);
        fields.put("object", claim -> claim.object().iri());
        fields.put("action", PublishedClaim::action);
        fields.put("polarity", PublishedClaim::polarity);
        fields.put("certainty", PublishedClaim::certainty);
        fields.put("circumstance", PublishedClaim::circumstance);
        fields.put("strength", PublishedClaim::strength);
        fields.put("intent", PublishedClaim::intents);
        fields.put("role", PublishedClaim::roles);
        fields.put("context", PublishedClaim::contexts);
        fields.put("sentence", ClaimChange::words);
        fields.put("evidence", PublishedClaim::evidence);
        return fields;
    }

    private static List<String> words(PublishedClaim claim) {
        return claim.sentences().stream()
                .map(PublishedClaim.Sentence::text)
                .sorted()
                .distinct()
                .toList();
    }

    /** The kinds of change. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A claim that is new. */
    static ClaimChange added(PublishedClaim claim) {
        return new ClaimChange(null, claim, List.of());
    }

    /** A claim that is gone. */
    static ClaimChange removed(PublishedClaim claim) {
        return new ClaimChange(claim, null, List.of());
    }

    /** A claim that may say something else now. */
    static ClaimChange between(PublishedClaim before, PublishedClaim after) {
        List<String> differing = new ArrayList<>();
        FIELDS.forEach((name, value) -> {
            if (!Objects.equals(value.apply(before), value.apply(after))) {
                differing.add(name);
            }
        });
        return new ClaimChange(before, after, differing);
    }

    /** The value of a field, for people. */
    static String value(PublishedClaim claim, String field) {
        return switch (field) {
            case "predicate" -> claim.predicateLabel();
            case "object" -> claim.object().label();
            case "context" ->
                String.join(
                        "; ",
                        claim.contexts().stream()
                                .map(PublishedClaim.Limit::text)
                                .toList());
            default -> {
                Object value = Objects.requireNonNull(FIELDS.get(field)).apply(claim);
                yield value instanceof List<?> list
                        ? String.join(" | ", list.stream().map(String::valueOf).toList())
                        : String.valueOf(value);
            }
        };
    }

    /** What kind of change it is. */
    Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The claim as it is now, or as it was last. */
    PublishedClaim latest() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
