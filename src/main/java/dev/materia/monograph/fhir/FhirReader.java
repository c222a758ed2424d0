package dev.materia.monograph.fhir;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.label.LabelTitle;
import dev.materia.monograph.label.SectionRoles;
import dev.materia.monograph.label.SectionRoles.Template;
import dev.materia.monograph.label.TitleNumbers;
import dev.materia.monograph.language.TextLanguage;
import dev.materia.monograph.narrative.Narrative;
import dev.materia.monograph.xml.XmlElement;
import dev.materia.source.MateriaException;
import dev.materia.source.SourceDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads electronic product information (HL7 FHIR R5, implementation guide ePI): Bundles as JSON or XML. The role of a
 * section comes from its code, else from the number of its title, since codes are often wrong.
 */
public final class FhirReader implements MonographReader {

    private static final int LONGEST_SAMPLE = 40_000;

    /** Whether JSON or XML that starts with {@code head} is a Bundle of FHIR. */
    public static boolean recognises(String head) {
        return FhirBundle.recognises(head);
    }

    @Override
    public Monograph read(SourceDocument document) throws MateriaException {
        List<Edition> editions = FhirBundle.editions(document);
        Edition first = editions.get(0);
        Template template = SectionCodes.template(first.composition());
        ProductInformation facts = FhirFacts.of(first, template);
        String title = LabelTitle.of(facts, first.composition().text("title").orElse(document.name()));
        BlockBuilder builder = new BlockBuilder(document, title);
        builder.language(language(editions));
        builder.product(facts);
        for (Edition edition : editions) {
            Template own = SectionCodes.template(edition.composition());
            new Sections(builder, edition.composition(), own).add();
        }
        return builder.build();
    }

    private static String language(List<Edition> editions) {
        String sample = editions.stream()
                .flatMap(edition -> FhirSections.all(edition.composition()))
                .flatMap(section -> FhirSections.narrative(section).stream())
                .map(XmlElement::text)
                .collect(Collectors.joining(" "));
        Edition first = editions.get(0);
        List<String> declared = Stream.of(first.composition(), first.bundle(), first.outer())
                .flatMap(resource -> resource.texts("language"))
                .toList();
        return TextLanguage.of(sample.substring(0, Math.min(sample.length(), LONGEST_SAMPLE)), declared);
    }

    /** Adds the sections of one Composition. */
    private static final class Sections {

        private final BlockBuilder builder;
        private final FhirNode composition;
        private final @Nullable Template template;
        private final Narrative narrative;
        private final Set<String> unreliable;

        Sections(BlockBuilder builder, FhirNode composition, @Nullable Template template) {
            this.builder = builder;
            this.composition = composition;
            this.template = template;
            this.narrative = new Narrative(
                    builder, template == Template.LEAFLET ? SectionCodes::leafletHeading : (around, heading) -> around);
            this.unreliable = unreliable(composition);
        }

        void add() {
            composition.all("section").forEach(section -> add(section, 1, null));
        }

        private void add(FhirNode section, int level, @Nullable SectionRole around) {
            SectionRole role = SectionRoles.within(around, role(section));
            String title = section.text("title").orElse("");
            builder.section(level, TitleNumbers.unread(title), role);
            FhirSections.narrative(section).ifPresent(text -> narrative.add(text, title, level, role));
            section.all("section").forEach(part -> add(part, level + 1, role));
        }

        private @Nullable SectionRole role(FhirNode section) {
            FhirNode code = section.first("code");
            Optional<SectionRole> own = code.codings()
                    .filter(coding -> !unreliable.contains(coding.text("code").orElse("")))
                    .flatMap(coding -> Stream.ofNullable(coded(coding)))
                    .findFirst();
            return own.or(() -> numbered(section)).orElse(null);
        }

        private static @Nullable SectionRole coded(FhirNode coding) {
            SectionCodes.Code code = SectionCodes.of(coding);
            return code == null ? SectionCodes.loinc(coding) : code.role();
        }

        /** The role of the number that the title starts with, or what the code is called. */
        private Optional<SectionRole> numbered(FhirNode section) {
            return template == null
                    ? Optional.empty()
                    : Stream.concat(section.texts("title"), section.first("code").words().stream())
                            .flatMap(title -> Stream.ofNullable(SectionRoles.numbered(template, title)))
                            .findFirst();
        }

        /** The codes that sections with different numbers bear. */
        private static Set<String> unreliable(FhirNode composition) {
            Set<String> seen = new HashSet<>();
            Set<String> repeated = new HashSet<>();
            FhirSections.all(composition)
                    .forEach(section -> section.first("code")
                            .codings()
                            .flatMap(coding -> coding.texts("code"))
                            .filter(code -> !seen.add(code))
                            .forEach(repeated::add));
            return repeated;
        }
    }
}
