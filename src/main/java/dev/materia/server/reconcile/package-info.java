/**
 * The Reconciliation Service API, version 0.2 (W3C Community Group report), by which OpenRefine and others link a
 * column of names to the things of a release, and fetch what the release says of them.
 */
@NullMarked
package dev.materia.server.reconcile;

import org.jspecify.annotations.NullMarked;
