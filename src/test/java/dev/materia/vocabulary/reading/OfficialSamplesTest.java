package dev.materia.vocabulary.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.index.ConceptEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** NLM's own samples of MeSH, as RDF and as XML. */
class OfficialSamplesTest {

    private static final Path FOLDER = Path.of("../shared/data/mesh/official");

    @BeforeEach
    void needSamples() {
        assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is not there: NLM's samples are not read");
    }

    @Test
    void bothFormsGiveTheSameConcepts() throws MateriaException {
        List<ConceptEntry> rdf = Read.files(FOLDER.resolve("samples.nt"));
        List<ConceptEntry> xml = Read.files(FOLDER.resolve("desc-samples.xml"), FOLDER.resolve("supp-samples.xml"));

        assertThat(rdf).hasSizeGreaterThan(50);
        Map<String, ConceptEntry> other = Read.byIri(xml);
        for (ConceptEntry entry : rdf) {
            assertThat(other.get(entry.iri())).as(entry.iri()).isEqualTo(entry);
        }
        assertThat(xml).hasSameSizeAs(rdf);
    }

    @Test
    void readsWhatADescriptorHas() throws MateriaException {
        ConceptEntry calcimycin = Read.of(Read.files(FOLDER.resolve("samples.nt")), MeshRecords.NAMESPACE + "D000001");

        assertThat(calcimycin.label()).isEqualTo("Calcimycin");
        assertThat(calcimycin.type()).isEqualTo(ConceptType.DRUG);
        assertThat(calcimycin.synonyms()).contains("A-23187");
        assertThat(calcimycin.forms()).contains("A 23187").doesNotContain("A-23187");
        assertThat(calcimycin.trees()).isNotEmpty().allMatch(t -> t.startsWith("D0"));
        assertThat(calcimycin.actions()).contains(MeshRecords.NAMESPACE + "D000900");
        assertThat(calcimycin.note()).isNotBlank();
    }

    @Test
    void readsSupplementaryConceptsOfAllClasses() throws MateriaException {
        List<ConceptEntry> entries = Read.files(FOLDER.resolve("supp-samples.xml"));

        assertThat(entries).filteredOn(e -> e.type() == ConceptType.DRUG).isNotEmpty();
        assertThat(entries).filteredOn(e -> e.type() == ConceptType.CONDITION).isNotEmpty();
        assertThat(entries).allMatch(e -> e.iri().startsWith(MeshRecords.NAMESPACE + "C"));
        assertThat(entries).filteredOn(e -> !e.mappedTo().isEmpty()).hasSameSizeAs(entries);
    }
}
