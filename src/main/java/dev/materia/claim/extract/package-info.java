/** From a sentence to claims: candidates, their subjects, assertion status, contexts and evidence. */
@NullMarked
package dev.materia.claim.extract;

import org.jspecify.annotations.NullMarked;
