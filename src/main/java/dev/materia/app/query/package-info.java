/** A SPARQL query from the command line: what it asks, of which data, and the form of its answer. */
@NullMarked
package dev.materia.app.query;

import org.jspecify.annotations.NullMarked;
