package dev.materia.claim.extract;

import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.extract.objection.LabelObjections;
import dev.materia.claim.extract.objection.Objections;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.OpenCue;
import dev.materia.claim.rule.RoleTopics;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.monograph.Passage;
import dev.materia.monograph.SectionRole;
import dev.materia.vocabulary.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes candidates of the cues of a sentence and the mentions that these govern. */
final class RelationExtractor {

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
            List<CandidateClaim> candidates,
            List<OpenCue> openCues,
            List<Concept> groups,
            List<Concept> lastIndications) {
        static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of());

        /** What is known of this sentence behind one that tells of something else. */
        Reading aside() {
            return lastIndications.isEmpty() ? NOTHING : new Reading(List.of(), List.of(), List.of(), lastIndications);
        }
    }

    private static final Set<String> POINTING = ParserLexicon.ENGLISH.words("pointing-word");

    /** Tokens of the longest line that is an item of a list of precautions without being marked as one. */
    private static final int LONGEST_ITEM = 14;

    private final RuleSet rules;
    private final ScopeResolver walker;

    RelationExtractor(RuleSet rules) {
        this.rules = rules;
        this.walker = new ScopeResolver(rules);
    }

    /**
     * Reads a sentence.
     *
     * @param lead what was read in the sentence that introduces the list it is an item of
     * @param previous what was read in the sentence before
     */
    Reading read(Sentence sentence, Optional<Reading> lead, Reading previous) {
        List<CandidateClaim> candidates = new ArrayList<>();
        List<OpenCue> open = new ArrayList<>();
        for (RuleSet.RuleMatch match : rules.cues(sentence)) {
            if (match.rule().leading() && (match.to() > sentence.lead() || sentence.lead() == 0)) {
                continue;
            }
            if (sentence.topic().role().isPresent() && LabelWords.inOrganClass(sentence, match.from())) {
                continue;
            }
            if (ClauseSubjects.excluded(sentence, match) || ClauseSubjects.intended(sentence, match)) {
                continue;
            }
            if (!SubjectResolver.accepts(sentence, match) || !fits(sentence.topic(), match.rule())) {
                continue;
            }
            if (match.rule().side() == CueRule.Side.PREVIOUS) {
                candidates.addAll(resumed(sentence, match, candidates, previous));
                continue;
            }
            ScopeResolver.Scope scope = CueReach.near(sentence, match, scope(sentence, match));
            take(sentence, match, scope, candidates);
            if (scope.complete() && match.rule().side() == CueRule.Side.AFTER) {
                open.add(0, OpenCue.of(sentence, match));
            }
        }
        candidates.removeIf(c -> c.spot().from() < sentence.lead());
        int fragment = LabelEffects.numberedTitle(sentence) ? 0 : Fragments.end(sentence);
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
        List<CandidateClaim> settled = LabelObjections.without(
                sentence,
                // afterwards, so that what a warning names is not left to another cue
                ConflictResolver.settle(Objections.without(LabelEffects.plain(sentence, candidates))));
        return new Reading(settled, List.copyOf(open), groups(sentence), indications(settled, previous));
    }

    /** The rule for the items of a list that only the heading above introduces. */
    private Optional<CueRule> listed(SectionTopic topic) {
        return topic.role()
                .map(role -> RoleTopics.of(role).lists())
                .orElseGet(() -> Optional.of(topic.kind()))
                .flatMap(rules::listed);
    }

    /** Reads the words as the item of a list: the first rule for which they hold an object gets them. */
    private void readAsItem(Sentence sentence, int end, List<OpenCue> lists, List<CandidateClaim> candidates) {
        for (OpenCue cue : lists) {
            CueRule rule = cue.rule();
            RuleSet.RuleMatch match = RuleSet.RuleMatch.of(cue);
            CandidateClaim.Family family = CandidateClaim.family(rule.says());
            boolean said = candidates.stream().anyMatch(c -> c.family() == family)
                    || (family == CandidateClaim.Family.PRECAUTION && !inList(sentence));
            if (!said || family == CandidateClaim.Family.EFFECT) {
                int before = candidates.size();
                take(sentence, match, walker.walk(sentence, sentence.lead(), end, rule, false), candidates);
                if (candidates.size() == before && family == CandidateClaim.Family.EFFECT) {
                    OutOfVocabularyObjects.whole(sentence, sentence.lead(), end)
                            .map(s -> new CandidateClaim(match, rule.says(), s, end, sentence))
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
    private static void withoutLabels(Sentence sentence, List<CandidateClaim> candidates) {
        if (sentence.passage().kind() == Passage.Kind.ROW && LabelledStatements.emptyCells(sentence)) {
            candidates.clear();
            return;
        }
        int colon = LabelledStatements.colon(sentence);
        boolean listed = candidates.stream()
                .anyMatch(c ->
                        c.family() == CandidateClaim.Family.EFFECT && c.spot().from() > colon);
        if (colon > 0 && listed) {
            candidates.removeIf(
                    c -> c.family() == CandidateClaim.Family.EFFECT && c.spot().to() <= colon);
        }
    }

    /**
     * Whether a rule has its place below a heading: below "Overdose" a treatment is one of the overdose, not by the
     * drug.
     */
    private static boolean fits(SectionTopic topic, CueRule rule) {
        if (topic.role().equals(Optional.of(SectionRole.STOP_USE))
                && CandidateClaim.family(rule.says()) == CandidateClaim.Family.PRECAUTION) {
            // "ask a doctor if" stands before what may happen, and not before whom to warn
            return false;
        }
        boolean elsewhere = topic.kind() == SectionTopic.Kind.INTERACTIONS
                || topic.kind() == SectionTopic.Kind.CONTRAINDICATIONS
                || topic.circumstance()
                        .filter(c -> c != Circumstance.LONG_TERM_USE)
                        .isPresent();
        return (!elsewhere && topic.tellsUses())
                || rule.polarity().equals(Optional.of(Polarity.DENIED))
                || CandidateClaim.family(rule.says()) != CandidateClaim.Family.INDICATION;
    }

    private ScopeResolver.Scope scope(Sentence sentence, RuleSet.RuleMatch match) {
        CueRule rule = match.rule();
        return switch (match.rule().side()) {
            case AFTER ->
                OutOfVocabularyObjects.complete(
                        sentence, walker.walk(sentence, match.to(), sentence.size(), rule, true), match.to(), rule);
            case BEFORE -> {
                int start = CueReach.opened(sentence, match);
                ScopeResolver.Scope scope = walker.walk(sentence, start, match.from(), rule, false);
                boolean listed = rule.open()
                        && scope.items().size() > 1
                        && CandidateClaim.family(rule.says()) == CandidateClaim.Family.EFFECT;
                yield listed ? OutOfVocabularyObjects.complete(sentence, scope, start, rule) : scope;
            }
            case WITHIN -> walker.walk(sentence, match.from(), match.to(), rule, false);
            case PREVIOUS, LISTED -> throw new IllegalStateException("has no scope of its own");
        };
    }

    private static void take(
            Sentence sentence, RuleSet.RuleMatch match, ScopeResolver.Scope scope, List<CandidateClaim> candidates) {
        CueRule rule = match.rule();
        if (scope.items().isEmpty()) {
            return;
        }
        MentionSpan first = scope.items().stream()
                .map(ScopeResolver.Item::spot)
                .filter(spot -> spot.from() >= sentence.lead())
                .findFirst()
                .orElse(scope.items().get(0).spot());
        int gap = match.to() <= sentence.lead() && sentence.lead() > 0 && match.to() > match.from()
                ? sentence.lead() - match.to()
                : Math.max(first.from() - match.to(), match.from() - first.to());
        boolean chained = rule.side() == CueRule.Side.BEFORE && scope.items().size() > 1;
        if (match.to() > match.from() && gap > rule.reach() && !chained) {
            return;
        }
        boolean main = scope.items().stream().anyMatch(i -> i.role() == ScopeResolver.Role.MAIN);
        for (ScopeResolver.Item item : scope.items()) {
            Predicate predicate = rule.roles().get(item.role());
            if (!main && item.role() == ScopeResolver.Role.CONTEXT && rule.says() == Predicate.TREATS) {
                predicate = rule.says();
            }
            if (predicate != null && !repeated(item, scope)) {
                candidates.add(new CandidateClaim(match, predicate, item.spot(), scope.end(), sentence));
            }
        }
    }

    /** Whether an item only says again what the cue governs: "for narcolepsy, including in children (… narcolepsy)". */
    private static boolean repeated(ScopeResolver.Item item, ScopeResolver.Scope scope) {
        return item.role() != ScopeResolver.Role.MAIN
                && scope.items().stream()
                        .anyMatch(i -> i.role() == ScopeResolver.Role.MAIN
                                && i.spot().concept().equals(item.spot().concept()));
    }

    /** What "its effectiveness for this use" and the like say of what the drug was last said to be for. */
    private static List<CandidateClaim> resumed(
            Sentence sentence, RuleSet.RuleMatch match, List<CandidateClaim> here, Reading previous) {
        List<MentionSpan> objects = here.stream()
                .filter(c -> c.family() == CandidateClaim.Family.INDICATION
                        && c.spot().to() <= match.from())
                .map(CandidateClaim::spot)
                .distinct()
                .toList();
        if (CandidateClaim.family(match.rule().says()) == CandidateClaim.Family.PRECAUTION) {
            int at = pointing(sentence, match);
            int end = sentence.clauses().tag(at + 1) == Tag.NOUN && at + 1 < match.to() ? at + 2 : at + 1;
            objects = previous.groups().stream()
                    .map(concept -> new MentionSpan(at, end, concept, false, false, false))
                    .toList();
        } else if (objects.isEmpty()) {
            objects = previous.lastIndications().stream()
                    .map(concept -> new MentionSpan(match.from(), match.to(), concept, false, false, false))
                    .toList();
        }
        return objects.stream()
                .map(spot -> new CandidateClaim(match, match.rule().says(), spot, match.to(), sentence))
                .toList();
    }

    /** The word of a cue that points back: "in such patients". */
    private static int pointing(Sentence sentence, RuleSet.RuleMatch match) {
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
                .map(MentionSpan::concept)
                .distinct()
                .toList();
    }

    private static List<Concept> indications(List<CandidateClaim> candidates, Reading previous) {
        List<Concept> concepts = candidates.stream()
                .filter(c -> c.family() == CandidateClaim.Family.INDICATION)
                .map(c -> c.spot().concept())
                .distinct()
                .toList();
        return concepts.isEmpty() ? previous.lastIndications() : concepts;
    }
}
