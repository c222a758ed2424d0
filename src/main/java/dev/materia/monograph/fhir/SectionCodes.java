package dev.materia.monograph.fhir;

import dev.materia.monograph.SectionRole;
import dev.materia.monograph.label.SectionRoles;
import dev.materia.monograph.label.SectionRoles.Template;
import dev.materia.source.ShippedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codes of sections in European product information, and the headings that its templates fix. */
final class SectionCodes {

    private static final String NAME = "200000029792";
    /** The types of documents in the EMA's list 100000155531. */
    private static final Map<String, Template> TYPES =
            Map.of("100000155532", Template.SMPC, "100000155538", Template.LEAFLET);

    private static final String LOINC = "loinc.org";
    private static final Pattern NUMBER = Pattern.compile("^\\s*4\\.[1-9]");

    /** The sections of a leaflet that have parts of other roles. */
    private static final Set<SectionRole> PARTED =
            Set.of(SectionRole.WARNINGS, SectionRole.DOSAGE, SectionRole.ADVERSE_REACTIONS);

    /** A code of the list 200000029659: the template that it belongs to, and its role, if it has one. */
    record Code(Template template, @Nullable SectionRole role) {}

    private static final Map<String, Code> CODES = codes();
    private static final List<List<String>> HEADINGS = ShippedFile.records("fhir/leaflet-headings.tsv");

    private SectionCodes() {}

    /** Whether {@code coding} is that of the section that names the product. */
    static boolean isName(FhirNode coding) {
        return coding.text("code").orElse("").equals(NAME);
    }

    /** What {@code coding} says; null if it is not a code of a section. */
    static @Nullable Code of(FhirNode coding) {
        return CODES.get(coding.text("code").orElse(""));
    }

    /** The role of a LOINC code; null if it is none. */
    static @Nullable SectionRole loinc(FhirNode coding) {
        return coding.text("system").orElse("").contains(LOINC)
                ? SectionRoles.loinc(coding.text("code").orElse(""))
                : null;
    }

    /**
     * The role of what follows a heading inside a section of a leaflet, as the European template fixes its headings.
     */
    static @Nullable SectionRole leafletHeading(@Nullable SectionRole around, String heading) {
        if (around == null || !PARTED.contains(around)) {
            return around;
        }
        String words = heading.toLowerCase(Locale.ROOT);
        return HEADINGS.stream()
                .filter(row -> words.startsWith(row.get(0)))
                .map(row -> SectionRole.valueOf(row.get(1).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(around);
    }

    /**
     * The template that a document follows, by the codes of its sections, else the numbers of their titles, else its
     * type; null if none is known.
     */
    static @Nullable Template template(FhirNode composition) {
        Map<Template, Integer> votes = new HashMap<>();
        FhirSections.all(composition)
                .flatMap(section -> section.first("code").codings())
                .flatMap(coding -> Stream.ofNullable(of(coding)))
                .forEach(code -> votes.merge(code.template(), 1, Integer::sum));
        int smpc = votes.getOrDefault(Template.SMPC, 0);
        int leaflet = votes.getOrDefault(Template.LEAFLET, 0);
        if (smpc != leaflet) {
            return smpc > leaflet ? Template.SMPC : Template.LEAFLET;
        }
        boolean numbered = FhirSections.all(composition)
                .flatMap(section -> section.text("title").stream())
                .anyMatch(title -> NUMBER.matcher(title).find());
        if (numbered) {
            return Template.SMPC;
        }
        return composition
                .first("type")
                .codings()
                .flatMap(coding -> coding.texts("code"))
                .flatMap(code -> Stream.ofNullable(TYPES.get(code)))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Code> codes() {
        Map<String, Code> codes = new HashMap<>();
        for (List<String> row : ShippedFile.records("fhir/section-codes.tsv")) {
            codes.put(
                    row.get(0),
                    new Code(
                            Template.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                            row.get(2).equals("-")
                                    ? null
                                    : SectionRole.valueOf(row.get(2).toUpperCase(Locale.ROOT))));
        }
        return Map.copyOf(codes);
    }
}
