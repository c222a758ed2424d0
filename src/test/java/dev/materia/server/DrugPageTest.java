package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What stands on a drug's page, and in which order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrugPageTest {

    private static final String THIRD = """
            <https://w3id.org/materia/monograph/third> {
              <https://w3id.org/materia/drug/third> a mat:Drug ; rdfs:label "third"@en ;
                <https://schema.org/image> <https://w3id.org/materia/monograph/third/image/1> .
              <https://w3id.org/materia/drug/third> skos:altLabel "tertium"@en , "AB-34,647"@en , "Thirdo"@en ,
                  "1,3-dihydrothird"@en ; mat:hasAdverseEffect <https://w3id.org/materia/condition/fractures> .
              <https://w3id.org/materia/condition/fractures> a mat:Condition ; rdfs:label "Fractures, Bone"@en ;
                skos:hiddenLabel "Bone Fractures"@en .
              <https://w3id.org/materia/monograph/third/image/1> rdfs:label "Third 20 mg tablet" ;
                <http://purl.org/dc/elements/1.1/creator> "Ada" ;
                <https://schema.org/caption> "0815lg Third 20 mg tablet. By Ada [Public domain] 4711.jpg" ;
                <https://schema.org/contentUrl> <https://example.org/4711.jpg> .
              <https://w3id.org/materia/condition/hiccups> a mat:Condition ; rdfs:label "hiccups"@en .
              <https://w3id.org/materia/monograph/third> a mat:Monograph ; dcterms:title "Third" ;
                <http://purl.org/dc/elements/1.1/source> "third.txt" ;
                <https://schema.org/about> <https://w3id.org/materia/drug/third> .
              <https://w3id.org/materia/monograph/third-0123abcd> a mat:Monograph ; dcterms:title "Third" ;
                <http://purl.org/dc/elements/1.1/source> "third.txt" .
              <https://w3id.org/materia/monograph/third-1123abcd> a mat:Monograph ; dcterms:title "Third" ;
                <http://purl.org/dc/elements/1.1/source> "third.md" .
              <https://w3id.org/materia/monograph/third-2123abcd> a mat:Monograph ; dcterms:title "Third" ;
                <http://purl.org/dc/elements/1.1/source> "third.md" ;
                <https://schema.org/url> <https://www.example.org/third> .
              <https://w3id.org/materia/monograph/third/passage/1> a mat:Passage ;
                oa:hasSource <https://w3id.org/materia/monograph/third> ;
                oa:hasSelector <https://w3id.org/materia/monograph/third/passage/1#quote> .
              <https://w3id.org/materia/monograph/third/passage/1#quote> a oa:TextQuoteSelector ; oa:exact "Third is a muscle relaxant." .
              <https://w3id.org/materia/monograph/third/passage/2> a mat:Passage ;
                oa:hasSource <https://w3id.org/materia/monograph/third> ;
                oa:hasSelector <https://w3id.org/materia/monograph/third/passage/2#quote> .
              <https://w3id.org/materia/monograph/third/passage/2#quote> a oa:TextQuoteSelector ; oa:exact "It eases much." .
              <https://w3id.org/materia/monograph/third/passage/3> a mat:Passage ;
                oa:hasSource <https://w3id.org/materia/monograph/third> ;
                oa:hasSelector <https://w3id.org/materia/monograph/third/passage/3#quote> .
              <https://w3id.org/materia/monograph/third/passage/3#quote> a oa:TextQuoteSelector ; oa:exact "It eases more." .
              <https://w3id.org/materia/monograph/third/passage/4> a mat:Passage ;
                oa:hasSource <https://w3id.org/materia/monograph/third> ;
                oa:hasSelector <https://w3id.org/materia/monograph/third/passage/4#quote> .
              <https://w3id.org/materia/monograph/third/passage/4#quote> a oa:TextQuoteSelector ; oa:exact "It eases all." .
              <https://w3id.org/materia/claim/0000000000000011> a mat:Claim ; rdf:subject <https://w3id.org/materia/drug/third> ;
                rdf:predicate mat:treats ; rdf:object <https://w3id.org/materia/condition/hiccups> ; mat:polarity mat:Affirmed ;
                mat:certainty mat:Established ; mat:circumstance mat:HighDose ;
                mat:statedIn <https://w3id.org/materia/monograph/third/passage/2>, <https://w3id.org/materia/monograph/third/passage/3>, <https://w3id.org/materia/monograph/third/passage/4> .
              <https://w3id.org/materia/claim/0000000000000012> a mat:Claim ; rdf:subject <https://w3id.org/materia/drug/third> ;
                rdf:predicate mat:treats ; rdf:object <https://w3id.org/materia/condition/hiccups> ; mat:polarity mat:Affirmed ;
                mat:certainty mat:Probable ; mat:circumstance mat:TherapeuticUse ;
                mat:statedIn <https://w3id.org/materia/monograph/third/passage/4> .
              <https://w3id.org/materia/claim/0000000000000013> a mat:Claim ; rdf:subject <https://w3id.org/materia/drug/third> ;
                rdf:predicate mat:treats ; rdf:object <https://w3id.org/materia/condition/drowsiness> ; mat:polarity mat:Affirmed ;
                mat:certainty mat:Established ; mat:circumstance mat:HighDose ;
                mat:statedIn <https://w3id.org/materia/monograph/third/passage/2> .
              <https://w3id.org/materia/claim/0000000000000014> a mat:Claim ; rdf:subject <https://w3id.org/materia/drug/third> ;
                rdf:predicate mat:treats ; rdf:object <https://w3id.org/materia/condition/drowsiness> ; mat:polarity mat:Affirmed ;
                mat:certainty mat:Established ; mat:circumstance mat:TherapeuticUse ;
                mat:statedIn <https://w3id.org/materia/monograph/third/passage/3> .
              <https://w3id.org/materia/claim/0000000000000015> a mat:Claim ; rdf:subject <https://w3id.org/materia/drug/third> ;
                rdf:predicate mat:treats ; rdf:object <https://w3id.org/materia/condition/spasticity> ; mat:polarity mat:Affirmed ;
                mat:certainty mat:Established ; mat:circumstance mat:TherapeuticUse ;
                mat:statedIn <https://w3id.org/materia/monograph/third/passage/2>, <https://w3id.org/materia/monograph/third/passage/3> .
              <https://w3id.org/materia/claim/0000000000000016> a mat:Claim ; rdf:subject <https://w3id.org/materia/drug/third> ;
                rdf:predicate mat:memberOfClass ; rdf:object <https://w3id.org/materia/class/muscle-relaxant> ; mat:polarity mat:Affirmed ;
                mat:certainty mat:Established ; mat:circumstance mat:TherapeuticUse ;
                mat:statedIn <https://w3id.org/materia/monograph/third/passage/1> .
            }
            """;

    private MateriaServer server;
    private Document page;
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = MateriaServer.start(SmallRelease.in(folder, THIRD), ServerOptions.onPort(0));
        client = new Client(server.address());
        page = Jsoup.parse(client.get("/drug/third.html").body());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void linesStandByCertaintyAndThenByHowManySaySo() {
        assertThat(page.select("section[aria-labelledby=treats] li.line .what").eachText())
                .containsExactly("drowsiness", "spasticity", "hiccups probable");
    }

    @Test
    void aThingHasOneLineWithWhatElseIsSaidOfIt() {
        assertThat(page.select("section[aria-labelledby=treats] li.line:contains(drowsiness) .limits")
                        .eachText())
                .containsExactly("at high doses");
        assertThat(page.select(".badge").eachText()).doesNotContain("established");
        assertThat(page.select("section[aria-labelledby=treats] li.line:contains(hiccups) summary")
                        .text())
                .startsWith("4 sentences");
    }

    @Test
    void aReaderAsksForSomeOfTheClaimsWithoutAScript() {
        assertThat(page.select("form[action=/drug/third.html] select").eachAttr("name"))
                .containsExactly("certainty", "circumstance");
        Document some =
                Jsoup.parse(client.get("/drug/third.html?certainty=probable").body());

        assertThat(some.select("li.line .what > a").eachText()).containsExactly("hiccups");
        assertThat(some.select("option[selected]").eachAttr("value")).containsExactly("probable");
        assertThat(some.select(".filters summary").text()).isEqualTo("Showing 1 of 6 claims");
        assertThat(client.get("/drug/third.html?source=none").body()).contains("No claim on it is as you chose");
        assertThat(client.get("/drug/third.html").body()).contains("Show some of the 6 claims");
    }

    @Test
    void whatAReaderChoseIsNoMarkup() {
        assertThat(client.get("/drug/third.html?certainty=%3Cscript%3Ealert(1)%3C/script%3E&source=%22%3E%3Cb%3E")
                        .body())
                .doesNotContain("<script>alert")
                .doesNotContain("\"><b>");
    }

    @Test
    void leadsToItsUnwantedEffectsAlone(@TempDir Path folder) throws Exception {
        String effect = """
                <https://w3id.org/materia/monograph/third> {
                  <https://w3id.org/materia/claim/0000000000000017> a mat:Claim ;
                    rdf:subject <https://w3id.org/materia/drug/third> ; rdf:predicate mat:hasAdverseEffect ;
                    rdf:object <https://w3id.org/materia/condition/drowsiness> ; mat:polarity mat:Affirmed ;
                    mat:certainty mat:Established ; mat:circumstance mat:TherapeuticUse ;
                    mat:statedIn <https://w3id.org/materia/monograph/third/passage/2> .
                }
                """;
        try (MateriaServer other =
                MateriaServer.start(SmallRelease.in(folder, THIRD + effect), ServerOptions.onPort(0))) {
            Client asking = new Client(other.address());
            String address = "/claims.csv?drug=third&limit=1000&predicate=hasAdverseEffect";
            assertThat(Jsoup.parse(asking.get("/drug/third.html").body())
                            .select(".tools a")
                            .eachAttr("href"))
                    .contains(address);
            assertThat(asking.get(address).body()).contains("0000000000000017").doesNotContain("0000000000000012");
        }
    }

    @Test
    void leadsToComparisonAndTables() {
        assertThat(page.select(".tools a").eachAttr("href"))
                .containsExactly(
                        "/compare?drug=third",
                        "/claims?drug=third",
                        "/claims.csv?drug=third&limit=1000",
                        "/claims.json?drug=third&limit=1000");
        assertThat(Jsoup.parse(client.get("/drug/third.html?certainty=probable").body())
                        .select(".tools a[href^=/claims]")
                        .eachAttr("href"))
                .containsExactly(
                        "/claims?drug=third&certainty=probable",
                        "/claims.csv?drug=third&certainty=probable&limit=1000",
                        "/claims.json?drug=third&certainty=probable&limit=1000");
    }

    @Test
    void saysHowItIsCitedAndTakesReportsOfErrors() {
        assertThat(page.select(".cite p").text())
                .startsWith("“third”. In: A small dataset. Release ")
                .endsWith(". https://w3id.org/materia/drug/third");
        assertThat(page.select(".cite pre").text()).startsWith("@misc{drug-third,");
        assertThat(page.select("li.line a[href$=#report]").attr("href")).matches("/claim/[0-9a-f]{16}#report");
        String report = Jsoup.parse(client.get("/claim/0000000000000013.html").body())
                .select("#report-text")
                .text();
        assertThat(report)
                .contains("Claim: https://w3id.org/materia/claim/0000000000000013")
                .contains("It says: third treats drowsiness")
                .contains("Sentence: “It eases much.”")
                .contains("When: high dose")
                .containsPattern("Release: [0-9a-f]+");
    }

    @Test
    void aDrugsPageOpensWithWhatItIsInTheWordsOfAMonograph() {
        assertThat(page.select(".classes a").eachAttr("href")).containsExactly("/class/muscle-relaxant");
        assertThat(page.select(".opening blockquote").text()).isEqualTo("Third is a muscle relaxant.");
        assertThat(page.select(".opening figcaption a").eachAttr("href"))
                .containsExactly("/monograph/third", "/monograph/third/passage/1");
    }

    @Test
    void commonNamesComeFirstAndTheOthersAreFolded() {
        assertThat(page.select("p.names").text()).isEqualTo("also tertium");
        assertThat(page.select("details.names").eachText())
                .containsExactly("Brand names (1) Thirdo", "Codes and chemical names (2) 1,3-dihydrothird, AB-34,647");
    }

    @Test
    void namesStandAsPeopleSayThem() {
        assertThat(Jsoup.parse(client.get("/condition/fractures.html").body())
                        .select("h1")
                        .text())
                .isEqualTo("Bone Fractures");
    }

    @Test
    void monographsOfOneTitleAreToldApart() {
        Document list =
                Jsoup.parse(client.get("/monograph/", "Accept", "text/html").body());

        assertThat(list.select("main .columns a").eachText())
                .contains("Third (third.md)", "Third (example.org)", "Third (third.txt, 0123abcd)", "Third (third.txt)")
                .contains("Baclofen");
    }

    @Test
    void captionsAreFreeOfFileNamesAndOfWhatStandsBesideThem() {
        assertThat(page.select(".plate").text())
                .isEqualTo("Third 20 mg tablet by Ada. The image stands on another site.");
    }
}
