/** How fast claims are extracted, and in how much memory; run by {@code benchmarks/extract}. */
@NullMarked
package dev.materia.benchmark;

import org.jspecify.annotations.NullMarked;
