package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.mapping.Iris;
import dev.materia.release.Catalogue;
import dev.materia.release.Release;
import dev.materia.release.ReleaseWriter;
import dev.materia.validation.ShaclGate;
import dev.materia.validation.ValidatedDataset;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the home page says of the check of the release. */
class HomePageTest {

    @TempDir
    private Path folder;

    private static Document home(Release release) throws Exception {
        try (MateriaServer server = MateriaServer.start(release, ServerOptions.onPort(0))) {
            return Jsoup.parse(new Client(server.address()).get("/").body());
        }
    }

    @Test
    void saysThatAForcedReleaseViolatesItsShapes() throws Exception {
        Document home = home(SmallRelease.in(folder));

        assertThat(home.select(".notice").text())
                .containsPattern("violates its shapes \\(violations: [1-9][0-9]*\\)")
                .contains("its publisher forced it");
        assertThat(home.select(".notice a").eachAttr("href")).containsExactly("/shapes", "/validation");
    }

    @Test
    void asksTheReleaseAndShowsTheQueries() throws Exception {
        Document home = home(SmallRelease.in(folder));

        assertThat(home.select(".answer h3").eachText()).contains("Which conditions have most drugs against them?");
        assertThat(home.select(".answer li a").eachAttr("href")).contains("/condition/spasticity");
        assertThat(home.select(".answer details pre").eachText()).allMatch(query -> query.contains("SELECT"));
        assertThat(home.select("#find-here")).hasSize(1);
        assertThat(home.select("section[aria-labelledby=drugs] li a").eachAttr("href"))
                .containsExactly("/drug/baclofen", "/drug/other", "/class/muscle-relaxant");
        assertThat(home.select("header nav a").eachAttr("href"))
                .contains("/target/", "/class/", "/population/", "/mesh/", "/compare");
    }

    @Test
    void saysNothingOfThatWhereItConforms() throws Exception {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source("src/test/resources/golden/disagreement/dataset.ttl")
                .toGraph()
                .find()
                .forEach(triple -> data.getGraph(NodeFactory.createURI(SmallRelease.BASE + "monograph/one"))
                        .add(triple));
        data.getGraph(NodeFactory.createURI(SmallRelease.BASE + "monograph/one"))
                .find()
                .toList()
                .forEach(data.getDefaultGraph()::add);
        Iris iris = new Iris(SmallRelease.BASE);
        ValidatedDataset valid = new ShaclGate(iris).force(data);
        assertThat(valid.conforms()).isTrue();
        Catalogue catalogue = new Catalogue(iris, "A dataset", null, null);

        Document home = home(new ReleaseWriter(catalogue, 1).write(valid, List.of(), folder.resolve("release")));

        assertThat(home.select(".notice")).isEmpty();
        assertThat(home.text()).doesNotContain("violat");
    }

    @Test
    void theShapesLeadToThoseWithoutSparql() throws Exception {
        try (MateriaServer server = MateriaServer.start(SmallRelease.in(folder), ServerOptions.onPort(0))) {
            Client client = new Client(server.address());
            Document page = Jsoup.parse(client.get("/shapes.html").body());

            assertThat(page.select("a[href=/dump/shapes-core.ttl]")).hasSize(1);
            assertThat(client.get("/dump/shapes-core.ttl").statusCode()).isEqualTo(200);
            assertThat(client.get("/dump/").body()).contains("for engines of SHACL Core");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:reports@press.example, Write to reports@press.example, mailto:reports@press.example?subject=Error%20in",
        "https://forge.example/press/drugs/issues/new, Report it at forge.example, https://forge.example/press/drugs/issues/new?title=Error%20in",
        "https://press.example/contact, Report it at press.example, https://press.example/contact"
    })
    void aReportHasAPlaceToGo(String contact, String text, String address) throws Exception {
        try (MateriaServer server =
                MateriaServer.start(SmallRelease.withContact(folder, contact), ServerOptions.onPort(0))) {
            Document page = Jsoup.parse(new Client(server.address())
                    .get("/claim/1111111111111111.html")
                    .body());
            Element place = page.expectFirst("section[aria-labelledby=report] a");

            assertThat(place.text()).isEqualTo(text);
            assertThat(place.attr("href")).startsWith(address);
            if (address.contains("?")) {
                assertThat(place.attr("href"))
                        .contains("body=What%20is%20wrong")
                        .contains("claim%2F1111111111111111");
            }
        }
    }

    @Test
    void saysWhereNoPlaceIsNamed() throws Exception {
        try (MateriaServer server = MateriaServer.start(SmallRelease.in(folder), ServerOptions.onPort(0))) {
            assertThat(new Client(server.address())
                            .get("/claim/1111111111111111.html")
                            .body())
                    .contains("has named no address for reports");
        }
    }
}
