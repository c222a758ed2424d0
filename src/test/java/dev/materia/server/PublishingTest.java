package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What crawlers, caches and people find at the addresses of a release. */
class PublishingTest extends ServerTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drug/baclofen.html",
                "/drug/baclofen.ttl",
                "/ontology.ttl",
                "/assets/materia.css",
                "/assets/yasgui-4.5.0.js",
                "/sitemap.xml",
                "/dump/"
            })
    void packsForWhoTakesIt(String path) throws IOException, InterruptedException {
        HttpResponse<String> plain = client.get(path, "Accept-Encoding", "gzip;q=0, identity");
        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(client.address().resolve(path))
                                .header("Accept-Encoding", "br, gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(plain.body());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(packed.headers().firstValue("Vary"))
                .isEqualTo(plain.headers().firstValue("Vary"));
        String etag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(plain.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(etag);
        assertThat(client.get(path, "Accept-Encoding", "gzip", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void packsResults() {
        HttpResponse<String> answer =
                client.query("SELECT * { ?s ?p ?o }", "Accept", "text/csv", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Vary").orElseThrow())
                .contains("Accept")
                .contains("Accept-Encoding");
    }

    @Test
    void whatIsWithdrawnNamesItsReplacement() {
        for (String path : List.of("/drug/old", "/drug/old.ttl", "/drug/old.html")) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(410);
            assertThat(answer.body())
                    .contains(path.endsWith(".ttl") ? "dcterms:isReplacedBy  drug:baclofen" : "/drug/baclofen");
            assertThat(answer.headers().firstValue("Link").orElseThrow())
                    .isEqualTo("<https://w3id.org/materia/drug/baclofen>; rel=\"successor-version\"");
        }
        assertThat(client.get("/drug/old", "Accept", BROWSER).body()).contains("href=\"/drug/baclofen\"");
    }

    @Test
    void pageAndLinkSetTellTheSame() {
        HttpResponse<String> page = client.get("/drug/baclofen.html");
        List<String> header = page.headers().allValues("Link");
        assertThat(header)
                .contains(
                        "<https://w3id.org/materia/drug/baclofen>; rel=\"cite-as\"",
                        "<https://schema.org/AboutPage>; rel=\"type\"",
                        "<https://schema.org/Drug>; rel=\"type\"",
                        "</drug/baclofen.ttl>; rel=\"describedby\"; type=\"text/turtle\"",
                        "</drug/baclofen.linkset.json>; rel=\"linkset\"; type=\"application/linkset+json\"");
        HttpResponse<String> linkset = client.get("/drug/baclofen.linkset.json");
        assertThat(linkset.headers().firstValue("Content-Type")).contains("application/linkset+json");
        JsonObject context =
                JSON.parse(linkset.body()).get("linkset").getAsArray().get(0).getAsObject();
        assertThat(context.getString("anchor"))
                .isEqualTo(client.address().resolve("/drug/baclofen.html").toString());
        long links = context.keys().stream()
                .filter(key -> !key.equals("anchor"))
                .mapToLong(key -> context.get(key).getAsArray().size())
                .sum();
        assertThat(links).isEqualTo(header.size());
        assertThat(client.get("/dataset.html").headers().allValues("Link"))
                .contains("</dump/dataset.ttl>; rel=\"item\"; type=\"text/turtle\"");
    }

    @Test
    void jsonIsJsonLd() {
        HttpResponse<String> json = client.get("/drug/baclofen.json");

        assertThat(json.headers().firstValue("Content-Type")).contains("application/ld+json");
        assertThat(json.body()).isEqualTo(client.get("/drug/baclofen.jsonld").body());
    }

    @ParameterizedTest
    @CsvSource({
        "/ontology,text/html,/ontology.html",
        "/ontology,application/rdf+xml,/ontology.rdf",
        "/shapes,*/*,/shapes.ttl",
        "/validation,application/ld+json,/validation.jsonld",
        "/examples,text/turtle,/examples.ttl",
        "/void,application/n-triples,/void.nt"
    })
    void wholeGraphsComeInTheFormThatSuits(String path, String accept, String location) {
        HttpResponse<String> answer = client.get(path, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Location")).contains(location);
        assertThat(answer.body()).isEqualTo(client.get(location).body());
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(client.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void listsAllOfAKind() {
        Document page = Jsoup.parse(client.get("/condition/", "Accept", BROWSER).body());

        // of drowsiness there is no claim
        assertThat(page.select("main .columns a").eachText()).containsExactly("spasticity");
        assertThat(client.get("/condition").headers().firstValue("Location")).contains("/condition/");
        assertThat(client.get("/condition/", "Accept", "text/turtle").statusCode())
                .isEqualTo(406);
        assertThat(client.get("/agent/").statusCode()).isEqualTo(404);
    }

    @Test
    void everyAddressOfTheSiteMapAnswers() {
        Document map = Jsoup.parse(client.get("/sitemap.xml").body(), "", org.jsoup.parser.Parser.xmlParser());
        List<String> addresses = map.select("loc").eachText();

        assertThat(addresses)
                .contains(client.address() + "drug/baclofen.html", client.address() + "claim/1111111111111111.html")
                .doesNotContain(client.address() + "drug/old.html");
        assertThat(addresses)
                .allSatisfy(address -> assertThat(client.get(URI.create(address).getRawPath(), "Accept", BROWSER)
                                .statusCode())
                        .as(address)
                        .isEqualTo(200));
        assertThat(client.get("/sitemap-2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void noLinkOfAPageIsDead() {
        List<String> pages = List.of(
                "/",
                "/drug/",
                "/drug/baclofen.html",
                "/drug/other.html",
                "/condition/spasticity.html",
                "/claim/1111111111111111.html",
                "/monograph/other.html",
                "/monograph/other/passage/1.html",
                "/ontology",
                "/shapes",
                "/validation",
                "/dump/",
                "/sparql",
                "/person/ada-example.html",
                "/publication/10.1000/xyz(1).html",
                "/mechanism/gaba-b-agonist.html");
        for (String path : pages) {
            HttpResponse<String> answer = client.get(path, "Accept", BROWSER);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1")).as(path).hasSize(1);
            for (Element link : page.select("[href], [src]")) {
                String address = link.attr("href") + link.attr("src");
                if (address.startsWith("#")) {
                    assertThat(page.getElementById(address.substring(1)))
                            .as(path + address)
                            .isNotNull();
                } else if (address.startsWith("/")
                        && !address.startsWith("/dump/")
                        // answered by the service for claims, which has tests of its own
                        && !address.startsWith("/claims.")) {
                    String target = address.replaceFirst("#.*", "");
                    assertThat(client.get(target, "Accept", BROWSER).statusCode())
                            .as(path + " to " + address)
                            .isIn(200, 303, 308);
                }
            }
        }
    }

    @Test
    void policiesAreStrict() {
        assertThat(client.get("/drug/baclofen.ttl").headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(client.get("/drug/baclofen.html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
        assertThat(client.get("/sparql", "Accept", BROWSER).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").contains("connect-src 'self'"));
    }

    @Test
    void examplesAreDataThatRuns() {
        Model examples = RDFParser.fromString(client.get("/examples.ttl").body(), Lang.TURTLE)
                .toModel();
        long executables = examples.listSubjectsWithProperty(
                        ResourceFactory.createProperty("http://www.w3.org/ns/shacl#select"))
                .toList()
                .size();

        assertThat(executables).isEqualTo(23);
        assertThat(examples.contains(
                        null,
                        ResourceFactory.createProperty("http://www.w3.org/ns/shacl#namespace"),
                        examples.createTypedLiteral(
                                "https://w3id.org/materia/ontology#", "http://www.w3.org/2001/XMLSchema#anyURI")))
                .isTrue();
    }
}
