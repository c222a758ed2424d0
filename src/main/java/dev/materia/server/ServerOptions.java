package dev.materia.server;

import dev.materia.server.http.SlowReaders;
import dev.materia.server.sparql.QueryLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where and how to serve a release. The address {@code /drug/x} answers for the IRI {@code {base}drug/x}, whatever the
 * base of the release.
 *
 * @param host name or address of the interface to listen on: {@code 127.0.0.1}
 * @param port TCP port; 0 takes one that is free
 * @param limits how much a request may ask for
 * @param federate IRIs of the SPARQL endpoints that queries may name with SERVICE; no others are ever asked
 * @param accessLog file to which a line is added for each request, in the combined log format; empty for none
 * @param slowReaders when a client that hardly reads its answer is cut off
 */
public record ServerOptions(
        String host,
        int port,
        QueryLimits limits,
        List<String> federate,
        Optional<Path> accessLog,
        SlowReaders slowReaders) {

    /** Refuses what is no port, and copies the list. */
    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, and is " + port);
        }
        federate = List.copyOf(federate);
    }

    /** The same as the canonical one, with the usual bound for slow readers. */
    public ServerOptions(String host, int port, QueryLimits limits, List<String> federate, Optional<Path> accessLog) {
        this(host, port, limits, federate, accessLog, SlowReaders.DEFAULT);
    }

    /** The default: this machine alone, with the default limits. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions("127.0.0.1", port, QueryLimits.DEFAULT, List.of(), Optional.empty());
    }

    /** The same with other limits. */
    public ServerOptions with(QueryLimits newLimits) {
        return new ServerOptions(host, port, newLimits, federate, accessLog, slowReaders);
    }

    /** The same with other endpoints for SERVICE. */
    public ServerOptions federating(List<String> endpoints) {
        return new ServerOptions(host, port, limits, endpoints, accessLog, slowReaders);
    }

    /** The same with a line for each request in {@code file}. */
    public ServerOptions loggingTo(Path file) {
        return new ServerOptions(host, port, limits, federate, Optional.of(file), slowReaders);
    }

    /** The same with another bound for slow readers. */
    public ServerOptions with(SlowReaders readers) {
        return new ServerOptions(host, port, limits, federate, accessLog, readers);
    }
}
