package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of an answer, as parameters and header name it. */
class NegotiatedFormatTest extends ServerTest {

    private static final String SELECT = "SELECT ?d { ?d a mat:Drug }";
    private static final String CONSTRUCT = "CONSTRUCT { ?d a mat:Drug } WHERE { ?d a mat:Drug }";
    private static final String JSON = "application/sparql-results+json";

    private String type(String query, String parameters, String accept) {
        HttpResponse<String> answer =
                client.get("/sparql?query=" + Client.encode(query) + "&" + parameters, "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(" *;.*", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | text/csv",
                "CSV | text/csv",
                ".csv | text/csv",
                "text/csv | text/csv",
                "Text/CSV;charset=utf-8 | text/csv",
                "tsv | text/tab-separated-values",
                "text%2Ftab-separated-values | text/tab-separated-values",
                "xml | application/sparql-results+xml",
                "srx | application/sparql-results+xml",
                "sparql | application/sparql-results+xml",
                "application%2Fsparql-results%2Bxml | application/sparql-results+xml",
                "application/sparql-results+xml | application/sparql-results+xml",
                "application/xml | application/xml",
                "json | application/sparql-results+json",
                "application%2Fjson | application/json",
                "http%3A%2F%2Fwww.w3.org%2Fns%2Fformats%2FSPARQL_Results_CSV | text/csv",
                "application/x-none,%20text/csv | text/csv",
                "html | text/html",
            })
    void isNamedForRowsInAnyUsualWay(String value, String type) {
        for (String name : new String[] {"format", "output", "results"}) {
            assertThat(type(SELECT, name + "=" + value, "application/sparql-results+xml"))
                    .isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ttl | text/turtle",
                "turtle | text/turtle",
                "TURTLE | text/turtle",
                "n3 | text/turtle",
                "text/turtle | text/turtle",
                "nt | application/n-triples",
                "ntriples | application/n-triples",
                "N-Triples | application/n-triples",
                // a graph alone is a dataset too: Turtle is TriG, N-Triples are N-Quads
                "trig | application/trig",
                "nquads | application/n-quads",
                "application/trig | application/trig",
                "application/n-quads | application/n-quads",
                "rdf | application/rdf+xml",
                "rdf/xml | application/rdf+xml",
                "rdf%2Bxml | application/rdf+xml",
                "rdf+xml | application/rdf+xml",
                "rdfxml | application/rdf+xml",
                "xml | application/rdf+xml",
                "application/rdf%2Bxml | application/rdf+xml",
                "json | application/ld+json",
                "json-ld | application/ld+json",
                "jsonld | application/ld+json",
                "application/ld+json | application/ld+json",
                "application/json | application/json",
                "http%3A%2F%2Fwww.w3.org%2Fns%2Fformats%2FJSON-LD | application/ld+json",
                "text/html | text/html",
            })
    void isNamedForGraphsInAnyUsualWay(String value, String type) {
        for (String name : new String[] {"format", "output", "results"}) {
            assertThat(type(CONSTRUCT, name + "=" + value, "application/n-triples;q=0.5"))
                    .isEqualTo(type);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pdf",
                "",
                "turtle",
                "rdf",
                "text/turtle",
                "*/*",
                "text",
                "thrift",
                "application/pdf",
                "a/b/c",
                "http%3A%2F%2Fwww.w3.org%2Fns%2Fformats%2FTurtle",
                "%20%20",
            })
    void isThatOfTheHeaderWhereAParameterNamesNoneForRows(String value) {
        assertThat(type(SELECT, "format=" + value, "text/csv")).isEqualTo("text/csv");
        assertThat(type(SELECT, "output=" + value, "*/*")).isEqualTo(JSON);
        assertThat(type("ASK {}", "format=" + value, "application/sparql-results+xml"))
                .isEqualTo("application/sparql-results+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "srx", "text/csv", "pdf", "none/none"})
    void isThatOfTheHeaderWhereAParameterNamesNoneForGraphs(String value) {
        assertThat(type(CONSTRUCT, "format=" + value, "application/rdf+xml")).isEqualTo("application/rdf+xml");
    }

    @Test
    void isTheFirstThatIsNamed() {
        assertThat(type(SELECT, "format=turtle&output=csv&results=xml", "*/*")).isEqualTo("text/csv");
        assertThat(type(SELECT, "format=tsv&format=text%2Ftab-separated-values", "*/*"))
                .isEqualTo("text/tab-separated-values");
    }

    @Test
    void isGivenUnderOlderAndMoreGeneralMediaTypesToo() {
        assertThat(type(CONSTRUCT, "", "application/json")).isEqualTo("application/json");
        assertThat(type(CONSTRUCT, "", "application/xml")).isEqualTo("application/xml");
        assertThat(type(CONSTRUCT, "", "text/n3")).isEqualTo("text/n3");
        assertThat(type(CONSTRUCT, "", "text/rdf+n3, application/x-turtle;q=0.9"))
                .isEqualTo("text/rdf+n3");
        assertThat(type(CONSTRUCT, "", "*/*")).isEqualTo("text/turtle");
    }

    /** The reader of Notation3 in some libraries knows no PREFIX without at sign. */
    @Test
    void writesPrefixesAsNotation3HasThem() {
        String turtle = client.query(CONSTRUCT, "Accept", "text/turtle").body();

        assertThat(turtle).contains("@prefix mat:").doesNotContain("PREFIX");
    }
}
