package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The Model Context Protocol, spoken with the client of its own Java SDK over both transports. */
@Timeout(180)
@SuppressWarnings("deprecation") // no other way to say it in this version
class McpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(new JsonMapper());

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

    private static McpSyncClient connected(McpClientTransport transport) {
        JsonSchemaValidator trusting = (schema, content) -> ValidationResponse.asValid("");
        McpSyncClient connected = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(120))
                .jsonSchemaValidator(trusting)
                .build();
        connected.initialize();
        return connected;
    }

    private static McpSyncClient overHttp() {
        return connected(
                HttpClientStreamableHttpTransport.builder(server.address().toString())
                        .jsonMapper(MAPPER)
                        .endpoint("/mcp")
                        .build());
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    private static JsonNode call(McpSyncClient mcp, String tool, Map<String, Object> arguments) throws IOException {
        McpSchema.CallToolResult result = mcp.callTool(new McpSchema.CallToolRequest(tool, arguments));
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        assertThat(result.structuredContent()).isNotNull();
        return JSON.readTree(text(result));
    }

    private static String refused(McpSyncClient mcp, String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = mcp.callTool(new McpSchema.CallToolRequest(tool, arguments));
        assertThat(result.isError()).isTrue();
        return text(result);
    }

    private static void asksEverything(McpSyncClient mcp) throws IOException {
        assertThat(mcp.getServerInfo().name()).isEqualTo("materia");
        assertThat(mcp.listTools().tools()).hasSize(6).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.annotations().destructiveHint()).isFalse();
            assertThat(tool.description()).isNotBlank();
        });

        JsonNode found = call(mcp, "find", Map.of("text", "spastcity"));
        assertThat(found.at("/asSpelled").asBoolean()).isFalse();
        assertThat(found.at("/things/0/iri").asText()).endsWith("condition/spasticity");

        JsonNode denied = call(mcp, "claims", Map.of("condition", "spasticity", "polarity", "denied"));
        assertThat(denied.at("/total").asInt()).isEqualTo(1);
        assertThat(denied.at("/claims/0/id").asText()).endsWith("claim/2222222222222222");
        assertThat(denied.at("/claims/0/sentences/0/text").asText()).isEqualTo("It causes no stiffness.");
        JsonNode page = call(mcp, "claims", Map.of("condition", "spasticity", "limit", 1));
        assertThat(page.at("/nextOffset").asInt()).isEqualTo(1);

        JsonNode drug = call(mcp, "drug", Map.of("drug", "other"));
        assertThat(drug.at("/claims/has adverse effect/0/sentence").asText()).isEqualTo("It can cause stiffness.");

        JsonNode compared = call(mcp, "compare", Map.of("first", "baclofen", "second", "other"));
        assertThat(compared.at("/both")).isEmpty();
        assertThat(compared.at("/onlyFirst/0/predicate").asText()).isEqualTo("treats");

        JsonNode rows =
                call(mcp, "sparql", Map.of("query", "SELECT ?d { ?d mat:treats ?c . ?c rdfs:label 'spasticity'@en }"));
        assertThat(rows.at("/result/results/bindings/0/d/value").asText()).endsWith("drug/baclofen");
        assertThat(call(mcp, "sparql", Map.of("query", "DESCRIBE drug:baclofen"))
                        .at("/result")
                        .asText())
                .contains("mat:treats");

        assertThat(call(mcp, "schema", Map.of()).at("/text").asText()).contains("mat:treats", "mat:polarity", "SELECT");
        assertThat(mcp.listResources().resources())
                .hasSize(4)
                .allSatisfy(resource ->
                        assertThat(mcp.readResource(resource).contents()).hasSize(1));
    }

    @Test
    void answersOverHttp() throws IOException {
        try (McpSyncClient mcp = overHttp()) {
            asksEverything(mcp);
        }
    }

    @Test
    void answersOverStandardInput() throws IOException {
        ServerParameters java = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.materia.cli.Main",
                        "mcp",
                        folder.resolve("release").toString()))
                .build();
        try (McpSyncClient mcp = connected(new StdioClientTransport(java, MAPPER))) {
            asksEverything(mcp);
        }
    }

    @Test
    void whatCannotBeAnsweredIsExplained() {
        try (McpSyncClient mcp = overHttp()) {
            assertThat(refused(mcp, "drug", Map.of("drug", "nosuch"))).contains("tool find");
            assertThat(refused(mcp, "drug", Map.of())).contains("Give drug");
            assertThat(refused(mcp, "drug", Map.of("drug", "other", "colour", "red")))
                    .contains("no parameter colour");
            assertThat(refused(mcp, "sparql", Map.of("query", "SELEC"))).contains("line 1");
            assertThat(refused(mcp, "sparql", Map.of("query", "INSERT DATA { <a:a> <a:b> <a:c> }")))
                    .isNotBlank();
            assertThat(refused(
                            mcp, "sparql", Map.of("query", "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }")))
                    .contains("SERVICE");
            assertThat(refused(mcp, "sparql", Map.of("query", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")))
                    .containsAnyOf("more than", "too long", "seconds");
            assertThatThrownBy(() -> mcp.callTool(new McpSchema.CallToolRequest("rm", Map.of())))
                    .hasMessageContaining("no tool rm");
        }
    }

    @Test
    void valuesThatNoParameterTakesAreNamed() {
        try (McpSyncClient mcp = overHttp()) {
            assertThat(refused(mcp, "claims", Map.of("polarity", "maybe")))
                    .contains("polarity must be one of affirmed, denied, not maybe");
            assertThat(refused(mcp, "claims", Map.of("predicate", "cures"))).contains("treats", "mayCause");
            assertThat(refused(mcp, "claims", Map.of("strength", "weak"))).contains("notRecommended");
            assertThat(refused(mcp, "claims", Map.of("limit", "ten"))).contains("a whole number from 1 to 50");
            assertThat(refused(mcp, "claims", Map.of("limit", -1))).contains("a whole number from 1 to 50");
            assertThat(refused(mcp, "claims", Map.of("limit", 1.5))).contains("a whole number from 1 to 50");
            assertThat(refused(mcp, "claims", Map.of("drug", List.of("other")))).contains("drug must be a text");
            assertThat(refused(mcp, "find", Map.of("text", "other", "kind", "Colour")))
                    .contains("kind must be one of ", "Condition");
        }
    }

    @Test
    void theLastPageHasNoNext() throws IOException {
        try (McpSyncClient mcp = overHttp()) {
            JsonNode beyond = call(mcp, "claims", Map.of("offset", Integer.MAX_VALUE, "limit", 50));
            assertThat(beyond.at("/claims")).isEmpty();
            assertThat(beyond.has("nextOffset")).isFalse();
            // what assistants write where they have no value
            assertThat(call(mcp, "claims", Map.of("polarity", "", "drug", "other"))
                            .at("/total")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void longAnswersComeInPages() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            for (String drug : List.of("many", "much")) {
                String claim = String.format(Locale.ROOT, "%016x", (drug.equals("many") ? 10L : 11L) << 60 | i);
                many.append("""
                        <https://w3id.org/materia/monograph/many> {
                          <https://w3id.org/materia/drug/%1$s> a mat:Drug ; rdfs:label "%1$s"@en .
                          <https://w3id.org/materia/condition/c%2$d> a mat:Condition ; rdfs:label "condition %2$d"@en .
                          <https://w3id.org/materia/claim/%3$s> a mat:Claim ;
                            rdf:subject <https://w3id.org/materia/drug/%1$s> ; rdf:predicate mat:%4$s ;
                            rdf:object <https://w3id.org/materia/condition/c%2$d> ; mat:polarity mat:Affirmed ;
                            mat:statedIn <https://w3id.org/materia/monograph/many/passage/%2$d> .
                          <https://w3id.org/materia/monograph/many/passage/%2$d> a mat:Passage ;
                            oa:hasSource <https://w3id.org/materia/monograph/many> ;
                            oa:hasSelector <https://w3id.org/materia/monograph/many/passage/%2$d#quote> .
                          <https://w3id.org/materia/monograph/many/passage/%2$d#quote> oa:exact "%5$s" .
                        }
                        """.formatted(
                                drug,
                                i,
                                claim,
                                i % 2 == 0 ? "treats" : "hasAdverseEffect",
                                "It may. ".repeat(90).strip()));
            }
        }
        try (MateriaServer big = MateriaServer.start(
                        SmallRelease.in(folder.resolve("many"), many.toString()), ServerOptions.onPort(0));
                McpSyncClient mcp = connected(
                        HttpClientStreamableHttpTransport.builder(big.address().toString())
                                .jsonMapper(MAPPER)
                                .endpoint("/mcp")
                                .build())) {
            for (Map<String, Object> asked : List.<Map<String, Object>>of(
                    Map.of("tool", "drug", "drug", "many"),
                    Map.of("tool", "compare", "first", "many", "second", "much"),
                    Map.of("tool", "claims", "drug", "many"))) {
                Map<String, Object> arguments = new HashMap<>(asked);
                String tool = String.valueOf(arguments.remove("tool"));
                arguments.put("limit", 50);
                Set<String> seen = new HashSet<>();
                for (JsonNode offset = IntNode.valueOf(0); offset != null; ) {
                    arguments.put("offset", offset.asInt());
                    JsonNode page = call(mcp, tool, arguments);
                    assertThat(page.toString().length()).as(tool).isLessThan(21_000);
                    page.findValuesAsText(tool.equals("compare") ? "object" : tool.equals("drug") ? "claim" : "id")
                            .forEach(each -> assertThat(seen.add(each)).as(each).isTrue());
                    offset = page.get("nextOffset");
                    assertThat(page.path("note").asText()).contains(offset == null ? "" : "offset " + offset);
                }
                assertThat(seen).as(tool).hasSize(120);
            }
            JsonNode first = call(mcp, "drug", Map.of("drug", "many"));
            assertThat(first.at("/counts/treats").asInt()).isEqualTo(60);
            assertThat(first.at("/claims/treats").size()).isPositive();
            assertThat(first.at("/claims/has adverse effect").size()).isPositive();
        }
    }

    private static HttpResponse<String> post(String body, String... headers) {
        return client.post("/mcp", "application/json", body, headers);
    }

    @Test
    void hostileMessagesAreRefused() {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        assertThat(post(ping).body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        assertThat(post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                        .statusCode())
                .isEqualTo(202);
        for (String[] wrong : List.of(
                new String[] {"[".repeat(50_000), "-32700"},
                new String[] {"{\"jsonrpc\":\"2.0\",", "-32700"},
                new String[] {"[" + ping + "]", "-32600"})) {
            HttpResponse<String> answer = post(wrong[0]);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.body()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":" + wrong[1]);
        }
        assertThat(post("{\"jsonrpc\":\"2.0\",\"id\":\"<script>\",\"method\":\"<b>\"}")
                        .body())
                .contains("-32601");
        assertThat(post("x".repeat(200_000)).statusCode()).isEqualTo(413);
        assertThat(post(ping, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(post(ping, "Origin", "http://localhost.evil.example").statusCode())
                .isEqualTo(403);
        assertThat(post(ping, "Origin", "http://localhost:6274").statusCode()).isEqualTo(200);
        assertThat(post(ping, "MCP-Protocol-Version", "1999-01-01").statusCode())
                .isEqualTo(400);
        assertThat(client.post("/mcp", "text/plain", ping).statusCode()).isEqualTo(415);
        HttpResponse<String> get = client.get("/mcp");
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    }
}
