package dev.materia.release;

import org.jspecify.annotations.Nullable;

/**
 * What a publisher says of the version of a dataset, besides the hash of its data.
 *
 * @param tag what this version is called; null if nothing but the hash
 * @param previous the version, by its hash, that this one follows; null if nobody says
 */
public record VersionOptions(@Nullable String tag, @Nullable String previous) {

    /** Nothing but the hash. */
    public static final VersionOptions NONE = new VersionOptions(null, null);
}
