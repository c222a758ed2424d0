/** The forms in which claims, mentions and vocabularies are written for programs: JSON lines, tables, FHIR R5. */
@NullMarked
package dev.materia.app.output;

import org.jspecify.annotations.NullMarked;
