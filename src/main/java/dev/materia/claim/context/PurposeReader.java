package dev.materia.claim.context;

import dev.materia.claim.context.Parts.Part;
import dev.materia.claim.sentence.ParserLexicon;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the intents and roles of one object from the words of its part, and of those before it where it has none. */
final class PurposeReader {

    /** Types whose words are about other treatments, so that their "treatment" is no intent. */
    private static final Set<ContextType> OTHER_TREATMENT = EnumSet.of(
            ContextType.RESPONSE,
            ContextType.PRIOR_TREATMENT,
            ContextType.CO_THERAPY,
            ContextType.POPULATION,
            ContextType.SETTING);

    /** Verbs by which what happens to people is made rarer, and not treated. */
    private static final Pattern RARER = Pattern.compile("(?i)\\b(?:reduc|lower|decreas|lessen|cut)");

    /** Characters from which the words of a severity are a clause: "severe enough to require opioid treatment". */
    private static final int CLAUSE = 40;

    private final IntentReader reader;

    PurposeReader(IntentReader reader) {
        this.reader = reader;
    }

    /** What all of a sentence says. */
    IntentReader.Purpose read(Survey survey) {
        ContextSentence sentence = survey.sentence();
        return reader.read(masked(sentence, survey.found(), 0, sentence.words().length()));
    }

    /**
     * The roles that the words before the predicate give, and those of the part or the nearest before it that has any.
     */
    Set<TherapyRole> roles(SentenceLayout layout, Part part, int opening, Bundle lead) {
        Set<TherapyRole> roles = EnumSet.noneOf(TherapyRole.class);
        roles.addAll(lead.roles());
        roles.addAll(read(layout, 0, Math.min(opening, part.start())).roles());
        for (int i = layout.parts().indexOf(part); i >= 0; i--) {
            Part at = layout.parts().get(i);
            IntentReader.Purpose purpose = read(layout, at.start(), at.end());
            if (!purpose.roles().isEmpty() || !purpose.intents().isEmpty()) {
                roles.addAll(purpose.roles());
                return roles;
            }
        }
        return roles;
    }

    /** By the words between the object and the one before it; of a further member of a list, by those of the first. */
    Set<Intent> intents(SentenceLayout layout, Use use, Part part, Bundle lead) {
        if (isMadeRarer(layout, use)) {
            return Set.of(Intent.PREVENTION);
        }
        int end = part.holds(use.start()) ? use.start() : part.end();
        Optional<Use> before;
        do {
            int to = end;
            before = layout.mains().stream()
                    .filter(u -> u.start() < to && u.start() >= part.start())
                    .reduce((a, b) -> b);
            int from = before.map(Use::end).orElse(part.start());
            Set<Intent> read = read(layout, from, end).intents();
            if (!read.isEmpty()) {
                return read;
            }
            end = before.map(Use::start).orElse(end);
        } while (before.isPresent());
        int at = layout.parts().indexOf(part);
        if (at > 0) {
            Part previous = layout.parts().get(at - 1);
            Set<Intent> earlier = read(layout, previous.start(), previous.end()).intents();
            if (!earlier.isEmpty()) {
                return earlier;
            }
        }
        Set<Intent> ofCue = read(layout, use.cueStart(), use.cueEnd()).intents();
        if (!ofCue.isEmpty()) {
            return ofCue;
        }
        if (!lead.intents().isEmpty()) {
            return lead.intents();
        }
        return Set.of(Intent.TREATMENT);
    }

    /** Whether what befalls people is made rarer, which is no treatment, whatever else the sentence calls one. */
    private static boolean isMadeRarer(SentenceLayout layout, Use use) {
        return ParserLexicon.ENGLISH.is(use.object().slug(), "happening")
                && RARER.matcher(layout.sentence().words().substring(use.cueStart(), use.cueEnd()))
                        .find();
    }

    private IntentReader.Purpose read(SentenceLayout layout, int from, int to) {
        return reader.read(masked(layout.sentence(), layout.found(), from, to));
    }

    private static String masked(ContextSentence sentence, List<FoundContext> found, int from, int to) {
        StringBuilder words = new StringBuilder(sentence.words());
        for (FoundContext context : found) {
            boolean clause = context.type() == ContextType.SEVERITY && context.length() > CLAUSE;
            if (OTHER_TREATMENT.contains(context.type()) || clause) {
                IntentReader.blank(words, context.start(), context.end());
            }
        }
        return words.substring(from, Math.max(from, to));
    }
}
