package dev.materia.claim.extract;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import java.util.ArrayList;
import java.util.List;

/** Monographs made of given sentences, for tests. */
final class Texts {

    private Texts() {}

    /**
     * A monograph on Examplol with one section under {@code heading} (empty for the lead) that holds these sentences;
     * one that starts with a hyphen is an item of the list that the last one without introduces.
     */
    static Monograph examplol(String heading, List<String> sentences) {
        return on("Examplol", heading, sentences);
    }

    /** The same on a drug of another name. */
    static Monograph on(String drug, String heading, List<String> sentences) {
        StringBuilder text = new StringBuilder(drug + "\n");
        List<Passage> passages = new ArrayList<>();
        int number = 1;
        int lead = 0;
        for (String sentence : sentences) {
            boolean item = sentence.startsWith("- ");
            int start = text.length() + (item ? 2 : 0);
            text.append(sentence);
            Passage.Kind kind = item ? Passage.Kind.ITEM : Passage.Kind.SENTENCE;
            lead = item ? lead : number;
            passages.add(new Passage(number++, 0, 0, kind, item ? lead : 0, start, text.length()));
            text.append('\n');
        }
        String all = text.toString();
        return new Monograph(
                drug,
                "drug.txt",
                "0".repeat(64),
                "en",
                null,
                all,
                all,
                List.of(new Section(0, -1, heading.isEmpty() ? 0 : 1, heading, 0, all.length())),
                passages,
                List.of(),
                List.of(),
                List.of());
    }
}
