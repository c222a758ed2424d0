package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MateriaException;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of narrower conditions, on the page of a broader one and in the documented queries. */
class NarrowerTest extends ServerTest {

    private static final String MORE = """
            PREFIX meshv: <http://id.nlm.nih.gov/mesh/vocab#>
            PREFIX mesh: <http://id.nlm.nih.gov/mesh/>
            <https://w3id.org/materia/monograph/more> {
              <https://w3id.org/materia/drug/other> mat:treats <https://w3id.org/materia/condition/broadly-linked> .
              <https://w3id.org/materia/condition/hypertonia> a mat:Condition ; rdfs:label "hypertonia"@en ;
                skos:exactMatch mesh:D009122 .
              mesh:D009122 rdfs:label "Muscle Hypertonia"@en .
              mesh:D009128 meshv:broaderDescriptor mesh:D009122 .
              <https://w3id.org/materia/condition/broadly-linked> a mat:Condition ; rdfs:label "spasm of a kind"@en ;
                skos:broadMatch mesh:D009128 .
              <https://w3id.org/materia/condition/aside> a mat:Condition ; rdfs:label "aside"@en ;
                skos:closeMatch mesh:D009122 .
              <https://w3id.org/materia/condition/below> a mat:Condition ; rdfs:label "below"@en ;
                skos:broader <https://w3id.org/materia/condition/broadly-linked> .
              <https://w3id.org/materia/claim/3333333333333333> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/other> ; rdf:predicate mat:treats ;
                rdf:object <https://w3id.org/materia/condition/broadly-linked> ; mat:polarity mat:Affirmed ;
                mat:statedIn <https://w3id.org/materia/monograph/other/passage/1> .
              <https://w3id.org/materia/claim/4444444444444444> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/other> ; rdf:predicate mat:treats ;
                rdf:object <https://w3id.org/materia/condition/aside> ; mat:polarity mat:Affirmed ;
                mat:statedIn <https://w3id.org/materia/monograph/other/passage/1> .
            }
            """;

    @Override
    @BeforeAll
    void start() throws IOException, MateriaException {
        server = MateriaServer.start(
                SmallRelease.in(folder, MORE), ServerOptions.onPort(0).with(limits()));
        client = new Client(server.address());
    }

    @Test
    void aBroaderConditionAddsUpWhatLiesBelowIt() {
        String page = client.get("/condition/hypertonia.html").body();
        assertThat(page)
                .contains("<input type=\"checkbox\" id=\"narrower\" class=\"switch\" checked>")
                .contains("With 4 claims on 2 narrower conditions")
                .contains("<section aria-labelledby=\"treats\" class=\"narrower\">")
                .contains("<a href=\"/condition/spasticity\">spasticity</a>")
                .contains("<a href=\"/condition/broadly-linked\">spasm of a kind</a>")
                .doesNotContain("/condition/aside");
        assertThat(client.get("/condition/aside.html").body()).doesNotContain("class=\"switch\"");
        assertThat(client.get("/assets/materia.css").body()).contains("input.switch:not(:checked)");
    }

    @Test
    void theHierarchyIsWalkedFromTheTopWithTheClaimsBelowEachPlace() {
        Document top = Jsoup.parse(client.get("/mesh/").body());
        assertThat(top.select("main ul a").eachAttr("href")).containsExactly("/mesh/D009122");
        Document branch = Jsoup.parse(client.get("/mesh/D009122").body());

        assertThat(branch.select("h1").text()).isEqualTo("Muscle Hypertonia");
        assertThat(branch.select("section[aria-labelledby=below-0] a").eachAttr("href"))
                .containsExactly("/mesh/D009128");
        assertThat(branch.select("section[aria-labelledby=said-0] h2").text())
                .startsWith("Used against something here");
        assertThat(branch.select("section[aria-labelledby=said-0] a").eachAttr("href"))
                .containsExactly("/drug/baclofen", "/drug/other");
        assertThat(Jsoup.parse(client.get("/mesh/D009128").body())
                        .select(".way a")
                        .eachAttr("href"))
                .containsExactly("/mesh/", "/mesh/D009122");
        assertThat(client.get("/condition/spasticity.html").body()).contains("href=\"/mesh/D009128\"");
        assertThat(client.get("/mesh/D000001").statusCode()).isEqualTo(404);
        assertThat(client.get("/mesh/%3Cb%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void theExampleQueriesCountCloseAndBroadMatches() {
        String examples = client.get("/examples.ttl").body();
        assertThat(examples).contains("skos:closeMatch").contains("skos:broadMatch");
        String query = "PREFIX meshv: <http://id.nlm.nih.gov/mesh/vocab#> SELECT DISTINCT ?condition {"
                + " ?drug mat:treats ?condition ."
                + " ?condition skos:broader* / (skos:exactMatch | skos:closeMatch | skos:broadMatch) ?descriptor ."
                + " ?descriptor meshv:broaderDescriptor* / rdfs:label \"Muscle Hypertonia\"@en }";
        assertThat(client.query(query, "Accept", "text/csv").body())
                .contains("condition/spasticity")
                .contains("condition/broadly-linked");
    }
}
