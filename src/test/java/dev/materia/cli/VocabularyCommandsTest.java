package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing, listing, looking up and using vocabularies. */
class VocabularyCommandsTest {

    private static final String HOME = "materia.home";

    private static final String TERMS = """
            id\tlabel\ttype\tsynonyms\texact_match
            http://example.org/gripe\tTarnish gripe\tCondition\tgripes of tarnish\t
            http://example.org/nausea\tqueasy gut\tCondition\tstomach turn\tD009325
            http://example.org/odd\todd thing\t\t\t
            """;

    private static final String ARTICLE = """
            Morphine
            Morphine is an opioid analgesic. It can cause tarnish gripes and stomach turn.
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path terms = Path.of("");

    @BeforeEach
    void ownHome() throws IOException {
        System.setProperty(HOME, folder.resolve("home").toString());
        terms = Files.writeString(folder.resolve("gripes.tsv"), TERMS);
    }

    @AfterEach
    void noHome() {
        System.clearProperty(HOME);
    }

    @Test
    void importsListsAndLooksUp() {
        Run imported = Run.of(
                "vocabulary", "import", terms.toString(), "--version", "7", "--license", "http://example.org/free");

        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.err()).isEqualTo("Imported gripes 7: 3 concepts with 5 terms, 1 links\n");
        assertThat(Run.of("vocabulary", "list").out()).isEqualTo("""
                        name\tversion\tlicense\tconcepts\tterms\tlinks\tused
                        gripes\t7\thttp://example.org/free\t3\t5\t1\talways
                        """);
        assertThat(Run.of("vocabulary", "lookup", "Gripes", "of", "Tarnish").out())
                .isEqualTo("exact\thttp://example.org/gripe\tTarnish gripe\tCondition\t-\tcondition/tarnish-gripe"
                        + "\tgripes\n");
        assertThat(Run.of("vocabulary", "lookup", "tarnish-gripes").out()).startsWith("variant\thttp://example.org/g");
        assertThat(Run.of("vocabulary", "lookup", "tarn").out()).startsWith("prefix\thttp://example.org/gripe");
        assertThat(Run.of("vocabulary", "lookup", "odd thing").out())
                .isEqualTo("exact\thttp://example.org/odd\todd thing\t-\t-\t-\tgripes\n");
        assertThat(Run.of("vocabulary", "lookup", "stomach turn").out()).contains("nausea\tCondition");
        for (String id : new String[] {"D009325", "mesh:D009325", "condition/nausea"}) {
            assertThat(Run.of("vocabulary", "lookup", id).out()).as(id).contains("\tcondition/nausea\t");
        }
        assertThat(Run.of("vocabulary", "lookup", "Parkinson\u2019s\u00A0disease")
                        .out())
                .startsWith("exact\t")
                .contains("condition/parkinsons-disease");
        Run nothing = Run.of("vocabulary", "lookup", "zzzz");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("in no vocabulary");
    }

    @Test
    void whatIsImportedIsUsedUnlessOthersAreNamed() {
        assertThat(Run.with(ARTICLE, "extract", "-").out()).doesNotContain("tarnish-gripe", "stomach turn");
        Run.of("vocabulary", "import", terms.toString());

        String with = Run.with(ARTICLE, "extract", "-").out();
        assertThat(with).contains("condition/tarnish-gripe").contains("condition/nausea");
        assertThat(Run.with(ARTICLE, "extract", "-", "--vocabulary", "gripes").out())
                .isEqualTo(with);
        assertThat(Run.with(ARTICLE, "extract", "-", "--vocabulary", "built-in").out())
                .doesNotContain("tarnish-gripe", "stomach turn");
        Run.of("vocabulary", "import", terms.toString(), "--off");
        assertThat(Run.with(ARTICLE, "extract", "-").out()).doesNotContain("tarnish-gripe");
        assertThat(Run.with(ARTICLE, "extract", "-", "--vocabulary", "gripes").out())
                .isEqualTo(with);
        assertThat(Run.of("vocabulary", "list").out()).contains("when named");
    }

    @Test
    void aFileOfAnyFormMayBeNamed() {
        String claims = Run.with(ARTICLE, "extract", "-", "--vocabulary", terms.toString())
                .out();

        assertThat(claims)
                .contains("condition/tarnish-gripe")
                .as("a user's own file is trusted more than the built-in concepts")
                .contains("condition/queasy-gut");
        Run missing = Run.with(ARTICLE, "extract", "-", "--vocabulary", "nowhere");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err())
                .contains("nowhere: no imported vocabulary has that name, and no such file is there; import it first");
    }

    @Test
    void filesGiveWhatTheirImportsGiveInAnyOrder() throws IOException {
        String skos = Files.writeString(folder.resolve("own.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix mat: <https://w3id.org/materia/ontology#> .
                <http://example.org/c1> a skos:Concept , mat:Condition ; skos:prefLabel "tarnish gripes"@en .
                """).toString();
        String links = Files.writeString(folder.resolve("links.sssom.tsv"), """
                # curie_map:
                #   HP: http://purl.obolibrary.org/obo/HP_
                #   ex: http://example.org/
                subject_id\tpredicate_id\tobject_id\tmapping_justification
                ex:c1\tskos:exactMatch\tHP:0002018\tsemapv:ManualMappingCuration
                """).toString();
        String asFiles =
                Run.with(ARTICLE, "extract", "-", "--vocabulary", skos, links).out();
        String otherOrder =
                Run.with(ARTICLE, "extract", "-", "--vocabulary", links, skos).out();
        Run.of("vocabulary", "import", links);
        Run.of("vocabulary", "import", skos);

        assertThat(asFiles)
                .contains("/condition/tarnish-gripes\"", "obo/HP_0002018", "http://example.org/c1")
                .isEqualTo(otherOrder)
                .isEqualTo(Run.with(ARTICLE, "extract", "-").out());
    }

    @Test
    void linksSayWhyTheyHold() throws IOException {
        Path article = Files.writeString(folder.resolve("morphine.txt"), ARTICLE);
        Path sssom = Files.writeString(folder.resolve("more.sssom.tsv"), """
                # curie_map:
                #   HP: http://purl.obolibrary.org/obo/HP_
                subject_id\tpredicate_id\tobject_id\tmapping_justification
                mesh:D009325\tskos:exactMatch\tHP:0002018\tsemapv:LexicalSimilarityThresholdMatching
                """);
        Run.of("vocabulary", "import", terms.toString());
        Run.of("vocabulary", "import", sssom.toString());
        Path release = folder.resolve("release");

        Run build = Run.of("build", article.toString(), "-o", release.toString());

        assertThat(build.code()).as(build.err()).isZero();
        assertThat(Files.readString(release.resolve("mappings.sssom.tsv")))
                .contains("condition:nausea\tnausea\tskos:exactMatch\tmesh:D009325\t\tsemapv:ManualMappingCuration")
                .contains("condition:tarnish-gripe\tTarnish gripe\tskos:exactMatch\t")
                .containsPattern("gripe\t(Tarnish gripe)?\tsemapv:LexicalMatching")
                .containsPattern("HP:0002018\t\tsemapv:LexicalSimilarityThresholdMatching");
    }

    @Test
    void labelsInOtherLanguagesAreFoundAndSaidToBeSo() throws IOException {
        Path skos = Files.writeString(folder.resolve("dizzy.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix mat: <https://w3id.org/materia/ontology#> .
                <http://example.org/1> a skos:Concept , mat:Condition ;
                    skos:prefLabel "spinning gripe"@en , "Zwindel"@nl .
                <http://example.org/2> a skos:Concept ; skos:prefLabel "Fout"@nl .
                """);

        Run imported = Run.of("vocabulary", "import", skos.toString());
        assertThat(imported.code()).isZero();
        assertThat(imported.err())
                .contains("1 of its concepts have no skos:prefLabel in English and are left out: http://example.org/2");
        Run found = Run.of("vocabulary", "lookup", "zwindel", "--vocabulary", "dizzy");
        assertThat(found.out())
                .isEqualTo("exact\thttp://example.org/1\tspinning gripe\tCondition\t-\tcondition/spinning-gripe"
                        + "\tdizzy\tZwindel@nl\n");
    }

    @Test
    void aBrokenIndexSaysWhatToDo() throws IOException {
        Run.of("vocabulary", "import", terms.toString());
        Path index = folder.resolve("home/vocabularies/gripes.index");
        byte[] bytes = Files.readAllBytes(index);
        bytes[bytes.length / 2] ^= 1;
        Files.write(index, bytes);

        Run list = Run.of("vocabulary", "list");
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.out()).contains("gripes").contains("broken");
        Run extract = Run.with(ARTICLE, "extract", "-");
        assertThat(extract.code()).isEqualTo(1);
        assertThat(extract.err()).contains("gripes.index").contains("damaged").contains("import the vocabulary again");
        assertThat(Run.with(ARTICLE, "extract", "-", "--vocabulary", "built-in").code())
                .isZero();
        Run again = Run.of("vocabulary", "import", terms.toString());
        assertThat(again.code()).isZero();
        assertThat(Run.with(ARTICLE, "extract", "-").code()).isZero();
    }

    @Test
    void wrongUsageIsToldApartFromWrongData() {
        assertThat(Run.of("vocabulary").code()).isEqualTo(2);
        assertThat(Run.of("vocabulary", "import").code()).isEqualTo(2);
        assertThat(Run.of("vocabulary", "import", "x", "--sha256", "12").code()).isEqualTo(2);
        assertThat(Run.of("vocabulary", "import", "x", "--type", "Gadget").code())
                .isEqualTo(2);
        assertThat(Run.of("vocabulary", "lookup", " ").code()).isEqualTo(2);
        Run missing = Run.of("vocabulary", "import", folder.resolve("none.nt").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("none.nt").contains("no such file");
        Run name = Run.of("vocabulary", "import", terms.toString(), "--name", "No Name!");
        assertThat(name.code()).isEqualTo(1);
        assertThat(name.err()).contains("--name");
    }

    @Test
    void aTypeMayBeGivenToAll() {
        Run.of("vocabulary", "import", terms.toString(), "--type", "drugclass");

        assertThat(Run.of("vocabulary", "lookup", "odd thing").out())
                .contains("DrugClass")
                .contains("class/odd-thing");
    }
}
