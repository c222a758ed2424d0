package dev.materia.vocabulary.reading;

import java.util.Locale;
import java.util.Map;

/**
 * The language of a translation of MeSH: its file gives a code of ISO 639-2 ({@code LanguageCode="por"}), its headings
 * stand as {@code Dor de Cabeça[Headache]}, and the ids of its own terms start with that code.
 */
final class MeshLanguages {

    /** ISO 639-2/B, where it differs from the codes of ISO 639-2/T that Java knows. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("scr", "hr"),
            Map.entry("slo", "sk"));

    private MeshLanguages() {}

    /** The BCP 47 tag for {@code code}; the code itself where no shorter one is known. */
    static String tag(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        String known = BIBLIOGRAPHIC.get(lower);
        if (known != null) {
            return known;
        }
        for (String language : Locale.getISOLanguages()) {
            if (Locale.forLanguageTag(language).getISO3Language().equals(lower)) {
                return language;
            }
        }
        return lower;
    }

    /** Where the English heading in {@code heading} starts, behind its bracket; -1 if there is none. */
    static int english(String heading) {
        if (!heading.endsWith("]")) {
            return -1;
        }
        int depth = 0;
        for (int i = heading.length() - 1; i >= 0; i--) {
            depth += heading.charAt(i) == ']' ? 1 : heading.charAt(i) == '[' ? -1 : 0;
            if (depth == 0) {
                return i > 0 ? i + 1 : -1;
            }
        }
        return -1;
    }
}
