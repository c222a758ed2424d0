package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The endpoint as Python's SPARQLWrapper sees it. Without Debian's package this is skipped, unless
 * {@code MATERIA_SPARQLWRAPPER=required}.
 */
class SparqlWrapperTest extends ServerTest {

    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    private Path scratch;

    private Path out() {
        return scratch.resolve("out");
    }

    private boolean succeeds(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out().toFile())
                .start();
        return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Test
    void getsEachFormatOfEachFormOfQuery() throws IOException, InterruptedException {
        boolean installed =
                Files.isExecutable(Path.of(PYTHON)) && succeeds(List.of(PYTHON, "-c", "import SPARQLWrapper, rdflib"));
        if ("required".equals(System.getenv("MATERIA_SPARQLWRAPPER"))) {
            assertThat(installed).as("SPARQLWrapper is installed").isTrue();
        }
        assumeTrue(installed, "needs SPARQLWrapper: apt-get install python3-sparqlwrapper");

        boolean done = succeeds(List.of(
                PYTHON,
                "src/test/resources/clients/sparqlwrapper.py",
                server.address().resolve("/sparql").toString()));

        assertThat(done).as(Files.readString(out())).isTrue();
        assertThat(Files.readAllLines(out())).hasSizeGreaterThan(90);
    }
}
