package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r5.model.ClinicalUseDefinition;
import org.hl7.fhir.r5.model.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code extract --format fhir} prints is FHIR R5, by HAPI's strict parser, and says what the text says. */
class FhirTest {

    private static final String TEXT = """
            # Examplol

            ## Indications and usage

            Examplol is indicated for the preventive treatment of severe migraine in adults and in children 2 to \
            less than 12 years with epilepsy, in combination with lithium, after failure of propranolol.

            Examplol is not indicated for insomnia.

            ## Contraindications

            - glaucoma
            - pregnancy

            ## Adverse effects

            Examplol can cause drowsiness. An overdose can cause coma.

            ## Interactions

            Examplol interacts with alcohol.
            """;

    @TempDir
    private Path folder;

    private List<ClinicalUseDefinition> extract() throws Exception {
        Path file = Files.writeString(folder.resolve("examplol.md"), TEXT);
        Run run = Run.of("extract", file.toString(), "--format", "fhir");
        assertThat(run.code()).as(run.err()).isZero();
        IParser parser = FhirContext.forR5().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        return run.out()
                .lines()
                .map(line -> parser.parseResource(ClinicalUseDefinition.class, line))
                .toList();
    }

    @Test
    void everyLineIsAClinicalUseDefinition() throws Exception {
        assertThat(extract())
                .extracting(ClinicalUseDefinition::getType)
                .contains(
                        ClinicalUseDefinition.ClinicalUseDefinitionType.INDICATION,
                        ClinicalUseDefinition.ClinicalUseDefinitionType.CONTRAINDICATION,
                        ClinicalUseDefinition.ClinicalUseDefinitionType.UNDESIRABLEEFFECT,
                        ClinicalUseDefinition.ClinicalUseDefinitionType.INTERACTION);
    }

    @Test
    void anIndicationHasItsLimits() throws Exception {
        ClinicalUseDefinition use =
                extract().stream().filter(d -> d.hasIndication()).findFirst().orElseThrow();
        ClinicalUseDefinition.ClinicalUseDefinitionIndicationComponent indication = use.getIndication();
        assertThat(indication.getDiseaseSymptomProcedure().getConcept().getText())
                .isEqualTo("migraine");
        assertThat(indication.getDiseaseSymptomProcedure().getConcept().getCoding())
                .extracting(c -> c.getSystem() + " " + c.getCode())
                .contains("http://terminology.hl7.org/CodeSystem/MSH D008881");
        assertThat(indication.getIntendedEffect().getConcept().getText()).isEqualTo("prevention");
        assertThat(indication.getDiseaseStatus().getConcept().getText()).isEqualTo("severe");
        assertThat(indication.getComorbidity())
                .extracting(c -> c.getConcept().getText())
                .containsExactly("epilepsy");
        assertThat(indication.getOtherTherapy())
                .extracting(t -> t.getTreatment().getConcept().getText())
                .containsExactly("lithium", "failure of propranolol");
        assertThat(use.getPopulation()).hasSize(2);
        Group children = (Group) use.getContained().get(1);
        assertThat(children.getCharacteristic())
                .filteredOn(c -> c.hasValueQuantity())
                .extracting(c -> c.getValueQuantity().getComparator().name() + " "
                        + c.getValueQuantity().getValue())
                .containsExactly("GREATER_OR_EQUAL 24", "LESS_THAN 144");
    }

    @Test
    void aDenialIsNoUse() throws Exception {
        assertThat(extract())
                .filteredOn(d -> d.hasIndication())
                .extracting(d -> d.getIndication()
                        .getDiseaseSymptomProcedure()
                        .getConcept()
                        .getText())
                .containsExactly("migraine");
    }
}
