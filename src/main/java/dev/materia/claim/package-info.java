/**
 * What a monograph says: mentions of concepts, the cues that relate them to the drug, and the claims made of both.
 * Knows nothing of RDF.
 */
@NullMarked
package dev.materia.claim;

import org.jspecify.annotations.NullMarked;
