/** Reads articles in plain text. */
@NullMarked
package dev.materia.monograph.text;

import org.jspecify.annotations.NullMarked;
