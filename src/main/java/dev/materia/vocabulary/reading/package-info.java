/**
 * Vocabularies as others publish them, one reader for each form: MeSH as RDF and as XML, SKOS, SSSOM mapping sets,
 * tables of terms. All give {@link dev.materia.vocabulary.index.ConceptEntry entries} for an index.
 */
@NullMarked
package dev.materia.vocabulary.reading;

import org.jspecify.annotations.NullMarked;
