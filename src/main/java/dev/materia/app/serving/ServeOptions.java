package dev.materia.app.serving;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where and how a release is served.
 *
 * @param host name or address of the interface to listen on
 * @param port TCP port; 0 takes one that is free
 * @param federate IRIs of the SPARQL endpoints that queries may name with SERVICE
 * @param accessLog file for a line about each request; empty for none
 * @param atTerminal whether a terminal started it, whose end then ends it: else SIGHUP asks for a look at the release
 */
public record ServeOptions(String host, int port, List<String> federate, Optional<Path> accessLog, boolean atTerminal) {

    /** Copies the list, so that it never changes. */
    public ServeOptions {
        federate = List.copyOf(federate);
    }

    /** There, and with nothing else chosen. */
    public static ServeOptions at(String host, int port) {
        return new ServeOptions(host, port, List.of(), Optional.empty(), true);
    }
}
