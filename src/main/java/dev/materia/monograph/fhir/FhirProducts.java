package dev.materia.monograph.fhir;

import dev.materia.monograph.ActiveIngredient;
import dev.materia.monograph.Product;
import dev.materia.monograph.Substance;
import dev.materia.monograph.label.Unii;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The products of an edition: their names, codes and active ingredients. */
final class FhirProducts {

    /** The codes of an active ingredient, with and without the list's prefix. */
    private static final Set<String> ACTIVE = Set.of("100000072072", "72072", "active");

    private static final String FULL_NAME = "220000000001";
    private static final String SCIENTIFIC_PART = "220000000003";
    private static final Set<String> APPROVED = Set.of(FULL_NAME, "RegulatorApprovedName");
    private static final Set<String> COMMON = Set.of("CommonProductName", "INN");
    private static final Set<String> UNII_SYSTEMS = Set.of("gsrs", "unii", "fdasis");
    private static final Pattern ATC = Pattern.compile("[A-V]\\d{2}(?:[A-Z]{1,2}(?:\\d{2})?)?");

    private FhirProducts() {}

    /** The product that {@code resource} defines. */
    static Product of(Edition edition, FhirNode resource) {
        List<FhirNode> names = resource.all("name").toList();
        FhirNode full = names.stream()
                .filter(name -> hasCode(name.first("type"), APPROVED))
                .findFirst()
                .orElse(names.isEmpty() ? FhirNode.EMPTY : names.get(0));
        Optional<String> scientific = names.stream()
                .flatMap(name -> name.all("part"))
                .filter(part -> hasCode(part.first("type"), Set.of(SCIENTIFIC_PART)))
                .flatMap(part -> part.texts("part"))
                .findFirst();
        Optional<String> generic = scientific.or(() -> names.stream()
                .filter(name -> hasCode(name.first("type"), COMMON))
                .flatMap(name -> name.texts("productName"))
                .findFirst());
        return new Product(
                named(
                        full.text("productName").orElse(""),
                        edition.composition().text("title").orElse("")),
                generic.orElse(null),
                edition.of("AdministrableProductDefinition")
                        .flatMap(item -> item.first("administrableDoseForm").words().stream())
                        .findFirst()
                        .orElse(null),
                List.of(),
                edition.of("RegulatedAuthorization")
                        .flatMap(
                                authorisation -> authorisation.all("identifier").limit(1))
                        .flatMap(identifier -> identifier.texts("value"))
                        .distinct()
                        .toList(),
                edition.of("AdministrableProductDefinition")
                        .flatMap(item -> item.path("routeOfAdministration", "code"))
                        .flatMap(code -> code.words().stream())
                        .distinct()
                        .toList(),
                resource.all("classification")
                        .flatMap(FhirNode::codings)
                        .filter(c -> c.text("system")
                                        .orElse("")
                                        .toLowerCase(Locale.ROOT)
                                        .contains("atc")
                                || c.text("system").orElse("").contains("100000093533"))
                        .flatMap(coding -> coding.texts("code"))
                        .filter(code -> ATC.matcher(code).matches())
                        .distinct()
                        .toList(),
                edition.of("Ingredient")
                        .filter(FhirProducts::isActive)
                        .flatMap(ingredient -> ingredient(edition, ingredient).stream())
                        .distinct()
                        .toList());
    }

    /**
     * What the document calls the product: its title from the product's first word on, where it holds that word (the
     * product may be described in another language), else the product's own name.
     */
    private static String named(String product, String title) {
        String first = product.strip().split("\\s+", -1)[0];
        int at = first.length() < 3 ? -1 : title.toLowerCase(Locale.ROOT).indexOf(first.toLowerCase(Locale.ROOT));
        return at < 0 ? product : title.substring(at).strip();
    }

    private static boolean hasCode(FhirNode concept, Set<String> codes) {
        return concept.codings().flatMap(coding -> coding.texts("code")).anyMatch(codes::contains);
    }

    private static boolean isActive(FhirNode ingredient) {
        FhirNode role = ingredient.first("role");
        return Stream.concat(
                        Stream.concat(role.texts("text"), role.codings().flatMap(coding -> coding.texts("display"))),
                        role.codings().flatMap(coding -> coding.texts("code")))
                .anyMatch(words -> ACTIVE.contains(words.toLowerCase(Locale.ROOT)));
    }

    private static Optional<ActiveIngredient> ingredient(Edition edition, FhirNode ingredient) {
        FhirNode substance = ingredient.first("substance");
        FhirNode code = substance.first("code");
        FhirNode concept = code.first("concept");
        FhirNode defined = edition.resolve(code.first("reference")).orElse(FhirNode.EMPTY);
        Optional<String> name = concept.words()
                .or(() -> defined.all("code")
                        .flatMap(each -> each.first("code").words().stream())
                        .findFirst())
                .or(() ->
                        defined.all("name").flatMap(each -> each.texts("name")).findFirst())
                .or(() -> code.first("reference").text("display"));
        String unii = Stream.of(
                        concept.codings(),
                        defined.all("code").flatMap(each -> each.first("code").codings()),
                        defined.all("identifier"))
                .flatMap(codings -> codings)
                .flatMap(coding -> unii(coding).stream())
                .findFirst()
                .orElse(null);
        return name.map(words -> new ActiveIngredient(new Substance(words, unii), List.of(), strength(substance)));
    }

    private static Optional<String> unii(FhirNode coding) {
        String system = coding.text("system").orElse("").toLowerCase(Locale.ROOT);
        return UNII_SYSTEMS.stream().anyMatch(system::contains)
                ? Stream.concat(coding.texts("code"), coding.texts("value"))
                        .flatMap(code -> Stream.ofNullable(Unii.valid(code)))
                        .findFirst()
                : Optional.empty();
    }

    private static @Nullable String strength(FhirNode substance) {
        FhirNode strength = substance.first("strength");
        return strength.text("textPresentation")
                .or(() -> Stream.of("presentationRatio", "concentrationRatio")
                        .flatMap(strength::all)
                        .flatMap(ratio -> quantity(ratio.first("numerator"))
                                .map(top -> quantity(ratio.first("denominator"))
                                        .map(bottom -> top + "/" + bottom)
                                        .orElse(top))
                                .stream())
                        .findFirst())
                .or(() -> Stream.of("presentationQuantity", "concentrationQuantity")
                        .flatMap(strength::all)
                        .flatMap(quantity -> quantity(quantity).stream())
                        .findFirst())
                .orElse(null);
    }

    private static Optional<String> quantity(FhirNode quantity) {
        return quantity.text("value")
                .map(value -> (value + " "
                                + quantity.text("unit")
                                        .or(() -> quantity.text("code"))
                                        .orElse(""))
                        .strip());
    }
}
