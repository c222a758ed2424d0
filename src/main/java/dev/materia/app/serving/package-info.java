/** A release while it is served. */
@NullMarked
package dev.materia.app.serving;

import org.jspecify.annotations.NullMarked;
