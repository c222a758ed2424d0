package dev.materia.monograph.label;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Unique Ingredient Identifiers (ISO 11238): ten capital letters and digits. */
public final class Unii {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{10}");

    private Unii() {}

    /** {@code code} if it has the form of one, else null. */
    public static @Nullable String valid(@Nullable String code) {
        String upper = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(upper).matches() ? upper : null;
    }
}
