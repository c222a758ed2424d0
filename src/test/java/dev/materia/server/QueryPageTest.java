package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Results and errors of queries as a browser shows them. */
class QueryPageTest extends ServerTest {

    private Document page(String query) {
        return Jsoup.parse(client.query(query, "Accept", "text/html").body());
    }

    @Test
    void namesStandBesideAddressesAndAScriptIsNotNeeded() {
        Document page = page("SELECT ?c { ?d mat:treats ?c }");

        assertThat(page.select("td .address").text()).isEqualTo("condition:spasticity");
        assertThat(page.select("td .name").text()).isEqualTo("spasticity");
        assertThat(page.select("td").attr("data-column")).isEqualTo("c");
        assertThat(page.select("input#named[type=checkbox][checked]")).hasSize(1);
        assertThat(client.get("/assets/materia.css").body()).contains(".naming:checked ~ .result .address");
    }

    @Test
    void aTableForReadersHasNamesToo() {
        String query = "SELECT ?c ?n { ?d mat:treats ?c BIND(1 AS ?n) }";
        Document page = page(query);

        assertThat(page.select("main a").eachText()).contains("CSV", "CSV with names");
        String address = page.select("main a:contains(CSV with names)").attr("href");
        assertThat(client.get(address).body()).isEqualTo("c,n\r\nspasticity,1\r\n");
        assertThat(client.query(query, "Accept", "text/csv").body()).contains("condition/spasticity,1");
    }

    @Test
    void countsOfGroupsHaveBars() {
        Document page = page("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n)");

        assertThat(page.select("td svg rect").get(0).attr("width")).isEqualTo("100");
        assertThat(page.select("tbody tr").size())
                .isEqualTo(page.select("td svg").size());
        assertThat(page("SELECT ?o { ?s mat:section ?o }").select("svg")).isEmpty();
    }

    @Test
    void theLineWithTheErrorIsMarked() {
        Document page = Jsoup.parse(client.get(
                        "/sparql?query=" + Client.encode("SELECT ?s\n{ ?s ?p ?o\n  FILTR(?o) <b> }"),
                        "Accept",
                        "text/html")
                .body());

        assertThat(page.select(".faulty .row")).hasSize(3);
        assertThat(page.select(".faulty .fault").text()).startsWith("3").endsWith("FILTR(?o) <b> }");
        assertThat(page.select(".faulty mark").text()).startsWith("FILTR");
        assertThat(page.select("main b")).hasSize(1);
    }
}
