/** The claims of a release as flat records, for those who read no RDF: comparisons, tables, and the claim service. */
@NullMarked
package dev.materia.release.claim;

import org.jspecify.annotations.NullMarked;
