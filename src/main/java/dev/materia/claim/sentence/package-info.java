/**
 * The build of a sentence, found by a shallow parser over its tokens: word classes, verb groups, clauses with their
 * subordination, and what each negation governs. Knows tokens only; nothing of drugs, cues or claims.
 */
@NullMarked
package dev.materia.claim.sentence;

import org.jspecify.annotations.NullMarked;
