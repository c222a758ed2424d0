/** The formats of monographs: which reader a document needs, by what is in it. */
@NullMarked
package dev.materia.monograph.format;

import org.jspecify.annotations.NullMarked;
