package dev.materia.claim;

import dev.materia.claim.sentence.Tag;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes candidates of the cues of a sentence and the mentions that these govern. */
final class SentenceReader {

    /**
     * What was read in a sentence.
     *
     * @param candidates the claims it makes, in order of their mentions
     * @param openCues the cues whose scope was still open at the end of the sentence: the items of a list that follows
     *     belong to them
     * @param groups the conditions and groups of people that the sentence names
     * @param lastIndications what the sentence last said the drug was for; what "this use" refers to afterwards
     */
    record Reading(
            List<Candidate> candidates, List<OpenCue> openCues, List<Concept> groups, List<Concept> lastIndications) {
        static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of());
    }

    /** Words that open a clause with a phrase about something else than what the clause then tells. */
    private static final Set<String> OPENING = Set.of("after", "following", "as", "like", "unlike");

    private static final Set<String> POINTING = Set.of("them", "they", "these", "those", "such", "this", "that");

    /** Tokens of the longest line that is an item of a list of precautions without being marked as one. */
    private static final int LONGEST_ITEM = 14;

    private final RuleBook rules;
    private final ScopeWalker walker;

    SentenceReader(RuleBook rules) {
        this.rules = rules;
        this.walker = new ScopeWalker(rules);
    }

    /**
     * Reads a sentence.
     *
     * @param lead what was read in the sentence that introduces the list it is an item of
     * @param previous what was read in the sentence before
     */
    Reading read(Sentence sentence, Optional<Reading> lead, Reading previous) {
        List<Candidate> candidates = new ArrayList<>();
        List<OpenCue> open = new ArrayList<>();
        for (RuleBook.RuleMatch match : rules.cues(sentence)) {
            if (match.rule().leading() && (match.to() > sentence.lead() || sentence.lead() == 0)) {
                continue;
            }
            if (ClauseSubjects.excluded(sentence, match) || ClauseSubjects.intended(sentence, match)) {
                continue;
            }
            if (!Subjects.accepts(sentence, match) || !fits(sentence.topic(), match.rule())) {
                continue;
            }
            if (match.rule().side() == CueRule.Side.PREVIOUS) {
                candidates.addAll(resumed(sentence, match, candidates, previous));
                continue;
            }
            ScopeWalker.Scope scope = scope(sentence, match);
            take(sentence, match, scope, candidates);
            if (scope.complete() && match.rule().side() == CueRule.Side.AFTER) {
                open.add(0, OpenCue.of(sentence, match));
            }
        }
        candidates.removeIf(c -> c.spot().from() < sentence.lead());
        int fragment = Fragments.end(sentence);
        if (fragment > 0) {
            List<OpenCue> lists = new ArrayList<>(lead.map(Reading::openCues).orElse(List.of()));
            listed(sentence.topic())
                    .map(rule -> OpenCue.of(sentence.topic(), rule))
                    .ifPresent(lists::add);
            open.addAll(lists);
            readAsItem(sentence, fragment, lists, candidates);
        }
        LabelEffects.add(sentence, candidates, rules);
        withoutLabels(sentence, candidates);
        RoleObjects.add(sentence, candidates, rules);
        // what only a lead-in names is claimed where it stands
        candidates.removeIf(c -> c.spot().from() < sentence.lead());
        List<Candidate> settled = Rivals.settle(LabelEffects.plain(sentence, candidates));
        return new Reading(settled, List.copyOf(open), groups(sentence), indications(settled, previous));
    }

    /** The rule for the items of a list that only the heading above introduces. */
    private Optional<CueRule> listed(Topic topic) {
        return topic.role()
                .map(role -> RoleTopics.of(role).lists())
                .orElseGet(() -> Optional.of(topic.kind()))
                .flatMap(rules::listed);
    }

    /** Reads the words as the item of a list: the first rule for which they hold an object gets them. */
    private void readAsItem(Sentence sentence, int end, List<OpenCue> lists, List<Candidate> candidates) {
        for (OpenCue cue : lists) {
            CueRule rule = cue.rule();
            RuleBook.RuleMatch match = RuleBook.RuleMatch.of(cue);
            Candidate.Family family = Candidate.family(rule.says());
            boolean said = candidates.stream().anyMatch(c -> c.family() == family)
                    || (family == Candidate.Family.PRECAUTION && !inList(sentence));
            if (!said || family == Candidate.Family.EFFECT) {
                int before = candidates.size();
                take(sentence, match, walker.walk(sentence, sentence.lead(), end, rule, false), candidates);
                if (candidates.size() == before && family == Candidate.Family.EFFECT) {
                    OpenObjects.whole(sentence, sentence.lead(), end)
                            .map(s -> new Candidate(match, rule.says(), s, end, sentence))
                            .ifPresent(candidates::add);
                }
                if (candidates.size() > before) {
                    return;
                }
            }
        }
    }

    /** Whether a passage is the item of a list, or short enough to be one. */
    private static boolean inList(Sentence sentence) {
        return sentence.passage().kind() != Passage.Kind.SENTENCE || sentence.size() - sentence.lead() <= LONGEST_ITEM;
    }

    /**
     * Takes out the label of a list of effects, and the heading of a part of a table: what stands before a colon that
     * effects follow, or alone in a row of several cells.
     */
    private static void withoutLabels(Sentence sentence, List<Candidate> candidates) {
        if (sentence.passage().kind() == Passage.Kind.ROW && Labels.emptyCells(sentence)) {
            candidates.clear();
            return;
        }
        int colon = Labels.colon(sentence);
        boolean listed = candidates.stream()
                .anyMatch(c -> c.family() == Candidate.Family.EFFECT && c.spot().from() > colon);
        if (colon > 0 && listed) {
            candidates.removeIf(
                    c -> c.family() == Candidate.Family.EFFECT && c.spot().to() <= colon);
        }
    }

    /**
     * Whether a rule has its place below a heading: below "Overdose" a treatment is one of the overdose, not by the
     * drug.
     */
    private static boolean fits(Topic topic, CueRule rule) {
        boolean elsewhere = topic.kind() == Topic.Kind.INTERACTIONS
                || topic.kind() == Topic.Kind.CONTRAINDICATIONS
                || topic.circumstance()
                        .filter(c -> c != Circumstance.LONG_TERM_USE)
                        .isPresent();
        return (!elsewhere && topic.tellsUses()) || Candidate.family(rule.says()) != Candidate.Family.INDICATION;
    }

    private ScopeWalker.Scope scope(Sentence sentence, RuleBook.RuleMatch match) {
        CueRule rule = match.rule();
        return switch (match.rule().side()) {
            case AFTER ->
                OpenObjects.complete(
                        sentence, walker.walk(sentence, match.to(), sentence.size(), rule, true), match.to(), rule);
            case BEFORE -> walker.walk(sentence, opened(sentence, match), match.from(), rule, false);
            case WITHIN -> walker.walk(sentence, match.from(), match.to(), rule, false);
            case PREVIOUS, LISTED -> throw new IllegalStateException("has no scope of its own");
        };
    }

    /**
     * Where the objects before a cue may start: behind a phrase that only opens the clause. "After surgery, delirium is
     * common" says nothing of surgery, and "as with codeine, alcohol should be avoided" nothing of codeine.
     */
    private static int opened(Sentence sentence, RuleBook.RuleMatch match) {
        int start = sentence.clauseStart(Math.max(0, match.from() - 1));
        boolean warns = Candidate.family(match.rule().says()) == Candidate.Family.PRECAUTION;
        if (warns || !OPENING.contains(sentence.token(start).lower())) {
            return start;
        }
        for (int i = start + 1; i < match.from(); i++) {
            if (sentence.token(i).is(',')) {
                return i + 1;
            }
        }
        return start;
    }

    private static void take(
            Sentence sentence, RuleBook.RuleMatch match, ScopeWalker.Scope scope, List<Candidate> candidates) {
        CueRule rule = match.rule();
        if (scope.items().isEmpty()) {
            return;
        }
        Spot first = scope.items().stream()
                .map(ScopeWalker.Item::spot)
                .filter(spot -> spot.from() >= sentence.lead())
                .findFirst()
                .orElse(scope.items().get(0).spot());
        int gap = match.to() <= sentence.lead() && sentence.lead() > 0 && match.to() > match.from()
                ? sentence.lead() - match.to()
                : Math.max(first.from() - match.to(), match.from() - first.to());
        if (match.to() > match.from() && gap > rule.reach()) {
            return;
        }
        boolean main = scope.items().stream().anyMatch(i -> i.role() == ScopeWalker.Role.MAIN);
        for (ScopeWalker.Item item : scope.items()) {
            Predicate predicate = rule.roles().get(item.role());
            if (!main && item.role() == ScopeWalker.Role.CONTEXT && rule.says() == Predicate.TREATS) {
                predicate = rule.says();
            }
            if (predicate != null && !repeated(item, scope)) {
                candidates.add(new Candidate(match, predicate, item.spot(), scope.end(), sentence));
            }
        }
    }

    /** Whether an item only says again what the cue governs: "for narcolepsy, including in children (… narcolepsy)". */
    private static boolean repeated(ScopeWalker.Item item, ScopeWalker.Scope scope) {
        return item.role() != ScopeWalker.Role.MAIN
                && scope.items().stream()
                        .anyMatch(i -> i.role() == ScopeWalker.Role.MAIN
                                && i.spot().concept().equals(item.spot().concept()));
    }

    /** What "its effectiveness for this use" and the like say of what the drug was last said to be for. */
    private static List<Candidate> resumed(
            Sentence sentence, RuleBook.RuleMatch match, List<Candidate> here, Reading previous) {
        List<Spot> objects = here.stream()
                .filter(c ->
                        c.family() == Candidate.Family.INDICATION && c.spot().to() <= match.from())
                .map(Candidate::spot)
                .distinct()
                .toList();
        if (Candidate.family(match.rule().says()) == Candidate.Family.PRECAUTION) {
            int at = pointing(sentence, match);
            int end = sentence.clauses().tag(at + 1) == Tag.NOUN && at + 1 < match.to() ? at + 2 : at + 1;
            objects = previous.groups().stream()
                    .map(concept -> new Spot(at, end, concept, false, false, false))
                    .toList();
        } else if (objects.isEmpty()) {
            objects = previous.lastIndications().stream()
                    .map(concept -> new Spot(match.from(), match.to(), concept, false, false, false))
                    .toList();
        }
        return objects.stream()
                .map(spot -> new Candidate(match, match.rule().says(), spot, match.to(), sentence))
                .toList();
    }

    /** The word of a cue that points back: "in such patients". */
    private static int pointing(Sentence sentence, RuleBook.RuleMatch match) {
        for (int i = match.from(); i + 1 < match.to(); i++) {
            if (POINTING.contains(sentence.token(i).lower())) {
                return i;
            }
        }
        return match.from();
    }

    private static List<Concept> groups(Sentence sentence) {
        return sentence.spots().stream()
                .filter(s -> s.from() >= sentence.lead() && !s.covered() && !s.compound())
                .filter(s -> Slot.CONDITION.takes(s))
                .map(Spot::concept)
                .distinct()
                .toList();
    }

    private static List<Concept> indications(List<Candidate> candidates, Reading previous) {
        List<Concept> concepts = candidates.stream()
                .filter(c -> c.family() == Candidate.Family.INDICATION)
                .map(c -> c.spot().concept())
                .distinct()
                .toList();
        return concepts.isEmpty() ? previous.lastIndications() : concepts;
    }
}
