package dev.materia.claim.extract;

import dev.materia.source.ShippedFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words by which the name of an effect is known in full on a label, as {@code labels/effect-words.tsv} has them.
 */
final class EffectLexicon {

    /** What words do beside the name of an effect; the table tells of each. */
    enum Use {
        VAGUE,
        CHANGE,
        BEHIND,
        BEHIND_CHANGE,
        NOMINAL,
        LINK,
        SITE,
        MEASURE,
        LEVEL,
        FUNCTION,
        ATTRIBUTE,
        EVENT,
        UP_DOWN,
        UP_DOWN_NOUN
    }

    private static final Map<Use, Set<String>> WORDS = words();

    private EffectLexicon() {}

    /** Whether a word, in lower case, is of that use. */
    static boolean is(String word, Use use) {
        return WORDS.getOrDefault(use, Set.of()).contains(word);
    }

    private static Map<Use, Set<String>> words() {
        Map<Use, Set<String>> words = new EnumMap<>(Use.class);
        for (List<String> row : ShippedFile.records("labels/effect-words.tsv")) {
            words.computeIfAbsent(
                            Use.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_')), u -> new HashSet<>())
                    .addAll(Arrays.asList(row.get(1).split(" ", -1)));
        }
        return words;
    }
}
