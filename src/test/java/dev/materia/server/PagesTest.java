package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What people read on the pages about things. */
class PagesTest extends ServerTest {

    @Test
    void aDrugsPageTellsWhatIsDenied() {
        Document page = Jsoup.parse(client.get("/drug/other.html").body());

        assertThat(page.select("#effects").text()).isEqualTo("Unwanted effects");
        assertThat(page.select("li.line").eachText())
                .anyMatch(line -> line.startsWith("spasticity probable Sentence"))
                .anyMatch(line -> line.startsWith("spasticity denied Sentence"));
        assertThat(page.select("li.line blockquote").eachText()).contains("It can cause stiffness.");
        assertThat(page.select("li.line mark").eachText()).containsExactly("stiffness", "stiffness");
        assertThat(page.select("figure.chart svg").attr("aria-label"))
                .isEqualTo("Effects by circumstance: In ordinary use 1, At high doses 1.");
    }

    @Test
    void aConditionsPageTurnsItRound() {
        Document page = Jsoup.parse(client.get("/condition/spasticity.html").body());

        assertThat(page.select("h2").eachText()).contains("Drugs that treat it", "Drugs that may cause it");
        assertThat(page.select("li.line .what a").eachAttr("href")).contains("/drug/baclofen", "/drug/other");
        assertThat(page.select("a[href=http://id.nlm.nih.gov/mesh/D009128]").text())
                .contains("Muscle Spasticity (MeSH D009128)");
    }

    @Test
    void aClaimsPageShowsTheSentenceInItsParagraph() {
        Document page = Jsoup.parse(client.get("/claim/1111111111111111.html").body());

        assertThat(page.expectFirst("blockquote").text())
                .isEqualTo("\ud835\udcaa <b> at first. It can cause stiffness. In the end.");
        assertThat(page.select("blockquote .cue").text()).isEqualTo("can cause");
        assertThat(page.select("blockquote mark").text()).isEqualTo("stiffness");
        // what is denied in ordinary use does not contradict what is said of high doses
        assertThat(page.select("#disputes, .disputed")).isEmpty();
        assertThat(page.select("#differing + ul a").attr("href")).isEqualTo("/claim/2222222222222222");
        assertThat(page.select("dl").text()).contains("Rule effect/causes").contains("Circumstance high dose");
    }

    @Test
    void pagesCarryTheirDataAsJsonLd() {
        for (String path : List.of("/drug/baclofen", "/claim/1111111111111111", "/monograph/other")) {
            Document page = Jsoup.parse(client.get(path + ".html").body());
            String json = page.expectFirst("script[type=application/ld+json]").data();
            Model embedded = RDFParser.fromString(json, Lang.JSONLD).toModel();
            Model document = RDFParser.fromString(client.get(path + ".nt").body(), Lang.NTRIPLES)
                    .toModel();
            assertThat(embedded.contains(ResourceFactory.createResource(SmallRelease.BASE + path.substring(1)), null))
                    .isTrue();
            assertThat(embedded.listStatements().toList().stream()
                            .filter(statement -> !document.contains(statement))
                            .map(statement -> statement.getObject().toString()))
                    .as("what the page adds is schema.org's")
                    .allMatch(value -> value.startsWith("https://schema.org/") || !value.startsWith("http"));
        }
    }

    @Test
    void theOntologyPageHasEveryTermWithItsCount() {
        Document page =
                Jsoup.parse(client.get("/ontology", "Accept", "text/html").body());
        Model ontology = RDFParser.fromString(client.get("/ontology.ttl").body(), Lang.TURTLE)
                .toModel();
        List<String> terms = ontology.listSubjects().toList().stream()
                .filter(term -> term.isURIResource() && term.getURI().startsWith("https://w3id.org/materia/ontology#"))
                .map(term -> term.getURI().substring(term.getURI().indexOf('#') + 1))
                .toList();

        assertThat(terms).hasSizeGreaterThan(50);
        assertThat(terms)
                .allSatisfy(
                        term -> assertThat(page.getElementById(term)).as(term).isNotNull());
        assertThat(page.select("#Claim .count").text()).isEqualTo("3 instances");
        assertThat(page.select("#Polarity .count").text()).isEqualTo("2 values");
        assertThat(page.select("nav.contents details").eachText())
                .anyMatch(part -> part.contains("Certainty established, investigational, probable"))
                .anyMatch(part -> part.contains("Passage section"));
        assertThat(page.select("#treats").text()).contains("For example:", "biolink:treats", "1 statement");
    }

    @Test
    void theDatasetIsDescribedForPeople() {
        Document page = Jsoup.parse(client.get("/dataset.html").body());

        assertThat(page.select("main a").eachText()).doesNotContain("").noneMatch(text -> text.endsWith(":"));
        assertThat(page.select("main dl a").eachText())
                .contains("http://www.w3.org/2004/02/skos/core#", "3 claims", "Downloads");
        assertThat(page.select("main dt").eachText()).startsWith("Version").doesNotContain("void:subset");
        assertThat(page.text()).contains("Example Press");
    }

    @Test
    void rulesStandInWordsAndOnlyWarningsAreMarked() {
        Document page = Jsoup.parse(client.get("/shapes.html").body());

        assertThat(page.select("h2").eachText())
                .noneMatch(title -> title.matches(".*[a-z][A-Z].*"))
                .anyMatch(title -> title.matches("Claim \\d+ rules"));
        assertThat(page.select("h2").eachText()).doesNotHaveDuplicates();
        assertThat(page.select(".badge.violation")).isEmpty();
        assertThat(page.getElementById("AdverseEffectOfSome")).isNotNull();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void findingsOfOneKindStandTogether() {
        Document page = Jsoup.parse(client.get("/validation.html").body());

        assertThat(page.select(".rules > li")).isNotEmpty();
        assertThat(page.select(".rules > li > p").eachText()).doesNotHaveDuplicates();
        assertThat(page.select(".rules > li .soft a").eachAttr("href")).allMatch(href -> href.startsWith("/shapes#"));
        assertThat(page.select(".rules > li summary").eachText()).allMatch(text -> text.matches("\\d+ things?"));
    }
}
