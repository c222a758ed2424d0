package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Things by their identifiers, in whatever way these are written, and by names in whatever typography. */
class IdentifierTest extends ServerTest {

    private static final String SPASTICITY = "https://w3id.org/materia/condition/spasticity";

    private static final String MORE = """
            <https://w3id.org/materia/monograph/more> {
              <https://w3id.org/materia/condition/wilsons-disease> a mat:Condition ;
                skos:prefLabel "Wilson’s disease"@en ; rdfs:label "Wilson’s disease"@en .
              <https://w3id.org/materia/drug/other> skos:hiddenLabel "Combibrand"@en ;
                skos:altLabel "Otherol"@en , "4-amino-3-(4-chlorophenyl)butanoic acid"@en .
            }
            """;

    @Override
    @BeforeAll
    void start() throws IOException, MateriaException {
        server = MateriaServer.start(
                SmallRelease.in(folder, MORE), ServerOptions.onPort(0).with(limits()));
        client = new Client(server.address());
    }

    private JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private JsonNode reconcile(String queries) {
        return json(
                client.post("/reconcile", "application/x-www-form-urlencoded", "queries=" + Client.encode(queries)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D009128",
                "d009128",
                "mesh:D009128",
                "MESH:D009128",
                "MeSH D009128",
                "http://id.nlm.nih.gov/mesh/D009128",
                "https://id.nlm.nih.gov/mesh/D009128.html",
                "<https://meshb.nlm.nih.gov/record/ui?ui=D009128>",
                SPASTICITY,
                "condition/spasticity",
                "condition:spasticity"
            })
    void everyLookUpFindsAnIdentifier(String identifier) {
        assertThat(json(client.get("/lookup?label=" + Client.encode(identifier)))
                        .at("/0/resource")
                        .asText())
                .isEqualTo(SPASTICITY);
        assertThat(client.get("/search?q=" + Client.encode(identifier)).body())
                .contains("<a href=\"/condition/spasticity\">spasticity</a>")
                .doesNotContain("Nothing is spelled so");
        JsonNode best =
                reconcile("{\"q\": {\"query\": \"" + identifier + "\"}}").at("/q/result/0");
        assertThat(best.path("id").asText()).isEqualTo("condition/spasticity");
        assertThat(best.path("match").asBoolean()).isTrue();
        assertThat(json(client.get("/reconcile/suggest/entity?prefix=" + Client.encode(identifier)))
                        .at("/result/0/id")
                        .asText())
                .isEqualTo("condition/spasticity");
    }

    @Test
    void aClaimAndAPublicationAreFoundByTheirs() {
        assertThat(client.get("/search?q=claim/0123456789abcdef").body()).contains("/claim/0123456789abcdef");
        assertThat(client.get("/search?q=" + Client.encode("https://doi.org/10.1000/xyz(1)"))
                        .body())
                .contains("href=\"/publication/10.1000/xyz(1)\"");
    }

    @Test
    void givesDescriptorsOfMesh() {
        for (String label : new String[] {"Muscle Spasticity", "spasticity", "D009128", "mesh:D009128"}) {
            JsonNode found = json(client.get("/lookup?vocabulary=mesh&label=" + Client.encode(label)));
            assertThat(found.at("/0/resource").asText()).as(label).isEqualTo("http://id.nlm.nih.gov/mesh/D009128");
            assertThat(found.at("/0/label").asText()).isEqualTo("Muscle Spasticity");
        }
        assertThat(json(client.get("/lookup?vocabulary=mesh&match=startswith&label=muscle")))
                .hasSize(1);
        HttpResponse<String> wrong = client.get("/lookup?vocabulary=nothing&label=x");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"vocabulary\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muscle\u00A0relaxant",
                "muscle\u2011relaxant",
                "muscle \u2013 relaxant",
                "mus\u00ADcle relaxant",
                "mus\u200Bcle\u2009relaxant",
                "\uFEFFmuscle relaxant"
            })
    void typographyMakesNoDifference(String name) {
        assertThat(json(client.get("/lookup?label=" + Client.encode(name)))
                        .at("/0/resource")
                        .asText())
                .endsWith("/class/muscle-relaxant");
        assertThat(json(client.get("/reconcile/suggest/entity?prefix=" + Client.encode(name)))
                        .at("/result/0/id")
                        .asText())
                .isEqualTo("class/muscle-relaxant");
        assertThat(reconcile("{\"q\": {\"query\": \"" + name + "\"}}")
                        .at("/q/result/0/match")
                        .asBoolean())
                .isTrue();
        assertThat(client.get("/search?q=" + Client.encode(name)).body()).contains("href=\"/class/muscle-relaxant\"");
    }

    @Test
    void everyApostropheIsOne() {
        for (String apostrophe : new String[] {"'", "\u2019", "\u2018", "\u02BC", "\u00B4", "\u2032", "`"}) {
            String name = Client.encode("Wilson" + apostrophe + "s disease");
            for (String match : new String[] {"exact", "startswith", "contains"}) {
                assertThat(json(client.get("/lookup?match=" + match + "&label=" + name))
                                .at("/0/label")
                                .asText())
                        .as(apostrophe + " " + match)
                        .isEqualTo("Wilson\u2019s disease");
            }
        }
    }

    @Test
    void anOddCellCostsTheOthersNothing() {
        JsonNode answer =
                reconcile("{\"blank\": {\"query\": \"  \"}, \"none\": {\"query\": null}, \"number\": {\"query\": 12},"
                        + " \"long\": {\"query\": \"" + "x".repeat(600)
                        + "\"}, \"wrong\": {\"query\": \"a\", \"limit\": -1},"
                        + " \"unseen\": {\"query\": \"\u200B\"},"
                        + " \"text\": {\"query\": \"baclofen\", \"limit\": \"1\"}}");
        for (String key : new String[] {"blank", "none", "long", "wrong", "unseen"}) {
            assertThat(answer.path(key).path("result").isArray()).as(key).isTrue();
            assertThat(answer.path(key).path("result")).as(key).isEmpty();
        }
        assertThat(answer.path("number").path("result").isArray()).isTrue();
        assertThat(answer.at("/text/result/0/id").asText()).isEqualTo("drug/baclofen");
        assertThat(answer.at("/text/result")).hasSize(1);
        assertThat(reconcile("{\"q\": {\"query\": \"\"}}").at("/q/result")).isEmpty();
    }

    @Test
    void aBrandThatHoldsMoreThanTheDrugIsNoCertainMatch() {
        JsonNode best = reconcile("{\"q\": {\"query\": \"Combibrand\"}}").at("/q/result/0");
        assertThat(best.path("id").asText()).isEqualTo("drug/other");
        assertThat(best.path("match").asBoolean()).isFalse();
        assertThat(best.path("score").asDouble()).isLessThan(97);
    }

    @Test
    void aCardSaysWhatADrugIsAndNotHowItIsBuilt() {
        assertThat(client.get("/reconcile/preview?id=drug/baclofen").body())
                .contains("muscle relaxant")
                .contains("spasticity");
        assertThat(client.get("/reconcile/preview?id=drug/other").body())
                .contains("Otherol")
                .doesNotContain("4-chlorophenyl");
    }
}
