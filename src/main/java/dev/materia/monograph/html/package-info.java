/** Reads web pages. */
@NullMarked
package dev.materia.monograph.html;

import org.jspecify.annotations.NullMarked;
