/** The formats of dumps: each takes the statements of a dataset in their order, and writes them at once. */
@NullMarked
package dev.materia.release.dump;

import org.jspecify.annotations.NullMarked;
