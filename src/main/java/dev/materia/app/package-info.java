/**
 * The paths through all the rooms: build, serve, extract, annotate, learn, query and validate, each as one readable
 * method that the command line calls.
 */
@NullMarked
package dev.materia.app;

import org.jspecify.annotations.NullMarked;
