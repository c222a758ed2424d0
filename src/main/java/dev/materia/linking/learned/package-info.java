/**
 * What annotated text teaches a linker: strings, what not to link, and a classifier that tells what a text is about.
 * Kept in a lexicon file; nothing of it is used unless it is named.
 */
@NullMarked
package dev.materia.linking.learned;

import org.jspecify.annotations.NullMarked;
