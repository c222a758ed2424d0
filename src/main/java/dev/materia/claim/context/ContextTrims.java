package dev.materia.claim.context;

import dev.materia.vocabulary.ConceptType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the words of a context where they run on into something else: a comorbidity behind the last disease that it
 * names ("cancer, the drug" names cancer), and any context before a preposition that leads nowhere ("conditions such").
 */
final class ContextTrims {

    private static final Pattern LOOSE = Pattern.compile(
            "(?:[\\s,;:]+(?:such|such as|including|and|or|the|a|an|of|in|with|as|to|for|other|treated|receiving))+[\\s,;:]*$");

    private final Pattern diseases;
    private final Pattern therapies;

    ContextTrims(ContextTables tables) {
        diseases = tables.pattern("{diseasehead}");
        therapies = Pattern.compile("\\b(?:therapy|treatment|replacement)$", Pattern.CASE_INSENSITIVE);
    }

    /** The context, cut; empty words if nothing of it is left. */
    FoundContext trimmed(FoundContext context, ContextSentence sentence) {
        int end = context.end();
        if (context.type() == ContextType.COMORBIDITY) {
            end = behindDisease(context, sentence);
        }
        Matcher loose = LOOSE.matcher(sentence.words()).region(context.start(), end);
        if (loose.find()) {
            end = loose.start();
        }
        end = balanced(sentence.words(), context.start(), end);
        boolean none = context.type() == ContextType.COMORBIDITY
                && therapies
                        .matcher(sentence.words())
                        .region(context.start(), end)
                        .find();
        return new FoundContext(
                context.type(),
                context.start(),
                none ? context.start() : end,
                context.lead(),
                context.reach(),
                context.presence(),
                context.value());
    }

    /** The end with the bracket that closes one within the words, or before a bracket that nothing closes there. */
    private static int balanced(String words, int start, int end) {
        int open = words.lastIndexOf('(', end - 1);
        if (open <= start || words.lastIndexOf(')', end - 1) > open) {
            return end;
        }
        if (end < words.length() && words.charAt(end) == ')') {
            return end + 1;
        }
        int cut = open;
        while (cut > start && words.charAt(cut - 1) == ' ') {
            cut--;
        }
        return cut;
    }

    /**
     * The end of the last disease that the words name, where a comma or "instead" and the like follow it; else theirs.
     */
    private int behindDisease(FoundContext context, ContextSentence sentence) {
        int end = -1;
        for (ContextSentence.Named mention : sentence.mentions()) {
            boolean inside = mention.start() >= context.start() && mention.end() <= context.end();
            if (inside && mention.concept().type() == ConceptType.CONDITION) {
                end = Math.max(end, mention.end());
            }
        }
        Matcher heads = diseases.matcher(sentence.words()).region(context.start(), context.end());
        while (heads.find()) {
            end = Math.max(end, heads.end());
        }
        boolean runsOn =
                end > 0 && sentence.words().substring(end, context.end()).contains(",");
        return runsOn ? end : context.end();
    }
}
