/**
 * The published release over HTTP: SPARQL, dereferencing, dumps. Here stands what a request meets first; what answers
 * it is in {@code document} (addresses of things and files), {@code sparql} (queries), {@code page} (for people) and
 * {@code http} (what HTTP itself asks for).
 */
@NullMarked
package dev.materia.server;

import org.jspecify.annotations.NullMarked;
