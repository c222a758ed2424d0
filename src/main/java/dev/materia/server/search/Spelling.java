package dev.materia.server.search;

import java.util.Arrays;
import java.util.List;

/** How alike two spellings are. */
public final class Spelling {

    private Spelling() {}

    /** Whether {@code word} may be what was meant by {@code asked}, by the rule that the index searches by. */
    static boolean near(String asked, String word) {
        int most = asked.length() > 6 ? 2 : asked.length() > 3 ? 1 : 0;
        return most > 0
                && Math.abs(asked.length() - word.length()) <= most
                && asked.charAt(0) == word.charAt(0)
                && distance(asked, word) <= most;
    }

    /** From 0 for nothing in common to 1 for the same: what is left of the longer one when the typing errors go. */
    public static double likeness(String one, String other) {
        int length = Math.max(one.length(), other.length());
        return length == 0 ? 1 : 1 - (double) distance(one, other) / length;
    }

    /** Whether two names are the same words, in whatever order, in the plural or not. */
    public static boolean sameWords(String one, String other) {
        return words(one).equals(words(other));
    }

    private static List<String> words(String name) {
        return SearchWords.INSTANCE.in(name).stream()
                .map(SearchWords.Word::term)
                .sorted()
                .toList();
    }

    /** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[other.length()];
    }
}
