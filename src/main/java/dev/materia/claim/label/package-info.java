/** What the words of a label say of its passages: of whom they tell, and what its parts for patients answer. */
@NullMarked
package dev.materia.claim.label;

import org.jspecify.annotations.NullMarked;
