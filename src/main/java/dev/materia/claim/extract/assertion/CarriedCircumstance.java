package dev.materia.claim.extract.assertion;

import dev.materia.claim.Circumstance;

/**
 * A circumstance that a sentence is about, for the next one.
 *
 * @param circumstance an overdose, or stopping
 * @param passing whether only a phrase at its start names it: "In overdose, ..."
 */
public record CarriedCircumstance(Circumstance circumstance, boolean passing) {}
