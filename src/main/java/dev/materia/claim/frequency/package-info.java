/** How often an effect was seen: from the tables of a label and from words of frequency, as data on the claim. */
@NullMarked
package dev.materia.claim.frequency;

import org.jspecify.annotations.NullMarked;
