package dev.materia.claim.context;

import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands beside the drug as its partner in a regimen: the "ribavirin" of "Examplix + ribavirin combination
 * therapy", and that of "Examplix plus ribavirin" and "Examplix with ribavirin".
 */
final class RegimenReader {

    private static final Set<ConceptType> TREATMENTS = EnumSet.of(ConceptType.DRUG, ConceptType.DRUG_CLASS);

    private static final Pattern JOINED = Pattern.compile(
            "(?i)\\s?(?:®|™|\\([^()]{1,30}\\))?\\s*(?:\\+|\\bplus\\b|\\bwith\\b|\\bin combination with\\b|\\bcombined with\\b)\\s*(?:concomitant |low-dose |high-dose )?");
    private static final Pattern GOES_ON =
            Pattern.compile("(?i)\\s*(?:,?\\s*\\band\\b|\\+|\\bplus\\b|\\bwith\\b|/|,)\\s*(?:either )?");
    private static final Pattern CHEMOTHERAPY = Pattern.compile(
            "(?i)(?:[a-z]+-based )?(?:(?:platinum|doublet|combination)[ -])?(?:chemotherapy|chemoradiation|radiation therapy|radiotherapy|best supportive care)\\b");

    private RegimenReader() {}

    /** The partners that the sentence names beside the drug. */
    static List<FoundContext> read(ContextSentence sentence) {
        List<FoundContext> found = new ArrayList<>();
        String words = sentence.words();
        for (ContextSentence.Named drug : sentence.mentions()) {
            if (!drug.self()) {
                continue;
            }
            Matcher joint = JOINED.matcher(words).region(drug.end(), words.length());
            int start = joint.lookingAt() ? joint.end() : -1;
            int end = start < 0 ? -1 : partner(sentence, start);
            while (end > 0) {
                Matcher next = GOES_ON.matcher(words).region(end, words.length());
                int after = next.lookingAt() ? partner(sentence, next.end()) : -1;
                if (after < 0) {
                    break;
                }
                end = after;
            }
            if (end > 0) {
                found.add(new FoundContext(
                        ContextType.CO_THERAPY,
                        start,
                        end,
                        start,
                        FoundContext.Reach.PART,
                        Presence.REQUIRED,
                        Optional.empty()));
            }
        }
        return found;
    }

    /** The end of a treatment that starts at {@code at}, or -1. */
    private static int partner(ContextSentence sentence, int at) {
        Matcher unnamed = CHEMOTHERAPY
                .matcher(sentence.words())
                .region(at, sentence.words().length());
        if (unnamed.lookingAt()) {
            return unnamed.end();
        }
        return sentence.mentions().stream()
                .filter(m -> !m.self() && TREATMENTS.contains(m.concept().type()) && m.start() == at)
                .mapToInt(ContextSentence.Named::end)
                .max()
                .orElse(-1);
    }
}
