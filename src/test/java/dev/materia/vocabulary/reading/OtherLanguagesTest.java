package dev.materia.vocabulary.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Translation;
import dev.materia.vocabulary.Vocabulary;
import dev.materia.vocabulary.index.ConceptEntry;
import dev.materia.vocabulary.index.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that are not English, not literals, or of concepts that are no longer used. */
class OtherLanguagesTest {

    private static final String PREFIXES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix mat: <https://w3id.org/materia/ontology#> .
            @prefix x: <http://example.org/> .
            """;

    @TempDir
    private Path folder = Path.of("");

    private final List<Problem> reports = new ArrayList<>();

    @Test
    void readsLabelsThatAreResources() throws MateriaException, IOException {
        List<ConceptEntry> entries = turtle("""
                x:l skosxl:literalForm "gripes"@en , "grijpen"@nl .
                x:a a mat:Condition , skos:Concept ; skosxl:prefLabel x:l ;
                  skosxl:altLabel [ skosxl:literalForm "belly gripes"@en ] ;
                  skosxl:hiddenLabel [ skosxl:literalForm "gryps"@en ] .
                """);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.label()).isEqualTo("gripes");
            assertThat(entry.synonyms()).containsExactly("belly gripes");
            assertThat(entry.forms()).containsExactly("gryps");
            assertThat(entry.translations()).containsExactly(new Translation("grijpen", "nl"));
        });
    }

    @Test
    void deprecatedConceptsGiveTheirLabelsToWhatReplacesThem() throws MateriaException, IOException {
        List<ConceptEntry> entries = turtle("""
                x:a a mat:Condition ; skos:prefLabel "gripes" .
                x:b a mat:Condition ; skos:prefLabel "grips" ; owl:deprecated true ; dct:isReplacedBy x:c .
                x:c a mat:Condition ; skos:prefLabel "gryps" ; owl:deprecated true ; dct:isReplacedBy x:a .
                x:d a mat:Condition ; skos:prefLabel "rot" ; owl:deprecated true .
                x:e a mat:Condition ; skos:prefLabel "ring" ; owl:deprecated true ; dct:isReplacedBy x:e .
                """);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.label()).isEqualTo("gripes");
            assertThat(entry.synonyms()).containsExactly("grips", "gryps");
        });
        assertThat(reports).singleElement().asString().contains("2 of its concepts are deprecated", "example.org/d");
    }

    @Test
    void reportsConceptsWithoutAnEnglishLabel() throws MateriaException, IOException {
        assertThat(turtle("""
                x:a a skos:Concept ; skos:prefLabel "gripes"@en-GB .
                x:b a skos:Concept ; skos:prefLabel "Zwindel"@nl .
                x:c a skos:Concept ; skos:altLabel "rot"@en .
                """)).hasSize(1);
        assertThat(reports).singleElement().asString().contains("2 of its concepts have no skos:prefLabel in English");
    }

    @Test
    void labelsInOtherLanguagesAreLookedUpAndNotFoundInTexts() throws MateriaException, IOException {
        List<ConceptEntry> entries = turtle("""
                x:a a mat:Condition ; skos:prefLabel "gripes"@en , "Zwindels"@nl ; skos:altLabel "grippes"@fr .
                """);
        Vocabulary vocabulary = Vocabulary.of(
                List.of(), List.of(Indexes.of(folder.resolve("x.index"), entries.toArray(ConceptEntry[]::new))));

        assertThat(vocabulary.naming("zwindel")).singleElement().satisfies(hit -> {
            assertThat(hit.translation()).contains(new Translation("Zwindels", "nl"));
            assertThat(hit.concept()).map(Concept::label).contains("gripes");
        });
        assertThat(vocabulary.naming("gripes"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.translation()).isEmpty());
        assertThat(vocabulary.index().lookup("Zwindels")).isEmpty();
        assertThat(vocabulary.startingWith("zwin", 5)).singleElement().satisfies(hit -> {
            assertThat(hit.translation()).contains(new Translation("Zwindels", "nl"));
            assertThat(hit.concept()).map(Concept::label).contains("gripes");
        });
        assertThat(vocabulary.startingWith("gri", 5))
                .singleElement()
                .satisfies(hit -> assertThat(hit.translation()).isEmpty());
        assertThat(vocabulary.startingWith("grip", 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"por,pt", "fre,fr", "ger,de", "spa,es", "jpn,ja", "cze,cs", "xxy,xxy"})
    void readsTranslationsOfMesh(String code, String tag) throws MateriaException, IOException {
        List<ConceptEntry> entries =
                Read.text(folder, code + "desc2024.xml", translated(code, "Gripa[Gripes [Belly]]"));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.label()).isEqualTo("Gripes [Belly]");
            assertThat(entry.synonyms()).containsExactly("Gripe");
            assertThat(entry.translations())
                    .containsExactly(new Translation("Gripa", tag), new Translation("Gripinha", tag));
        });
    }

    @Test
    void aTranslationStandsBesideNlmsOwnFile() throws MateriaException, IOException {
        Path own = Files.writeString(
                folder.resolve("desc2024.xml"),
                "<DescriptorRecordSet LanguageCode=\"eng\">" + Mesh.record("D000010", "Gripes", "C01.100")
                        + "</DescriptorRecordSet>");
        Path other = Files.writeString(folder.resolve("pordesc2024.xml"), translated("por", "Gripa"));
        for (List<Path> order : List.of(List.of(own, other), List.of(other, own))) {
            assertThat(Read.files(order.toArray(Path[]::new))).singleElement().satisfies(entry -> {
                assertThat(entry.label()).isEqualTo("Gripes");
                assertThat(entry.translations()).contains(new Translation("Gripa", "pt"));
            });
        }
        VocabularyReader alone = reader(new ArrayList<>());
        alone.read(other, "pordesc2024.xml");
        alone.finish();
        assertThat(reports).singleElement().asString().contains("1 of its records have no name in English", "D000010");
    }

    /** A supplementary record is what NLM's class says, and without it what its headings are. */
    @ParameterizedTest
    @CsvSource({
        "SCRClass=\"3\",D000010,CONDITION",
        "SCRClass=\"1\",D000010,DRUG",
        "'',D000010,CONDITION",
        "'',D000020,DRUG",
        "SCRClass=\"3\",D000020,CONDITION"
    })
    void tellsSupplementaryDiseases(String given, String heading, ConceptType type)
            throws MateriaException, IOException {
        String supplement = """
                <SupplementalRecordSet><SupplementalRecord %s><SupplementalRecordUI>C000001</SupplementalRecordUI>
                <SupplementalRecordName><String>Rare gripes</String></SupplementalRecordName>
                <HeadingMappedToList><HeadingMappedTo><DescriptorReferredTo><DescriptorUI>*%s</DescriptorUI>
                </DescriptorReferredTo></HeadingMappedTo></HeadingMappedToList>
                </SupplementalRecord></SupplementalRecordSet>""".formatted(given, heading);
        Path descriptors = Files.writeString(
                folder.resolve("d.xml"),
                "<DescriptorRecordSet>" + Mesh.record("D000010", "Gripes", "C01.100")
                        + Mesh.record("D000020", "Placidol", "D02.100") + "</DescriptorRecordSet>");

        List<ConceptEntry> entries = Read.files(Files.writeString(folder.resolve("s.xml"), supplement), descriptors);
        assertThat(Read.of(entries, MeshRecords.NAMESPACE + "C000001").type()).isEqualTo(type);
    }

    @Test
    void tellsRdfXmlByItsContent() throws MateriaException, IOException {
        String rdf = """
                <?xml version="1.0"?>
                <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#">
                <s:Concept r:about="http://example.org/a"><s:prefLabel>gripes</s:prefLabel></s:Concept></r:RDF>
                """;
        assertThat(Read.text(folder, "a.ttl", rdf))
                .extracting(ConceptEntry::label)
                .containsExactly("gripes");
        assertThat(Read.text(folder, "a.owl", PREFIXES + "x:a skos:prefLabel \"gripes\" ."))
                .extracting(ConceptEntry::label)
                .containsExactly("gripes");
        assertThatThrownBy(() -> Read.text(folder, "b.ttl", "<?xml version=\"1.0\"?>\n<list><item/></list>"))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("is XML, but neither RDF nor MeSH");
    }

    private List<ConceptEntry> turtle(String text) throws MateriaException, IOException {
        Path file = Files.writeString(folder.resolve("x.ttl"), PREFIXES + text);
        List<ConceptEntry> entries = new ArrayList<>();
        VocabularyReader reader = reader(entries);
        reader.read(file, "x.ttl");
        reader.finish();
        return entries;
    }

    private VocabularyReader reader(List<ConceptEntry> entries) {
        Progress progress = new Progress() {
            @Override
            public void bytes(String step, long done, long total) {}

            @Override
            public void report(Problem problem) {
                reports.add(problem);
            }
        };
        return new VocabularyReader(null, progress, entries::add);
    }

    private static String translated(String code, String heading) {
        return """
                <DescriptorRecordSet LanguageCode="%1$s"><DescriptorRecord DescriptorClass="1">
                <DescriptorUI>D000010</DescriptorUI><DescriptorName><String>%2$s</String></DescriptorName>
                <TreeNumberList><TreeNumber>C01.100</TreeNumber></TreeNumberList>
                <ConceptList><Concept PreferredConceptYN="Y"><TermList>
                <Term IsPermutedTermYN="N"><TermUI>%1$s001</TermUI><String>Gripinha</String></Term>
                <Term IsPermutedTermYN="N"><TermUI>T000010</TermUI><String>Gripe</String></Term>
                </TermList></Concept></ConceptList></DescriptorRecord></DescriptorRecordSet>
                """.formatted(code, heading);
    }
}
