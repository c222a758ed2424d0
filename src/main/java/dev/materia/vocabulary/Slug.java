package dev.materia.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names for use in IRIs. */
public final class Slug {

    private static final Map<Integer, String> GREEK = Map.ofEntries(
            Map.entry((int) 'α', "alpha"),
            Map.entry((int) 'β', "beta"),
            Map.entry((int) 'γ', "gamma"),
            Map.entry((int) 'δ', "delta"),
            Map.entry((int) 'ε', "epsilon"),
            Map.entry((int) 'κ', "kappa"),
            Map.entry((int) 'μ', "mu"),
            Map.entry((int) 'µ', "mu"),
            Map.entry((int) 'σ', "sigma"),
            Map.entry((int) 'ω', "omega"));

    private Slug() {}

    /**
     * The slug of a label: lower case, Greek letters by name, accents dropped, everything but letters and digits one
     * hyphen. A label without any letter or digit of ASCII gets {@code x} and the code points in hex. At most 100
     * characters.
     */
    public static String of(String label) {
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        String plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        for (int c : plain.codePoints().toArray()) {
            String letters =
                    GREEK.getOrDefault(c, c < 128 && Character.isLetterOrDigit(c) ? Character.toString(c) : "");
            if (!letters.isEmpty()) {
                if (gap && slug.length() > 0) {
                    slug.append('-');
                }
                slug.append(letters);
                gap = false;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
                gap = true;
            }
            if (slug.length() >= 100) {
                break;
            }
        }
        if (slug.length() == 0) {
            slug.append('x');
            label.codePoints().limit(16).forEach(c -> slug.append(Integer.toHexString(c)));
        }
        return slug.length() > 100 ? slug.substring(0, 100) : slug.toString();
    }
}
