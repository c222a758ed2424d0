package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MateriaException;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of a class of drugs: its members first, then what they share. */
class ClassPageTest extends ServerTest {

    private static final String MORE = """
            <https://w3id.org/materia/monograph/more> {
              <https://w3id.org/materia/claim/5555555555555551> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/other> ; rdf:predicate mat:memberOfClass ;
                rdf:object <https://w3id.org/materia/class/muscle-relaxant> ; mat:polarity mat:Affirmed ;
                mat:statedIn <https://w3id.org/materia/monograph/other/passage/1> .
              <https://w3id.org/materia/claim/5555555555555552> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/baclofen> ; rdf:predicate mat:memberOfClass ;
                rdf:object <https://w3id.org/materia/class/muscle-relaxant> ; mat:polarity mat:Affirmed ;
                mat:statedIn <https://w3id.org/materia/monograph/other/passage/1> .
              <https://w3id.org/materia/claim/5555555555555553> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/other> ; rdf:predicate mat:treats ;
                rdf:object <https://w3id.org/materia/condition/spasticity> ; mat:polarity mat:Affirmed ;
                mat:statedIn <https://w3id.org/materia/monograph/other/passage/1> .
              <https://w3id.org/materia/claim/5555555555555554> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/baclofen> ; rdf:predicate mat:interactsWith ;
                rdf:object <https://w3id.org/materia/class/muscle-relaxant> ; mat:polarity mat:Affirmed ;
                mat:statedIn <https://w3id.org/materia/monograph/other/passage/1> .
              <https://w3id.org/materia/claim/5555555555555555> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/other> ; rdf:predicate mat:interactsWith ;
                rdf:object <https://w3id.org/materia/drug/baclofen> ; mat:polarity mat:Affirmed ;
                mat:statedIn <https://w3id.org/materia/monograph/other/passage/1> .
              <https://w3id.org/materia/claim/5555555555555556> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/baclofen> ; rdf:predicate mat:interactsWith ;
                rdf:object <https://w3id.org/materia/drug/other> ; mat:polarity mat:Affirmed ;
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
    void hasItsMembersFirstAndThenWhatTheyShare() {
        Document page = Jsoup.parse(client.get("/class/muscle-relaxant.html").body());

        assertThat(page.select("h2").eachText())
                .startsWith("Drugs of this class", "What its drugs have in common", "Drugs that it interacts with");
        assertThat(page.select("section[aria-labelledby=shared] .answer h3").eachText())
                .containsExactly("Uses: used against of 2 drugs");
        assertThat(page.select("section[aria-labelledby=shared] li").eachText()).containsExactly("spasticity 2 drugs");
    }

    @Test
    void anAnchorStandsOnceOnThePageOfADrug() {
        Document page = Jsoup.parse(client.get("/drug/baclofen.html").body());

        assertThat(page.select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates()
                .contains("interactions", "others-interactions");
    }
}
