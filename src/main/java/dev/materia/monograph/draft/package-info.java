/**
 * What readers of running text share: a text under construction with its spans, sentence boundaries, lists, notes and
 * tables, and the builder that turns blocks into a monograph.
 */
@NullMarked
package dev.materia.monograph.draft;

import org.jspecify.annotations.NullMarked;
