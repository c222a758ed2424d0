package dev.materia.monograph.fhir;

import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Product;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.label.LabelDates;
import dev.materia.monograph.label.SectionRoles.Template;
import dev.materia.source.ShippedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts beside the text of an edition. What ClinicalUseDefinitions say is not among them: it is often test data.
 */
final class FhirFacts {

    private static final String NOT_ON_PRESCRIPTION = "100000072076";
    private static final int SHORTEST_UNIQUE = 32;
    private static final String EMA = "ema.europa.eu";
    private static final Map<String, Regulator> REGIONS = regions();

    private FhirFacts() {}

    /** The facts of {@code edition}, which follows {@code template}, or null. */
    static ProductInformation of(Edition edition, @Nullable Template template) {
        FhirNode composition = edition.composition();
        List<Product> products = edition.of("MedicinalProductDefinition")
                .map(product -> FhirProducts.of(edition, product))
                .distinct()
                .toList();
        return new ProductInformation(
                regulator(edition),
                kind(edition, template),
                type(composition, template),
                setId(composition).orElse(null),
                composition.text("version").orElse(null),
                identifier(edition.bundle())
                        .or(() -> edition.bundle().text("id"))
                        .orElse(null),
                LabelDates.read(composition.text("date").orElse(null)),
                holder(edition).orElse(null),
                products);
    }

    /** The identifier that all versions of the text share; one that is short is unique in its system alone. */
    private static Optional<String> setId(FhirNode composition) {
        return composition
                .all("identifier")
                .flatMap(identifier -> identifier
                        .texts("value")
                        .map(value -> value.length() >= SHORTEST_UNIQUE
                                ? value
                                : identifier
                                        .text("system")
                                        .map(system -> value + "@" + system.replaceFirst("^https?://", ""))
                                        .orElse(value)))
                .findFirst();
    }

    private static Optional<String> identifier(FhirNode resource) {
        return resource.all("identifier")
                .flatMap(identifier -> identifier.texts("value"))
                .findFirst();
    }

    private static String type(FhirNode composition, @Nullable Template template) {
        return composition
                .first("type")
                .words()
                .orElse(
                        template == Template.SMPC
                                ? "Summary of product characteristics"
                                : template == Template.LEAFLET ? "Package leaflet" : "");
    }

    private static LabelKind kind(Edition edition, @Nullable Template template) {
        if (template == Template.LEAFLET) {
            return LabelKind.PATIENT_LEAFLET;
        }
        boolean free = edition.of("MedicinalProductDefinition")
                .flatMap(product -> product.all("legalStatusOfSupply"))
                .anyMatch(status ->
                        status.codings().anyMatch(c -> c.text("code").orElse("").equals(NOT_ON_PRESCRIPTION))
                                || status.words()
                                        .orElse("")
                                        .toLowerCase(Locale.ROOT)
                                        .contains("not subject to medical prescription"));
        return free ? LabelKind.OVER_THE_COUNTER : template == Template.SMPC ? LabelKind.PRESCRIPTION : LabelKind.OTHER;
    }

    /** By the region of the authorisation, where it is given; else by whose codes the document has. */
    private static Regulator regulator(Edition edition) {
        Optional<String> region = edition.of("RegulatedAuthorization")
                .flatMap(authorisation -> authorisation.all("region"))
                .flatMap(FhirNode::codings)
                .flatMap(coding -> coding.texts("code"))
                .map(code -> code.split("-", -1)[0].toUpperCase(Locale.ROOT))
                .findFirst();
        if (region.isPresent()) {
            return REGIONS.getOrDefault(region.get(), Regulator.OTHER);
        }
        Stream<FhirNode> systems = Stream.concat(
                edition.composition().first("type").codings(),
                Stream.concat(
                        edition.bundle().all("identifier"),
                        edition.of("RegulatedAuthorization").flatMap(a -> a.all("identifier"))));
        return systems.anyMatch(coding -> coding.text("system").orElse("").contains(EMA))
                ? Regulator.EMA
                : Regulator.OTHER;
    }

    /** The holder of the authorisation, else the author of the text. */
    private static Optional<String> holder(Edition edition) {
        return Stream.concat(
                        edition.of("RegulatedAuthorization").flatMap(authorisation -> authorisation.all("holder")),
                        edition.composition().all("author"))
                .flatMap(reference -> Stream.concat(
                        edition.resolve(reference).stream().flatMap(organisation -> organisation.texts("name")),
                        reference.texts("display")))
                .findFirst();
    }

    private static Map<String, Regulator> regions() {
        Map<String, Regulator> regions = new HashMap<>();
        for (List<String> row : ShippedFile.records("fhir/regions.tsv")) {
            regions.put(row.get(0), Regulator.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(regions);
    }
}
