package dev.materia.release.push;

import java.net.URI;
import java.util.Optional;

/**
 * Where a release goes and how.
 *
 * @param address of the store
 * @param protocol how to speak with it
 * @param query address for queries, where it differs from {@code address}; used with updates alone
 * @param authorization value of the header field {@code Authorization}
 * @param all whether to send every graph, and not those alone that changed
 */
public record PushOptions(
        URI address, Protocol protocol, Optional<URI> query, Optional<String> authorization, boolean all) {

    /** How to speak with a store. */
    public enum Protocol {
        /** Whatever the store takes. */
        AUTO,
        /** SPARQL 1.1 Graph Store HTTP Protocol. */
        GSP,
        /** SPARQL 1.1 Update. */
        UPDATE
    }
}
