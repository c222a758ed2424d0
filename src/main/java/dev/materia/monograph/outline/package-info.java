/** From lines to an outline: headings, labelled lines and paragraphs. */
@NullMarked
package dev.materia.monograph.outline;

import org.jspecify.annotations.NullMarked;
