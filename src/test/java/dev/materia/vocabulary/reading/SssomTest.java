package dev.materia.vocabulary.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.index.ConceptEntry;
import dev.materia.vocabulary.store.VocabularyImport;
import dev.materia.vocabulary.store.VocabularyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mapping sets as SSSOM 1.1 has them. */
class SssomTest {

    private static final Path EXAMPLES = Path.of("../shared/data/suites/sssom/examples/embedded");
    private static final Path MONDO = Path.of("../shared/data/mappings/mondo_exactmatch_mesh.sssom.tsv.gz");
    private static final String HEADER = "subject_id\tpredicate_id\tobject_id\tmapping_justification\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void missingEndsMakeNoLink() throws MateriaException, IOException {
        assertThat(Read.text(folder, "a.sssom.tsv", HEADER + """
                mesh:D000010\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration
                sssom:NoTermFound\tskos:exactMatch\tmesh:D000011\tsemapv:ManualMappingCuration
                mesh:D000012\tskos:exactMatch\t\tsemapv:ManualMappingCuration
                \tskos:exactMatch\tmesh:D000013\tsemapv:ManualMappingCuration
                """)).isEmpty();
    }

    @Test
    void aSetThatFindsNothingIsImported() throws MateriaException, IOException {
        Path file = Files.writeString(
                folder.resolve("a.sssom.tsv"),
                HEADER + "mesh:D000010\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration\n");

        var facts = new VocabularyImport(
                        List.of(file.toString()), "none", null, null, List.of(), null, true, Long.MAX_VALUE)
                .run(new VocabularyStore(folder.resolve("home")), Read.SILENT);
        assertThat(facts.links()).isZero();
    }

    @Test
    void prefixesThatAreBuiltInNeedNoDeclaration() throws MateriaException, IOException {
        for (String id : List.of("xsd:x", "rdf:x", "owl:x", "rdfs:x", "skos:x", "sssom:x", "semapv:x", "linkml:x")) {
            assertThat(Read.text(
                            folder,
                            "a.sssom.tsv",
                            HEADER + "mesh:D000010\tskos:exactMatch\t" + id + "\tsemapv:LexicalMatching\n"))
                    .hasSize(2);
        }
    }

    @Test
    void aSlotOfTheSetHoldsForItsRows() throws MateriaException, IOException {
        String row = "mesh:D000010\tskos:exactMatch\tmesh:D000011\tsemapv:LexicalMatching";
        String literal = "# sssom_version: \"1.1\"\n# subject_type: rdfs literal\n";

        assertThat(Read.text(folder, "a.sssom.tsv", literal + HEADER + row + "\n"))
                .isEmpty();
        assertThat(Read.text(
                        folder,
                        "b.sssom.tsv",
                        literal + HEADER.strip() + "\tsubject_type\n" + row + "\towl class\n" + row
                                + "\trdfs literal\n"))
                .hasSize(2);
    }

    @Test
    void linesThatGoOnAreNoSlots() throws MateriaException, IOException {
        Path file = Files.writeString(
                folder.resolve("a.sssom.tsv"),
                """
                #comment: a text that goes on
                #  license: not this
                #curie_map:
                # x: http://example.org/
                #license: http://example.org/this
                """ + HEADER + "x:1\tskos:exactMatch\tmesh:D000011\tsemapv:LexicalMatching\n");
        VocabularyReader reader = new VocabularyReader(null, Read.SILENT, e -> {});
        reader.read(file, "a.sssom.tsv");

        assertThat(reader.license()).contains("http://example.org/this");
    }

    @Test
    void readsTheExamplesOfTheSpecification() throws MateriaException {
        assumeTrue(Files.isDirectory(EXAMPLES), EXAMPLES + " is not there: the examples are not read");
        List<ConceptEntry> foods = Read.files(EXAMPLES.resolve("foodie-inc-2022-05-01.sssom.tsv"));

        assertThat(foods).noneMatch(e -> e.iri().startsWith("https://w3id.org/sssom/"));
        assertThat(Read.of(foods, "https://kewl-foodie.inc/food/F004").matches())
                .containsExactly(new Match(Match.Relation.BROAD, "http://purl.obolibrary.org/obo/FOODON_00002473"));
        assertThat(Read.files(EXAMPLES.resolve("mp-hp-exact-0.0.1.sssom.tsv")))
                .filteredOn(e -> e.iri().contains("/HP_"))
                .hasSize(42);
    }

    /** A fact of Mondo's set: it links some of its diseases to more than one descriptor. */
    @Test
    void mondoMapsSomeDiseasesToSeveralDescriptors() throws MateriaException {
        assumeTrue(Files.exists(MONDO), MONDO + " is not there: Mondo's links are not counted");

        assertThat(Read.files(MONDO))
                .filteredOn(e -> e.iri().contains("MONDO_") && e.matches().size() > 1)
                .hasSize(69);
    }

    /** Broken sets are read or refused with an error that says where. */
    @Test
    void brokenSetsAreReadOrRefused() throws IOException {
        String good = "#curie_map:\n#  x: http://example.org/\n#object_type: owl class\n" + HEADER
                + "x:1\tskos:exactMatch\tmesh:D000010\tsemapv:LexicalMatching\n";
        Random random = new Random(5);
        Map<String, Integer> seen = new HashMap<>();
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder(good);
            for (int i = 0; i < 3; i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "#:\t\n\" ".charAt(random.nextInt(6)));
                    default -> text.setCharAt(at, "x:\t#1".charAt(random.nextInt(5)));
                }
            }
            try {
                Read.text(folder, "f.sssom.tsv", text.toString());
                seen.merge("read", 1, Integer::sum);
            } catch (MateriaException e) {
                assertThat(e.problem().where()).contains("f.sssom.tsv");
                seen.merge("refused", 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).isEqualTo(Set.of("read", "refused"));
        assertThat(seen.values().stream().collect(Collectors.summingInt(n -> n)))
                .isEqualTo(500);
    }
}
