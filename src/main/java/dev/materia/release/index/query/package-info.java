/**
 * SPARQL over an index: what ARQ's algebra can be evaluated on ids is, in {@code Rows} that share one row of registers,
 * and terms are made only of what leaves. Everything else goes to ARQ, which asks here again for the parts of it.
 */
@NullMarked
package dev.materia.release.index.query;

import org.jspecify.annotations.NullMarked;
