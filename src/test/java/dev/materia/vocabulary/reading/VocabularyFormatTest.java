package dev.materia.vocabulary.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.index.ConceptEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form of vocabulary gives what stands in it. */
class VocabularyFormatTest {

    private static final String TURTLE = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix mat: <https://w3id.org/materia/ontology#> .
            @prefix x: <http://example.org/> .
            x:a a mat:Drug ; skos:prefLabel "Placidol"@en , "Placidolum"@la ; skos:altLabel "Placidol acid" ;
                skos:hiddenLabel "plasidol" ; skos:definition "A drug." ; skos:notation "X01" ;
                skos:exactMatch <https://identifiers.org/mesh:D000001> ; skos:broader x:b .
            x:b skos:prefLabel "Calming drugs" .
            <https://w3id.org/materia/condition/the-gripe> a mat:Condition ; skos:prefLabel "gripe" .
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void skos() throws MateriaException, IOException {
        List<ConceptEntry> entries = Read.text(folder, "x.ttl", TURTLE);

        ConceptEntry placidol = Read.of(entries, "http://example.org/a");
        assertThat(placidol.type()).isEqualTo(ConceptType.DRUG);
        assertThat(placidol.label()).isEqualTo("Placidol");
        assertThat(placidol.synonyms()).containsExactly("Placidol acid");
        assertThat(placidol.forms()).containsExactly("plasidol");
        assertThat(placidol.trees()).containsExactly("X01");
        assertThat(placidol.broader()).containsExactly("http://example.org/b");
        assertThat(placidol.matches())
                .containsExactly(new Match(Match.Relation.EXACT, "http://id.nlm.nih.gov/mesh/D000001"));
        ConceptEntry own = Read.of(entries, "https://w3id.org/materia/condition/the-gripe");
        assertThat(own.slug()).isEqualTo("the-gripe");
        assertThat(own.kind()).isEqualTo(ConceptEntry.Kind.OWN);
    }

    @Test
    void skosInAnotherSyntax() throws MateriaException, IOException {
        org.apache.jena.graph.Graph graph = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
        org.apache.jena.riot.RDFParser.fromString(TURTLE, org.apache.jena.riot.Lang.TURTLE)
                .parse(graph);
        String xml = org.apache.jena.riot.RDFWriter.source(graph)
                .format(org.apache.jena.riot.RDFFormat.RDFXML_PLAIN)
                .asString();

        assertThat(Read.text(folder, "x.rdf", xml)).isEqualTo(Read.text(folder, "x.ttl", TURTLE));
        assertThat(Read.files(Files.write(folder.resolve("y.rdf.gz"), Read.gzip(xml))))
                .hasSize(3);
    }

    @Test
    void meshInTurtleAndWithTheYear() throws MateriaException, IOException {
        String triples = Mesh.descriptor("D000010", "Gripes", "C01.100")
                + Mesh.descriptor("D000011", "Gripes, Tarnish", "C01.100.200");

        List<ConceptEntry> plain = Read.text(folder, "a.nt", triples);
        assertThat(plain.get(1).broader()).containsExactly("http://id.nlm.nih.gov/mesh/D000010");
        assertThat(Read.text(folder, "a.ttl", triples)).isEqualTo(plain);
        assertThat(Read.text(folder, "b.nt", triples.replaceAll("mesh/(?=[CD]\\d)", "mesh/2024/")))
                .isEqualTo(plain);
    }

    @Test
    void aDescriptorMayStandBelowItselfAtAnotherPlace() throws MateriaException, IOException {
        List<ConceptEntry> entries = Read.text(
                folder,
                "a.nt",
                Mesh.descriptor("D000010", "Gripes", "C01.100")
                        + Mesh.descriptor("D000011", "Gripes, Tarnish", "C01.100.200")
                        + Mesh.link("D000010", "treeNumber", "C01.100.200.300")
                        + Mesh.link("D000010", "broaderDescriptor", "D000011")
                        + Mesh.link("D000011", "broaderDescriptor", "D000010"));

        assertThat(entries).extracting(e -> e.broader().size()).containsExactly(1, 1);
    }

    @Test
    void sssom() throws MateriaException, IOException {
        String text = """
                # curie_map:
                #   MONDO: "http://purl.obolibrary.org/obo/MONDO_"
                #   mesh: http://identifiers.org/mesh/
                # mapping_set_version: '7'
                # license: https://creativecommons.org/publicdomain/zero/1.0/
                subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification
                MONDO:1\t"a ""gripe\"""\tskos:exactMatch\t\tmesh:D000010\tsemapv:LexicalMatching
                MONDO:2\tpox\tskos:broadMatch\t\tmesh:D000010\tsemapv:ManualMappingCuration
                MONDO:3\trot\tskos:exactMatch\tNot\tmesh:D000010\tsemapv:ManualMappingCuration
                MONDO:4\trot\toboInOwl:hasDbXref\t\tmesh:D000010\tsemapv:ManualMappingCuration
                """;
        Path file = Files.writeString(folder.resolve("m.tsv"), text);
        List<ConceptEntry> entries = Read.files(file);

        String mondo = "http://purl.obolibrary.org/obo/MONDO_";
        ConceptEntry gripe = Read.of(entries, "http://id.nlm.nih.gov/mesh/D000010");
        assertThat(gripe.kind()).isEqualTo(ConceptEntry.Kind.LINK);
        assertThat(gripe.matches())
                .containsExactly(
                        new Match(Match.Relation.EXACT, mondo + "1", Justification.LEXICAL_MATCHING),
                        new Match(Match.Relation.NARROW, mondo + "2"));
        assertThat(Read.of(entries, mondo + "1").label()).isEqualTo("a \"gripe\"");
        assertThat(entries).hasSize(3);
        VocabularyReader reader = new VocabularyReader(null, Read.SILENT, e -> {});
        reader.read(file, "m.tsv");
        assertThat(reader.version()).contains("7");
        assertThat(reader.license()).contains("https://creativecommons.org/publicdomain/zero/1.0/");
    }

    @Test
    void tableOfTerms() throws MateriaException, IOException {
        List<ConceptEntry> entries = Read.text(folder, "t.tsv", """
                \ufeffid\tlabel\ttype\tsynonyms\tbroader\texact_match\tnote
                1\tgripe\tcondition\tcommon gripe| belly gripe \t2\tD000010\tIt hurts.

                2\tpain\tCondition
                """.replace("\n", "\r\n"));

        assertThat(entries).hasSize(2);
        ConceptEntry gripe = entries.get(0);
        assertThat(gripe.type()).isEqualTo(ConceptType.CONDITION);
        assertThat(gripe.synonyms()).containsExactly("common gripe", "belly gripe");
        assertThat(gripe.broader()).containsExactly(entries.get(1).iri());
        assertThat(gripe.matches())
                .containsExactly(new Match(Match.Relation.EXACT, "http://id.nlm.nih.gov/mesh/D000010"));
        assertThat(gripe.note()).isEqualTo("It hurts.");
        assertThat(gripe.kind()).isEqualTo(ConceptEntry.Kind.OWN);
    }
}
