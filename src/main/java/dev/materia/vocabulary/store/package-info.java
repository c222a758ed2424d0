/** The vocabularies that a user has imported, and which of them a run uses. */
@NullMarked
package dev.materia.vocabulary.store;

import org.jspecify.annotations.NullMarked;
