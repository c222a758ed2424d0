package dev.materia.server.document;

import java.util.List;
import java.util.Optional;

/** What may be meant by a path at which there is nothing. */
public interface NearbyAddresses {

    /**
     * A thing by its address on this server.
     *
     * @param path its address: {@code /drug/diazepam}
     * @param label what it is called: {@code diazepam}
     */
    record Near(String path, String label) {}

    /**
     * The address that is meant by {@code path}, decoded, if that is certain: it is spelled in another case or with
     * other separators, or is a synonym in place of the name; empty if several things may be meant, or none.
     */
    Optional<String> meant(String path);

    /** The things whose names are most like the name in {@code path}, decoded; the most alike first. */
    List<Near> nearest(String path);
}
