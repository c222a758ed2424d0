package dev.materia.claim.extract;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Tag;
import dev.materia.linking.WordLists;
import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the members of a list that no vocabulary knows, between members that one does: in "interacts with fluvoxamine,
 * zileuton and cimetidine" the second is a drug too. They become concepts without a link, and entries of the curator's
 * worklist.
 */
final class OutOfVocabularyObjects {

    private static final Set<String> SEPARATORS = WordLists.words("list-separators");
    private static final Set<String> LEADING = WordLists.words("unknown-member-leading");

    /** Members of a list in a row that no vocabulary knows. */
    private static final int MOST_UNKNOWN = 3;

    /** Tokens of the last name of a list that no vocabulary knows, with the full stop. */
    private static final int LAST_NAME = 3;

    /** The tokens of a member of a list. */
    record Segment(int from, int to) {}

    private OutOfVocabularyObjects() {}

    /** The scope with the unknown members of its lists added. */
    static ScopeResolver.Scope complete(Sentence sentence, ScopeResolver.Scope scope, int from, CueRule rule) {
        Optional<ConceptType> type = openType(rule);
        if (type.isEmpty() || scope.items().size() == 1) {
            return scope;
        }
        if (scope.items().isEmpty()) {
            return type.get() == ConceptType.CONDITION ? only(sentence, scope, from, rule) : scope;
        }
        List<Segment> segments = segments(sentence, from, scope.end());
        List<ScopeResolver.Item> items = new ArrayList<>(scope.items());
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            Optional<ScopeResolver.Item> before = i > 0 ? item(items, segments.get(i - 1)) : Optional.empty();
            if (before.isEmpty() && i > 1 && type.get() == ConceptType.CONDITION) {
                before = item(items, segments.get(i - 2));
            }
            int unknown = type.get() == ConceptType.CONDITION ? MOST_UNKNOWN : 1;
            boolean listed =
                    before.isPresent() && (i + 1 == segments.size() || goesOn(items, segments, i + 1, unknown));
            if (listed && item(items, segment).isEmpty()) {
                ScopeResolver.Role role = before.get().role();
                UnknownNames.member(sentence, segment, type.get())
                        .ifPresent(s -> items.add(new ScopeResolver.Item(s, role)));
            }
        }
        return new ScopeResolver.Scope(List.copyOf(items), scope.end(), scope.complete());
    }

    /**
     * The scope with what stands right behind its cue, if no vocabulary knows it and it ends as names of conditions do:
     * "may lead to circulatory collapse".
     */
    private static ScopeResolver.Scope only(Sentence sentence, ScopeResolver.Scope scope, int from, CueRule rule) {
        boolean sure = rule.frame().isPresent() && CandidateClaim.family(rule.says()) == CandidateClaim.Family.EFFECT;
        List<Segment> segments = sure ? segments(sentence, from, scope.end()) : List.of();
        if (segments.isEmpty()) {
            return scope;
        }
        Segment first = segments.get(0);
        int end = first.from;
        while (end < first.to && sentence.clauses().tag(end) != Tag.PREPOSITION) {
            end++;
        }
        List<ScopeResolver.Item> items = UnknownNames.member(
                        sentence, new Segment(first.from, end), ConceptType.CONDITION)
                .filter(spot -> UnknownNames.condition(sentence, spot.from(), spot.to()))
                .map(spot -> new ScopeResolver.Item(spot, ScopeResolver.Role.MAIN))
                .stream()
                .toList();
        return new ScopeResolver.Scope(items, scope.end(), scope.complete());
    }

    /** The condition that a whole line names, if it is in no vocabulary: "Altered sex drive" in a list of effects. */
    static Optional<MentionSpan> whole(Sentence sentence, int start, int end) {
        boolean single = segments(sentence, start, end).size() == 1;
        return single
                ? UnknownNames.member(sentence, new Segment(start, end), ConceptType.CONDITION)
                : Optional.empty();
    }

    /**
     * The members that no vocabulary knows of a label's list of effects: between two members that are known any short
     * name, at the end of the list one that looks like a condition.
     */
    static List<MentionSpan> between(Sentence sentence, List<CandidateClaim> effects) {
        List<Segment> segments = segments(sentence, sentence.lead(), sentence.size());
        List<MentionSpan> found = new ArrayList<>();
        for (int i = 1; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean last = i + 1 == segments.size();
            boolean ends = last
                    && i > 1
                    && holds(segments.get(i - 1), effects)
                    && holds(segments.get(i - 2), effects)
                    && joined(sentence, segment)
                    && segment.to - segment.from <= LAST_NAME;
            boolean after = followed(segments, i, effects) || ends;
            boolean before =
                    holds(segments.get(i - 1), effects) || (i > 1 && after && holds(segments.get(i - 2), effects));
            if (before && (after || last) && !holds(segment, effects)) {
                UnknownNames.member(sentence, segment, ConceptType.CONDITION)
                        .or(() -> after ? UnknownNames.name(sentence, segment) : Optional.empty())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether one of the next two members of a list is known. */
    private static boolean followed(List<Segment> segments, int at, List<CandidateClaim> effects) {
        return (at + 1 < segments.size() && holds(segments.get(at + 1), effects))
                || (at + 2 < segments.size() && holds(segments.get(at + 2), effects));
    }

    /** Whether "and" or "or" stands before a member: it is the last of its list. */
    private static boolean joined(Sentence sentence, Segment segment) {
        return segment.from > 0 && sentence.clauses().tag(segment.from - 1) == Tag.COORDINATOR;
    }

    private static boolean holds(Segment segment, List<CandidateClaim> effects) {
        return effects.stream()
                .anyMatch(c -> c.spot().from() < segment.to && c.spot().to() > segment.from);
    }

    private static Optional<ConceptType> openType(CueRule rule) {
        if (!rule.open()) {
            return Optional.empty();
        }
        if (rule.takes().contains(ConceptType.CONDITION)) {
            return Optional.of(ConceptType.CONDITION);
        }
        return rule.takes().contains(ConceptType.DRUG) ? Optional.of(ConceptType.DRUG) : Optional.empty();
    }

    private static List<Segment> segments(Sentence sentence, int from, int to) {
        List<Segment> segments = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean end =
                    i == to || SEPARATORS.contains(sentence.tokens().get(i).lower());
            if (end) {
                if (i > start && !filler(sentence, start, i)) {
                    segments.add(new Segment(start, i));
                }
                start = i + 1;
            }
        }
        return segments;
    }

    /** Whether words only say how common the next member is: "and, rarely, circulatory collapse". */
    private static boolean filler(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!LEADING.contains(sentence.token(i).lower())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a known member follows, behind a few more that are not. */
    private static boolean goesOn(List<ScopeResolver.Item> items, List<Segment> segments, int next, int most) {
        for (int i = next; i < segments.size() && i <= next + most; i++) {
            if ((i == next && i + 1 == segments.size())
                    || item(items, segments.get(i)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ScopeResolver.Item> item(List<ScopeResolver.Item> items, Segment segment) {
        return items.stream()
                .filter(i -> i.spot().from() < segment.to && i.spot().to() > segment.from)
                .findFirst();
    }
}
