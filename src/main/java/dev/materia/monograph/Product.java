package dev.materia.monograph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product that a label is of.
 *
 * @param name its trade name, or the name it is sold under
 * @param genericName the non-proprietary name, if given
 * @param form the dosage form as printed, if given
 * @param codes product codes (NDC, DIN), in order
 * @param approvals numbers of applications and marketing authorisations, in order
 * @param routes of administration as printed, in order
 * @param atc codes of the Anatomical Therapeutic Chemical classification
 * @param ingredients the active ones, in order
 */
public record Product(
        String name,
        @Nullable String genericName,
        @Nullable String form,
        List<String> codes,
        List<String> approvals,
        List<String> routes,
        List<String> atc,
        List<ActiveIngredient> ingredients) {

    /** Copies the lists, so that a product never changes. */
    public Product {
        codes = List.copyOf(codes);
        approvals = List.copyOf(approvals);
        routes = List.copyOf(routes);
        atc = List.copyOf(atc);
        ingredients = List.copyOf(ingredients);
    }
}
