package dev.materia.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.claim.Action;
import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IRIs are promises: what is here must never change. */
class IrisTest {

    /** Of the sample's first claim: the start of SHA-256 over its content, worked out by another program. */
    private static final String CLAIM = "77b4d519b330ab8b";

    private static final String BASE = Iris.DEFAULT_BASE;
    private final Iris iris = new Iris(BASE);

    @ParameterizedTest
    @CsvSource({
        "DRUG, drug/x",
        "DRUG_CLASS, class/x",
        "CONDITION, condition/x",
        "TARGET, target/x",
        "POPULATION, population/x",
        "SUBSTANCE, substance/x"
    })
    void conceptsOfDifferentKindsWithOneLabelGetTheirOwn(ConceptType type, String path) {
        assertThat(iris.concept(Concept.named(type, "X"))).hasToString(BASE + path);
    }

    @Test
    void mechanismsNameActionAndTarget() {
        Concept target = Concept.named(ConceptType.TARGET, "mu opioid receptor");
        assertThat(iris.mechanism(Action.PARTIAL_AGONIST, target))
                .hasToString(BASE + "mechanism/partial-agonist-at-mu-opioid-receptor");
    }

    @ParameterizedTest
    @CsvSource({
        "Olivier, Ameisen, person/olivier-ameisen",
        "J. C., Garbutt, person/j-c-garbutt",
        "José, Muñoz, person/jose-munoz",
        "'', World Health Organization, agent/world-health-organization"
    })
    void peopleAreNamedAsPrinted(String given, String family, String path) {
        assertThat(iris.person(new AuthorName(family, given))).hasToString(BASE + path);
    }

    @Test
    void namesWithoutLatinLettersStayApart() {
        String same = "Константинопольский";
        assertThat(iris.person(new AuthorName(same + "а", "И")))
                .isNotEqualTo(iris.person(new AuthorName(same + "б", "И")));
    }

    @ParameterizedTest
    @CsvSource({
        "10.1186/1471-244X-3-16, publication/10.1186_1471-244x-3-16",
        "10.1038/sj.npp.1300999, publication/10.1038_sj.npp.1300999",
        "10.1002/(SICI)1097<1661::AID>3.0.CO;2-2, publication/10.1002_~28sici~291097~3C1661~3A~3Aaid~3E3.0.co~3B2-2"
    })
    void publicationsGoByDoi(String doi, String path) {
        assertThat(iris.publication(citation(doi, "Any title"))).hasToString(BASE + path);
    }

    @Test
    void publicationsWithoutDoiGoByAuthorYearAndTitle() {
        assertThat(iris.publication(citation(null, "The End of My Addiction")))
                .hasToString(BASE + "publication/ameisen-2008-the-end-of-my-addiction");
        String start = "One title that goes on and on, well beyond what anyone would want to see in an address, ";
        assertThat(iris.publication(citation(null, start + "part one")))
                .isNotEqualTo(iris.publication(citation(null, start + "part two")));
    }

    @Test
    void claimsKeepTheirAddressFromRunToRunAndUnderAnyBase() {
        Extraction extraction = Sample.extraction();
        Claim claim = extraction.claims().get(0);
        Node node = iris.claim(iris.monograph("placidol"), extraction.drug(), claim);
        assertThat(node).hasToString(BASE + "claim/" + CLAIM);
        Iris other = new Iris("https://example.org/elsewhere");
        assertThat(other.claim(other.monograph("placidol"), extraction.drug(), claim))
                .hasToString("https://example.org/elsewhere/claim/" + CLAIM);
        assertThat(iris.claim(iris.monograph("another"), extraction.drug(), claim))
                .isNotEqualTo(node);
    }

    @Test
    void monographsWithOneTitleAreToldApartAndOneGivenTwiceIsOne() {
        Monograph first = Sample.extraction().monograph();
        Monograph second = Sample.dissenting().monograph();
        List<Node> names = MonographNames.of(List.of(first, second, first), iris);
        assertThat(names.get(0)).hasToString(BASE + "monograph/placidol");
        assertThat(names.get(1).getURI()).matches(BASE + "monograph/placidol-[0-9a-f]{8}");
        assertThat(names.get(2)).isEqualTo(names.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "materia",
                "/x/",
                "urn:x:",
                "ftp://x/",
                "https:///x",
                "https://x/#",
                "https://x/?q=",
                "https://x/ y/"
            })
    void whatIsNoBaseIsRefusedWithTheReason(String base) {
        assertThatThrownBy(() -> new Iris(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + base + "'")
                .hasMessageContaining("give an absolute one");
    }

    private static Citation citation(@Nullable String doi, String title) {
        return new Citation(
                1,
                "raw",
                0,
                3,
                Citation.Kind.BOOK,
                List.of(new AuthorName("Ameisen", "Olivier")),
                false,
                title,
                null,
                null,
                null,
                2008,
                null,
                null,
                null,
                null,
                List.of(),
                doi,
                null,
                List.of(),
                null);
    }
}
