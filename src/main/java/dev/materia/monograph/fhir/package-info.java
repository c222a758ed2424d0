/** Electronic product information (ePI) as HL7 FHIR R5 Bundles, in JSON and XML. */
@NullMarked
package dev.materia.monograph.fhir;

import org.jspecify.annotations.NullMarked;
