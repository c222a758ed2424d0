package dev.materia.annotation;

import java.util.ArrayList;
import java.util.List;

/** Words that differ from one by a letter: left out, doubled, swapped with the next, or another in its place. */
final class Spelling {

    /** Shorter words have neighbours that are words of their own. */
    private static final int SHORTEST = 8;

    private static final int LONGEST = 24;

    /** How names of substances end. */
    private static final List<String> ENDINGS = List.of(
            "in", "ine", "ol", "ole", "ide", "ate", "one", "am", "an", "ane", "ene", "il", "yl", "ose", "ium", "um");

    private Spelling() {}

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
