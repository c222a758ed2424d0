/** Claims for programs that read no RDF: JSON and CSV with filters, lists of things, and the description of it all. */
@NullMarked
package dev.materia.server.claim;

import org.jspecify.annotations.NullMarked;
