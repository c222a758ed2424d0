/**
 * The limits of a claim: for whom, after what and with what it holds. A {@link dev.materia.claim.context.Context} is
 * found by its words ({@link dev.materia.claim.context.ContextFinder}) and attached to the objects that it limits
 * ({@link dev.materia.claim.context.ContextBinder}). The words are tables in {@code contexts/}.
 */
@NullMarked
package dev.materia.claim.context;

import org.jspecify.annotations.NullMarked;
