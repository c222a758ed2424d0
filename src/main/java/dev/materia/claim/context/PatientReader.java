package dev.materia.claim.context;

import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds contexts by what a sentence mentions: the condition of patients ("in adults with epilepsy", "cancer patients"),
 * and groups of people that the vocabulary knows ("during pregnancy").
 */
final class PatientReader {

    private static final int BEFORE = 160;
    private static final int NEAR = 16;

    private static final Pattern JOINED = Pattern.compile("\\s*(?:,|,? and|,? or)\\s+(?:[\\p{L}-]+\\s)?");

    private final Pattern having;
    private final Pattern lacking;
    private final Pattern within;
    private final Pattern opening;
    private final Pattern behind;
    private final Pattern bracket;
    private final Pattern among;
    private final Pattern groups;
    private final Pattern persons;

    PatientReader(ContextTables tables) {
        String someone = tables.list("people").orElseThrow();
        String some = "(?:(?!(?:than|without|for)\\s)[\\p{L}\\p{N}/-]{1,30}\\s{1,4}){0,5}";
        having = end(someone
                + "(?:(?!\\bwithout\\b|(?<!less |more |older |younger |greater )\\bthan\\b)[^;:.]){0,90}?(?<!\\bassociated|\\bcompared|\\bconsistent)\\s(?:with|who have|who had|having|suffering from|affected by|diagnosed with)\\s{1,4}"
                + some);
        lacking = end(someone + "[^;:.]{0,60}?\\swithout\\s{1,4}" + some);
        within = end("\\sin\\s{1,4}(?:the\\s|a\\s|an\\s)?");
        opening = Pattern.compile(
                "^\\s*(?:in|during|for)\\s{1,4}(?:the\\s|a\\s)?(?:[\\p{L}-]+\\s){0,2}$", Pattern.CASE_INSENSITIVE);
        behind = Pattern.compile("\\s(?:patients?|subjects?|sufferers)\\b", Pattern.CASE_INSENSITIVE);
        bracket = Pattern.compile("\\s?\\([\\p{L}\\p{N}/ -]{1,30}\\)");
        among = end(
                "(?:in|among|during)\\s{1,4}(?:(?:the|a|an|all|most|some|many|both)\\s{1,4})?(?:[\\p{L}-]+\\s{1,4}(?:and|or)\\s{1,4})?");
        groups = tables.pattern(tables.list("agewords").orElseThrow());
        persons = tables.pattern(tables.list("people").orElseThrow());
    }

    private static Pattern end(String pattern) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + pattern + ")$", Pattern.CASE_INSENSITIVE);
    }

    /** The contexts that the mentions of the sentence make, in text order. */
    List<FoundContext> read(ContextSentence sentence) {
        List<FoundContext> found = new ArrayList<>();
        boolean people = persons.matcher(sentence.words()).find();
        for (ContextSentence.Named mention : sentence.mentions()) {
            if (mention.concept().type() == ConceptType.CONDITION) {
                condition(sentence, mention, people).ifPresent(found::add);
            } else if (mention.concept().type() == ConceptType.POPULATION) {
                population(sentence, mention).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<FoundContext> condition(ContextSentence sentence, ContextSentence.Named mention, boolean people) {
        String text = sentence.words();
        String before = text.substring(Math.max(0, mention.start() - BEFORE), mention.start());
        // a title that runs into its sentence names no patients: "Serious Infections Patients treated with"
        boolean ofPatients =
                behind.matcher(text).region(mention.end(), text.length()).lookingAt()
                        && !(Character.isUpperCase(text.charAt(mention.end() + 1))
                                && Character.isLowerCase(text.charAt(mention.end() + 2)));
        boolean opens =
                opening.matcher(text.substring(0, mention.start())).find() && text.startsWith(",", mention.end());
        if (people && !ofPatients && !opens && lacking.matcher(before).find()) {
            return Optional.of(comorbidity(sentence, mention, Presence.EXCLUDED, FoundContext.Reach.PART, false));
        }
        if (ofPatients || opens || (people && having.matcher(before).find())) {
            return Optional.of(comorbidity(sentence, mention, Presence.REQUIRED, FoundContext.Reach.PART, ofPatients));
        }
        // most mentions have no "in" near them
        String near = before.substring(Math.max(0, before.length() - NEAR));
        return within.matcher(near).find()
                ? Optional.of(comorbidity(sentence, mention, Presence.REQUIRED, FoundContext.Reach.BEFORE, false))
                : Optional.empty();
    }

    private FoundContext comorbidity(
            ContextSentence sentence,
            ContextSentence.Named mention,
            Presence presence,
            FoundContext.Reach reach,
            boolean ofPatients) {
        // of "pain in cancer" patients have the cancer, and the drug is for the pain
        int inside = sentence.words().substring(mention.start(), mention.end()).lastIndexOf(" in ");
        int start = inside > 0 && presence == Presence.REQUIRED && ofPatients
                ? mention.start() + inside + 4
                : ofPatients ? listStart(sentence, mention.start()) : mention.start();
        Matcher m = bracket.matcher(sentence.words())
                .region(mention.end(), sentence.words().length());
        int end = m.lookingAt() ? m.end() : mention.end();
        return new FoundContext(ContextType.COMORBIDITY, start, end, start, reach, presence, Optional.empty());
    }

    /** Where a list of conditions starts that ends at one: of "stroke, cancer and epilepsy" patients the stroke. */
    private static int listStart(ContextSentence sentence, int last) {
        int start = last;
        boolean goesOn = true;
        while (goesOn) {
            int end = start;
            goesOn = false;
            for (ContextSentence.Named before : sentence.mentions()) {
                if (before.concept().type() == ConceptType.CONDITION
                        && before.end() < end
                        && JOINED.matcher(sentence.words().substring(before.end(), end))
                                .matches()) {
                    start = before.start();
                    goesOn = true;
                }
            }
        }
        return start;
    }

    private Optional<FoundContext> population(ContextSentence sentence, ContextSentence.Named mention) {
        String words = sentence.words().substring(mention.start(), mention.end());
        String before = sentence.words().substring(Math.max(0, mention.start() - BEFORE), mention.start());
        boolean context = among.matcher(before).find()
                && !groups.matcher(words).find()
                && !persons.matcher(words).matches()
                && !words.endsWith("milk");
        return context
                ? Optional.of(new FoundContext(
                        ContextType.POPULATION,
                        mention.start(),
                        mention.end(),
                        mention.start(),
                        FoundContext.Reach.PART,
                        Presence.REQUIRED,
                        Optional.empty()))
                : Optional.empty();
    }
}
