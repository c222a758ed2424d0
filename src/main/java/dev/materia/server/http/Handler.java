package dev.materia.server.http;

import java.io.IOException;

/** Answers the requests to an address. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers.
     *
     * @throws ProblemException where there is no answer but this problem
     * @throws IOException if the client is gone
     */
    void handle(Exchange exchange) throws IOException;
}
