package dev.materia.claim.extract;

import dev.materia.claim.Predicate;
import dev.materia.claim.label.NamedClasses;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Passage;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.SectionRole;
import dev.materia.source.ShippedFile;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a section of a label says of the drug by naming it: the drugs in the first column of an interaction table, the
 * conditions below "Ask a doctor before use if you have", the class under "Purpose".
 */
final class RoleObjects {

    private enum Where {
        ANY,
        ROW,
        OTC
    }

    private record Row(SectionRole role, Set<ConceptType> types, String topic, Where where) {}

    private static final List<Row> ROWS = ShippedFile.records("labels/role-objects.tsv").stream()
            .map(row -> new Row(
                    SectionRole.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    Arrays.stream(row.get(1).split(" ", -1))
                            .map(type -> ConceptType.valueOf(type.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toUnmodifiableSet()),
                    row.get(2),
                    Where.valueOf(row.get(3).toUpperCase(Locale.ROOT))))
            .toList();

    private RoleObjects() {}

    /** Adds to {@code candidates} what {@code sentence} says by its section, and no cue governs. */
    static void add(Sentence sentence, List<CandidateClaim> candidates, RuleSet rules) {
        Optional<SectionRole> role = sentence.topic().role();
        if (role.isEmpty() || aside(sentence)) {
            return;
        }
        boolean classed = candidates.stream().anyMatch(c -> c.family() == CandidateClaim.Family.MEMBERSHIP);
        Optional<CueRule> member = classed ? Optional.empty() : rule("class", rules);
        member.ifPresent(rule -> NamedClasses.in(sentence)
                .map(spot -> new CandidateClaim(
                        new RuleSet.RuleMatch(rule, spot.from(), spot.from()), rule.says(), spot, spot.to(), sentence))
                .ifPresent(candidates::add));
        for (Row row : ROWS) {
            int end = row.role == role.get() ? reach(sentence, row.where) : 0;
            Optional<CueRule> rule = end > 0 ? rule(row.topic, rules) : Optional.empty();
            rule.ifPresent(r -> add(sentence, row, r, end, candidates, rules));
        }
    }

    private static void add(
            Sentence sentence, Row row, CueRule rule, int end, List<CandidateClaim> candidates, RuleSet rules) {
        for (MentionSpan spot : sentence.spots()) {
            boolean free = row.types.contains(spot.concept().type())
                    && spot.to() <= end
                    && !spot.self()
                    && !spot.covered()
                    && !spot.compound()
                    && !rules.noObject(spot.concept())
                    && candidates.stream().noneMatch(c -> c.spot().overlaps(spot));
            if (free) {
                RuleSet.RuleMatch match = new RuleSet.RuleMatch(rule, spot.from(), spot.from());
                candidates.add(new CandidateClaim(match, rule.says(), spot, sentence.size(), sentence));
            }
        }
    }

    private static Optional<CueRule> rule(String topic, RuleSet rules) {
        if (topic.equals("class")) {
            return rules.rules().stream()
                    .filter(rule -> rule.says() == Predicate.MEMBER_OF_CLASS)
                    .findFirst();
        }
        return rules.listed(SectionTopic.Kind.valueOf(topic.toUpperCase(Locale.ROOT)));
    }

    private static boolean aside(Sentence sentence) {
        Passage.Kind kind = sentence.passage().kind();
        return kind == Passage.Kind.CAPTION || kind == Passage.Kind.FOOTNOTE;
    }

    /** The index before which objects must end; 0 if there are none. */
    private static int reach(Sentence sentence, Where where) {
        return switch (where) {
            case ANY -> sentence.size();
            case OTC -> overTheCounter(sentence) ? sentence.size() : 0;
            case ROW ->
                sentence.passage().kind() != Passage.Kind.ROW
                        ? 0
                        : examples(sentence) ? sentence.size() : firstCell(sentence);
        };
    }

    private static boolean overTheCounter(Sentence sentence) {
        ProductInformation product = sentence.monograph().product();
        return product != null
                && (product.kind() == LabelKind.OVER_THE_COUNTER || product.kind() == LabelKind.HOMEOPATHIC);
    }

    /** Whether a row lists examples of the class that the row above it names. */
    private static boolean examples(Sentence sentence) {
        return sentence.size() > 0 && sentence.token(0).lower().startsWith("example");
    }

    private static int firstCell(Sentence sentence) {
        int at = 0;
        for (Token token : sentence.tokens()) {
            if (token.is('|')) {
                return at;
            }
            at++;
        }
        return at;
    }
}
