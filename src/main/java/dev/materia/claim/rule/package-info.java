/** Cue rules as data, and a sentence as they see it: tokens, mentions, patterns and the scope that a cue governs. */
@NullMarked
package dev.materia.claim.rule;

import org.jspecify.annotations.NullMarked;
