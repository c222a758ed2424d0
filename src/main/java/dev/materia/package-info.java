/** Materia; the rooms below this package stand in the order in which the data flow, and {@code app} joins them. */
@NullMarked
package dev.materia;

import org.jspecify.annotations.NullMarked;
