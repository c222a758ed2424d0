/**
 * Functions and operators of SPARQL that end when their query is to end, and compute with nothing whose length is
 * without bounds; they do the same as ARQ's, in whose place they are put.
 */
@NullMarked
package dev.materia.server.sparql.expression;

import org.jspecify.annotations.NullMarked;
