package dev.materia.claim.extract;

import dev.materia.claim.rule.Sentence;

/** Lines of a label and what it stands for: "Interactions: warfarin", a row of a table. */
final class LabelledStatements {

    private static final int LONGEST = 8;

    private LabelledStatements() {}

    /** The index of the colon behind a label at the start of a sentence, or -1. */
    static int colon(Sentence sentence) {
        for (int i = 1; i < Math.min(sentence.size() - 1, LONGEST); i++) {
            if (sentence.token(i).is(':')) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a row of a table has a first cell, and others that hold nothing. */
    static boolean emptyCells(Sentence sentence) {
        int words = 0;
        int cells = 0;
        boolean filled = false;
        for (int i = sentence.lead(); i < sentence.size(); i++) {
            boolean bar = sentence.token(i).is('|');
            cells += bar ? 1 : 0;
            words += !bar && !filled ? 1 : 0;
            filled = bar ? filled || words > 0 : filled;
            if (!bar && filled) {
                return false;
            }
        }
        return cells > 2 && words > 0;
    }
}
