package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Drugs side by side. */
class ComparePageTest extends ServerTest {

    private Document page(String query) {
        return Jsoup.parse(client.get("/compare" + query).body());
    }

    @Test
    void standByWhatIsSaidOfThem() {
        Document page = page("?drug=baclofen&drug=OTHER");

        assertThat(page.select("h1 a").eachAttr("href")).containsExactly("/drug/baclofen", "/drug/other");
        assertThat(page.select("section[aria-labelledby=treats] tbody tr").eachText())
                .containsExactly("spasticity used against –nothing said");
        assertThat(page.select("section[aria-labelledby=treats] td a").eachAttr("href"))
                .containsExactly("/claim/0123456789abcdef");
        assertThat(page.select("section[aria-labelledby=effects] td").eachText())
                .containsExactly("–nothing said", "at high doses, probable, denied: in ordinary use");
    }

    @Test
    void areFoundByAnyName() {
        assertThat(page("?drug=https://w3id.org/materia/drug/baclofen&drug=other")
                        .select("h1 a"))
                .hasSize(2);
        Document one = page("?drug=baclofen&drug=");
        assertThat(one.select("table")).isEmpty();
        assertThat(one.select("input[name=drug]")).hasSize(4);
        assertThat(one.select("input[name=drug]").get(0).attr("value")).isEqualTo("baclofen");
    }

    @Test
    void offersTheNearestNameForOneThatIsMisspelled() {
        Document page = page("?drug=baclofin&drug=other");

        assertThat(page.select(".notice a").eachAttr("href")).startsWith("/compare?drug=other&drug=baclofen");
        assertThat(page.select("input[name=drug]").eachAttr("value")).startsWith("other", "baclofin");
    }

    @Test
    void saysWhatItDoesNotKnowWithoutMarkup() {
        assertThat(client.get("/compare?drug=%3Cb%3Enone%3C/b%3E&drug=baclofen").body())
                .contains("No drug of this release is called “&lt;b&gt;none&lt;/b&gt;”")
                .doesNotContain("<b>none");
        assertThat(client.get("/compare?drug=a&drug=b&drug=c&drug=d&drug=e").statusCode())
                .isEqualTo(400);
    }
}
