/** From an entry of a bibliography to a citation: authors, dates, titles, containers and identifiers. */
@NullMarked
package dev.materia.monograph.citation;

import org.jspecify.annotations.NullMarked;
