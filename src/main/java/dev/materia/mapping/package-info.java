/**
 * Claims and bibliography as RDF: one mapper for each kind of thing, and {@code Iris}, the only place where an IRI is
 * minted. Knows nothing of HTTP.
 */
@NullMarked
package dev.materia.mapping;

import org.jspecify.annotations.NullMarked;
