/**
 * Imported vocabularies on disk: the file that an import writes once and every run maps into memory, and the folder
 * that holds them in their order of trust.
 */
@NullMarked
package dev.materia.vocabulary.index;

import org.jspecify.annotations.NullMarked;
