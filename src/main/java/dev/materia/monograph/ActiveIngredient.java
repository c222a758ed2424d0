package dev.materia.monograph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An active ingredient of a product.
 *
 * @param substance what it is, as a salt if it is one
 * @param moieties the part of it that acts, without the salt; empty where the document does not say
 * @param strength as numerator and denominator with their units: {@code 25 mg/1}, if the document gives it
 */
public record ActiveIngredient(
        Substance substance,
        List<Substance> moieties,
        @Nullable String strength) {

    /** Copies the list, so that an ingredient never changes. */
    public ActiveIngredient {
        moieties = List.copyOf(moieties);
    }

    /** What it is called as a drug: the moieties where the document names them, else the substance. */
    public List<Substance> active() {
        return moieties.isEmpty() ? List.of(substance) : moieties;
    }
}
