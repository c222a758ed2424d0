/**
 * The entity linker: from any text to the concepts that it mentions, by vocabulary and rules alone. {@code extract},
 * {@code build} and {@code annotate} use this one; it knows nothing of claims. The path of a span: candidates
 * ({@link dev.materia.linking.DictionaryMatcher}, {@link dev.materia.linking.VariantGenerator}), without what means
 * something else where it stands ({@link dev.materia.linking.ContextFilter}), abbreviations as the text itself defines
 * them, coordinations, overlaps. Its word lists are tables in {@code resources/linking}.
 */
@NullMarked
package dev.materia.linking;

import org.jspecify.annotations.NullMarked;
