package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pages as a reader uses them: what is grouped, listed, quoted, and in which order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {

    private static final String CLAIM = """
            <https://w3id.org/materia/claim/%s> a mat:Claim ; rdf:subject <https://w3id.org/materia/drug/%s> ;
              rdf:predicate mat:%s ; rdf:object <https://w3id.org/materia/%s> ; mat:polarity mat:%s ;
              mat:certainty mat:Established ; mat:circumstance mat:%s ; mat:cue "%s" ;
              mat:statedIn <https://w3id.org/materia/monograph/other/passage/%s> %s .
            """;

    private static String claim(String id, String drug, String predicate, String object, String passage, String more) {
        return CLAIM.formatted(
                "77777777777777" + id, drug, predicate, object, "Affirmed", "TherapeuticUse", "cue", passage, more);
    }

    private static String thing(String path, String kind, String more) {
        String name = path.substring(path.indexOf('/') + 1).replace('-', ' ');
        return "<https://w3id.org/materia/%s> a mat:%s ; rdfs:label \"%s\"@en %s .\n".formatted(path, kind, name, more);
    }

    /** A descriptor of MeSH that a thing is linked to. */
    private static String mesh(String descriptor) {
        return "; skos:exactMatch <http://id.nlm.nih.gov/mesh/" + descriptor + ">";
    }

    private static String acts(String descriptor, String action) {
        return "<http://id.nlm.nih.gov/mesh/%s> <http://id.nlm.nih.gov/mesh/vocab#pharmacologicalAction> <http://id.nlm.nih.gov/mesh/%s> .\n"
                .formatted(descriptor, action);
    }

    private static final String MORE = "<https://w3id.org/materia/monograph/more> {\n"
            + thing("class/narrow-class", "DrugClass", mesh("D000011"))
            + thing("class/wide-class", "DrugClass", mesh("D000012"))
            + thing("class/named-class", "DrugClass", "")
            + thing("class/silent-class", "DrugClass", "")
            + thing("drug/alfa", "Drug", mesh("D000021"))
            + thing("drug/beta", "Drug", mesh("D000022"))
            + thing("drug/gamma", "Drug", mesh("D000023"))
            + thing("drug/delta", "Drug", mesh("D000024"))
            + thing("drug/epsilon", "Drug", mesh("D000025"))
            + thing("drug/silent", "Drug", "")
            + thing("target/receptor", "Target", "")
            + thing("target/narrow-receptor", "Target", "; skos:broader <https://w3id.org/materia/target/receptor>")
            + thing("condition/rash", "Condition", "")
            + thing("condition/dry-mouth", "Condition", "")
            + acts("D000021", "D000011")
            + acts("D000021", "D000012")
            + acts("D000022", "D000011")
            + acts("D000022", "D000012")
            + acts("D000023", "D000012")
            + acts("D000024", "D000012")
            + acts("D000025", "D000012")
            + acts("D000026", "D000012")
            + acts("D000027", "D000012")
            // a single sentence that the hierarchy does not bear out
            + "<https://w3id.org/materia/drug/gamma> mat:memberOfClass <https://w3id.org/materia/class/narrow-class> .\n"
            + claim("00", "gamma", "memberOfClass", "class/narrow-class", "1", "")
            + claim("01", "other", "interactsWith", "drug/alfa", "1", "")
            + claim("02", "other", "interactsWith", "drug/beta", "1", "")
            + claim("03", "other", "interactsWith", "drug/gamma", "1", "")
            + claim("04", "other", "interactsWith", "drug/delta", "1", "")
            + claim("05", "other", "interactsWith", "class/narrow-class", "1", "")
            + claim("06", "other", "interactsWith", "class/named-class", "1", "")
            + claim("07", "other", "actsOn", "target/narrow-receptor", "7", "")
            + claim("08", "other", "contraindicatedIn", "condition/rash", "1", "; mat:strength mat:ShouldNotBeUsed")
            + claim("09", "other", "contraindicatedIn", "condition/rash", "2", "; mat:strength mat:NotRecommended")
            + CLAIM.formatted(
                    "7777777777777710",
                    "other",
                    "hasAdverseEffect",
                    "condition/dry-mouth",
                    "Affirmed",
                    "TherapeuticUse",
                    "side effects are",
                    "9",
                    "; mat:statedIn <https://w3id.org/materia/monograph/other/passage/8> ; mat:mention \"dry mouth\" ; mat:scope \"side effects are the following dry\"")
            + CLAIM.formatted(
                    "7777777777777711",
                    "other",
                    "treats",
                    "condition/rash",
                    "Affirmed",
                    "LongTermUse",
                    "cue",
                    "1",
                    "; mat:context <https://w3id.org/materia/claim/7777777777777711#context>")
            + "<https://w3id.org/materia/claim/7777777777777711#context> a mat:Context ; mat:mention \"long-term\" ;"
            + " mat:contextType mat:DurationContext .\n"
            + CLAIM.formatted(
                    "7777777777777712", "other", "treats", "condition/dry-mouth", "Affirmed", "HighDose", "c", "1", "")
            + CLAIM.formatted(
                    "7777777777777713",
                    "other",
                    "treats",
                    "condition/dry-mouth",
                    "Denied",
                    "HighDose",
                    "c",
                    "2",
                    "; mat:disputes <https://w3id.org/materia/claim/7777777777777712>")
            + """
            <https://w3id.org/materia/claim/7777777777777712> mat:disputes <https://w3id.org/materia/claim/7777777777777713> ;
              mat:statedIn <https://w3id.org/materia/monograph/more/passage/1> .
            <https://w3id.org/materia/monograph/other/passage/8> a mat:Passage ;
              oa:hasSource <https://w3id.org/materia/monograph/other> ;
              oa:hasSelector <https://w3id.org/materia/monograph/other/passage/8#quote> .
            <https://w3id.org/materia/monograph/other/passage/8#quote> a oa:TextQuoteSelector ;
              oa:exact "The side effects are the following:" .
            <https://w3id.org/materia/monograph/other/passage/7> a mat:Passage ;
              oa:hasSource <https://w3id.org/materia/monograph/other> ;
              oa:hasSelector <https://w3id.org/materia/monograph/other/passage/7#quote> .
            <https://w3id.org/materia/monograph/other/passage/7#quote> a oa:TextQuoteSelector ;
              oa:exact "Its Cmax rises with vitamin B6, and GABAA and D2 receptors bind it in 2 days; N2O does not." .
            <https://w3id.org/materia/monograph/other/passage/9> a mat:Passage ; mat:section "Effects" ;
              oa:hasSource <https://w3id.org/materia/monograph/other> ;
              oa:hasSelector <https://w3id.org/materia/monograph/other/passage/9#quote> .
            <https://w3id.org/materia/monograph/other/passage/9#quote> a oa:TextQuoteSelector ; oa:exact "dry mouth" .
            }
            """;

    private MateriaServer server;
    private Client client;
    private Document page;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = MateriaServer.start(SmallRelease.in(folder, MORE), ServerOptions.onPort(0));
        client = new Client(server.address());
        page = Jsoup.parse(client.get("/drug/other.html").body());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Document list(String path) {
        return Jsoup.parse(client.get(path, "Accept", "text/html").body());
    }

    @Test
    void interactionsStandUnderTheNarrowestClassThatHelps() {
        assertThat(page.select("section[aria-labelledby=interactions] h3").eachText())
                .containsExactly("Narrow class 3", "Wide class 2", "Other classes of drugs 1");
        assertThat(page.select("section[aria-labelledby=interactions] .halves")
                        .get(0)
                        .select(".what > a")
                        .eachText())
                .containsExactly("alfa", "beta", "narrow class");
        assertThat(page.select("section[aria-labelledby=interactions] .halves")
                        .get(1)
                        .select(".what > a")
                        .eachText())
                .containsExactly("delta", "gamma");
    }

    @Test
    void aListHasWhatSomethingIsClaimedOfAndThenWhatIsOnlyNamed() {
        Document drugs = list("/drug/");
        assertThat(drugs.select("section:not([aria-labelledby=named]) li a").eachText())
                .containsExactly("baclofen", "gamma", "other");
        assertThat(drugs.select("section[aria-labelledby=named] li").eachText())
                .containsExactly("alfa 1 claim", "beta 1 claim", "delta 1 claim");
        assertThat(client.get("/drug.csv").body()).contains("drug/alfa").doesNotContain("drug/silent");

        Document classes = list("/class/");
        assertThat(classes.select("section:not([aria-labelledby=named]) li").eachText())
                .contains("narrow class 1 drug");
        assertThat(classes.select("section[aria-labelledby=named] li a").eachText())
                .containsExactly("named class");
    }

    @Test
    void anItemOfAListIsQuotedBehindItsLead() {
        assertThat(page.select("section[aria-labelledby=effects] li.line:contains(dry mouth) blockquote")
                        .text())
                .isEqualTo("side effects are the following: dry mouth");
        Document claim = Jsoup.parse(client.get("/claim/7777777777777710.html").body());
        assertThat(claim.select("blockquote").eachText())
                .containsExactly("The side effects are the following:", "side effects are the following: dry mouth");
        assertThat(claim.select("#report-text").text())
                .contains("In a list after: side effects are the following:")
                .contains("Sentence: “dry mouth”");
    }

    @Test
    void whatALimitSaysIsSaidOnce() {
        assertThat(page.select("section[aria-labelledby=treats] li.line:contains(rash) .limits")
                        .eachText())
                .containsExactly("long-term");
    }

    @Test
    void advicesStandUnderTheirOwnStrength() {
        assertThat(page.select("section[aria-labelledby=care] h3").eachText())
                .containsExactly("Should not be used 1", "Not recommended 1");
        assertThat(page.select("section[aria-labelledby=care] blockquote").eachText())
                .containsExactly("It can cause stiffness.", "It causes no stiffness.");
    }

    @Test
    void aDisputeIsMarkedWhereBothHoldOfTheSame() {
        assertThat(page.select("section[aria-labelledby=treats] li.line:has(.disputed) .what > a")
                        .eachText())
                .containsExactly("dry mouth");
    }

    @Test
    void aNarrowerTargetIsNamedWithWordsThatFit() {
        Document target = list("/target/receptor.html");

        assertThat(target.select("li.line .what").eachText()).containsExactly("other at narrow receptor");
    }

    @Test
    void subscriptsAreSetAsSuch() {
        assertThat(page.select("section[aria-labelledby=mechanism] blockquote sub")
                        .eachText())
                .containsExactly("max", "6", "A", "2", "2");
        assertThat(page.select("section[aria-labelledby=mechanism] blockquote").text())
                .isEqualTo(
                        "Its Cmax rises with vitamin B6, and GABAA and D2 receptors bind it in 2 days; N2O does not.");
    }

    @Test
    void claimsStandByDrugThenByWhatTheySayThenBySources() throws IOException {
        List<String> said = new ArrayList<>();
        for (int offset = 0; offset < 40; offset += 4) {
            JsonNode claims = new ObjectMapper()
                    .readTree(
                            client.get("/claims.json?limit=4&offset=" + offset).body())
                    .get("claims");
            claims.forEach(claim -> said.add(claim.get("subjectLabel").asText() + " "
                    + claim.get("predicateLabel").asText() + " "
                    + claim.get("objectLabel").asText()));
        }
        assertThat(said)
                .startsWith("baclofen treats spasticity", "gamma member of class narrow class")
                .containsSubsequence(
                        "other treats dry mouth",
                        "other treats rash",
                        "other has adverse effect dry mouth",
                        "other contraindicated in rash",
                        "other interacts with alfa",
                        "other acts on narrow receptor");
        assertThat(said).hasSize(17);
    }
}
