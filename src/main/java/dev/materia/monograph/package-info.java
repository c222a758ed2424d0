/**
 * A document as read: text, sections, passages with exact offsets, bibliography, images; one reader for each format.
 * Knows nothing of RDF.
 */
@NullMarked
package dev.materia.monograph;

import org.jspecify.annotations.NullMarked;
