/** Narrative markup that several formats share: paragraphs, lists and tables as in XHTML and JATS. */
@NullMarked
package dev.materia.monograph.narrative;

import org.jspecify.annotations.NullMarked;
