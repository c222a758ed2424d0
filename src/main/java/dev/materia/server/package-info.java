/** The published release over HTTP: SPARQL, dereferencing, dumps. */
@NullMarked
package dev.materia.server;

import org.jspecify.annotations.NullMarked;
