package dev.materia.claim.context;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells by the words around an object whether it is another name of the one before, and whether a cause of its own
 * follows.
 */
final class Aliases {

    private static final Pattern OPENED = Pattern.compile("\\s*\\(\\s*");
    private static final int GAP = 3;

    private Aliases() {}

    /** The object that {@code use} only names again, as in "restless legs syndrome (RLS)"; else {@code use}. */
    static Use host(Use use, List<Use> mains, ContextSentence sentence) {
        for (Use main : mains) {
            boolean same = main.end() <= use.start() && main.object().equals(use.object());
            if (same
                    && OPENED.matcher(sentence.words().substring(main.end(), use.start()))
                            .matches()) {
                return main;
            }
        }
        return use;
    }

    /**
     * Whether a member of a list has a cause of its own, and so is no further cause of the member before it: "spasm due
     * to injury, spasticity caused by stroke".
     */
    static boolean hasOwnCause(Use use, List<FoundContext> found, ContextSentence sentence) {
        String before = sentence.words().substring(0, use.start()).stripTrailing();
        boolean member = before.endsWith(",") || before.endsWith(";");
        long depth = before.chars().filter(c -> c == '(').count()
                - before.chars().filter(c -> c == ')').count();
        return member
                && depth <= 0
                && found.stream()
                        .anyMatch(c -> c.reach() == FoundContext.Reach.BEFORE
                                && c.type() == ContextType.CAUSE
                                && c.lead() >= use.end()
                                && c.lead() - use.end() <= GAP);
    }
}
