/** The whole path of the data, from a source document to a published release, in one readable place. */
@NullMarked
package dev.materia;

import org.jspecify.annotations.NullMarked;
