/**
 * What stands at the addresses of a release beside SPARQL: documents about each thing, the files of the release, the
 * home page.
 */
@NullMarked
package dev.materia.server.document;

import org.jspecify.annotations.NullMarked;
