package dev.materia.release;

import org.jspecify.annotations.Nullable;

/**
 * What a publisher says of a dataset; it goes into VoID and DCAT.
 *
 * @param base what every minted IRI starts with, ending in {@code /}
 * @param title the dataset's name for people
 * @param publisher who publishes it: a name, or an IRI; null if nobody says
 * @param license IRI of the licence; null if nobody says
 */
public record Catalogue(
        String base,
        String title,
        @Nullable String publisher,
        @Nullable String license) {

    /** The base if nothing else is asked for. */
    public static final String DEFAULT_BASE = "https://w3id.org/materia/";

    /** Checks that the base can carry IRIs. */
    public Catalogue {
        if (!base.endsWith("/") || base.indexOf(':') < 1) {
            throw new IllegalArgumentException("the base must be an absolute IRI that ends in /, not " + base);
        }
    }

    /** IRI of the dataset. */
    public String dataset() {
        return base + "dataset";
    }
}
