package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MateriaException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses at which there is nothing, but near which there is something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearbyAddressTest {

    private static final String MORE = """
            <https://w3id.org/materia/monograph/diazepam> {
              <https://w3id.org/materia/drug/diazepam> a mat:Drug ; skos:prefLabel "diazepam"@en ;
                mat:brandName "Valium" , "Shared Brand" ; skos:altLabel "γ-test name"@en ;
                skos:hiddenLabel "Mixtabrand"@en .
              <https://w3id.org/materia/drug/lorazepam> a mat:Drug ; skos:prefLabel "lorazepam"@en ;
                mat:brandName "Shared Brand" , "Diazepam" .
              <https://w3id.org/materia/condition/status-epilepticus> a mat:Condition ;
                skos:prefLabel "status epilepticus"@en ; skos:altLabel "Valium"@en .
            }
            """;

    @TempDir
    private static Path folder;

    private MateriaServer server;
    private Client client;

    @BeforeAll
    void start() throws IOException, MateriaException {
        server = MateriaServer.start(SmallRelease.in(folder, MORE), ServerOptions.onPort(0));
        client = new Client(server.address());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/drug/Baclofen,308,/drug/baclofen",
        "/drug/BACLOFEN.ttl,308,/drug/baclofen.ttl",
        "/DRUG/BACLOFEN.TTL,308,/drug/baclofen.ttl",
        "/drug/baclofen.TTL,308,/drug/baclofen.ttl",
        "/drug/baclofen.Linkset.JSON,308,/drug/baclofen.linkset.json",
        "/drug/Baclofen.linkset.json,308,/drug/baclofen.linkset.json",
        "/drug/baclofen/,308,/drug/baclofen",
        "/Drug/baclofen.html,308,/drug/baclofen.html",
        "/drug/%42aclofen?a=b,308,/drug/baclofen?a=b",
        "/monograph/baclofen/passage/1/,308,/monograph/baclofen/passage/1",
        "/claim/0123456789ABCDEF,308,/claim/0123456789abcdef",
        "/publication/10.1000/XYZ(1),308,/publication/10.1000/xyz(1)",
        "/condition/Status_Epilepticus,307,/condition/status-epilepticus",
        "/condition/status%20epilepticus.json,307,/condition/status-epilepticus.json",
        "/drug/valium,307,/drug/diazepam",
        "/drug/Valium.ttl,307,/drug/diazepam.ttl",
        "/drug/gamma-test-name,307,/drug/diazepam",
        "/condition/valium,307,/condition/status-epilepticus",
        // a thing of that address comes before a thing with that synonym
        "/drug/Diazepam,308,/drug/diazepam",
        "/ontology/,308,/ontology",
        "/Ontology.TTL,308,/ontology.ttl",
        "/SPARQL/?query=ASK%7B%7D,308,/sparql?query=ASK%7B%7D",
        "/Drug/,308,/drug/",
        "/CONDITION,308,/condition/",
        "/lookup/?label=a,308,/lookup?label=a",
    })
    void leadToWhatIsCertainlyMeant(String path, int status, String location) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/turtle");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).contains(location);
        assertThat(client.method("HEAD", path).statusCode()).isEqualTo(status);
        assertThat(client.get(location, "Accept", "*/*").statusCode()).isIn(200, 303, 308);
    }

    @Test
    void aPageOffersThemByName() {
        Document page =
                Jsoup.parse(client.get("/drug/diazepan", "Accept", "text/html").body());

        assertThat(page.select("main li a").eachText())
                .startsWith("diazepam (drug)")
                .contains("Home");
        assertThat(page.select("#find").attr("value")).isEqualTo("diazepan");
    }

    @Test
    void keepTheMethodAndTheQueryOfAPost() {
        HttpResponse<String> answer = client.post("/sparql/", "application/sparql-query", "ASK {}");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains("/sparql");
    }

    @ParameterizedTest
    @CsvSource({
        "/drug/diazepan,/drug/diazepam,diazepam",
        "/drug/diaz,/drug/diazepam,diazepam",
        "/drug/shared-brand,/drug/lorazepam,lorazepam",
        // a hidden name may be a brand that holds another drug besides
        "/drug/Mixtabrand,/drug/diazepam,diazepam",
        "/condition/baclofen,/drug/baclofen,baclofen",
        "/baclofen,/drug/baclofen,baclofen",
        "/drugs/valium,/drug/diazepam,diazepam",
        "/condition/epilepticus.ttl,/condition/status-epilepticus,status epilepticus",
    })
    void offerTheNearestNames(String path, String address, String name) {
        HttpResponse<String> page = client.get(path, "Accept", "text/html");
        HttpResponse<String> problem = client.get(path, "Accept", "text/turtle");
        JsonObject json = JSON.parse(problem.body());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("href=\"" + address + "\"").contains(name);
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json.getString("remedy")).contains(name);
        assertThat(json.getArray("choices").map(each -> each.getAsString().value()))
                .contains(address);
        assertThat(client.get(path, "Accept", "application/json").body()).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drug/qqqqq", "/qqqqq/", "/drug/%E2%98%83", "/wp-login.php", "/drug/a/b/c/d"})
    void offerNothingThatIsNotNear(String path) {
        HttpResponse<String> problem = client.get(path, "Accept", "application/json");

        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.body()).doesNotContain("nearest").contains("\"/sparql\"");
    }

    @Test
    void namesThatAreTooLongToBeNamesAreNotCompared() {
        assertThat(client.get("/drug/" + "diazepam".repeat(200), "Accept", "application/json")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drug/baclofen", "/", "/void", "/ontology", "/examples"})
    void giveJsonToWhoAcceptsIt(String path) {
        HttpResponse<String> answer = client.get(path, "Accept", "application/json");
        if (answer.statusCode() == 303) {
            answer = client.get(answer.headers().firstValue("Location").orElseThrow(), "Accept", "application/json");
        }

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(String.join(", ", answer.headers().allValues("Vary"))).contains("Accept");
        assertThat(answer.body()).contains("\"@id\"");
        JSON.parseAny(answer.body());
    }

    @Test
    void listsGiveJsonAndCsvToWhoAcceptsThem() {
        HttpResponse<String> json = client.get("/drug/", "Accept", "application/json");
        HttpResponse<String> csv = client.get("/drug/", "Accept", "text/csv");

        assertThat(json.statusCode()).isEqualTo(303);
        assertThat(json.headers().firstValue("Location")).contains("/drug.json");
        assertThat(client.get("/drug.json", "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Location")).contains("/drug.csv");
        assertThat(client.get("/drug/", "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(client.get("/drug/", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void giveDocumentsUnderOlderAndMoreGeneralMediaTypes() {
        for (List<String> pair : List.of(
                List.of("application/json", "json"),
                List.of("application/json, text/plain, */*", "json"),
                List.of("application/xml", "rdf"),
                List.of("text/xml;q=0.9", "rdf"),
                List.of("text/n3", "ttl"),
                List.of("application/x-turtle", "ttl"),
                List.of("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "html"))) {
            assertThat(client.get("/drug/baclofen", "Accept", pair.get(0))
                            .headers()
                            .firstValue("Location"))
                    .contains("/drug/baclofen." + pair.get(1));
        }
        assertThat(client.get("/drug/baclofen", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(client.get("/drug/baclofen.json", "Accept", "application/ld+json, application/json")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/ld+json");
    }
}
