package dev.materia.monograph.label;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text without its white space, in which places are found whatever the spacing, and told in the text as it was. */
final class SqueezedText {

    private final String squeezed;
    private final int[] places;

    SqueezedText(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] at = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                at[kept.length()] = i;
                kept.append(c);
            }
        }
        squeezed = kept.toString();
        places = Arrays.copyOf(at, kept.length());
    }

    /** {@code text} without white space. */
    static String squeeze(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    String squeezed() {
        return squeezed;
    }

    /**
     * Where {@code part}, without white space, stands: its start and its end in the text as it was; null if it does
     * not.
     *
     * @param from an index into the text as it was
     */
    int @Nullable [] find(String part, int from) {
        int start = Arrays.binarySearch(places, from);
        int at = squeezed.indexOf(part, start < 0 ? -start - 1 : start);
        return at < 0 || part.isEmpty() ? null : new int[] {places[at], places[at + part.length() - 1] + 1};
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
