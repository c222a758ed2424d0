/** Reads articles in Markdown. */
@NullMarked
package dev.materia.monograph.markdown;

import org.jspecify.annotations.NullMarked;
