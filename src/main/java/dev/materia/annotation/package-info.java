/**
 * Any text with the concepts it mentions: what {@code materia annotate} does. Finds mentions by rule, from vocabulary
 * alone, and learns strings from annotated text; knows nothing of claims.
 *
 * <p>PubTator is read and written here and not among the monographs: its documents are a title and an abstract about
 * anything, without a drug, sections or a bibliography, and they come by the thousand in one file.
 */
@NullMarked
package dev.materia.annotation;

import org.jspecify.annotations.NullMarked;
