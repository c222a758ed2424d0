package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search by words: for people, for programs, in queries. */
class SearchTest extends ServerTest {

    private static final String TEXT = "PREFIX text: <http://jena.apache.org/text#> ";

    private String page(String words) {
        HttpResponse<String> answer = client.get("/search?q=" + Client.encode(words));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        return answer.body();
    }

    private List<String> lookup(String parameters) {
        HttpResponse<String> answer = client.get("/lookup?" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.parseAny(answer.body()).getAsArray().stream()
                .map(JsonValue::getAsObject)
                .map(each -> each.getString("label") + " " + each.getString("resource"))
                .toList();
    }

    @Test
    void findsThingsByKindAndSentencesWithTheirClaims() {
        assertThat(page("spasticity"))
                .contains("<h2 id=\"named\">Names</h2>")
                .contains("<a href=\"/condition/spasticity\">spasticity</a> <span class=\"soft\">condition</span>")
                .contains("<h2 id=\"passage\">Sentences</h2>")
                .contains("It eases </span><mark>spasticity</mark>")
                .contains("href=\"/claim/0123456789abcdef\"")
                .doesNotContain("<h2 id=\"drug\">");
    }

    @Test
    void putsExactNamesFirstAndThenSentencesThatHoldTheWordsTogether() {
        assertThat(headings("baclofen")).startsWith("Names");
        assertThat(headings("makes drowsy")).startsWith("Sentences");
        assertThat(page("it stiffness")).contains("<mark>It</mark><span class=\"sentence\"> can cause </span>");
    }

    @Test
    void findsWhatIsNamedAmongOtherWords() {
        Document page = Jsoup.parse(page("Baclofen, other: which for spasticity"));

        assertThat(page.select("section[aria-labelledby=named] li a").eachText())
                .containsExactly("baclofen", "other", "spasticity");
        assertThat(page.select("main > ul.plain a").eachAttr("href"))
                .containsExactly(
                        "/compare?drug=baclofen&drug=other",
                        "/claims?drug=drug%2Fbaclofen&object=condition%2Fspasticity",
                        "/claims?drug=drug%2Fother&object=condition%2Fspasticity");
        assertThat(page("spasticity unheardof")).contains("Nothing has all of these words");
    }

    private List<String> headings(String words) {
        return Jsoup.parse(page(words)).select("main h2").eachText();
    }

    @Test
    void findsByOtherNamesBeginningsPluralsAndAccents() {
        assertThat(page("Muscle Spasticity")).contains("href=\"/condition/spasticity\"");
        assertThat(page("baclo")).contains("<h2 id=\"drug\">Drugs</h2>").contains("href=\"/drug/baclofen\"");
        assertThat(page("TRIALS")).contains("href=\"/publication/10.1000/xyz(1)\"");
        assertThat(page("example")).contains("href=\"/person/ada-example\"");
        assertThat(page("Exämple")).contains("href=\"/person/ada-example\"");
    }

    @Test
    void findsWhatMayHaveBeenMeantAndSaysSo() {
        assertThat(page("spasticty")).contains("href=\"/condition/spasticity\"").contains("Nothing is spelled so");
        assertThat(page("spasticity")).doesNotContain("Nothing is spelled so");
        assertThat(page("qqqqqqqq")).contains("Nothing has these words").doesNotContain("<mark>");
    }

    @Test
    void showsMoreOfOneKind() {
        HttpResponse<String> answer = client.get("/search?kind=Drug&q=baclofen");
        assertThat(answer.body()).contains("href=\"/drug/baclofen\"").doesNotContain("<h2 id=\"passage\">");
        assertThat(client.get("/search?kind=Nonsense&q=baclofen").statusCode()).isEqualTo(400);
    }

    @Test
    void escapesWhatWasAsked() {
        assertThat(page("<script>alert(1)</script>\" onfocus=\"x"))
                .doesNotContain("<script>alert")
                .contains("value=\"&lt;script>alert(1)&lt;/script>&#34; onfocus=&#34;x\"");
        assertThat(client.get("/search?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void everyPageHasTheBox() {
        for (String path : List.of("/", "/drug/baclofen.html", "/drug/", "/search", "/dump/", "/ontology.html")) {
            assertThat(client.get(path, "Accept", "text/html").body())
                    .as(path)
                    .contains("<form class=\"find\" role=\"search\" action=\"/search\">");
        }
        assertThat(client.get("/nothing", "Accept", "text/html").body()).contains("role=\"search\"");
        assertThat(client.get("/nothing", "Accept", "text/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'; connect-src 'self'"));
    }

    @Test
    void looksUpNames() {
        assertThat(lookup("label=Spasticity"))
                .containsExactly("spasticity https://w3id.org/materia/condition/spasticity");
        assertThat(lookup("label=baclof&match=startswith"))
                .containsExactly(
                        "baclofen https://w3id.org/materia/drug/baclofen",
                        "Baclofen https://w3id.org/materia/monograph/baclofen");
        assertThat(lookup("label=relax&match=contains"))
                .containsExactly("muscle relaxant https://w3id.org/materia/class/muscle-relaxant");
        assertThat(lookup("label=gaba+b&match=contains"))
                .containsExactlyInAnyOrder(
                        "GABA-B agonist https://w3id.org/materia/mechanism/gaba-b-agonist",
                        "GABA-B receptor https://w3id.org/materia/target/gaba-b-receptor");
        assertThat(lookup("label=a&match=contains&limit=2")).hasSize(2);
        assertThat(lookup("label=zzz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', label",
        "label=, label",
        "label=a&match=regex, match",
        "label=a&limit=0, limit",
        "label=a&limit=51, limit",
        "label=a&limit=x, limit",
        "match=no&limit=99, label"
    })
    void saysWhichFieldIsWrong(String parameters, String field) {
        HttpResponse<String> answer = client.get("/lookup?" + parameters);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonValue errors = JSON.parse(answer.body()).get("error");
        assertThat(errors.getAsObject().get(field).getAsArray()).hasSize(1);
    }

    @Test
    void suggestsPagesWhileSomebodyTypes() {
        String suggested = client.get("/suggest?q=rec").body();
        assertThat(JSON.parseAny(suggested).getAsArray().get(0).getAsObject().getString("href"))
                .isEqualTo("/target/gaba-b-receptor");
        assertThat(client.get("/suggest?q=").body().strip()).isEqualTo("[]");
    }

    @Test
    void isThereInQueries() {
        assertThat(client.query(
                                TEXT + "SELECT ?s { ?s text:query 'spasticity' . ?s a mat:Condition }",
                                "Accept",
                                "text/csv")
                        .body())
                .contains("https://w3id.org/materia/condition/spasticity");
        assertThat(client.query(
                                TEXT + "SELECT ?words { (?s ?score ?words) text:query (oa:exact 'stiffness' 5) }",
                                "Accept",
                                "text/csv")
                        .body()
                        .lines())
                .containsExactlyInAnyOrder("words", "It can cause stiffness.", "It causes no stiffness.");
        assertThat(client.query(TEXT + "SELECT ?s { ?s text:query (skos:prefLabel 'stiffness') }", "Accept", "text/csv")
                        .body()
                        .lines())
                .containsExactly("s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"((", "a AND", "*", "[a TO", "/(/", "\\\"open", "a:b:c"})
    void aFaultyTextQueryIsNoFaultOfTheServer(String words) {
        HttpResponse<String> answer = client.query(TEXT + "SELECT ?s { ?s text:query \"" + words + "\" }");

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.apache");
    }

    @Test
    void saysThatAPropertyIsNotSearched() {
        for (String object : List.of("(dcterms:creator 'x')", "dcterms:creator")) {
            HttpResponse<String> answer = client.query(TEXT + "SELECT ?s { ?s text:query " + object + " }");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("does not search").contains("http://www.w3.org/ns/oa#exact");
        }
    }

    @Test
    void takesAnyWords() {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            String words = random.ints(random.nextInt(60), 1, 0x3000)
                    .filter(c -> !Character.isSurrogate((char) c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            for (String address : List.of("/search?q=", "/lookup?match=contains&label=", "/suggest?q=")) {
                assertThat(client.get(address + Client.encode(words)).statusCode())
                        .as(address + words)
                        .isIn(200, 400);
            }
        }
    }
}
