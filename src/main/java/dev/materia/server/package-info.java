/**
 * The published release over HTTP: SPARQL, dereferencing, dumps. This package holds what a request meets first; what
 * answers it is in the packages below, one for each kind of address ({@code ARCHITECTURE.md} lists them).
 */
@NullMarked
package dev.materia.server;

import org.jspecify.annotations.NullMarked;
