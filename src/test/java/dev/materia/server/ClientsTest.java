package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.GraphQueryResult;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server as programs of others see it. */
class ClientsTest extends ServerTest {

    private static final Path RAPPER = Path.of("/usr/bin/rapper");

    @TempDir
    private Path scratch;

    @Test
    void rdf4jQueriesIt() {
        SPARQLRepository repository =
                new SPARQLRepository(server.address().resolve("/sparql").toString());
        try (RepositoryConnection connection = repository.getConnection()) {
            try (TupleQueryResult names = connection
                    .prepareTupleQuery(SmallRelease.PREFIXES + "SELECT ?n { :drug\\/baclofen skos:prefLabel ?n }")
                    .evaluate()) {
                assertThat(names.stream().map(BindingSet::toString))
                        .singleElement()
                        .asString()
                        .contains("\"baclofen\"@en");
            }
            assertThat(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate())
                    .isTrue();
            try (GraphQueryResult told = connection
                    .prepareGraphQuery("DESCRIBE <https://w3id.org/materia/condition/spasticity>")
                    .evaluate()) {
                assertThat(told.stream().map(Statement::getObject).map(Object::toString))
                        .contains("http://id.nlm.nih.gov/mesh/D009128");
            }
            assertThat(connection.size()).isPositive();
        } finally {
            repository.shutDown();
        }
    }

    @Test
    void rdf4jHearsWhatIsRefused() {
        SPARQLRepository repository =
                new SPARQLRepository(server.address().resolve("/sparql").toString());
        try (RepositoryConnection connection = repository.getConnection()) {
            var query = connection.prepareTupleQuery("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }");
            assertThatThrownBy(query::evaluate).isInstanceOf(QueryEvaluationException.class);
        } finally {
            repository.shutDown();
        }
    }

    /** Raptor is written in C and shares no code with what wrote the documents. */
    @ParameterizedTest
    @CsvSource({
        "/drug/baclofen",
        "/condition/spasticity",
        "/claim/1111111111111111",
        "/monograph/other",
        "/publication/10.1000/xyz(1)",
        "/person/ada-example",
        "/void",
        "/ontology",
        "/shapes",
        "/validation",
        "/examples"
    })
    void raptorReadsEachDocument(String path) throws IOException, InterruptedException {
        boolean installed = Files.isExecutable(RAPPER);
        if ("required".equals(System.getenv("MATERIA_RAPPER"))) {
            assertThat(installed).as(RAPPER + " is installed").isTrue();
        }
        assumeTrue(installed, "needs rapper: apt-get install raptor2-utils");
        Model triples = parse(client.get(path + ".nt"), "N-TRIPLES");
        for (List<String> form :
                List.of(List.of(".ttl", "turtle"), List.of(".nt", "ntriples"), List.of(".rdf", "rdfxml"))) {
            HttpResponse<String> document = client.get(path + form.get(0));
            assertThat(document.statusCode()).isEqualTo(200);
            Path file = Files.writeString(scratch.resolve("document"), document.body());
            Path read = scratch.resolve("read.nt");
            Path messages = scratch.resolve("messages");
            Process rapper = new ProcessBuilder(
                            RAPPER.toString(),
                            "-q",
                            "-i",
                            form.get(1),
                            "-o",
                            "ntriples",
                            file.toString(),
                            server.address() + path.substring(1))
                    .redirectOutput(read.toFile())
                    .redirectError(messages.toFile())
                    .start();
            assertThat(rapper.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(rapper.exitValue()).as(Files.readString(messages)).isZero();
            Model its = RDFParser.source(read).lang(RDFLanguages.NTRIPLES).toModel();
            assertThat(its.isIsomorphicWith(triples)).as(path + form.get(0)).isTrue();
        }
    }

    private static Model parse(HttpResponse<String> answer, String lang) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return RDFParser.fromString(answer.body(), RDFLanguages.nameToLang(lang))
                .toModel();
    }
}
