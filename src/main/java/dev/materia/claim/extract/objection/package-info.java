/** Candidates that a cue and a mention make, and the build of the sentence or the section of a label speaks against. */
@NullMarked
package dev.materia.claim.extract.objection;

import org.jspecify.annotations.NullMarked;
