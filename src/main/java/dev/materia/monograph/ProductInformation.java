package dev.materia.monograph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a regulator's label gives beside its prose.
 *
 * @param regulator whose label it is
 * @param kind what kind of product it is of
 * @param documentType the type as the document prints it: {@code HUMAN PRESCRIPTION DRUG LABEL}
 * @param setId the identifier that all versions of the label share, if there is one
 * @param version its version within the set, if given
 * @param documentId the identifier of this version, if given
 * @param effective the day from which it holds, if given
 * @param manufacturer who answers for the label, if given
 * @param products in order; a kit's parts are products of their own
 */
public record ProductInformation(
        Regulator regulator,
        LabelKind kind,
        String documentType,
        @Nullable String setId,
        @Nullable String version,
        @Nullable String documentId,
        @Nullable LocalDate effective,
        @Nullable String manufacturer,
        List<Product> products) {

    /** Copies the list, so that the facts never change. */
    public ProductInformation {
        products = List.copyOf(products);
    }

    /** Trade names, each once, in order. */
    public List<String> productNames() {
        return distinct(p -> Stream.of(p.name()));
    }

    /** Non-proprietary names, each once, in order. */
    public List<String> genericNames() {
        return distinct(p -> Stream.ofNullable(p.genericName()));
    }

    /** The active parts of all ingredients, each once, in order. */
    public List<Substance> activeSubstances() {
        return products.stream()
                .flatMap(p -> p.ingredients().stream())
                .map(ActiveIngredient::active)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /** All ingredients, each once, in order. */
    public List<ActiveIngredient> ingredients() {
        return products.stream()
                .flatMap(p -> p.ingredients().stream())
                .distinct()
                .toList();
    }

    /** What {@code part} gives of the products, each once, in order. */
    public List<String> distinct(Function<Product, Stream<String>> part) {
        return products.stream()
                .flatMap(part)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
