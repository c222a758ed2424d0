/** A release in the shapes that other people's tools read: CSV, KGX, RDF 1.2, nanopublications. */
@NullMarked
package dev.materia.release.export;

import org.jspecify.annotations.NullMarked;
