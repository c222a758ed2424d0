package dev.materia.server.document;

import java.util.Optional;
import java.util.function.Predicate;

/** Knows what earlier releases described. */
@FunctionalInterface
public interface WithdrawnThings {

    /**
     * What took the place of {@code iri}: an IRI that is described now, or an empty text if nothing did. Empty if no
     * earlier release described it.
     *
     * @param described whether the release of now describes an IRI
     */
    Optional<String> replacement(String iri, Predicate<String> described);
}
