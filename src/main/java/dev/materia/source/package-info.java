/**
 * A document as found: where it came from, its media type, its bytes and their hash. Nothing here knows what is inside.
 */
@NullMarked
package dev.materia.source;

import org.jspecify.annotations.NullMarked;
