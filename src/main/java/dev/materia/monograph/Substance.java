package dev.materia.monograph;

import org.jspecify.annotations.Nullable;

/**
 * A substance by its name and its code.
 *
 * @param name as printed
 * @param unii its Unique Ingredient Identifier (ISO 11238; ten letters and digits), if the document gives one
 */
public record Substance(String name, @Nullable String unii) {}
