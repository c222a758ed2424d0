package dev.materia.claim.context;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells where a sentence starts to say what the drug is for. What stands before ("In adults, Examplol is indicated for
 * …") limits all that follows.
 */
final class Openings {

    private final Pattern predicate;

    Openings(ContextTables tables) {
        predicate = tables.pattern(tables.list("predicate").orElseThrow());
    }

    /** The UTF-16 index of the predicate, or of the words that make the claim where these come first. */
    int opening(ContextSentence sentence, Use use) {
        Matcher m = predicate.matcher(sentence.words()).region(0, Math.max(0, use.cueStart()));
        return m.find() ? m.start() : use.cueStart();
    }
}
