package dev.materia.claim.label;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Tag;
import dev.materia.source.ShippedFile;
import dev.materia.vocabulary.ConceptType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Effects that the sentence of a label names as those of something else than the drug: of an illness by itself, of
 * another drug, or what puts people at risk. The words stand in {@code labels/subject-words.tsv}.
 */
public final class OtherSubjects {

    /** A subject starts within so many tokens of its clause. */
    private static final int OPENS = 4;

    private static final int NEAR = 5;

    private static final Map<String, Set<String>> WORDS = words();

    private OtherSubjects() {}

    /** Whether a candidate, which is an effect, is that of something else. */
    public static boolean have(CandidateClaim c) {
        boolean uncued = c.match().to() == c.match().from();
        return ofTheIllness(c)
                || ofDerivative(c)
                || isFactor(c)
                || hadAlready(c)
                || (uncued && (ofAnotherDrug(c) || avoided(c) || criterion(c)));
    }

    /**
     * Whether an illness is what raises the risk, and the drug is not named: "depression itself raises the risk of".
     */
    private static boolean ofTheIllness(CandidateClaim c) {
        Sentence sentence = c.sentence();
        String rule = c.match().rule().id();
        if (!WORDS.getOrDefault("risk", Set.of()).contains(rule.substring(rule.lastIndexOf('/') + 1))
                || namesDrug(sentence, sentence.lead(), sentence.size())) {
            return false;
        }
        int start = sentence.clauseStart(c.match().from());
        return sentence.spots().stream()
                .anyMatch(s -> s.is(ConceptType.CONDITION)
                        && !s.covered()
                        && s.from() >= start
                        && s.from() <= start + OPENS
                        && s.to() <= c.match().from());
    }

    /** Whether the subject is what becomes of the drug, or is made like it: "one of its metabolites may cause". */
    private static boolean ofDerivative(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int end = Math.min(c.match().from(), c.spot().from());
        for (int i = sentence.lead(); i < end; i++) {
            int at = i;
            boolean named = sentence.spots().stream().anyMatch(s -> s.self() && s.from() > at + 2 && s.from() < end);
            if (is("derived", sentence, i) && !named && !beside(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the drug is named with it: "Examplix and its active metabolites". */
    private static boolean beside(Sentence sentence, int at) {
        for (int i = Math.max(sentence.lead(), at - OPENS); i < at; i++) {
            int and = i;
            if (sentence.clauses().tag(i) == Tag.COORDINATOR
                    && sentence.spots().stream().anyMatch(s -> s.self() && s.to() <= and)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a risk factor: "predisposing conditions include {gout}". */
    private static boolean isFactor(CandidateClaim c) {
        Sentence sentence = c.sentence();
        for (int i = Math.max(1, sentence.lead()); i < c.spot().from(); i++) {
            if (!is("factors", sentence, i)) {
                continue;
            }
            boolean before = is("raising", sentence, i - 1);
            boolean behind =
                    sentence.token(Math.min(i + 1, sentence.size() - 1)).lower().startsWith("th")
                            && any(
                                    sentence,
                                    "raising",
                                    i + 1,
                                    Math.min(i + NEAR, c.spot().from()))
                            && any(sentence, "listing", i + 1, c.spot().from());
            String next = sentence.token(Math.min(i + 1, sentence.size() - 1)).lower();
            boolean listed = is("listing", sentence, Math.min(i + 1, sentence.size() - 1)) || next.equals("(");
            if ((before && (listed || next.equals("for"))) || behind) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it is an example in brackets of what those have who are at risk: "a serious condition … (e.g. {sepsis})".
     */
    private static boolean hadAlready(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int open = c.spot().from();
        while (open > sentence.lead()
                && !sentence.token(open).is('(')
                && !sentence.token(open).is(')')) {
            open--;
        }
        boolean examples = sentence.token(open).is('(')
                && open + 1 < sentence.size()
                && sentence.token(open + 1).lower().startsWith("e");
        boolean risk = false;
        for (int i = open - 1; examples && i > sentence.lead(); i--) {
            risk |= sentence.token(i).lower().equals("risk");
            if (risk && is("given", sentence, i) && c.match().from() > i) {
                return true;
            }
        }
        return false;
    }

    /** Whether another drug is the subject of its clause, and the drug is not named in it. */
    private static boolean ofAnotherDrug(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int start = sentence.clauseStart(c.spot().from());
        return sentence.spots().stream().noneMatch(MentionSpan::self)
                && sentence.spots().stream()
                        .anyMatch(s -> s.is(ConceptType.DRUG)
                                && !s.covered()
                                && s.from() >= start
                                && s.from() <= start + 1
                                && s.to() < c.spot().from());
    }

    /** Whether it is one of the criteria by which an illness is known. */
    private static boolean criterion(CandidateClaim c) {
        for (int i = c.sentence().lead(); i < c.spot().from(); i++) {
            if (c.sentence().token(i).lower().equals("criteria")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what people are to avoid: "should avoid exposure to {sunlight}". */
    private static boolean avoided(CandidateClaim c) {
        Sentence sentence = c.sentence();
        for (int i = sentence.clauseStart(c.spot().from()); i < c.spot().from(); i++) {
            if (sentence.token(i).lower().equals("avoid")) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesDrug(Sentence sentence, int from, int to) {
        return any(sentence, "drug", from, to)
                || sentence.spots().stream().anyMatch(s -> s.self() || sentence.ownClass(s));
    }

    private static boolean any(Sentence sentence, String use, int from, int to) {
        for (int i = from; i < to; i++) {
            if (is(use, sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String use, Sentence sentence, int at) {
        return WORDS.getOrDefault(use, Set.of()).contains(sentence.token(at).lower());
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        ShippedFile.records("labels/subject-words.tsv")
                .forEach(row -> words.computeIfAbsent(row.get(0), use -> new HashSet<>())
                        .addAll(Arrays.asList(row.get(1).split(" ", -1))));
        return Map.copyOf(words);
    }
}
