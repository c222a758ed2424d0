/**
 * Concepts with their types, terms and external identifiers, and the index that finds them by their words. Knows
 * nothing of claims.
 */
@NullMarked
package dev.materia.vocabulary;

import org.jspecify.annotations.NullMarked;
