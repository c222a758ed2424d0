package dev.materia.claim.extract.objection;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.source.ShippedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words by which what a section of a label has against a candidate is known: {@code labels/objections.tsv}. */
final class LabelObjectionWords {

    private static final Map<String, List<String>> WORDS = words();

    private LabelObjectionWords() {}

    /** Whether a word is one of those of a use in the table. */
    static boolean is(String use, String word) {
        for (String known : WORDS.getOrDefault(use, List.of())) {
            boolean same =
                    known.endsWith("*") ? word.startsWith(known.substring(0, known.length() - 1)) : word.equals(known);
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words of a use stands between two tokens. */
    static boolean any(Sentence sentence, String use, int from, int to) {
        for (int i = from; i < to; i++) {
            if (is(use, sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The word at a token of a candidate's sentence, in lower case. */
    static String word(CandidateClaim c, int at) {
        return c.sentence().token(at).lower();
    }

    /** Whether the drug is named between two tokens. */
    static boolean namesDrug(CandidateClaim c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new HashMap<>();
        for (List<String> row : ShippedFile.records("labels/objections.tsv")) {
            words.computeIfAbsent(row.get(0), use -> new ArrayList<>())
                    .addAll(Arrays.asList(row.get(1).split(" ", -1)));
        }
        return Map.copyOf(words);
    }
}
