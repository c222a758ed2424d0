/**
 * The served form of a release: one file with all terms and statements, which is written once, mapped into memory and
 * read from there. {@code IndexWriter} makes it from a stream of quads in bounded memory; {@code IndexFile} opens it;
 * {@code IndexedDataset} is the dataset that it holds, as Jena sees it.
 *
 * <p>Terms are sorted and front-coded, and their places in that order are their ids: IRIs first, then blank nodes, then
 * literals. Triples are stored as ids in three orders, each packed to the bits that it needs.
 */
@NullMarked
package dev.materia.release.index;

import org.jspecify.annotations.NullMarked;
