package dev.materia.server;

import dev.materia.server.sparql.Limits;

/**
 * Where and how to serve a release.
 *
 * @param host name or address of the interface to listen on: {@code 127.0.0.1}
 * @param port TCP port; 0 takes one that is free
 * @param base what the IRIs of the release begin with, ending in a slash: {@code https://w3id.org/materia/}. The
 *     address {@code /drug/x} answers for the IRI {@code {base}drug/x}
 * @param limits how much a request may ask for
 */
public record ServerOptions(String host, int port, String base, Limits limits) {

    /** The base IRI of releases built without {@code --base}. */
    public static final String DEFAULT_BASE = "https://w3id.org/materia/";

    /** Refuses a port or base that cannot be served. */
    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, and is " + port);
        }
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("base must end in a slash, and is " + base);
        }
    }

    /** The default: this machine alone, with the default base and limits. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions("127.0.0.1", port, DEFAULT_BASE, Limits.DEFAULT);
    }

    /** The same with other limits. */
    public ServerOptions with(Limits newLimits) {
        return new ServerOptions(host, port, base, newLimits);
    }
}
