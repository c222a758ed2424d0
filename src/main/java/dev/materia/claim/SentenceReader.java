package dev.materia.claim;

import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Token;
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
     * @param lastIndications what the sentence last said the drug was for; what "this use" refers to afterwards
     */
    record Reading(List<Candidate> candidates, List<CueRule> openCues, List<Concept> lastIndications) {
        static final Reading NOTHING = new Reading(List.of(), List.of(), List.of());
    }

    /** Words after which the item of a list tells more of what it has named. */
    private static final Set<String> EXPLAINING = Set.of("who", "which", "that", "because", "since", "when", "if");

    /** Words that open a clause with a phrase about something else than what the clause then tells. */
    private static final Set<String> OPENING = Set.of("after", "following", "as", "like", "unlike");

    /** Verbs that make a sentence of a line, besides those that end a scope. */
    private static final Set<String> VERBS =
            Set.of(("increases increase decreases produces affects induces exacerbates exacerbate "
                            + "prolongs prolong enhances enhance improves improve reduces inhibits inhibit "
                            + "carries remains recommends experience tend tends led advise withhold consider monitor discontinue initiate instruct inform")
                    .split(" ", -1));

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
        List<CueRule> open = new ArrayList<>();
        for (RuleBook.RuleMatch match : rules.cues(sentence)) {
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
                open.add(0, match.rule());
            }
        }
        int fragment = fragment(sentence);
        if (fragment > 0) {
            List<CueRule> lists = new ArrayList<>(lead.map(Reading::openCues).orElse(List.of()));
            listed(sentence.topic()).ifPresent(lists::add);
            open.addAll(lists);
            readAsItem(sentence, fragment, lists, candidates);
        }
        LabelEffects.add(sentence, candidates, rules);
        RoleObjects.add(sentence, candidates, rules);
        List<Candidate> settled = Rivals.settle(LabelEffects.plain(sentence, candidates));
        return new Reading(settled, List.copyOf(open), indications(settled, previous));
    }

    /** The rule for the items of a list that only the heading above introduces. */
    private Optional<CueRule> listed(Topic topic) {
        return topic.role()
                .map(role -> RoleTopics.of(role).lists())
                .orElseGet(() -> Optional.of(topic.kind()))
                .flatMap(rules::listed);
    }

    /** Reads the words as the item of a list: the first rule for which they hold an object gets them. */
    private void readAsItem(Sentence sentence, int end, List<CueRule> lists, List<Candidate> candidates) {
        for (CueRule rule : lists) {
            Candidate.Family family = Candidate.family(rule.says());
            boolean said = candidates.stream().anyMatch(c -> c.family() == family)
                    || (family == Candidate.Family.PRECAUTION && !inList(sentence));
            if (!said || family == Candidate.Family.EFFECT) {
                int before = candidates.size();
                take(
                        sentence,
                        new RuleBook.RuleMatch(rule, 0, 0),
                        walker.walk(sentence, 0, end, rule, false),
                        candidates);
                if (candidates.size() == before && family == Candidate.Family.EFFECT) {
                    RuleBook.RuleMatch match = new RuleBook.RuleMatch(rule, 0, 0);
                    OpenObjects.whole(sentence, end)
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
        return sentence.passage().kind() != Passage.Kind.SENTENCE || sentence.size() <= LONGEST_ITEM;
    }

    /**
     * The end of the words that a heading or a lead sentence is completed by: all of a line without a verb outside
     * brackets; of an item with a verb, what stands before an explanation ("Elderly patients: trials have shown …",
     * "Poor liver function, as the drug is …"). None if the line is a sentence of its own.
     */
    private static int fragment(Sentence sentence) {
        Passage.Kind kind = sentence.passage().kind();
        boolean aside = kind == Passage.Kind.CAPTION || kind == Passage.Kind.FOOTNOTE;
        if (aside || (sentence.size() > 3 && sentence.slotEnd(Slot.DRUG, 0) > 0)) {
            return 0;
        }
        boolean item = kind == Passage.Kind.ITEM;
        int depth = 0;
        int explained = 0;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            depth += token.is('(') ? 1 : token.is(')') ? -1 : 0;
            if (depth <= 0 && item && explained == 0 && explains(sentence, i)) {
                explained = i;
            }
            if (depth <= 0 && (ScopeWalker.finite(token) || VERBS.contains(token.lower()))) {
                return explained;
            }
        }
        return sentence.size();
    }

    private static boolean explains(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean mark = token.is(':') || token.is('—') || token.is('–');
        return mark
                || EXPLAINING.contains(token.lower())
                || (token.lower().equals("as")
                        && at > 0
                        && sentence.token(at - 1).is(','));
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
        Spot first = scope.items().get(0).spot();
        if (Math.max(first.from() - match.to(), match.from() - first.to()) > rule.reach()) {
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
        if (objects.isEmpty()) {
            objects = previous.lastIndications().stream()
                    .map(concept -> new Spot(match.from(), match.to(), concept, false, false, false))
                    .toList();
        }
        return objects.stream()
                .map(spot -> new Candidate(match, match.rule().says(), spot, match.to(), sentence))
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
