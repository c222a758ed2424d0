/** The SHACL gate: the only way to a dataset that may be published. */
@NullMarked
package dev.materia.validation;

import org.jspecify.annotations.NullMarked;
