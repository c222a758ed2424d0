/** The command line: options in, one call, exit code out. */
@NullMarked
package dev.materia.cli;

import org.jspecify.annotations.NullMarked;
