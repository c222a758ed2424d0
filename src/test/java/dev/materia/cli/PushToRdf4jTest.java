package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** RDF4J Server as it is published; with MATERIA_RDF4J set, Maven brings it to {@code target/rdf4j}. */
class PushToRdf4jTest extends PushedStore {

    private static final Path JARS = Path.of("target/rdf4j").toAbsolutePath();
    private static final String REPOSITORY = "/rdf4j-server/repositories/drugs";

    @Override
    StoreProcess start(Path empty, int port) throws IOException, InterruptedException {
        Path war = JARS.resolve("rdf4j-http-server.war");
        if ("required".equals(System.getenv("MATERIA_RDF4J"))) {
            assertThat(war).exists();
        }
        assumeTrue(Files.exists(war), "needs RDF4J Server: MATERIA_RDF4J=required mvn verify fetches it");
        String server = "http://127.0.0.1:" + port;
        StoreProcess store = StoreProcess.start(
                empty,
                URI.create(server + "/rdf4j-server/protocol"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dorg.eclipse.rdf4j.appdata.basedir=" + empty,
                        "-jar",
                        JARS.resolve("jetty-runner.jar").toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--path",
                        "/rdf4j-server",
                        war.toString()));
        create(URI.create(server + REPOSITORY));
        return store;
    }

    private static void create(URI repository) throws IOException, InterruptedException {
        String configuration = """
                @prefix rep: <http://www.openrdf.org/config/repository#> .
                @prefix sr: <http://www.openrdf.org/config/repository/sail#> .
                @prefix sail: <http://www.openrdf.org/config/sail#> .
                [] a rep:Repository ; rep:repositoryID "drugs" ; rep:repositoryImpl [
                    rep:repositoryType "openrdf:SailRepository" ;
                    sr:sailImpl [ sail:sailType "openrdf:MemoryStore" ] ] .
                """;
        HttpRequest request = HttpRequest.newBuilder(repository)
                .header("Content-Type", "text/turtle")
                .PUT(HttpRequest.BodyPublishers.ofString(configuration))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @Override
    String path(String protocol) {
        return protocol.equals("update") ? REPOSITORY + "/statements" : REPOSITORY;
    }

    @Override
    String queries() {
        return REPOSITORY;
    }
}
