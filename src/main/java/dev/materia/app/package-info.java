/** The use cases: build, serve, extract, annotate, learn, validate, query, diff, push and export. */
@NullMarked
package dev.materia.app;

import org.jspecify.annotations.NullMarked;
