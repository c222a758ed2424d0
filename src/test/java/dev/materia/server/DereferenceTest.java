package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.Release;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DereferenceTest extends ServerTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void everySubjectBelowTheBaseLeadsToItsDocument() throws Exception {
        Set<String> subjects = new TreeSet<>(Set.of(SmallRelease.BASE + "dataset"));
        DatasetGraph dataset = Release.open(folder).load();
        dataset.find().forEachRemaining(quad -> {
            if (quad.getSubject().isURI()
                    && quad.getSubject().getURI().startsWith(SmallRelease.BASE)
                    && !quad.getSubject().getURI().contains("#")) {
                subjects.add(quad.getSubject().getURI());
            }
        });
        Set<String> kinds = new HashSet<>();
        for (String subject : subjects) {
            String path = "/" + subject.substring(SmallRelease.BASE.length());
            if (path.equals("/drug/old")) {
                continue;
            }
            kinds.add(Path.of(path).getName(0).toString());
            HttpResponse<String> redirect = client.get(path, "Accept", "text/turtle");
            assertThat(redirect.statusCode()).as(path).isEqualTo(303);
            String location = redirect.headers().firstValue("Location").orElseThrow();
            assertThat(location).isEqualTo(path + ".ttl");
            Model document = model(client.get(location), "TURTLE");
            assertThat(document.contains(document.createResource(subject), null))
                    .as(path)
                    .isTrue();
        }
        assertThat(kinds)
                .contains(
                        "drug",
                        "condition",
                        "target",
                        "mechanism",
                        "class",
                        "population",
                        "substance",
                        "person",
                        "publication",
                        "monograph",
                        "claim",
                        "dataset");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|.ttl",
                "text/turtle|.ttl",
                "application/ld+json|.jsonld",
                "application/n-triples|.nt",
                "application/rdf+xml|.rdf",
                BROWSER + "|.html",
                "text/html;q=0.5, application/rdf+xml;q=0.9, */*;q=0.1|.rdf",
                "text/turtle;q=0, */*|.jsonld",
                "application/*|.jsonld",
                "nonsense|.ttl",
            })
    void redirectsByWhatIsAccepted(String accept, String suffix) {
        HttpResponse<String> answer = client.get("/drug/baclofen", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/drug/baclofen" + suffix);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
        assertThat(answer.headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"describedby\""));
    }

    @Test
    void refusesWhatItCannotGiveWithTheList() {
        HttpResponse<String> answer = client.get("/drug/baclofen", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/turtle").contains("application/ld+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drug/nothing",
                "/drug/nothing.ttl",
                "/drug/baclofen.pdf",
                "/passage/",
                "/agent/",
                "/favicon.ico",
                "/drug/baclofen.ttl.ttl"
            })
    void whatIsUnknownIsNotFound(String path) {
        HttpResponse<String> program = client.get(path);
        HttpResponse<String> browser = client.get("/drug/nothing", "Accept", BROWSER);

        assertThat(program.statusCode()).isIn(400, 404);
        assertThat(program.body()).contains("remedy");
        assertThat(browser.statusCode()).isEqualTo(404);
        assertThat(browser.body()).contains("<h1>404 Not Found</h1>").contains("/sparql");
    }

    @ParameterizedTest
    @CsvSource({
        "ttl,TURTLE,text/turtle",
        "nt,N-TRIPLES,application/n-triples",
        "jsonld,JSON-LD,application/ld+json",
        "rdf,RDF/XML,application/rdf+xml"
    })
    void givesTheSameDocumentInEverySyntax(String extension, String lang, String mediaType) {
        HttpResponse<String> answer = client.get("/drug/baclofen." + extension);
        Model document = model(answer, lang);

        assertThat(document.isIsomorphicWith(model(client.get("/drug/baclofen.nt"), "N-TRIPLES")))
                .isTrue();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        assertThat(answer.body())
                .contains("spasticity")
                .contains("0123456789abcdef")
                .contains("A trial");
    }

    private static Model model(HttpResponse<String> answer, String lang) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RDFParser.fromString(answer.body(), RDFLanguages.nameToLang(lang))
                .toModel();
    }

    @Test
    void followsParts() {
        assertThat(client.get("/monograph/baclofen/passage/1.nt").body()).contains("It eases spasticity");
    }

    @Test
    void tellsWhetherItChanged() {
        HttpResponse<String> first = client.get("/drug/baclofen.ttl");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(modified).isEqualTo("Mon, 06 May 2024 00:00:00 GMT");
        HttpResponse<String> same = client.get("/drug/baclofen.ttl", "If-None-Match", "\"x\", W/" + etag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).contains(etag);
        assertThat(client.get("/drug/baclofen.ttl", "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get("/drug/baclofen.ttl", "If-None-Match", "\"x\"", "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get("/drug/other.ttl").headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void answersHeadAsGetWithoutTheBody() {
        HttpResponse<String> get = client.get("/drug/baclofen.ttl");
        HttpResponse<String> head = client.method("HEAD", "/drug/baclofen.ttl");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }

    @Test
    void pointsRobotsTheWay() {
        assertThat(client.get("/drug/baclofen.ttl").headers().allValues("Link"))
                .contains(
                        "<https://w3id.org/materia/drug/baclofen>; rel=\"cite-as\"",
                        "<https://w3id.org/materia/dataset>; rel=\"collection\"",
                        "<https://creativecommons.org/publicdomain/zero/1.0/>; rel=\"license\"",
                        "</void.ttl>; rel=\"describedby\"; type=\"text/turtle\"",
                        "</drug/baclofen.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
    }

    @Test
    void findsEncodedNames() {
        HttpResponse<String> answer = client.get("/publication/10.1000/xyz%281%29", "Accept", "text/turtle");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(client.get(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("A trial");
    }

    @Test
    void showsAThingToPeople() {
        String page = client.get("/drug/baclofen.html").body();

        assertThat(page)
                .contains("<h1>baclofen</h1>", "href=\"/condition/spasticity\"", ">spasticity</a>", "&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(page.replaceAll("(?s)<(a|link rel=\"cite-as\") [^>]*>", ""))
                .doesNotContain("src=\"http", "href=\"http");
    }

    @Test
    void publishesItsCatalogueOntologyAndShapes() {
        HttpResponse<String> wellKnown = client.get("/.well-known/void");
        assertThat(wellKnown.statusCode()).isEqualTo(302);
        String location = wellKnown.headers().firstValue("Location").orElseThrow();
        Model catalogue = model(client.get(location), "TURTLE");
        assertThat(model(client.get("/void.nt"), "N-TRIPLES").isIsomorphicWith(catalogue))
                .isTrue();
        assertThat(model(client.get("/", "Accept", "text/turtle"), "TURTLE").isIsomorphicWith(catalogue))
                .isTrue();
        assertThat(model(client.get("/", "Accept", "application/ld+json"), "JSON-LD")
                        .isIsomorphicWith(catalogue))
                .isTrue();
        assertThat(model(client.get("/ontology"), "TURTLE").size()).isGreaterThan(100);
        assertThat(model(client.get("/shapes"), "TURTLE").size()).isGreaterThan(100);
        assertThat(client.get("/ontology.ttl", "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    @Test
    void publishesTheReportOfItsValidation() {
        assertThat(client.get("/validation", "Accept", BROWSER).body()).contains("<h1>Validation");
        HttpResponse<String> page = client.get("/dump/validation.html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .as("its styles stand in the page")
                .contains("style-src 'unsafe-inline'");
        assertThat(model(client.get("/validation"), "TURTLE").size()).isPositive();
        assertThat(client.get("/validation.ttl").statusCode()).isEqualTo(200);
    }

    @Test
    void welcomesPeople() {
        HttpResponse<String> home = client.get("/", "Accept", BROWSER);

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body())
                .contains(
                        "<h1>A small dataset</h1>",
                        "href=\"/drug/baclofen\"",
                        "<b>2</b> <a href=\"/drug/\">drugs</a>",
                        "/dump/dataset.trig.gz")
                .doesNotContain("src=\"http");
        assertThat(home.headers().firstValue("ETag")).isPresent();
        assertThat(client.get("/assets/materia.css")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("text/css");
    }

    @Test
    void theExamplesHaveAnswers() {
        String pages = client.get("/", "Accept", "text/html").body()
                + client.get("/sparql", "Accept", "text/html").body();
        var links = Pattern.compile("href=\"(/sparql\\?query=[^\"]+)\"").matcher(pages);
        int count = 0;
        while (links.find()) {
            count++;
            String csv = client.get(links.group(1) + "&format=csv").body();
            assertThat(csv.lines().count()).as(links.group(1)).isGreaterThan(1);
            assertThat(csv.lines()).as(links.group(1)).doesNotHaveDuplicates();
        }
        assertThat(count).isEqualTo(15);
    }

    @Test
    void answersTheSmallQuestions() {
        assertThat(client.get("/health").body()).contains("\"up\"").containsPattern("\"[0-9a-f]{16}\"");
        assertThat(client.get("/robots.txt").body()).contains("Disallow: /sparql?", "Sitemap: http");
    }

    /** What a reader chose on a page is part of the address that people send each other. */
    @Test
    void aRedirectKeepsTheQuery() {
        assertThat(client.get("/drug/baclofen?polarity=denied", "Accept", "text/html")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/drug/baclofen.html?polarity=denied"));
    }
}
