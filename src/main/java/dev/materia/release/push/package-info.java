/** A release brought to a store of the user's, graph by graph: the SPARQL Graph Store Protocol, or SPARQL Update. */
@NullMarked
package dev.materia.release.push;

import org.jspecify.annotations.NullMarked;
