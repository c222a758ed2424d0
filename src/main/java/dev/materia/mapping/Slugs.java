package dev.materia.mapping;

import dev.materia.source.Sha256;
import dev.materia.vocabulary.Slug;
import java.text.Normalizer;
import java.util.Locale;

/** Slugs that two different names do not share, for names that no vocabulary keeps apart. */
final class Slugs {

    private static final int LONGEST = 80;

    private Slugs() {}

    /**
     * The name's {@link Slug}; where that leaves out what tells names apart (letters without a Latin form, or all
     * beyond the 80th character), 8 hex digits of the name's hash follow. Case, accents, punctuation and white space do
     * not tell names apart.
     */
    static String of(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String slug = Slug.of(name);
        boolean lossy = slug.length() > LONGEST || plain.codePoints().anyMatch(Slugs::hasNoLatinForm);
        if (!lossy) {
            return slug;
        }
        String start = slug.substring(0, Math.min(slug.length(), LONGEST));
        return start + "-" + Sha256.hex(plain).substring(0, 8);
    }

    private static boolean hasNoLatinForm(int c) {
        return c >= 128 && Slug.of(Character.toString(c)).equals("x" + Integer.toHexString(c));
    }
}
