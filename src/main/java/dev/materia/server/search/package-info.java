/**
 * Full-text search over names and passages of a release: one Lucene index, for queries ({@code text:query}), for the
 * search page, and for look-ups by name.
 */
@NullMarked
package dev.materia.server.search;

import org.jspecify.annotations.NullMarked;
