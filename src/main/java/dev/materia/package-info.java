/** Materia; the packages below are ordered as the data flow, and {@code app} joins them. */
@NullMarked
package dev.materia;

import org.jspecify.annotations.NullMarked;
