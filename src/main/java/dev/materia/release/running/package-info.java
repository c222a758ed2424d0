/**
 * A running query, as those who evaluate it see it: whether it may go on, and how much memory its rows may take. Every
 * part of an evaluation asks here, on the thread of the query; what is no query's work is never stopped.
 */
@NullMarked
package dev.materia.release.running;

import org.jspecify.annotations.NullMarked;
