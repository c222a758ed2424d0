package dev.materia.server;

import dev.materia.server.sparql.QueryLimits;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that talk to one server on a free port, with a small release. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {

    @TempDir
    static Path folder;

    MateriaServer server;
    Client client;

    @BeforeAll
    void start() throws IOException, MateriaException {
        server = MateriaServer.start(SmallRelease.in(folder), options());
        client = new Client(server.address());
    }

    /** The options to test with. */
    ServerOptions options() {
        return ServerOptions.onPort(0).with(limits());
    }

    /** The limits to test with. */
    QueryLimits limits() {
        return QueryLimits.DEFAULT;
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
