package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that stand beside each rule in the cue files. */
class CueExamplesTest {

    private static final RuleSet RULES = RuleSet.load();
    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());
    private static final Pattern OBJECT = Pattern.compile("\\{([^}]*)\\}");
    private static final Map<SectionTopic.Kind, String> HEADINGS = Map.of(
            SectionTopic.Kind.EFFECTS, "Adverse effects",
            SectionTopic.Kind.PRECAUTIONS, "Contraindications",
            SectionTopic.Kind.INTERACTIONS, "Interactions",
            SectionTopic.Kind.MECHANISM, "Mechanism",
            SectionTopic.Kind.RESEARCH, "Research",
            SectionTopic.Kind.ASIDE, "Legal status",
            SectionTopic.Kind.USES, "Medical uses");

    record Example(CueRule rule, String sentence) {
        @Override
        public String toString() {
            return rule.id() + ": " + sentence;
        }
    }

    static Stream<Example> positives() {
        return RULES.rules().stream().flatMap(r -> r.yes().stream().map(s -> new Example(r, s)));
    }

    static Stream<Example> negatives() {
        return RULES.rules().stream().flatMap(r -> r.no().stream().map(s -> new Example(r, s)));
    }

    static Stream<CueRule> rules() {
        return RULES.rules().stream().filter(r -> r.side() != CueRule.Side.LISTED);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAnExample(CueRule rule) {
        assertThat(rule.yes()).as(rule.id()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("positives")
    void makesTheClaimsOfItsExample(Example example) {
        List<String> wanted = new ArrayList<>();
        Matcher matcher = OBJECT.matcher(example.sentence);
        while (matcher.find()) {
            wanted.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        assertThat(objects(example)).isEqualTo(new TreeSet<>(wanted));
    }

    @ParameterizedTest
    @MethodSource("negatives")
    void makesNoClaimOfItsCounterexample(Example example) {
        assertThat(objects(example)).isEmpty();
    }

    /** The words that the rule's claims name their objects with. */
    private static Set<String> objects(Example example) {
        String sentence = example.sentence.replaceAll("[{}]", "");
        String heading =
                example.rule.topics().isEmpty() || example.rule.topics().contains(SectionTopic.Kind.GENERAL)
                        ? ""
                        : HEADINGS.getOrDefault(example.rule.topics().iterator().next(), "");
        Set<String> objects = new TreeSet<>();
        for (Claim claim : EXTRACTOR
                .extract(Texts.examplol(heading, List.of(sentence.split(" / ", -1))))
                .claims()) {
            claim.assertion().statements().stream()
                    .filter(s -> s.rule().equals(example.rule.id()))
                    .forEach(s -> objects.add(s.mention().text().toLowerCase(Locale.ROOT)));
        }
        return objects;
    }
}
