package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Claims as a page for people, with a form that needs no JavaScript. */
class ClaimListPageTest extends ServerTest {

    private Document page(String query) {
        return Jsoup.parse(client.get("/claims" + query, "Accept", "text/html").body());
    }

    @Test
    void showsEachClaimWithItsSentence() {
        Document page = page("?drug=OTHER&polarity=denied");

        assertThat(page.select("li.listed .what a").eachText()).containsExactly("other", "spasticity");
        assertThat(page.select("li.listed blockquote").eachText()).containsExactly("It causes no stiffness.");
        assertThat(page.select("li.listed figcaption a").eachAttr("href")).contains("/claim/2222222222222222");
        assertThat(page.select("li.listed .badge.denied")).hasSize(1);
    }

    @Test
    void keepsWhatWasAskedInTheForm() {
        Document page = page("?drug=other&predicate=mayCause&circumstance=highDose");

        assertThat(page.select("input[name=drug]").val()).isEqualTo("other");
        assertThat(page.select("select option[selected]").eachAttr("value")).containsExactly("mayCause", "HighDose");
        assertThat(page.select("p[role=status] a").eachAttr("href"))
                .containsExactly(
                        "/claims.csv?drug=other&predicate=mayCause&circumstance=highDose&limit=1000&offset=0",
                        "/claims.json?drug=other&predicate=mayCause&circumstance=highDose&limit=1000&offset=0");
    }

    @Test
    void leadsFromPageToPage() {
        Document first = page("?limit=2");
        assertThat(first.select("nav[aria-label=Pages] a").eachAttr("href"))
                .containsExactly("/claims?limit=2&offset=2");
        assertThat(first.select("p[role=status]").text()).contains("3 claims, of which these are 1 to 2");

        Document second = page("?limit=2&offset=2");
        assertThat(second.select("nav[aria-label=Pages] a").eachAttr("href"))
                .containsExactly("/claims?limit=2&offset=0");
        assertThat(second.select("li.listed")).hasSize(1);
    }

    @Test
    void saysWhereNothingFitsAndWhatIsWrong() {
        assertThat(page("?drug=%3Cb%3Enone").select("p.notice").eachText())
                .anyMatch(notice -> notice.startsWith("No claim fits."))
                .anyMatch(notice -> notice.equals("Nothing in this release is called “<b>none”."));
        assertThat(client.get("/claims?limit=0", "Accept", "text/html").statusCode())
                .isEqualTo(400);
        assertThat(client.get("/claims?drug=%3Cb%3Enone", "Accept", "text/html").body())
                .doesNotContain("<b>none");
    }

    @Test
    void leadsFromAMisspelledNameToTheNearest() {
        Document page = page("?drug=baklofen&polarity=affirmed&limit=20");

        assertThat(page.expectFirst("p.notice").text())
                .isEqualTo("Nothing in this release is called “baklofen”. The nearest names: baclofen");
        assertThat(page.select("p.notice a").eachAttr("href"))
                .startsWith("/claims?drug=drug%2Fbaclofen&polarity=affirmed");
        assertThat(client.get("/claims.json?object=spastisity").body())
                .contains("\"unknown\":[\"object\"],\"nearest\":{\"object\":[\"condition/spasticity\"]}");
    }

    @Test
    void isFoundAboveTheClaims() {
        assertThat(client.get("/claim/", "Accept", "text/html").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/claims"));
        assertThat(page("").select("nav a[href=/claims]")).isNotEmpty();
    }
}
