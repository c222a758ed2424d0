package dev.materia.claim.rule;

import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.TokenSpan;
import dev.materia.claim.sentence.VerbGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds the verbs of a sentence that fire a rule, by what stands in the roles around them. */
final class FrameMatcher {

    private final Map<String, List<CueRule>> byVerb = new HashMap<>();

    FrameMatcher(List<CueRule> rules) {
        for (CueRule rule : rules) {
            rule.frame()
                    .ifPresent(frame -> frame.verbs()
                            .forEach(verb -> byVerb.computeIfAbsent(
                                            verb.contains("_") ? verb.substring(0, verb.indexOf('_')) : verb,
                                            v -> new ArrayList<>())
                                    .add(rule)));
        }
    }

    /** Whether a word is a form of a verb that fires a rule. */
    boolean mayFire(String word) {
        return byVerb.containsKey(ParserLexicon.ENGLISH.lemma(word));
    }

    /** Reports every rule that a verb group of the sentence fires, with the group's tokens and the preposition's. */
    void matches(Sentence sentence, BiConsumer<CueRule, TokenSpan> found) {
        Clauses build = sentence.clauses();
        for (Clause clause : build.all()) {
            for (VerbGroup group : clause.groups()) {
                for (CueRule rule : byVerb.getOrDefault(group.lemma(), List.of())) {
                    VerbFrame frame = rule.frame().orElseThrow();
                    int end = end(sentence, group, frame);
                    if (end > 0 && fits(sentence, clause, group, frame)) {
                        found.accept(rule, new TokenSpan(group.from(), end));
                    }
                }
            }
        }
    }

    /** The index behind the verb and the preposition that it must have, or -1. */
    private static int end(Sentence sentence, VerbGroup group, VerbFrame frame) {
        if (frame.verbs().contains(group.lemma())) {
            return group.to();
        }
        int next = group.to();
        while (next < sentence.size() && sentence.clauses().tag(next) == Tag.ADVERB) {
            next++;
        }
        boolean particle = next < sentence.size()
                && frame.verbs()
                        .contains(group.lemma() + "_" + sentence.token(next).lower());
        return particle ? next + 1 : -1;
    }

    private static boolean fits(Sentence sentence, Clause clause, VerbGroup group, VerbFrame frame) {
        boolean voice = frame.passive().isEmpty() || frame.passive().get() == group.passive();
        boolean goesOn = group.to() < sentence.size() && sentence.clauses().tag(group.to()) == Tag.TO;
        return voice
                && !goesOn
                && near(sentence, group, frame.near())
                && subject(sentence, clause, group, frame.who())
                && (!frame.drug() || drugBehind(sentence, clause, group));
    }

    private static boolean near(Sentence sentence, VerbGroup group, Set<String> words) {
        for (int i = group.to(); i < Math.min(sentence.size(), group.to() + 5); i++) {
            if (words.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return words.isEmpty();
    }

    private static boolean drugBehind(Sentence sentence, Clause clause, VerbGroup group) {
        for (int i = group.to(); i < clause.to(); i++) {
            if (sentence.slotEnd(Slot.DRUG, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean subject(Sentence sentence, Clause clause, VerbGroup group, VerbFrame.Who who) {
        TokenSpan span = sentence.clauses().subject(clause);
        return switch (who) {
            case ANY -> true;
            case DRUG -> holdsDrug(sentence, span);
            case PEOPLE -> clause.kind() != Clause.Kind.RELATIVE && people(sentence, span);
            case NOBODY ->
                people(sentence, span)
                        && sentence.clauses().tag(span.from()) == Tag.NEGATIVE_DETERMINER
                        && ParserLexicon.ENGLISH.is(group.modal(), "deontic");
            case CONDITION -> !holdsDrug(sentence, span) && holdsCondition(sentence, span);
            case THING -> !span.isEmpty() && !people(sentence, span);
        };
    }

    private static boolean holdsDrug(Sentence sentence, TokenSpan span) {
        for (int i = span.from(); i < span.to(); i++) {
            boolean own = sentence.clauses().clauseOf(i) == sentence.clauses().clauseOf(span.from());
            if (own && sentence.slotEnd(Slot.DRUG, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsCondition(Sentence sentence, TokenSpan span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (sentence.slotEnd(Slot.CONDITION, i) > 0 || sentence.slotEnd(Slot.POPULATION, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a subject means people: by a noun for them, a pronoun, or a bare number or share. */
    private static boolean people(Sentence sentence, TokenSpan span) {
        ParserLexicon words = ParserLexicon.ENGLISH;
        for (int i = span.from(); i < span.to(); i++) {
            String word = sentence.token(i).lower();
            boolean first = i == span.from();
            boolean some = Set.of("they", "those", "some", "others", "most", "many", "few", "none")
                    .contains(word);
            if ((words.is(word, "people") && !of(sentence, i, span.from())) || (first && some)) {
                return true;
            }
            if (i + 1 == span.to() && sentence.clauses().tag(i) == Tag.NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** Whether "of" or "in" and a noun before make the people a part of a phrase: "the blood of patients". */
    private static boolean of(Sentence sentence, int at, int from) {
        for (int i = at - 1; i > from; i--) {
            if (sentence.clauses().tag(i) == Tag.PREPOSITION) {
                Tag before = sentence.clauses().tag(i - 1);
                boolean share = before == Tag.NUMBER
                        || before == Tag.DETERMINER
                        || before == Tag.MARK
                        || before == Tag.PRONOUN
                        || Set.of(
                                        "number",
                                        "proportion",
                                        "half",
                                        "third",
                                        "quarter",
                                        "majority",
                                        "percent",
                                        "few",
                                        "minority",
                                        "carriers")
                                .contains(sentence.token(i - 1).lower());
                return !share;
            }
        }
        return false;
    }
}
