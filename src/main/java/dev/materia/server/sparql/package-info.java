/** SPARQL 1.1 Protocol over a release: queries alone, bounded, and with nothing of the machine in reach. */
@NullMarked
package dev.materia.server.sparql;

import org.jspecify.annotations.NullMarked;
