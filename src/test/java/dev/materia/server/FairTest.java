package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** What robots find: FAIR Signposting at level 2, schema.org, DCAT, the mapping set. */
class FairTest extends ServerTest {

    private Set<String> relations(String path) {
        TreeSet<String> relations = new TreeSet<>();
        HttpResponse<String> answer = client.method("HEAD", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        answer.headers()
                .allValues("Link")
                .forEach(link -> relations.add(link.replaceFirst(".*rel=\"([^\"]+)\".*", "$1")));
        return relations;
    }

    private JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void everythingHasItsSignposts() {
        Map<String, List<String>> wanted = Map.of(
                "/", List.of("author", "cite-as", "describedby", "item", "license", "linkset", "type"),
                "/void.ttl", List.of("author", "describes", "license", "linkset", "type"),
                "/dump/", List.of("author", "collection", "item", "license", "type"),
                "/dump/dataset.ttl", List.of("author", "collection", "license", "linkset", "type"),
                "/drug/baclofen.html",
                        List.of("author", "cite-as", "collection", "describedby", "license", "linkset", "type"),
                "/drug/baclofen.ttl", List.of("author", "collection", "describes", "license", "linkset", "type"),
                "/mechanism/gaba-b-agonist.html", List.of("author", "collection", "describedby", "type"),
                "/drug/", List.of("author", "collection", "license", "type"),
                "/ontology.ttl", List.of("author", "collection", "describes", "license", "type"),
                "/mappings", List.of("author", "collection", "license", "type"));
        wanted.forEach((path, relations) -> assertThat(relations(path)).as(path).containsAll(relations));
        assertThat(client.method("HEAD", "/publication/10.1000/xyz(1).html")
                        .headers()
                        .allValues("Link"))
                .contains("<https://w3id.org/materia/person/ada-example>; rel=\"author\"");
    }

    @Test
    void linkSetsHoldTheLinksOfEveryDocument() {
        for (String path : List.of("/void.linkset.json", "/drug/baclofen.linkset.json")) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/linkset+json");
            JsonNode contexts = json(answer.body()).path("linkset");
            assertThat(contexts.size()).isGreaterThanOrEqualTo(5);
            contexts.forEach(context -> {
                String anchor = context.path("anchor").asText();
                assertThat(anchor).startsWith(client.address().toString());
                assertThat(client.method(
                                        "HEAD",
                                        anchor.substring(
                                                client.address().toString().length() - 1))
                                .statusCode())
                        .as(anchor)
                        .isEqualTo(200);
                assertThat(context.has("author") && context.has("type") && context.has("license"))
                        .as(anchor)
                        .isTrue();
            });
        }
    }

    @Test
    void theHomePageIsADatasetForSearchEngines() {
        String page = client.get("/", "Accept", "text/html").body();
        String script = "<script type=\"application/ld+json\">";
        int start = page.indexOf(script) + script.length();
        JsonNode data = json(page.substring(start, page.indexOf("</script>", start)));
        assertThat(data.path("@context").asText()).isEqualTo("https://schema.org/");
        assertThat(data.path("@type").asText()).isEqualTo("Dataset");
        assertThat(data.path("name").asText()).isEqualTo("A small dataset");
        assertThat(data.path("description").asText().length()).isBetween(50, 5000);
        assertThat(data.at("/publisher/name").asText()).isEqualTo("Example Press");
        assertThat(data.at("/creator/name").asText()).isEqualTo("Example Press");
        assertThat(data.path("license").asText()).contains("creativecommons");
        assertThat(data.path("keywords")).isNotEmpty();
        assertThat(data.at("/distribution/0/contentUrl").asText()).startsWith("https://w3id.org/materia/dump/dataset.");
    }

    @Test
    void theDescriptionIsWholeForACatalogue() {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(client.get("/void.ttl").body(), Lang.TURTLE).parse(model);
        Resource dataset = model.createResource("https://w3id.org/materia/dataset");
        for (var property : List.of(
                DCTerms.description, DCTerms.creator, DCTerms.publisher, DCAT.contactPoint, DCAT.keyword, DCAT.theme)) {
            assertThat(dataset.hasProperty(property)).as(property.getURI()).isTrue();
        }
        dataset.listProperties(DCAT.distribution)
                .forEach(each -> assertThat(each.getResource().hasProperty(DCAT.accessURL))
                        .as(each.getResource().getURI())
                        .isTrue());
        Resource service = model.createResource("https://w3id.org/materia/dataset#service-sparql");
        assertThat(service.hasProperty(RDF.type, model.createResource(DCAT.NS + "DataService")))
                .isTrue();
        assertThat(service.hasProperty(model.createProperty(DCAT.NS, "endpointURL")))
                .isTrue();
        // no source of this release has a date
        assertThat(dataset.hasProperty(DCTerms.modified)).isFalse();
    }

    @Test
    void theMappingSetIsAtTheAddressThatItNames() {
        HttpResponse<String> answer = client.get("/mappings");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/tab-separated-values");
        assertThat(answer.body()).contains("mapping_set_id: \"https://w3id.org/materia/mappings\"");
    }
}
