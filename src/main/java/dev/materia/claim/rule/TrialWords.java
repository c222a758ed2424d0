package dev.materia.claim.rule;

import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.source.ShippedFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells what people had before they took a drug from what befell them on it: who was studied, what they had suffered,
 * and what raises their risk. The words stand in {@code labels/trial-words.tsv}.
 */
public final class TrialWords {

    /** So many tokens may stand between a word that raises and what it raises. */
    private static final int REACH = 3;

    /** A risk factor is named within so many tokens of "risk factors for" only if it is the effect itself. */
    private static final int OWN_OBJECT = 3;

    /** So far behind what is compared stands between whom. */
    private static final int GROUPS = 12;

    private static final Set<String> PAST = ParserLexicon.ENGLISH.words("past-adjective");
    private static final Map<String, Set<String>> WORDS = words();

    /** Words that open a bracket of examples; "e.g." starts with a token "e". */
    private static final Set<String> EXAMPLES = ParserLexicon.ENGLISH.words("example-opener");

    private TrialWords() {}

    /** Whether a sentence tells who took part in a study, and of nothing that happened. */
    public static boolean onlyPeople(Sentence sentence) {
        return any(sentence, "people") && !any(sentence, "event");
    }

    /**
     * Whether the words behind a token say that what stands before it raises a risk: "… may enhance the occurrence".
     */
    public static boolean raisesRisk(Sentence sentence, int from) {
        int end = sentence.clauseEnd(Math.max(0, from - 1));
        for (int i = from; i < end; i++) {
            if (is(sentence, i, "raise")) {
                for (int j = i + 1; j < Math.min(end, i + 1 + REACH); j++) {
                    if (is(sentence, j, "likelihood")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Whether a claim is of what people had suffered before ("within the last 6 months"), or of a risk factor ("risk
     * factors for stroke include hypertension").
     */
    public static boolean isHistory(Sentence sentence, CandidateClaim candidate) {
        int at = candidate.spot().from();
        boolean uncued = candidate.match().from() == candidate.match().to();
        if (isBackground(sentence, at)
                || behind(sentence, at, "aside")
                || (uncued && behind(sentence, at, "had"))
                || isSignOf(sentence, at)
                || namesTrial(sentence, candidate.spot().to())) {
            return true;
        }
        for (int i = candidate.spot().to(); i + 2 < sentence.size(); i++) {
            boolean within = sentence.token(i).lower().equals("within")
                    || sentence.token(i).lower().equals("in");
            if (within
                    && sentence.token(i + 1).lower().equals("the")
                    && PAST.contains(sentence.token(i + 2).lower())) {
                return true;
            }
        }
        String cue = sentence.words(candidate.match().from(), candidate.match().to());
        return cue.toLowerCase(Locale.ROOT).contains("risk factor")
                && candidate.spot().from() - candidate.match().to() > OWN_OBJECT;
    }

    /** Whether words of a kind stand before a token, and no semicolon between: "history of seizures or {stroke}". */
    private static boolean behind(Sentence sentence, int at, String kind) {
        for (int i = at - 1; i > sentence.lead() && !sentence.token(i).is(';'); i--) {
            String pair =
                    sentence.token(i - 1).lower() + "-" + sentence.token(i).lower();
            if (WORDS.getOrDefault(kind, Set.of()).contains(pair)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the number of a trial stands behind a mention, which is whom it was made with: "gout (NCT0…)". */
    private static boolean namesTrial(Sentence sentence, int to) {
        return to + 1 < sentence.size()
                && sentence.token(to).is('(')
                && sentence.token(to + 1).lower().startsWith("nct");
    }

    /** Whether a bracket that holds a token tells the signs of an illness: "symptoms of gout (e.g. {pain})". */
    private static boolean isSignOf(Sentence sentence, int at) {
        int open = at - 1;
        while (open > sentence.lead()
                && !sentence.token(open).is('(')
                && !sentence.token(open).is(')')) {
            open--;
        }
        boolean example = open > sentence.lead()
                && sentence.token(open).is('(')
                && EXAMPLES.contains(sentence.token(open + 1).lower());
        for (int i = open - 1; example && i > sentence.lead(); i--) {
            if (sentence.token(i).is(';') || sentence.token(i).is(')')) {
                return false;
            }
            String pair =
                    sentence.token(i - 1).lower() + "-" + sentence.token(i).lower();
            if (WORDS.getOrDefault("signs", Set.of()).contains(pair)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence opens with those who do not take the drug: "In the general population", "At baseline". */
    private static boolean isBackground(Sentence sentence, int at) {
        if (sentence.size() > 1
                && sentence.token(0).lower().equals("at")
                && sentence.token(1).lower().equals("baseline")) {
            return true;
        }
        for (int i = 1; i + 1 < at; i++) {
            if (sentence.token(i).lower().equals("general")
                    && sentence.token(i + 1).lower().equals("population")) {
                return sentence.words(0, i).toLowerCase(Locale.ROOT).startsWith("in ");
            }
        }
        return false;
    }

    /** Whether "risk factors" stands before a token in its clause: what follows raises a risk and is no effect. */
    public static boolean isRiskFactor(Sentence sentence, int at) {
        for (int i = sentence.clauseStart(at); i + 1 < at; i++) {
            if (sentence.token(i).lower().equals("risk")
                    && sentence.token(i + 1).lower().startsWith("factor")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a sentence says that groups of people or doses do not differ in what it names, which denies nothing: "no
     * difference in nausea was seen between men and women".
     */
    public static boolean equalGroups(Sentence sentence, int from, int to) {
        boolean differ = false;
        for (int i = sentence.clauseStart(from); i < from; i++) {
            differ |= is(sentence, i, "differ");
        }
        for (int i = to; differ && i + 1 < sentence.size() && i < to + GROUPS; i++) {
            if (sentence.token(i).lower().equals("between")
                    && (is(sentence, i + 1, "group") || (i + 2 < sentence.size() && is(sentence, i + 2, "group")))) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(Sentence sentence, String kind) {
        for (int i = 0; i < sentence.size(); i++) {
            if (is(sentence, i, kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Sentence sentence, int at, String kind) {
        return WORDS.getOrDefault(kind, Set.of()).contains(sentence.token(at).lower());
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        for (List<String> row : ShippedFile.records("labels/trial-words.tsv")) {
            words.computeIfAbsent(row.get(0), kind -> new HashSet<>())
                    .addAll(Arrays.asList(row.get(1).split(" ", -1)));
        }
        return words;
    }
}
