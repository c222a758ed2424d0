package dev.materia.claim.extract;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Claims that a text puts as questions: they count as the sentence behind answers them, and not at all without. */
final class Questions {

    private static final int LONGEST_ANSWER = 7;
    private static final Set<String> YES = ParserLexicon.ENGLISH.words("yes-word");
    private static final Set<String> CIRCUMSTANCES = ParserLexicon.ENGLISH.words("asked-circumstance");

    private List<ClaimInstance> asked = List.of();

    /** The claims to be made once a sentence is read: its own, unless it asks, and those it gives an answer to. */
    List<ClaimInstance> settle(List<ClaimInstance> found, List<Token> tokens) {
        List<ClaimInstance> settled = new ArrayList<>();
        if (!asked.isEmpty()) {
            if (YES.contains(tokens.get(0).lower())) {
                settled.addAll(asked);
            } else if (denies(tokens)) {
                asked.stream()
                        .filter(f -> CandidateClaim.family(f.predicate()) != CandidateClaim.Family.INDICATION)
                        .map(ClaimInstance::denied)
                        .forEach(settled::add);
            }
            asked = List.of();
        }
        if (asks(tokens)) {
            asked = found;
        } else {
            settled.addAll(found);
        }
        return settled;
    }

    /** Whether a sentence ends in a question mark, and not in a sign of a table that stands apart from its words. */
    private static boolean asks(List<Token> tokens) {
        int last = tokens.size() - 1;
        return tokens.get(last).is('?')
                && (last == 0 || tokens.get(last - 1).end() == tokens.get(last).start());
    }

    /** Whether a sentence may tell of an overdose or of stopping, which the next one may go on about. */
    static boolean tellsCircumstance(List<Token> tokens) {
        return tokens.stream().anyMatch(t -> CIRCUMSTANCES.contains(t.lower()));
    }

    /** Whether an answer starts with "no" or is short and holds a negation: "It is not." */
    private static boolean denies(List<Token> tokens) {
        return tokens.get(0).lower().equals("no")
                || tokens.get(0).lower().equals("never")
                || (tokens.size() <= LONGEST_ANSWER
                        && tokens.stream().anyMatch(t -> ParserLexicon.ENGLISH.is(t.lower(), "negation")));
    }
}
