/**
 * A validated dataset as a folder of files: dumps, VoID, mappings, checksums. The only package that knows RDF4J Rio.
 */
@NullMarked
package dev.materia.release;

import org.jspecify.annotations.NullMarked;
