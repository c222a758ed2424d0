/** Polarity, certainty, circumstance and status of a candidate, from the words around it. */
@NullMarked
package dev.materia.claim.extract.assertion;

import org.jspecify.annotations.NullMarked;
