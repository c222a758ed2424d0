package dev.materia.app;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user may choose about a run.
 *
 * @param base start of every minted IRI, ending in {@code /} or {@code #}
 * @param vocabulary names of imported vocabularies and paths of files, as the user ordered them; none for all imported
 *     ones that are not off
 * @param jobs how many monographs are read at the same time; at least 1. Changes no byte of the output
 * @param title of the dataset
 * @param publisher its name or IRI, if it is to be told
 * @param contact where errors are reported: an IRI of {@code mailto:} or of the web; null if no place is named
 * @param license IRI of the licence of the dataset, if it is to be told
 * @param versionTag what the publisher calls this version, if anything
 * @param previous the release that this one follows, by its folder or its version; null if none is named
 * @param quotes how much is published in the words of the texts
 */
public record BuildOptions(
        String base,
        List<String> vocabulary,
        int jobs,
        String title,
        @Nullable String publisher,
        @Nullable String contact,
        @Nullable String license,
        @Nullable String versionTag,
        @Nullable String previous,
        Quoting quotes)
        implements Serializable {

    /** Where IRIs start unless a user says otherwise. */
    public static final String DEFAULT_BASE = "https://w3id.org/materia/";

    /** The title of a dataset that was given none. */
    public static final String DEFAULT_TITLE = "Materia: linked drug monographs";

    /** The same, with no version but the hash of the data. */
    public BuildOptions(
            String base,
            List<String> vocabulary,
            int jobs,
            String title,
            @Nullable String publisher,
            @Nullable String license,
            Quoting quotes) {
        this(base, vocabulary, jobs, title, publisher, null, license, null, null, quotes);
    }

    /** The same, for a machine on which each thread has a build of its own. */
    public BuildOptions onOneThread() {
        return new BuildOptions(base, vocabulary, 1, title, publisher, contact, license, versionTag, previous, quotes);
    }

    /** Copies the list, so that settings never change. */
    public BuildOptions {
        vocabulary = List.copyOf(vocabulary);
    }
}
