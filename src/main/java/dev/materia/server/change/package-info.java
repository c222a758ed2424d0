/** Earlier releases over HTTP: what changed, the dumps of before, and addresses that are gone. */
@NullMarked
package dev.materia.server.change;

import org.jspecify.annotations.NullMarked;
