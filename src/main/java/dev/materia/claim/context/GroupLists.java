package dev.materia.claim.context;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out lists of groups of people that are not read to their end: of "in adults and dialysis nurses" no "adults"
 * remains, since half a list is a false limit.
 */
final class GroupLists {

    private final Pattern joiner = Pattern.compile(
            "\\s*(?:,\\s*(?:and|or)?|and/or|and|or)\\s+(?:in\\s+|for\\s+)?(?:the\\s+)?", Pattern.CASE_INSENSITIVE);
    private final Pattern strangers;

    GroupLists(ContextTables tables) {
        // words up to one for people, none of which starts another phrase
        strangers = Pattern.compile(
                "(?:(?!" + tables.list("stop").orElseThrow() + "\\b|"
                        + tables.list("purpose").orElseThrow() + "\\b)[\\p{L}\\p{N}-]+\\s+){0,3}"
                        + tables.list("people").orElseThrow() + "\\b",
                Pattern.CASE_INSENSITIVE);
    }

    /** The contexts without the members of unfinished lists. */
    List<FoundContext> readToTheirEnd(List<FoundContext> contexts, ContextSentence sentence) {
        Set<FoundContext> unfinished = new HashSet<>();
        List<FoundContext> chain = new ArrayList<>();
        for (FoundContext context : contexts) {
            if (!people(context)) {
                continue;
            }
            if (!chain.isEmpty() && !linked(chain.get(chain.size() - 1), context, sentence.words())) {
                chain.clear();
            }
            chain.add(context);
            if (goesOn(context, contexts, sentence.words())) {
                unfinished.addAll(chain);
            }
        }
        return contexts.stream().filter(c -> !unfinished.contains(c)).toList();
    }

    private static boolean people(FoundContext context) {
        return context.type() == ContextType.AGE || context.type() == ContextType.POPULATION;
    }

    private boolean linked(FoundContext a, FoundContext b, String text) {
        return a.end() <= b.start()
                && joiner.matcher(text.substring(a.end(), b.start())).matches();
    }

    /** Whether another group follows that is no context. */
    private boolean goesOn(FoundContext context, List<FoundContext> contexts, String text) {
        Matcher join = joiner.matcher(text).region(context.end(), text.length());
        if (!join.lookingAt()) {
            return false;
        }
        Matcher group = strangers.matcher(text).region(join.end(), text.length());
        return group.lookingAt() && contexts.stream().noneMatch(c -> c.overlaps(group.start(), group.end()));
    }
}
