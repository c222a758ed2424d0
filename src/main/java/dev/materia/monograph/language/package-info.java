/** The language that a text is written in, by its own words. */
@NullMarked
package dev.materia.monograph.language;

import org.jspecify.annotations.NullMarked;
