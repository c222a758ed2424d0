package dev.materia.claim.label;

import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.monograph.SectionRole;
import dev.materia.source.ShippedFile;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.util.Optional;
import java.util.Set;

/**
 * The class that a label's Indications name and no vocabulary knows: the FDA has every one start with "Examplix is a …
 * inhibitor indicated for". The last words of such names stand in {@code labels/class-heads.tsv}.
 */
public final class NamedClasses {

    private static final int LONGEST = 14;

    private static final Set<String> HEADS = Set.copyOf(ShippedFile.records("labels/class-heads.tsv").stream()
            .map(row -> row.get(0))
            .toList());

    private NamedClasses() {}

    /** The words of a sentence that name the drug's class. */
    public static Optional<MentionSpan> in(Sentence sentence) {
        if (!sentence.topic().role().equals(Optional.of(SectionRole.INDICATIONS))) {
            return Optional.empty();
        }
        for (int i = sentence.lead(); i + 3 < sentence.size(); i++) {
            boolean is = is(sentence, i, "is") || is(sentence, i, "are");
            if (is && (is(sentence, i + 1, "a") || is(sentence, i + 1, "an")) && behindDrug(sentence, i)) {
                return name(sentence, i + 2);
            }
        }
        return Optional.empty();
    }

    private static Optional<MentionSpan> name(Sentence sentence, int from) {
        int to = from;
        while (to < sentence.size() && to - from < LONGEST && !is(sentence, to, "indicated")) {
            to++;
        }
        boolean named = to < sentence.size()
                && to - from > 1
                && is(sentence, to, "indicated")
                && HEADS.contains(sentence.token(to - 1).lower());
        for (int i = from; named && i < to; i++) {
            named = !sentence.token(i).is(',') && !sentence.token(i).is('.');
        }
        return named
                ? Optional.of(new MentionSpan(
                        from, to, Concept.named(ConceptType.DRUG_CLASS, sentence.words(from, to)), false, false, false))
                : Optional.empty();
    }

    private static boolean behindDrug(Sentence sentence, int verb) {
        return sentence.spots().stream().anyMatch(s -> s.self() && s.to() <= verb && verb - s.to() < LONGEST);
    }

    private static boolean is(Sentence sentence, int at, String word) {
        return sentence.token(at).lower().equals(word);
    }
}
