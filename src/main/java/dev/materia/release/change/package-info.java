/** What changed from one release to the next, for people and for programs, and the earlier releases that are kept. */
@NullMarked
package dev.materia.release.change;

import org.jspecify.annotations.NullMarked;
