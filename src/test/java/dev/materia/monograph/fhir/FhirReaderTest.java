package dev.materia.monograph.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.monograph.SectionRole;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FhirReaderTest {

    private static SourceDocument document(String type, String text) {
        return SourceDocument.of("bundle", type, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void miscodedSectionsHaveTheRolesOfTheirNumbersAndOfTheTemplatesHeadings() throws MateriaException {
        Monograph leaflet = new FhirReader().read(document(MediaType.JSON, FhirDocuments.JSON));
        assertThat(leaflet.language()).isEqualTo("en");
        assertThat(leaflet.title()).isEqualTo("Dolex 5 mg tablets (paracetamol)");
        assertThat(leaflet.sections())
                .extracting(Section::heading, Section::role)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "1. What Dolex is and what it is used for", SectionRole.INDICATIONS),
                        org.assertj.core.groups.Tuple.tuple("Do not take Dolex", SectionRole.CONTRAINDICATIONS),
                        org.assertj.core.groups.Tuple.tuple("Warnings and precautions", SectionRole.WARNINGS),
                        org.assertj.core.groups.Tuple.tuple("4. Possible side effects", SectionRole.ADVERSE_REACTIONS));
        assertThat(leaflet.passages())
                .extracting(leaflet::quote)
                .doesNotContain("1. What Dolex is and what it is used for");
        assertThat(leaflet.passages().stream().filter(p -> p.kind() == Passage.Kind.ITEM))
                .hasSize(2);
        assertThat(leaflet.tables()).hasSize(1);
        assertThat(leaflet.text()).doesNotContain("gout");
    }

    @Test
    void factsAreNamesCodesAndActiveIngredients() throws MateriaException {
        var facts = Objects.requireNonNull(new FhirReader()
                .read(document(MediaType.JSON, FhirDocuments.JSON))
                .product());
        assertThat(facts.kind()).isEqualTo(LabelKind.PATIENT_LEAFLET);
        assertThat(facts.products().get(0).atc()).containsExactly("N02BE01");
        assertThat(facts.activeSubstances())
                .extracting(s -> s.name() + " " + s.unii())
                .containsExactly("paracetamol 362O9ITL9D");
    }

    @Test
    void aCollectionIsSeveralDocumentsWhichShareTheirProduct() throws MateriaException {
        List<SourceDocument> pages = FhirPages.of(document(MediaType.XML, FhirDocuments.XML));
        assertThat(pages).extracting(SourceDocument::name).containsExactly("bundle#1", "bundle#2");
        for (SourceDocument page : pages) {
            Monograph monograph = new FhirReader().read(page);
            assertThat(monograph.title()).isEqualTo("Dolex 5 mg comprimidos");
            assertThat(monograph.language()).isEqualTo("es");
            assertThat(monograph.passages()).isEmpty();
            assertThat(monograph.unreadProse())
                    .hasValueSatisfying(word -> assertThat(word).contains("Spanish"));
        }
    }

    @Test
    void whatHoldsNoTextIsRefused() {
        assertThatThrownBy(() -> new FhirReader().read(document(MediaType.JSON, "{\"resourceType\":\"Bundle\"}")))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("without a Composition");
        assertThatThrownBy(() -> new FhirReader().read(document(MediaType.JSON, "{\"resourceType\":\"Bundle\",")))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("not valid JSON");
    }
}
