package dev.materia.claim.extract;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.RoleTopics;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.TrialWords;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.source.ShippedFile;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The conditions that a label's section on adverse reactions names without a cue: they are effects, unless the words
 * around them say that the patients had them, were treated for them, or that they are the heading of a group.
 */
final class LabelEffects {

    /** How many tokens may stand between "patients with" and the condition: "patients with severe or chronic …". */
    private static final int REACH = 4;

    /** Tokens of the longest title of a part, less one. */
    private static final int LONGEST_TITLE = 12;

    /** Words that tell what happened to people on the drug. */
    private static final Set<String> TOLD = Set.copyOf(ShippedFile.records("labels/telling-words.tsv").stream()
            .map(row -> row.get(0))
            .toList());

    private static final Pattern AT_RISK = Pattern.compile(
            "(?i)\\b(?:those|patients|people|individuals|subjects|persons) (?:who are )?(?:known to be )?at (?:an? )?(?:higher|increased|greater|high) risk (?:of|for) (?:[^.;,(]|\\(e\\.g\\.,? ?){0,80}$");

    private static final List<List<String>> BEFORE = contexts("before");
    private static final List<List<String>> AFTER = contexts("after");

    private LabelEffects() {}

    /** Adds to {@code candidates} the effects of {@code sentence} that no cue governs. */
    static void add(Sentence sentence, List<CandidateClaim> candidates, RuleSet rules) {
        Optional<CueRule> rule = sentence.topic()
                .role()
                .map(RoleTopics::of)
                .filter(reading -> reading.effects() == RoleTopics.Effects.ALL
                        || (reading.effects() == RoleTopics.Effects.TOLD && tells(sentence)))
                .flatMap(reading -> rules.listed(SectionTopic.Kind.EFFECTS));
        if (rule.isEmpty() || TrialWords.onlyPeople(sentence) || numberedTitle(sentence)) {
            return;
        }
        int explained = IllnessDefinitions.start(sentence);
        for (MentionSpan spot : sentence.spots()) {
            boolean free = spot.is(ConceptType.CONDITION)
                    && !spot.covered()
                    && !spot.compound()
                    && !rules.noObject(spot.concept())
                    && candidates.stream().noneMatch(c -> c.spot().overlaps(spot));
            boolean effect = !LabelWords.isNoEffect(sentence, spot)
                    && !otherwise(sentence, spot)
                    && spot.from() < explained
                    && !TrialWords.raisesRisk(sentence, spot.to())
                    && !TrialWords.isRiskFactor(sentence, spot.from());
            if (free && effect) {
                int at = spot.from();
                candidates.add(new CandidateClaim(
                        new RuleSet.RuleMatch(rule.get(), at, at), rule.get().says(), spot, spot.to(), sentence));
            }
        }
        List<MentionSpan> unknown = new ArrayList<>(MeasuredChanges.of(sentence));
        unknown.addAll(SiteEffects.of(sentence));
        unknown.addAll(OutOfVocabularyObjects.between(
                sentence,
                candidates.stream()
                        .filter(c -> c.family() == CandidateClaim.Family.EFFECT)
                        .toList()));
        for (MentionSpan word : unknown) {
            MentionSpan spot = EffectNames.withHead(sentence, word);
            boolean free = candidates.stream().noneMatch(c -> c.spot().overlaps(spot));
            if (free
                    && !EffectNames.isPart(sentence, spot)
                    && !LabelWords.isNoEffect(sentence, spot)
                    && !otherwise(sentence, spot)) {
                int at = spot.from();
                candidates.add(new CandidateClaim(
                        new RuleSet.RuleMatch(rule.get(), at, at), rule.get().says(), spot, spot.to(), sentence));
            }
        }
    }

    /**
     * {@code candidates} of a label's sentence without effects that are none, and the words that name an effect without
     * those that tell how grave it is. Other texts, and other claims, are left as they are.
     */
    static List<CandidateClaim> plain(Sentence sentence, List<CandidateClaim> candidates) {
        if (sentence.topic().role().isEmpty()) {
            return candidates;
        }
        return candidates.stream()
                .flatMap(c -> LabelWarnings.read(c).stream())
                .filter(c -> !LabelWords.isNoObject(sentence, c.spot()))
                .filter(c -> c.family() != CandidateClaim.Family.EFFECT
                        || (!LabelWords.isNoEffect(sentence, c.spot())
                                && !otherwise(sentence, c.spot())
                                && !TrialWords.isHistory(sentence, c)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> EffectNames.whole(sentence, all)));
    }

