package dev.materia.server.http;

/** A form in which an answer can be given. */
public interface Offer {

    /** Its media type without parameters, in lower case: {@code text/turtle}. */
    String mediaType();
}
