package dev.materia.monograph.label;

import dev.materia.monograph.SectionRole;
import dev.materia.source.ShippedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The roles that codes and numbered titles give to sections. */
public final class SectionRoles {

    /** How many numbers a title starts with: "4.3 Contraindications", "4. Possible side effects". */
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?(?=\\s|\\p{L})");

    private static final Map<String, SectionRole> LOINC = codes("loinc-sections.tsv");
    private static final Map<String, SectionRole> HEALTH_CANADA = codes("health-canada-sections.tsv");
    private static final Map<String, SectionRole> NUMBERS = numbers();

    /** The templates whose titles are numbered. */
    public enum Template {
        /** The FDA's Physician Labeling Rule: "4 CONTRAINDICATIONS". */
        PLR,
        /** The EMA's summary of product characteristics: "4.3 Contraindications". */
        SMPC,
        /** The EMA's package leaflet: "4. Possible side effects". */
        LEAFLET
    }

    private SectionRoles() {}

    /** The role of a LOINC code; null for one that says nothing, as that of unclassified sections. */
    public static @Nullable SectionRole loinc(String code) {
        return LOINC.get(code);
    }

    /** The role of a code of Health Canada, or of the longest code that starts it; null if there is none. */
    static @Nullable SectionRole healthCanada(String code) {
        for (int end = code.length(); end > 0; end = code.lastIndexOf('.', end - 1)) {
            SectionRole role = HEALTH_CANADA.get(code.substring(0, end));
            if (role != null) {
                return role;
            }
        }
        return code.startsWith("pmi") ? SectionRole.PATIENT : null;
    }

    /**
     * The role of a title that starts with a number of {@code template}; null if it does not, or the number has none.
     */
    public static @Nullable SectionRole numbered(Template template, String title) {
        Matcher number = NUMBERED.matcher(title);
        if (!number.find()) {
            return null;
        }
        String code = number.group(1);
        for (int end = code.length(); end > 0; end = code.lastIndexOf('.', end - 1)) {
            SectionRole role = NUMBERS.get(template.name() + " " + code.substring(0, end));
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    /**
     * The role of a section that lies in another: its own, unless the one around says more. Pregnancy among the
     * contraindications is a contraindication, and nothing in the patients' part is anything else.
     *
     * @param around the role of the section around, or null
     * @param own what the section's own code says, or null
     */
    public static @Nullable SectionRole within(@Nullable SectionRole around, @Nullable SectionRole own) {
        if (own == null || around == null || around == own) {
            return own == null ? around : own;
        }
        boolean kept = switch (around) {
            case PATIENT, CLINICAL_STUDIES, NONCLINICAL, CASE_REPORT -> true;
            case CONTRAINDICATIONS, OVERDOSE, INTERACTIONS -> own == SectionRole.POPULATIONS;
            case DOSAGE, DESCRIPTION, SUPPLY -> own == SectionRole.BOXED_WARNING;
            default -> false;
        };
        return kept ? around : own;
    }

    private static Map<String, SectionRole> codes(String table) {
        Map<String, SectionRole> roles = new HashMap<>();
        for (List<String> row : ShippedFile.records("labels/" + table)) {
            roles.put(row.get(0), SectionRole.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(roles);
    }

    private static Map<String, SectionRole> numbers() {
        Map<String, SectionRole> roles = new HashMap<>();
        for (List<String> row : ShippedFile.records("labels/title-numbers.tsv")) {
            roles.put(
                    row.get(0).toUpperCase(Locale.ROOT) + " " + row.get(1),
                    SectionRole.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(roles);
    }
}
