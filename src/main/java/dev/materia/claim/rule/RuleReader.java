package dev.materia.claim.rule;

import dev.materia.claim.Action;
import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.UseStatus;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.ConceptType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes rules, modifiers and connectors of the entries of the cue files. */
final class RuleReader {

    private RuleReader() {}

    /** The rule of an entry, which is the one at {@code order} of all files. */
    static CueRule rule(CueFile.Entry e, int order) {
        Predicate says = e.choice("says", Predicate.class).orElseThrow(() -> e.wrong("no says"));
        Map<ScopeResolver.Role, Predicate> roles = new EnumMap<>(ScopeResolver.Role.class);
        roles.put(ScopeResolver.Role.MAIN, says);
        if (CandidateClaim.family(says) == CandidateClaim.Family.PRECAUTION) {
            roles.put(ScopeResolver.Role.CONTEXT, says);
        }
        e.choice("cause", Predicate.class).ifPresent(p -> roles.put(ScopeResolver.Role.CAUSE, p));
        e.choice("context", Predicate.class).ifPresent(p -> roles.put(ScopeResolver.Role.CONTEXT, p));
        Set<ConceptType> takes =
                e.one("takes").map(v -> set(e, v, ConceptType.class)).orElseGet(() -> defaultTypes(says));
        return new CueRule(
                e.id(),
                order,
                says,
                roles,
                e.all("cue").isEmpty()
                                && (e.one("side").equals(Optional.of("listed"))
                                        || e.one("verbs").isPresent())
                        ? List.of()
                        : e.patterns(),
                e.choice("side", CueRule.Side.class).orElse(CueRule.Side.AFTER),
                takes,
                e.choice("subject", CueRule.Subject.class)
                        .orElse(e.one("verbs").isPresent() ? CueRule.Subject.ANY : CueRule.Subject.OPEN),
                e.choice("certainty", Certainty.class),
                e.choice("circumstance", Circumstance.class),
                e.choice("polarity", Polarity.class),
                e.choice("action", Action.class),
                e.one("topic")
                        .map(v -> v.equals("any")
                                ? EnumSet.allOf(SectionTopic.Kind.class)
                                : set(e, v, SectionTopic.Kind.class))
                        .orElse(Set.of()),
                e.one("reach").map(Integer::parseInt).orElse(40),
                e.one("until").map(v -> Set.of(v.split(" ", -1))).orElse(Set.of()),
                e.one("without").map(v -> Set.of(v.split(" ", -1))).orElse(Set.of()),
                e.one("not-subject").map(v -> Set.of(v.split(" ", -1))).orElse(Set.of()),
                frame(e),
                e.one("leading").map(Boolean::parseBoolean).orElse(false),
                e.one("open").map(Boolean::parseBoolean).orElse(true),
                e.all("yes"),
                e.all("no"));
    }

    private static Set<String> verbs(CueFile.Entry e, String names) {
        Set<String> verbs = Set.of(names.split(" ", -1));
        for (String verb : verbs) {
            if (ParserLexicon.ENGLISH.forms(verb.replaceAll("_.*", "")).isEmpty()) {
                throw e.wrong("no verb of the table: " + verb);
            }
        }
        return verbs;
    }

    private static Optional<VerbFrame> frame(CueFile.Entry e) {
        return e.one("verbs")
                .map(verbs -> new VerbFrame(
                        verbs(e, verbs),
                        e.choice("who", VerbFrame.Who.class).orElse(VerbFrame.Who.ANY),
                        e.one("voice").map("passive"::equals),
                        e.one("near").map(v -> Set.of(v.split(" ", -1))).orElse(Set.of()),
                        e.one("drug").map("behind"::equals).orElse(false)));
    }

    private static Set<ConceptType> defaultTypes(Predicate says) {
        return switch (says) {
            case TREATS,
                    TREATS_SYMPTOMS_OF,
                    INVESTIGATED_FOR,
                    INEFFECTIVE_FOR,
                    DEVELOPED_FOR,
                    HAS_ADVERSE_EFFECT,
                    HAS_OVERDOSE_EFFECT,
                    HAS_WITHDRAWAL_EFFECT -> EnumSet.of(ConceptType.CONDITION);
            case CONTRAINDICATED_IN, CAUTION_IN, TOLERATED_IN ->
                EnumSet.of(ConceptType.CONDITION, ConceptType.POPULATION);
            case INTERACTS_WITH -> EnumSet.of(ConceptType.DRUG, ConceptType.DRUG_CLASS, ConceptType.SUBSTANCE);
            case ACTS_ON -> EnumSet.of(ConceptType.TARGET);
            case MEMBER_OF_CLASS -> EnumSet.of(ConceptType.DRUG_CLASS);
        };
    }

    private static <E extends Enum<E>> Set<E> set(CueFile.Entry e, String values, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        Arrays.stream(values.split(" ", -1)).filter(v -> !v.isBlank()).forEach(v -> set.add(e.constant(v, type)));
        return set;
    }

    /** The modifier of an entry. */
    static Modifier modifier(CueFile.Entry e) {
        Optional<Enum<?>> sets = e.one("sets").filter(v -> !v.equals("nothing")).map(v -> setting(e, v));
        return new Modifier(
                e.id(),
                e.patterns(),
                sets,
                e.one("reach").map(Integer::parseInt).orElse(0),
                e.one("both").map(Boolean::parseBoolean).orElse(false),
                e.one("of").map(v -> set(e, v, CandidateClaim.Family.class)).orElse(Set.of()));
    }

    private static Enum<?> setting(CueFile.Entry e, String value) {
        for (Class<? extends Enum<?>> type : List.of(
                Polarity.class, Certainty.class, Circumstance.class, UseStatus.class, SectionTopic.Kind.class)) {
            for (Enum<?> constant : type.getEnumConstants()) {
                if (constant.name().replace("_", "").equalsIgnoreCase(value.replace("-", ""))) {
                    return constant;
                }
            }
        }
        throw e.wrong("nothing to set is called " + value);
    }

    /** The connector of an entry. */
    static Connector connector(CueFile.Entry e) {
        return new Connector(
                e.id(), e.patterns(), e.choice("turn", Connector.Turn.class).orElseThrow(() -> e.wrong("no turn")));
    }
}