    /** Whether a passage is the numbered title of a part, "5.3 Nausea", whose text says what befell whom. */
    static boolean numberedTitle(Sentence sentence) {
        int last = sentence.size() - 1;
        return sentence.topic().role().isPresent()
                && sentence.lead() == 0
                && last > 0
                && last <= LONGEST_TITLE
                && sentence.token(0).kind() == Token.Kind.NUMBER
                && sentence.words(0, 1).contains(".")
                && !sentence.token(last).is('.')
                && Character.isUpperCase(sentence.words(1, 2).charAt(0))
                && sentence.tokens().stream().skip(1).noneMatch(t -> t.kind() == Token.Kind.NUMBER || t.is('|'));
    }

    private static boolean tells(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(t -> TOLD.contains(t.lower()));
    }

    /** Whether the words around say that it is something else. */
    private static boolean otherwise(Sentence sentence, MentionSpan spot) {
        for (List<String> words : AFTER) {
            if (matches(sentence, behind(sentence, spot), words)) {
                return true;
            }
        }
        if (opens(sentence, spot)
                || endsWord(sentence, spot)
                || ofThoseAtRisk(sentence, spot)
                || namesPeople(sentence, spot)) {
            return true;
        }
        int first = Math.max(sentence.clauseStart(spot.from()), spot.from() - REACH - 3);
        for (int i = spot.from() - 1; i >= first; i--) {
            Token token = sentence.token(i);
            if (token.is(',') || token.is(';') || token.is(':') || token.is(')')) {
                return false;
            }
            if (withPeople(sentence, i) && spot.from() - i - 2 <= REACH) {
                return true;
            }
            for (List<String> words : BEFORE) {
                if (spot.from() - i - words.size() <= REACH
                        && i + words.size() <= spot.from()
                        && matches(sentence, i, words)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a mention is of people: "{elderly patients with dementia-related psychosis}". */
    private static boolean namesPeople(Sentence sentence, MentionSpan spot) {
        for (int i = spot.from(); i + 2 < spot.to(); i++) {
            if (withPeople(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what some people are at risk of: "considered in those at higher risk of developing {gout}". */
    private static boolean ofThoseAtRisk(Sentence sentence, MentionSpan spot) {
        int from = Math.max(sentence.clauseStart(spot.from()), spot.from() - 4 * REACH);
        return AT_RISK.matcher(sentence.words(Math.min(from, spot.from()), spot.from()))
                .find();
    }

    /** The token behind a mention, and behind the bracket that holds nothing else: "(Rb) protein". */
    private static int behind(Sentence sentence, MentionSpan spot) {
        boolean bracket = spot.from() > 0
                && spot.to() < sentence.size()
                && sentence.token(spot.from() - 1).is('(')
                && sentence.token(spot.to()).is(')');
        return bracket ? spot.to() + 1 : spot.to();
    }

    /** Whether "outpatients with" or the like starts at a token. */
    private static boolean withPeople(Sentence sentence, int at) {
        String word = sentence.token(at).lower();
        boolean people = word.endsWith("patients") || ParserLexicon.ENGLISH.is(word, "people");
        return people
                && !word.startsWith("case")
                && at + 1 < sentence.size()
                && sentence.token(at + 1).lower().equals("with");
    }

    /**
     * Whether the sentence opens with the illness that it then tells of: "In lung cancer, pneumonitis occurred in …".
     */
    private static boolean opens(Sentence sentence, MentionSpan spot) {
        return spot.from() == 1
                && sentence.token(0).lower().equals("in")
                && spot.to() < sentence.size()
                && sentence.token(spot.to()).is(',');
    }

    /** Whether a mention is the end of a name with a hyphen: that of a study, "ICARIA-MM". */
    private static boolean endsWord(Sentence sentence, MentionSpan spot) {
        int start = sentence.token(spot.from()).start();
        String text = sentence.monograph().text();
        boolean joined = start > 1 && text.charAt(start - 1) == '-' && Character.isUpperCase(text.charAt(start - 2));
        return joined && Character.isUpperCase(text.charAt(start));
    }

    private static boolean matches(Sentence sentence, int at, List<String> words) {
        if (at + words.size() > sentence.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!sentence.token(at + i).lower().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> contexts(String side) {
        List<List<String>> contexts = new ArrayList<>();
        for (List<String> row : ShippedFile.records("labels/effect-contexts.tsv")) {
            if (row.get(0).equals(side)) {
                contexts.add(List.of(row.get(1).split("[ -]", -1)));
            }
        }
        return List.copyOf(contexts);
    }
}
