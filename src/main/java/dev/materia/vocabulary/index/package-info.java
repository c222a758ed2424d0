/** An imported vocabulary on disk: the file that an import writes once and every run maps into memory. */
@NullMarked
package dev.materia.vocabulary.index;

import org.jspecify.annotations.NullMarked;
