package dev.materia.monograph.label;

import dev.materia.monograph.ActiveIngredient;
import dev.materia.monograph.Product;
import dev.materia.monograph.Substance;
import dev.materia.monograph.xml.XmlElement;
import dev.materia.source.ShippedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The products of an SPL document, from the structured part of its sections ({@code subject/manufacturedProduct}). */
final class SplProducts {

    private static final Set<String> COMPANIONS = ShippedFile.records("labels/kit-companions.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    /** How deep the parts of a kit may hold parts. */
    private static final int DEEPEST = 5;

    private static final String ATC = "2.16.840.1.113883.2.20.6.6";

    private SplProducts() {}

    /** The products of {@code sections} and of all that lie in them, those of a kit as products of their own. */
    static List<Product> of(List<XmlElement> sections) {
        List<Product> products = new ArrayList<>();
        for (XmlElement section : sections) {
            for (XmlElement subject : section.elements("subject")) {
                for (XmlElement outer : subject.elements("manufacturedProduct")) {
                    product(outer, products);
                }
            }
        }
        return withoutCompanions(products).stream().distinct().toList();
    }

    private static void product(XmlElement outer, List<Product> products) {
        // R4 wraps the product in a role; older files give the medicine as manufacturedMedicine
        XmlElement inner = Stream.of("manufacturedProduct", "manufacturedMedicine")
                .map(name -> outer.first(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(outer);
        add(inner, outer, products, 0);
    }

    private static void add(XmlElement inner, XmlElement outer, List<Product> products, int depth) {
        List<XmlElement> parts = inner.elements("part");
        if (!parts.isEmpty() && depth < DEEPEST) {
            for (XmlElement part : parts) {
                for (XmlElement within : part.elements()) {
                    if (within.is("partProduct") || within.is("partMedicine")) {
                        add(within, part, products, depth + 1);
                    }
                }
            }
            return;
        }
        products.add(new Product(
                text(inner.first("name")),
                emptyToNull(text(generic(inner))),
                displayName(inner.first("formCode")),
                codes(inner),
                approvals(outer),
                routes(outer),
                classes(outer),
                ingredients(inner)));
    }

    private static @Nullable XmlElement generic(XmlElement product) {
        return product.first("asEntityWithGeneric", "genericMedicine", "name");
    }

    private static List<String> codes(XmlElement product) {
        XmlElement code = product.first("code");
        String value = code == null ? null : code.attribute("code");
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> approvals(XmlElement outer) {
        return outer.elements("subjectOf").stream()
                .map(subject -> subject.first("approval", "id"))
                .filter(Objects::nonNull)
                .map(id -> id.attribute("extension"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> routes(XmlElement outer) {
        return outer.elements("consumedIn").stream()
                .flatMap(consumed -> consumed.elements("substanceAdministration").stream())
                .map(administration -> displayName(administration.first("routeCode")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> classes(XmlElement outer) {
        return outer.elements("subjectOf").stream()
                .map(subject -> subject.first("characteristic", "value"))
                .filter(Objects::nonNull)
                .filter(value -> ATC.equals(value.attribute("codeSystem")))
                .map(value -> value.attribute("code"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<ActiveIngredient> ingredients(XmlElement product) {
        List<ActiveIngredient> ingredients = new ArrayList<>();
        for (XmlElement ingredient : product.elements()) {
            String kind = ingredient.attribute("classCode");
            boolean active = ingredient.is("activeIngredient")
                    || (ingredient.is("ingredient") && kind != null && kind.startsWith("ACT"));
            XmlElement substance = ingredient.first("ingredientSubstance");
            substance = substance == null ? ingredient.first("activeIngredientSubstance") : substance;
            if (active && substance != null && !text(substance.first("name")).isEmpty()) {
                ingredients.add(new ActiveIngredient(
                        substance(substance), moieties(substance), strength(ingredient.first("quantity"))));
            }
        }
        return ingredients;
    }

    private static List<Substance> moieties(XmlElement substance) {
        return substance.elements("activeMoiety").stream()
                .map(outer -> outer.first("activeMoiety") == null ? outer : outer.first("activeMoiety"))
                .filter(Objects::nonNull)
                .filter(moiety -> !text(moiety.first("name")).isEmpty())
                .map(SplProducts::substance)
                .distinct()
                .toList();
    }

    private static Substance substance(XmlElement element) {
        XmlElement code = element.first("code");
        return new Substance(text(element.first("name")), Unii.valid(code == null ? null : code.attribute("code")));
    }

    private static @Nullable String strength(@Nullable XmlElement quantity) {
        String numerator = amount(quantity == null ? null : quantity.first("numerator"));
        String denominator = amount(quantity == null ? null : quantity.first("denominator"));
        return numerator.isEmpty() ? null : denominator.isEmpty() ? numerator : numerator + "/" + denominator;
    }

    /** A value with its unit; the unit 1 counts pieces and is not written. */
    private static String amount(@Nullable XmlElement part) {
        String value = part == null ? null : part.attribute("value");
        String unit = part == null ? null : part.attribute("unit");
        if (value == null) {
            return "";
        }
        return unit == null || unit.equals("1") ? value : value + " " + unit;
    }

    /** The products without the swabs and diluents of a kit, as long as one is left. */
    private static List<Product> withoutCompanions(List<Product> products) {
        List<Product> drugs = products.stream()
                .filter(product -> product.ingredients().stream()
                        .flatMap(i -> i.active().stream())
                        .anyMatch(s -> !COMPANIONS.contains(s.name().toLowerCase(Locale.ROOT))))
                .toList();
        return drugs.isEmpty() ? products : drugs;
    }

    private static @Nullable String displayName(@Nullable XmlElement code) {
        return code == null ? null : code.attribute("displayName");
    }

    private static String text(@Nullable XmlElement element) {
        if (element == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        for (Object child : element.children()) {
            words.append(child instanceof XmlElement part ? " " + part.text() + " " : child);
        }
        return words.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
