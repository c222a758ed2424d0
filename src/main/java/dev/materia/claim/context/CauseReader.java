package dev.materia.claim.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What effects and illnesses come of by the words around them: a syndrome whose symptoms a sentence lists ("symptoms of
 * serotonin syndrome include agitation"), and what somebody is allergic to ("hypersensitivity to atropine").
 */
final class CauseReader {

    private static final Pattern SIGNS_OF = Pattern.compile(
            "(?i)\\b(?:symptoms?|signs?|manifestations?|findings|features)(?: (?:and|or) (?:[a-z]+ ){0,2}?(?:symptoms?|signs?|findings|manifestations?))? of (?:an? |the |acute |severe )?$");
    private static final Pattern SIGNS_BEHIND = Pattern.compile(
            "(?i)(?: \\([^()]{1,20}\\))? (?:signs and symptoms|symptoms?|signs|manifestations?)\\b[^.;:|]{0,60}? (?:may include|can include|include[sd]?|including|were|are)\\b");
    private static final Pattern LISTED = Pattern.compile(
            "(?i)(?: \\([^()]{1,20}\\))?[^.;:|]{0,90}?\\b(?:may include|can include|have included|include[sd]?|including|were|are|may be|consist of)\\b");

    private static final Pattern ALLERGY = Pattern.compile(
            "(?i)(?:hypersensitivit(?:y|ies)|allerg(?:y|ies)|intolerance|anaphylaxis|hypersensitivity reactions?|allergic reactions?)$");
    private static final Pattern ALLERGEN = Pattern.compile(
            "(?i) (?:reactions? )?to ([^.;:()\\[\\]|]{3,90}?)(?=,? (?:should|must|may|can|is|are|has|have|who|which|that|because|during|when)\\b|[.;:()\\[\\]|]|$)");
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\b(?:components?|ingredients?|excipients?|formulation|this (?:drug|product|medicine)|the drug|it)\\b");

    private CauseReader() {}

    /** The causes that the sentence names. */
    static List<FoundContext> read(ContextSentence sentence) {
        List<FoundContext> found = new ArrayList<>();
        String words = sentence.words();
        String lower = words.toLowerCase(Locale.ROOT);
        boolean signs = lower.contains("symptom")
                || lower.contains("sign")
                || lower.contains("manifest")
                || lower.contains("finding")
                || lower.contains("features");
        for (ContextSentence.Named mention : sentence.mentions()) {
            if (!ContextFinder.condition(mention)) {
                continue;
            }
            if (signs && lists(words, mention)) {
                found.add(cause(mention.start(), mention.end()));
            }
            Matcher allergen = ALLERGEN.matcher(words).region(mention.end(), words.length());
            if (ALLERGY.matcher(words.substring(mention.start(), mention.end())).find() && allergen.lookingAt()) {
                int from = allergen.start(1);
                int to = allergen.end(1);
                boolean own = OWN.matcher(allergen.group(1)).find()
                        || sentence.mentions().stream().anyMatch(m -> m.self() && m.overlaps(from, to));
                if (!own) {
                    found.add(cause(from, to));
                }
            }
        }
        return found;
    }

    private static boolean lists(String words, ContextSentence.Named mention) {
        int from = mention.end();
        return SIGNS_BEHIND.matcher(words).region(from, words.length()).lookingAt()
                || (SIGNS_OF.matcher(words.substring(Math.max(0, mention.start() - 90), mention.start()))
                                .find()
                        && LISTED.matcher(words).region(from, words.length()).lookingAt());
    }

    private static FoundContext cause(int start, int end) {
        return new FoundContext(
                ContextType.CAUSE, start, end, start, FoundContext.Reach.PART, Presence.REQUIRED, Optional.empty());
    }
}
