package dev.materia.mapping;

import java.util.Locale;

/** Local names of terms, and numbers, as people read them. */
public final class Wording {

    private Wording() {}

    /** A name in camel case, in words: {@code hasAdverseEffect} is "has adverse effect". */
    public static String words(String local) {
        return local.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** A number with its noun: "1 claim", "1,200 claims". */
    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
