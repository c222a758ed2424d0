/** Statements of a dataset, sorted, in memory or on disk: the runs that a build writes and merges. */
@NullMarked
package dev.materia.release.statement;

import org.jspecify.annotations.NullMarked;
