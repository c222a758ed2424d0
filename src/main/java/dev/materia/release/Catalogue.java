package dev.materia.release;

import dev.materia.mapping.Iris;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says of a dataset; it goes into VoID and DCAT. What tells one release from another is not among it:
 * that is a hash of the data.
 *
 * @param iris where the dataset's IRIs are minted
 * @param title the dataset's name for people
 * @param publisher who publishes it: a name, or an IRI; null if nobody says
 * @param contact where errors are reported: an IRI of {@code mailto:} or of the web; null if nobody says
 * @param license IRI of the licence; null if nobody says
 * @param version what the publisher says of this version
 */
public record Catalogue(
        Iris iris,
        String title,
        @Nullable String publisher,
        @Nullable String contact,
        @Nullable String license,
        VersionOptions version) {

    /** The same, without a place for reports of errors. */
    public Catalogue(
            Iris iris, String title, @Nullable String publisher, @Nullable String license, VersionOptions version) {
        this(iris, title, publisher, null, license, version);
    }

    /** The same, with no version but the hash of the data. */
    public Catalogue(Iris iris, String title, @Nullable String publisher, @Nullable String license) {
        this(iris, title, publisher, null, license, VersionOptions.NONE);
    }

    /** What every minted IRI starts with, ending in a slash. */
    String base() {
        return iris.base();
    }

    /** IRI of the dataset. */
    String dataset() {
        return iris.dataset().getURI();
    }
}
