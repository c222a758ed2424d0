package dev.materia.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words that differ from one by a letter: left out, doubled, swapped with the next, or another in its place. */
final class EditDistance {

    /** Shorter words have neighbours that are words of their own. */
    private static final int SHORTEST = 8;

    private static final int LONGEST = 24;

    /** How names of substances end. */
    private static final Set<String> ENDINGS = WordLists.words("substance-endings");

    private EditDistance() {}

    /** Those words, in a fixed order; none for a word that is too short or does not end as substances do. */
    static List<String> near(String word) {
        int n = word.length();
        if (n < SHORTEST || n > LONGEST || ENDINGS.stream().noneMatch(word::endsWith)) {
            return List.of();
        }
        List<String> near = new ArrayList<>(n * 54);
        // the first letter is hardly ever the wrong one
        for (int i = 1; i < n; i++) {
            String left = word.substring(0, i);
            String right = word.substring(i + 1);
            near.add(left + right);
            if (i + 1 < n && word.charAt(i) != word.charAt(i + 1)) {
                near.add(left + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
            for (char c = 'a'; c <= 'z'; c++) {
                if (c != word.charAt(i)) {
                    near.add(left + c + right);
                }
                near.add(left + c + word.substring(i));
            }
        }
        return near;
    }
}
