package dev.materia.server;

import dev.materia.server.sparql.Limits;

/**
 * Where and how to serve a release. The address {@code /drug/x} answers for the IRI {@code {base}drug/x}, whatever the
 * base of the release.
 *
 * @param host name or address of the interface to listen on: {@code 127.0.0.1}
 * @param port TCP port; 0 takes one that is free
 * @param limits how much a request may ask for
 */
public record ServerOptions(String host, int port, Limits limits) {

    /** Refuses what is no port. */
    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, and is " + port);
        }
    }

    /** The default: this machine alone, with the default limits. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions("127.0.0.1", port, Limits.DEFAULT);
    }

    /** The same with other limits. */
    public ServerOptions with(Limits newLimits) {
        return new ServerOptions(host, port, newLimits);
    }
}
