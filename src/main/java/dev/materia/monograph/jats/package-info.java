/** Articles (JATS) and chapters of books (BITS), as PubMed Central and the NLM Bookshelf distribute them. */
@NullMarked
package dev.materia.monograph.jats;

import org.jspecify.annotations.NullMarked;
