package dev.materia.claim;

import java.util.List;

/**
 * One place where a monograph makes a claim.
 *
 * @param mention the words that name the claim's object
 * @param cue the words that made it this claim, to the letter
 * @param cueStart UTF-16 index of the cue in the monograph's text
 * @param rule the rule that fired: cue file, a slash, and the rule's name
 * @param scope the words the cue reached over, to the letter
 * @param signs what changed its polarity, certainty or circumstance, in text order: the modifier, a colon, and its
 *     words to the letter ({@code modifiers/not: lacks}); the heading last, where that gave the circumstance
 */
public record Statement(Mention mention, String cue, int cueStart, String rule, String scope, List<String> signs) {

    /** Copies the list, so that a statement never changes. */
    public Statement {
        signs = List.copyOf(signs);
    }
}
