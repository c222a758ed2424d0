package dev.materia.server.view;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** When something happens, in the order of a page. */
final class Circumstances {

    /** The headings, by the local names of the ontology's terms. */
    static final Map<String, String> HEADINGS = headings();

    private Circumstances() {}

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("TherapeuticUse", "In ordinary use");
        headings.put("HighDose", "At high doses");
        headings.put("LongTermUse", "In long-term use");
        headings.put("Overdose", "In overdose");
        headings.put("AbruptWithdrawal", "When it is stopped");
        return headings;
    }

    /** The same within a line: "at high doses"; empty for ordinary use, which is no special case. */
    static String special(String circumstance) {
        String heading = circumstance.equals("TherapeuticUse") ? "" : HEADINGS.getOrDefault(circumstance, "");
        return heading.isEmpty() ? "" : heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1);
    }
}
