package dev.materia.claim.rule;

import dev.materia.vocabulary.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All cue files, read once: what makes claims, what changes them, what links mentions to a cue, what headings mean. */
public final class RuleSet {

    /**
     * A cue found.
     *
     * @param rule the rule it fires
     * @param from index of its first token
     * @param to index after its last
     * @param inherited where its words stand, if that is not in the sentence itself; {@code from} and {@code to} are
     *     then 0
     */
    public record RuleMatch(CueRule rule, int from, int to, Optional<OpenCue> inherited) {

        /** A cue of the sentence itself. */
        public RuleMatch(CueRule rule, int from, int to) {
            this(rule, from, to, Optional.empty());
        }

        /** A cue of a heading, or of a sentence that introduces a list. */
        public static RuleMatch of(OpenCue cue) {
            return new RuleMatch(cue.rule(), 0, 0, Optional.of(cue));
        }
    }

    /**
     * A modifier found.
     *
     * @param modifier which
     * @param from index of its first token
     * @param to index after its last
     */
    public record ModifierMatch(Modifier modifier, int from, int to) {}

    /**
     * A connector found.
     *
     * @param connector which
     * @param end index after its last token
     */
    record ConnectorMatch(Connector connector, int end) {}

    private static final List<String> CLAIM_FILES =
            List.of("indication", "effect", "precaution", "interaction", "mechanism", "class");

    private final List<CueRule> rules;
    private final CueIndex<CueRule> ruleIndex;
    private final FrameMatcher frames;
    private final CueIndex<Modifier> modifierIndex;
    private final CueIndex<Connector> connectorIndex;
    private final List<CueFile.Entry> headings;
    private final Map<String, Set<String>> concepts;

    private RuleSet() {
        rules = new ArrayList<>();
        for (String file : CLAIM_FILES) {
            for (CueFile.Entry entry : CueFile.load(file)) {
                rules.add(RuleReader.rule(entry, rules.size()));
            }
        }
        ruleIndex = new CueIndex<>(
                rules.stream().filter(r -> r.side() != CueRule.Side.LISTED).toList(), CueRule::patterns);
        frames = new FrameMatcher(rules);
        modifierIndex = new CueIndex<>(
                CueFile.load("modifiers").stream().map(RuleReader::modifier).toList(), Modifier::patterns);
        connectorIndex = new CueIndex<>(
                CueFile.load("connectors").stream().map(RuleReader::connector).toList(), Connector::patterns);
        headings = CueFile.load("headings");
        concepts = CueFile.load("concepts").stream()
                .collect(Collectors.toUnmodifiableMap(CueFile.Entry::id, e -> Set.copyOf(e.all("concept"))));
    }

    /** Reads the cue files of the class path. */
    public static RuleSet load() {
        return new RuleSet();
    }

    public List<CueRule> rules() {
        return rules;
    }

    List<CueFile.Entry> headings() {
        return headings;
    }

    /** Whether a concept is too general to be the object of a claim. */
    public boolean generic(Concept concept) {
        return in("concepts/generic", concept);
    }

    /** Whether a concept can be the object of no claim: it is too general, or a place in the body. */
    public boolean noObject(Concept concept) {
        return generic(concept) || in("concepts/place", concept);
    }

    /** Whether a concept comes of taking a drug, and so never of an overdose or of stopping alone. */
    public boolean comesOfUse(Concept concept) {
        return concept.slug().endsWith("-use-disorder") || in("concepts/of-use", concept);
    }

    /** Whether a concept is an illness that comes of stopping a drug. */
    public boolean comesOfStopping(Concept concept) {
        return in("concepts/of-stopping", concept);
    }

    private boolean in(String list, Concept concept) {
        return concepts.getOrDefault(list, Set.of()).contains(concept.type().path() + "/" + concept.slug());
    }

    /** All cues of a sentence, in order of their first token, then of their rules. */
    public List<RuleMatch> cues(Sentence sentence) {
        List<RuleMatch> matches = new ArrayList<>();
        CueIndex<CueRule>.Scan scan = ruleIndex.scan(sentence);
        CueIndex.Taker<CueRule> taker = (rule, from, to) -> {
            if (holds(rule, sentence) && !broken(rule, sentence, from, to)) {
                matches.add(new RuleMatch(rule, from, to));
            }
        };
        boolean verb = false;
        for (int i = 0; i < sentence.size(); i++) {
            scan.matches(i, taker);
            verb |= frames.mayFire(sentence.token(i).lower());
        }
        if (verb) {
            frames.matches(sentence, (rule, span) -> taker.take(rule, span.from(), span.to()));
            matches.sort(Comparator.comparingInt(RuleMatch::from)
                    .thenComparingInt(m -> m.rule().order()));
        }
        return matches;
    }

    private static boolean holds(CueRule rule, Sentence sentence) {
        SectionTopic.Kind kind = sentence.topic().kind();
        if (kind == SectionTopic.Kind.ANIMALS) {
            return false;
        }
        if (kind == SectionTopic.Kind.ASIDE && sentence.topic().role().isPresent()) {
            // the code of a label's section is surer than the words of a heading, under which some rules read on
            return false;
        }
        boolean other = kind == SectionTopic.Kind.ASIDE || kind == SectionTopic.Kind.CHEMISTRY;
        return rule.topics().isEmpty() ? !other : rule.topics().contains(kind);
    }

    private static boolean broken(CueRule rule, Sentence sentence, int from, int to) {
        for (int i = from; i < to && !rule.without().isEmpty(); i++) {
            if (rule.without().contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** All modifiers of a sentence, in order of their first token; those inside a longer one are left out. */
    public List<ModifierMatch> modifiers(Sentence sentence) {
        List<ModifierMatch> matches = new ArrayList<>();
        CueIndex<Modifier>.Scan scan = modifierIndex.scan(sentence);
        CueIndex.Taker<Modifier> taker = (modifier, from, to) -> matches.add(new ModifierMatch(modifier, from, to));
        for (int i = 0; i < sentence.size(); i++) {
            scan.matches(i, taker);
        }
        return matches.stream()
                .filter(m -> matches.stream().noneMatch(o -> hides(o, m)))
                .toList();
    }

    /** Whether one modifier is a part of another that means the same kind of thing, or nothing: "not" in "not only". */
    private static boolean hides(ModifierMatch outer, ModifierMatch inner) {
        boolean inside =
                outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
        return inside
                && (outer.modifier.sets().isEmpty()
                        || outer.modifier
                                .sets()
                                .map(Enum::getDeclaringClass)
                                .equals(inner.modifier.sets().map(Enum::getDeclaringClass)));
    }

    /** The longest connector that starts at a token. */
    Optional<ConnectorMatch> connectorAt(Sentence sentence, int at) {
        ConnectorMatch[] longest = new ConnectorMatch[1];
        connectorIndex.matches(sentence, at, (connector, from, end) -> {
            if (longest[0] == null || end > longest[0].end()) {
                longest[0] = new ConnectorMatch(connector, end);
            }
        });
        return Optional.ofNullable(longest[0]);
    }

    /** The rule for the items of a list that only a heading introduces. */
    public Optional<CueRule> listed(SectionTopic.Kind kind) {
        return rules.stream()
                .filter(r -> r.side() == CueRule.Side.LISTED && r.topics().contains(kind))
                .findFirst();
    }
}
