package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims as JSON and CSV, and their description. */
@Timeout(120)
class ClaimsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder = Path.of("");

    private static MateriaServer server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        server = MateriaServer.start(SmallRelease.in(folder.resolve("release")), ServerOptions.onPort(0));
        client = new Client(server.address());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode json(String path) throws IOException {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "drug=other, 2",
        "drug=drug/other, 2",
        "drug=https://w3id.org/materia/drug/other, 2",
        "drug=OTHER&polarity=denied, 1",
        "drug=nothing, 0",
        "predicate=treats, 1",
        "predicate=mayCause, 2",
        "condition=spasticity, 3",
        "condition=MESH:D009128&predicate=mat:hasAdverseEffect, 2",
        "object=spasticity&circumstance=highDose, 1",
        "certainty=probable, 1",
        "strength=Caution, 0",
        "context=children, 0",
        "monograph=other, 2"
    })
    void filtersClaims(String query, int expected) throws IOException {
        assertThat(json("/claims.json?" + query).get("total").asInt()).isEqualTo(expected);
    }

    @Test
    void aClaimHasItsSentence() throws IOException {
        JsonNode claim =
                json("/claims.json?drug=other&polarity=denied").get("claims").get(0);

        assertThat(claim.get("id").asText()).endsWith("claim/2222222222222222");
        assertThat(claim.get("objectLabel").asText()).isEqualTo("spasticity");
        assertThat(claim.get("objectMatches").get(0).asText()).endsWith("D009128");
        assertThat(claim.get("sentences").get(0).get("text").asText()).isEqualTo("It causes no stiffness.");
        assertThat(claim.get("disputes").get(0).asText()).endsWith("claim/1111111111111111");
    }

    @Test
    void pagesLeadFromOneToTheNext() throws IOException {
        List<String> ids = new ArrayList<>();
        String path = "/claims.json?condition=spasticity&limit=2";
        while (path != null) {
            JsonNode page = json(path);
            page.get("claims").forEach(claim -> ids.add(claim.get("id").asText()));
            path = page.has("next") ? page.get("next").asText() : null;
        }
        assertThat(ids).hasSize(3).doesNotHaveDuplicates().isSorted();
        assertThat(client.get("/claims.csv?limit=1")
                        .headers()
                        .firstValue("Link")
                        .orElse(""))
                .contains("</claims.csv?limit=1&offset=1>; rel=\"next\"");
    }

    @Test
    void theTableHoldsTheSame() throws IOException {
        String csv = client.get("/claims.csv?drug=other").body();

        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("sentences")).isEqualTo("It can cause stiffness.");
        assertThat(rows.get(1).get("polarity")).isEqualTo("Denied");
    }

    @Test
    void wrongRequestsSayWhatIsWrong() throws IOException {
        for (String query : List.of(
                "limit=0",
                "limit=many",
                "limit=1001",
                "offset=-1",
                "drug=" + "x".repeat(500),
                "contition=spasticity",
                "drug=other&drug=baclofen",
                "polarity=maybe",
                "predicate=nonsense",
                "certainty=sure",
                "circumstance=always",
                "strength=weak",
                "format=xml")) {
            HttpResponse<String> answer = client.get("/claims.json?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(query)
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
        }
        JsonNode problem = json("/openapi.json").at("/components/schemas/Problem");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(problem)
                        .validate(JSON.readTree(
                                client.get("/claims.json?polarity=maybe").body())))
                .isEmpty();
        assertThat(json("/openapi.json").at("/paths").toString()).contains("application/problem+json", "\"/search\"");
        assertThat(client.get("/claims.json?contition=spasticity").body()).contains("condition, limit, offset");
        assertThat(client.get("/claims.json?polarity=maybe").body()).contains("affirmed, denied");
        assertThat(client.get("/drug.json?limit=abc").statusCode()).isEqualTo(400);
        assertThat(client.get("/drug.csv?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void documentedParametersAreTaken() throws IOException {
        assertThat(client.get("/claims?format=csv&condition=spasticity&limit=2&offset=0")
                        .body())
                .startsWith("claim,");
        assertThat(json("/drug.json?limit=1&offset=1")).hasSize(1);
        assertThat(json("/drug.json?offset=7")).isEmpty();
    }

    @Test
    void listsAreTablesToo() throws IOException {
        JsonNode drugs = json("/drug.json");
        assertThat(drugs).hasSize(2);
        assertThat(drugs.get(0).get("label").asText()).isEqualTo("baclofen");
        assertThat(client.get("/condition.csv").body())
                .startsWith("iri,label,claims,matches\r\n")
                .contains("condition/spasticity,spasticity,3,http://id.nlm.nih.gov/mesh/D009128\r\n");
    }

    @Test
    void aListLeadsFromOnePageToTheNext() {
        HttpResponse<String> first = client.get("/drug.json?limit=1");

        assertThat(first.headers().firstValue("X-Total-Count")).hasValue("2");
        assertThat(first.headers().firstValue("Link")).hasValue("</drug.json?limit=1&offset=1>; rel=\"next\"");
        assertThat(client.get("/drug.csv?limit=1&offset=1").headers().firstValue("Link"))
                .isEmpty();
    }

    @Test
    void aMonographHasTheClaimsItMakes() throws IOException {
        JsonNode monographs = json("/monograph.json");

        assertThat(monographs)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.get("claims").asInt())
                        .isEqualTo(
                                json("/claims.json?monograph=" + each.get("iri").asText())
                                        .get("total")
                                        .asInt()));
        assertThat(monographs.toString()).contains("\"claims\":2");
    }

    @Test
    void aNameThatNothingHasIsPointedOut() throws IOException {
        assertThat(json("/claims.json?drug=nothing&condition=spasticity").get("unknown"))
                .hasSize(1)
                .allMatch(name -> name.asText().equals("drug"));
        assertThat(json("/claims.json?drug=other&context=children").has("unknown"))
                .isFalse();
    }

    /** What is described is there, answers to its own examples, and with what it says it does. */
    @Test
    void theDescriptionIsTrue() throws IOException {
        JsonNode api = json("/openapi.json");
        assertThat(api.get("openapi").asText()).isEqualTo("3.1.0");
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        List<String> paths = new ArrayList<>();
        api.get("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).contains("/claims.json", "/lookup", "/reconcile");
        for (String path : paths) {
            JsonNode operation = api.get("paths").get(path).get("get");
            StringBuilder query = new StringBuilder("?");
            for (JsonNode parameter : operation.get("parameters")) {
                if (parameter.has("example")) {
                    query.append(parameter.get("name").asText())
                            .append('=')
                            .append(Client.encode(parameter.get("example").asText()))
                            .append('&');
                }
            }
            HttpResponse<String> answer = client.get(path + query);
            assertThat(answer.statusCode()).as(path + query).isEqualTo(200);
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            JsonNode content = operation.at("/responses/200/content").get(type);
            assertThat(content).as(path + " gives " + type).isNotNull();
            if (type.equals("application/json")) {
                JsonNode schema = content.get("schema").deepCopy();
                ((ObjectNode) schema).set("components", api.get("components"));
                JsonSchema check = factory.getSchema(schema);
                assertThat(check.validate(JSON.readTree(answer.body())))
                        .as(path)
                        .isEmpty();
            }
        }
    }
}
