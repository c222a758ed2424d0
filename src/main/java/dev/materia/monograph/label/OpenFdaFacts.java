package dev.materia.monograph.label;

import dev.materia.monograph.ActiveIngredient;
import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Product;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.Substance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The facts of openFDA's labels: its own section {@code openfda}, and the identifiers of the label. */
final class OpenFdaFacts {

    /** "Lipitor atorvastatin calcium ATORVASTATIN CALCIUM TRIHYDRATE ...": names, then ingredients in capitals. */
    private static final Pattern LISTING = Pattern.compile("^(.{2,120}?)\\s+(?=\\p{Lu}{3}[\\p{Lu}\\d, .()/-]{3})");

    private OpenFdaFacts() {}

    /** The facts of {@code label}; empty if it is not of a drug for people. */
    static Optional<ProductInformation> of(Map<String, Object> label) {
        Map<?, ?> facts = label.get("openfda") instanceof Map<?, ?> map ? map : Map.of();
        String type = String.join(", ", JsonObjects.strings(facts, "product_type"));
        return DocumentTypes.kind(type).map(kind -> facts(label, facts, type, type.isEmpty() ? guess(label) : kind));
    }

    private static ProductInformation facts(Map<String, Object> label, Map<?, ?> facts, String type, LabelKind kind) {
        String effective = first(label, "effective_time");
        return new ProductInformation(
                Regulator.FDA,
                kind,
                type,
                first(label, "set_id"),
                first(label, "version"),
                first(label, "id"),
                LabelDates.read(effective),
                first(facts, "manufacturer_name"),
                products(label, facts));
    }

    private static List<Product> products(Map<String, Object> label, Map<?, ?> facts) {
        List<String> brands = JsonObjects.strings(facts, "brand_name");
        if (brands.isEmpty()) {
            brands = listed(label);
        }
        List<String> generics = JsonObjects.strings(facts, "generic_name");
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < brands.size(); i++) {
            String generic = generics.isEmpty() ? null : generics.get(Math.min(i, generics.size() - 1));
            products.add(new Product(
                    brands.get(i),
                    generic,
                    null,
                    i == 0 ? JsonObjects.strings(facts, "product_ndc") : List.of(),
                    i == 0 ? JsonObjects.strings(facts, "application_number") : List.of(),
                    JsonObjects.strings(facts, "route"),
                    List.of(),
                    ingredients(facts)));
        }
        return products;
    }

    /** Substances with their codes, as long as there is one code for each. */
    private static List<ActiveIngredient> ingredients(Map<?, ?> facts) {
        List<String> names = JsonObjects.strings(facts, "substance_name");
        List<String> codes = JsonObjects.strings(facts, "unii");
        List<ActiveIngredient> ingredients = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // the two lists are sorted apart: only a list of one tells which code is whose
            String code = names.size() == 1 && codes.size() == 1 ? Unii.valid(codes.get(0)) : null;
            ingredients.add(new ActiveIngredient(new Substance(names.get(i), code), List.of(), null));
        }
        return ingredients;
    }

    /** The name that the list of the label's data starts with, for a label without a section {@code openfda}. */
    private static List<String> listed(Map<String, Object> label) {
        return JsonObjects.strings(label, "spl_product_data_elements").stream()
                .map(LISTING::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).strip())
                .limit(1)
                .toList();
    }

    private static LabelKind guess(Map<String, Object> label) {
        boolean counter =
                label.containsKey("do_not_use") || label.containsKey("purpose") || label.containsKey("when_using");
        return counter ? LabelKind.OVER_THE_COUNTER : LabelKind.OTHER;
    }

    private static @Nullable String first(Map<?, ?> object, String name) {
        return JsonObjects.strings(object, name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
