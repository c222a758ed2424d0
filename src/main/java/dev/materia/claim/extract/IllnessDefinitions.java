package dev.materia.claim.extract;

import dev.materia.claim.rule.RoleTopics;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import java.util.Set;

/**
 * Tells where a label's warning explains what an illness is: "Tardive dyskinesia is a syndrome of involuntary
 * movements" names an effect of the drug once, as what is explained.
 */
final class IllnessDefinitions {

    private static final Set<String> KINDS = ParserLexicon.ENGLISH.words("illness-kind");

    /** Most tokens between "is a" and the kind of illness: "is a rare, often fatal neurological disorder". */
    private static final int REACH = 9;

    private IllnessDefinitions() {}

    /** The index from which on a sentence says what an illness is; its size if it explains none. */
    static int start(Sentence sentence) {
        boolean all = sentence.topic()
                .role()
                .map(RoleTopics::of)
                .filter(r -> r.effects() == RoleTopics.Effects.ALL)
                .isPresent();
        int kind = all ? -1 : kind(sentence);
        return kind < 0 ? sentence.size() : kind;
    }

    /** The index of "a" in "pneumonitis is a disease that"; -1 if the sentence explains no illness. */
    private static int kind(Sentence sentence) {
        for (int i = sentence.lead() + 1; i + 2 < sentence.size(); i++) {
            if (sentence.slotEnd(Slot.DRUG, i - 1) > 0) {
                return -1;
            }
            boolean is = sentence.clauses().tag(i) == Tag.BE
                    && (sentence.token(i + 1).lower().equals("a")
                            || sentence.token(i + 1).lower().equals("an"));
            if (is && named(sentence, i) && isKind(sentence, i + 2)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean named(Sentence sentence, int end) {
        for (int i = sentence.lead(); i < end; i++) {
            if (sentence.slotEnd(Slot.CONDITION, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKind(Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
            if (KINDS.contains(sentence.token(i).lower())) {
                return true;
            }
            if (sentence.clauses().tag(i).finite() || sentence.token(i).lower().equals("of")) {
                return false;
            }
        }
        return false;
    }
}
