package dev.materia.monograph.draft;

import dev.materia.source.ShippedFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A table of words with their kinds, as the files of {@code reading/} hold them: a word and a kind a line, separated by
 * a tab; lines that start with {@code #} say what the kinds mean.
 */
public final class WordTable {

    private final Map<String, Set<String>> kinds = new HashMap<>();

    private WordTable() {}

    /** Reads {@code file} of the folder {@code reading} of Materia's own resources. */
    public static WordTable of(String file) {
        WordTable table = new WordTable();
        for (String line : ShippedFile.lines("reading/" + file)) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                table.kinds
                        .computeIfAbsent(line.substring(tab + 1), kind -> new HashSet<>())
                        .add(line.substring(0, tab));
            }
        }
        return table;
    }

    /** The words of {@code kind}, in the order of the alphabet. */
    List<String> words(String kind) {
        return kinds.getOrDefault(kind, Set.of()).stream().sorted().toList();
    }

    /** Whether {@code word}, in any case, is of {@code kind}. */
    public boolean is(String kind, String word) {
        return kinds.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
