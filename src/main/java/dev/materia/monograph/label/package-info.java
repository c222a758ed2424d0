/**
 * Readers of regulators' labels: Structured Product Labeling (HL7 SPL, XML) as the FDA and Health Canada use it, and
 * openFDA's JSON.
 */
@NullMarked
package dev.materia.monograph.label;

import org.jspecify.annotations.NullMarked;
