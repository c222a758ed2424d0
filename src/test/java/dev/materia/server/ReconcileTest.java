package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Reconciliation API, as OpenRefine uses it. */
class ReconcileTest extends ServerTest {

    private static final Path SUITE = Path.of("../shared/data/suites/reconciliation/0.2");
    private static final String SPACE = "https://reconciliation-api.github.io/specs/0.2/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return parse(answer.body());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode post(String name, String value) {
        return json(client.post("/reconcile", "application/x-www-form-urlencoded", name + "=" + Client.encode(value)));
    }

    private JsonNode best(String query) {
        return post("queries", "{\"q\": " + query + "}").at("/q/result/0");
    }

    /** The schema of the specification, read from where it lies. */
    private static JsonSchema schema(String name) {
        assumeTrue(Files.isDirectory(SUITE), "the schemas of the specification are not here");
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7,
                builder -> builder.schemaLoaders(loaders -> loaders.add(iri -> {
                    String text = iri.toString();
                    String file = text.startsWith(SPACE)
                            ? text.substring(SPACE.length())
                            : text.startsWith("http://swagger.io/") ? "openapi.json" : null;
                    return file == null ? null : () -> new ByteArrayInputStream(text(file));
                })));
        return factory.getSchema(SchemaLocation.of(SPACE + name + ".json"));
    }

    /** The suite names the newest draft by an address that stands for none. */
    private static byte[] text(String file) {
        try {
            return Files.readString(SUITE.resolve("schemas").resolve(file))
                    .replace("http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void valid(String schema, JsonNode answer) {
        assertThat(schema(schema).validate(answer.toString(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyAnswerIsValid() {
        valid("manifest", json(client.get("/reconcile")));
        valid(
                "reconciliation-result-batch",
                post("queries", "{\"a\": {\"query\": \"baclofen\"}, \"b\": {\"query\": \"nothing at all\"}}"));
        valid("suggest-entities-response", json(client.get("/reconcile/suggest/entity?prefix=ba")));
        valid("suggest-types-response", json(client.get("/reconcile/suggest/type?prefix=")));
        valid("suggest-properties-response", json(client.get("/reconcile/suggest/property?prefix=tre")));
        valid("data-extension-property-proposal", json(client.get("/reconcile/properties?type=Drug&limit=3")));
        valid(
                "data-extension-response",
                post(
                        "extend",
                        "{\"ids\": [\"drug/baclofen\", \"publication/10.1000/xyz(1)\", \"no\"], \"properties\":"
                                + " [{\"id\": \"treats\"}, {\"id\": \"fabio:hasPublicationYear\"}, {\"id\": \"nothing\"}]}"));
    }

    @Test
    void theSchemasTellGoodFromBad() {
        assertThat(schema("manifest").validate("{\"name\": \"x\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    /** Every valid batch of the suite is answered, query by query. */
    @TestFactory
    Stream<DynamicTest> answersTheBatchesOfTheSuite() throws IOException {
        Path folder = SUITE.resolve("examples/reconciliation-query-batch/valid");
        assumeTrue(Files.isDirectory(folder), "the examples of the specification are not here");
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> {
                    String batch = Files.readString(file);
                    JsonNode answer = post("queries", batch);
                    valid("reconciliation-result-batch", answer);
                    List<String> asked = new ArrayList<>();
                    parse(batch).fieldNames().forEachRemaining(asked::add);
                    List<String> answered = new ArrayList<>();
                    answer.fieldNames().forEachRemaining(answered::add);
                    assertThat(answered).containsExactlyInAnyOrderElementsOf(asked);
                }));
    }

    @Test
    void aVeryNameIsAMatch() {
        JsonNode baclofen = best("{\"query\": \"Baclofen\", \"type\": \"Drug\"}");
        assertThat(baclofen.get("id").asText()).isEqualTo("drug/baclofen");
        assertThat(baclofen.get("score").asDouble()).isEqualTo(100);
        assertThat(baclofen.get("match").asBoolean()).isTrue();
        assertThat(baclofen.at("/type/0/id").asText()).isEqualTo("Drug");
    }

    @Test
    void aSimilarNameIsACandidateAndNoMatch() {
        JsonNode spasticity = best("{\"query\": \"spastcity\"}");
        assertThat(spasticity.get("id").asText()).isEqualTo("condition/spasticity");
        assertThat(spasticity.get("score").asDouble()).isBetween(50.0, 90.0);
        assertThat(spasticity.get("match").asBoolean()).isFalse();
    }

    @Test
    void theOrderOfWordsThePluralAndATextOfTheSameNameDoNotMatter() {
        for (String name : List.of("relaxants, muscle", "Muscle  relaxants", "muscle-relaxant")) {
            JsonNode found = best("{\"query\": \"" + name + "\"}");
            assertThat(found.path("id").asText()).isEqualTo("class/muscle-relaxant");
            assertThat(found.get("match").asBoolean()).as(name).isTrue();
        }
        JsonNode answer = post("queries", "{\"q\": {\"query\": \"Baclofen\"}}").at("/q/result");
        assertThat(answer.at("/0/id").asText()).isEqualTo("drug/baclofen");
        assertThat(answer.at("/0/match").asBoolean()).isTrue();
        assertThat(answer.at("/1/id").asText()).isEqualTo("monograph/baclofen");
        assertThat(best("{\"query\": \"baclofen\", \"type\": \"Monograph\"}")
                        .get("match")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void heedsTypes() {
        assertThat(best("{\"query\": \"spasticity\", \"type\": \"Drug\"}").isMissingNode())
                .isTrue();
        assertThat(best("{\"query\": \"spasticity\", \"type\": [\"Drug\", \"Condition\"]}")
                        .get("id")
                        .asText())
                .isEqualTo("condition/spasticity");
        assertThat(best("{\"query\": \"spasticity\", \"type\": [\"Drug\", \"Condition\"], \"type_strict\": \"all\"}")
                        .isMissingNode())
                .isTrue();
        JsonNode other = best("{\"query\": \"spasticity\", \"type\": \"Drug\", \"type_strict\": \"should\"}");
        assertThat(other.get("score").asDouble()).isLessThan(90);
    }

    @Test
    void valuesTellNamesakesApart() {
        String right = "{\"query\": \"baclofen\", \"properties\": [{\"pid\": \"treats\", \"v\": \"spasticity\"}]}";
        String wrong = "{\"query\": \"baclofen\", \"properties\": [{\"pid\": \"treats\", \"v\": \"malaria\"}]}";
        assertThat(best(right).get("match").asBoolean()).isTrue();
        assertThat(best(right).get("score").asDouble()).isEqualTo(100);
        assertThat(best(wrong).get("match").asBoolean()).isFalse();
        assertThat(best(wrong).get("score").asDouble())
                .isLessThan(best(right).get("score").asDouble());
    }

    @Test
    void findsByValuesAlone() {
        for (String value : List.of(
                "\"http://id.nlm.nih.gov/mesh/D009128\"",
                "\"mesh:D009128\"",
                "{\"id\": \"mesh:D009128\"}",
                "[\"x\", \"mesh:D009128\"]")) {
            JsonNode found = best("{\"properties\": [{\"pid\": \"skos:exactMatch\", \"v\": " + value + "}]}");
            assertThat(found.path("id").asText()).as(value).isEqualTo("condition/spasticity");
        }
    }

    @Test
    void answersToGetAsWell() {
        JsonNode answer = json(client.get("/reconcile?queries=" + Client.encode("{\"q\": {\"query\": \"other\"}}")));
        assertThat(answer.at("/q/result/0/id").asText()).isEqualTo("drug/other");
    }

    @Test
    void extendsWithValuesAndThingsBothWays() {
        JsonNode rows = post(
                        "extend",
                        "{\"ids\": [\"drug/baclofen\", \"condition/spasticity\"], \"properties\": [{\"id\": \"treats\"},"
                                + " {\"id\": \"^hasAdverseEffect\"}, {\"id\": \"skos:prefLabel\", \"settings\": {\"limit\": \"1\"}}]}")
                .get("rows");
        assertThat(rows.get("drug/baclofen").at("/treats/0/id").asText()).isEqualTo("condition/spasticity");
        assertThat(rows.get("condition/spasticity")
                        .get("^hasAdverseEffect")
                        .at("/0/name")
                        .asText())
                .isEqualTo("other");
        assertThat(rows.get("condition/spasticity")
                        .get("skos:prefLabel")
                        .at("/0/str")
                        .asText())
                .isEqualTo("spasticity");
        assertThat(rows.get("condition/spasticity").get("treats")).isEmpty();
    }

    @Test
    void showsACardInAFrameOfAnotherSite() {
        HttpResponse<String> card = client.get("/reconcile/preview?id=drug/baclofen");
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *")
                .doesNotContain("script-src");
        assertThat(card.body())
                .contains("<h1><a href=\"" + client.address() + "drug/baclofen\"")
                .contains("&lt;script&gt;alert('brand')")
                .doesNotContain("<script>");
        assertThat(json(client.get("/reconcile/flyout/entity?id=drug/baclofen"))
                        .get("html")
                        .asText())
                .contains("baclofen")
                .doesNotContain("<script>");
        assertThat(client.get("/reconcile/preview?id=no").statusCode()).isEqualTo(404);
        assertThat(client.get("/reconcile/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[]",
                "{\"q\": 1}",
                "{\"q\": {}}",
                "{\"q\": {\"query\": \"a\", \"limit\": -1}}",
                "{\"q\": {\"query\": \"a\", \"type_strict\": \"perhaps\"}}",
                "{\"q\": {\"query\": \"a\", \"type\": {}}}",
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": 1}]}}"
            })
    void saysWhatIsWrong(String queries) {
        HttpResponse<String> answer =
                client.post("/reconcile", "application/x-www-form-urlencoded", "queries=" + Client.encode(queries));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"remedy\"").doesNotContain("Exception");
    }

    @Test
    void boundsWhatIsAsked() {
        String many = Stream.iterate(0, i -> i + 1)
                .limit(201)
                .map(i -> "\"q" + i + "\": {\"query\": \"a\"}")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(client.post("/reconcile", "application/x-www-form-urlencoded", "queries=" + Client.encode(many))
                        .statusCode())
                .isEqualTo(400);
        String deep = "queries=" + "[".repeat(100_000);
        assertThat(client.post("/reconcile", "application/x-www-form-urlencoded", deep)
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get("/reconcile?callback=x").statusCode()).isEqualTo(400);
        assertThat(client.post("/reconcile", "text/plain", "x").statusCode()).isEqualTo(415);
    }
}
