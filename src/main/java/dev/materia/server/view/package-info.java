/**
 * What each page shows, read from the data: the way from triples to the records of {@code page}. What a drug's page
 * says of a condition, the condition's page says of the drug, from the same claims.
 */
@NullMarked
package dev.materia.server.view;

import org.jspecify.annotations.NullMarked;
