package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.ReadmeQueries;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries that use the prefixes of the data without declaring them. */
class PresetPrefixesTest extends ServerTest {

    private static final String FIELD = "Preset-Prefixes";
    private static final String MAT = "mat=\"https://w3id.org/materia/ontology#\"";
    private static final String DRUG = "drug=\"https://w3id.org/materia/drug/\"";

    private HttpResponse<String> ask(String query) {
        return client.get("/sparql?query=" + Client.encode(query), "Accept", "text/csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT ?c { drug:baclofen mat:treats ?c } | spasticity",
                "SELECT ?c { { SELECT ?c { drug:baclofen mat:treats ?c } } } | spasticity",
                "SELECT ?c { VALUES ?d { drug:baclofen } GRAPH ?g { ?d mat:treats ?c } } | spasticity",
                "SELECT ?d { ?d a mat:Drug FILTER EXISTS { drug:baclofen mat:treats ?c } } | baclofen",
            })
    void areDeclaredForThem(String query, String holds) {
        HttpResponse<String> answer = ask(query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(holds);
        assertThat(answer.headers().firstValue(FIELD)).contains(DRUG + ", " + MAT);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains(FIELD);
    }

    @Test
    void areReportedWithEveryAnswerToTheSameQuery() {
        String query = "SELECT ?other { drug:other a ?other }";
        HttpResponse<String> first = ask(query);
        HttpResponse<String> kept = ask(query);
        HttpResponse<String> known = client.get(
                "/sparql?query=" + Client.encode(query),
                "Accept",
                "text/csv",
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());

        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(first.headers().firstValue(FIELD)).contains(DRUG);
        assertThat(kept.headers().firstValue(FIELD)).contains(DRUG);
        assertThat(known.headers().firstValue(FIELD)).contains(DRUG);
    }

    @Test
    void giveWayToAQuerysOwnDeclarations() {
        HttpResponse<String> own = ask(
                "PREFIX mat: <urn:else:> PREFIX drug: <https://w3id.org/materia/drug/> ASK { drug:baclofen mat:treats ?c }");
        HttpResponse<String> later =
                ask("PREFIX mat: <https://w3id.org/materia/ontology#> SELECT ?c { drug:baclofen mat:treats ?c }");

        assertThat(own.body()).contains("false");
        assertThat(own.headers().firstValue(FIELD)).isEmpty();
        assertThat(later.headers().firstValue(FIELD)).contains(DRUG);
    }

    @Test
    void includeThatOfFullTextSearch() {
        HttpResponse<String> answer = ask("SELECT ?d { ?d text:query (skos:prefLabel \"baclofen\") }");

        assertThat(answer.body()).contains("drug/baclofen");
        assertThat(answer.headers().firstValue(FIELD).orElseThrow()).contains("text=\"http://jena.apache.org/text#\"");
    }

    @Test
    void areNotInventedForOthers() {
        HttpResponse<String> answer = ask("SELECT * { ?s a nowhere:Thing }");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query-syntax", "nowhere:Thing", "\"line\"");
    }

    @Test
    void letTheQueriesOfTheReadmeRunAsTheyAre() throws IOException {
        assertThat(ReadmeQueries.all()).hasSizeGreaterThan(3);
        for (String query : ReadmeQueries.all()) {
            assertThat(ask(query).statusCode()).as(query).isEqualTo(200);
        }
    }
}
