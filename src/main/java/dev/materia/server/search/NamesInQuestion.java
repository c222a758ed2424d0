package dev.materia.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The things that a question of several words names: "contraindicated in pregnancy" names pregnancy. */
final class NamesInQuestion {

    private static final Pattern GAP = Pattern.compile("[\\s,;:?!()\"“”]+");

    /** Longer names are seldom typed among other words. */
    private static final int MOST_WORDS = 5;

    private static final int MOST = 4;

    /** Shorter words are abbreviations of too many things. */
    private static final int SHORTEST = 4;

    private final EntityNames names;

    NamesInQuestion(EntityNames names) {
        this.names = names;
    }

    /**
     * What {@code question} names besides other words, in its order, the longest names first tried; each thing once.
     */
    List<EntityName> find(String question) {
        List<String> words = Arrays.stream(GAP.split(question))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, EntityName> found = new LinkedHashMap<>();
        for (int at = 0; at < words.size() && found.size() < MOST; ) {
            int start = at;
            int end = Math.min(words.size(), at + MOST_WORDS);
            Optional<EntityName> name = Optional.empty();
            for (; end > start && name.isEmpty(); end--) {
                name = named(String.join(" ", words.subList(start, end)));
            }
            name.ifPresent(each -> found.putIfAbsent(each.iri(), each));
            at = name.isPresent() ? end + 1 : at + 1;
        }
        return new ArrayList<>(found.values());
    }

    private Optional<EntityName> named(String words) {
        return words.length() < SHORTEST
                ? Optional.empty()
                : names
                        .find(
                                words,
                                EntityNames.Match.EXACT,
                                name -> name.property().isShown(),
                                1)
                        .stream()
                        .findFirst();
    }
}
