package dev.materia.monograph.label;

import dev.materia.monograph.SectionRole;
import dev.materia.source.ShippedFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A field of openFDA's labels that holds text.
 *
 * @param name the field
 * @param role of its text
 * @param number of its section in the Physician Labeling Rule; empty for none
 * @param titles that its text starts with, the longest first
 */
record OpenFdaField(String name, SectionRole role, String number, List<String> titles) {

    private static final Map<String, OpenFdaField> KNOWN = known();

    /** The field {@code name}; of the role {@link SectionRole#OTHER} if it is unknown. */
    static OpenFdaField of(String name) {
        OpenFdaField known = KNOWN.get(name);
        return known == null ? new OpenFdaField(name, SectionRole.OTHER, "", List.of()) : known;
    }

    /** Whether {@code name} is a field with a role of its own. */
    static boolean isKnown(String name) {
        return KNOWN.containsKey(name);
    }

    /** The names of all fields with a role. */
    static Set<String> names() {
        return KNOWN.keySet();
    }

    private static Map<String, OpenFdaField> known() {
        Map<String, OpenFdaField> fields = new LinkedHashMap<>();
        for (List<String> row : ShippedFile.records("labels/openfda-fields.tsv")) {
            List<String> titles = row.get(3).equals("-")
                    ? List.of()
                    : Arrays.stream(row.get(3).split("\\|", -1))
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList();
            fields.put(
                    row.get(0),
                    new OpenFdaField(
                            row.get(0),
                            SectionRole.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                            row.get(2).equals("-") ? "" : row.get(2),
                            titles));
        }
        return fields;
    }
}
