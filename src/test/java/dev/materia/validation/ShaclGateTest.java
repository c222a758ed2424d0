package dev.materia.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.claim.Certainty;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.mapping.Mat;
import dev.materia.mapping.Sample;
import dev.materia.mapping.SampleData;
import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShaclGateTest {

    private static final ShaclGate GATE = new ShaclGate(SampleData.IRIS);
    private static final Node DRUG = SampleData.IRIS.concept(Sample.PLACIDOL);
    private static final Node EPILEPSY = SampleData.IRIS.concept(ConceptType.CONDITION, "epilepsy");

    @Test
    void goodDataGoThroughAndCannotBeChangedAfter() throws ShapesViolatedException {
        ValidatedDataset validated = GATE.check(SampleData.of(Sample.extraction()));
        assertThat(validated.conforms()).isTrue();
        assertThat(validated.data().getDefaultGraph().isEmpty()).isFalse();
        assertThatThrownBy(() -> validated.data().add(DRUG, DRUG, DRUG, DRUG)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> validated.data().getDefaultGraph().add(DRUG, DRUG, DRUG))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void badDataAreStoppedWithPlaceValueAndRemedy() {
        assertThatThrownBy(() -> GATE.check(bad()))
                .isInstanceOf(ShapesViolatedException.class)
                .hasMessageContaining("Violation: <https://w3id.org/materia/drug/placidol>"
                        + " <https://w3id.org/materia/ontology#treats> <https://w3id.org/materia/condition/epilepsy>\n"
                        + "  The drug cannot treat what it is ineffective for; keep both claims")
                .hasMessageEndingWith("does not conform: 2 violations, 0 warnings, 0 notes\n");
    }

    @Test
    void forcedDataSayThatTheyDoNotConform() {
        ValidatedDataset forced = GATE.force(bad());
        assertThat(forced.conforms()).isFalse();
        assertThat(forced.findings().count(Severity.VIOLATION)).isEqualTo(2);
        assertThat(forced.report().stream(SampleData.IRIS.validation(), SHACL.conforms, Node.ANY)
                        .map(t -> t.getObject().getLiteralLexicalForm()))
                .containsExactly("false");
        assertThat(forced.report().stream(Node.ANY, SHACL.result, Node.ANY)).hasSize(2);
    }

    @Test
    void aWarningStopsNothing() throws ShapesViolatedException {
        Concept coma = Concept.named(ConceptType.CONDITION, "coma");
        DatasetGraph data = SampleData.of(Sample.with(
                Sample.PLACIDOL,
                List.of(),
                List.of(Sample.claim(Predicate.TREATS, coma, Polarity.AFFIRMED, Certainty.INVESTIGATIONAL))));
        ValidatedDataset validated = GATE.check(data);
        assertThat(validated.conforms()).isTrue();
        assertThat(validated.findings().count(Severity.WARNING)).isEqualTo(1);
    }

    @Test
    void theReportIsTheSameEachTimeAndHasNoBlankNodes() {
        Graph first = GATE.force(bad()).report();
        Graph second = new ShaclGate(SampleData.IRIS).force(bad()).report();
        assertThat(first.stream())
                .containsExactlyInAnyOrderElementsOf(second.stream().toList());
        assertThat(first.stream()
                        .filter(t -> t.getSubject().isBlank() || t.getObject().isBlank()))
                .isEmpty();
    }

    @Test
    void shapesOfTheUserAreAskedToo(@TempDir Path folder) throws IOException, MateriaException {
        Path own = Files.writeString(folder.resolve("own.ttl"), """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix mat: <https://w3id.org/materia/ontology#> .
                [] a sh:NodeShape ; sh:targetClass mat:Drug ; sh:message "Our drugs have an ATC code; add skos:notation." ;
                    sh:property [ sh:path <http://www.w3.org/2004/02/skos/core#notation> ; sh:minCount 1 ;
                        sh:message "Our drugs have an ATC code; add skos:notation." ] .
                """);
        ShaclReport report = ShaclGate.with(List.of(own), SampleData.IRIS)
                .validate(SampleData.of(Sample.extraction()).getDefaultGraph());
        assertThat(report.findings()).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.message()).isEqualTo("Our drugs have an ATC code; add skos:notation.");
            assertThat(finding.shape()).isNotNull().matches(Node::isBlank);
        });
    }

    @Test
    void brokenShapesAreToldWithTheirFile(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "this is\nno Turtle");
        assertThatThrownBy(() -> ShaclGate.with(List.of(broken), SampleData.IRIS))
                .isInstanceOf(MateriaException.class)
                .hasMessageStartingWith(broken.toString())
                .hasMessageContaining("line: 1")
                .hasMessageContaining("correct the RDF");
        Path empty = Files.writeString(
                folder.resolve("path.ttl"),
                "@prefix sh: <http://www.w3.org/ns/shacl#> . [] a sh:NodeShape ; sh:targetNode sh:x ; sh:property [ sh:minCount 1 ] .");
        assertThatThrownBy(() -> ShaclGate.with(List.of(empty), SampleData.IRIS))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("correct the shape");
        assertThatThrownBy(() -> ShaclGate.with(List.of(folder.resolve("missing.ttl")), SampleData.IRIS))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("no readable file");
    }

    @Test
    void shapesThatNeedInferenceAreRefused(@TempDir Path folder) throws IOException {
        Path inferring = Files.writeString(
                folder.resolve("own.ttl"),
                "<> <http://www.w3.org/ns/shacl#entailment> <http://www.w3.org/ns/entailment/RDFS> .");

        assertThatThrownBy(() -> ShaclGate.with(List.of(inferring), SampleData.IRIS))
                .isInstanceOf(MateriaException.class)
                .hasMessageStartingWith(inferring.toString())
                .hasMessageContaining("http://www.w3.org/ns/entailment/RDFS")
                .hasMessageContaining("leave sh:entailment out");
    }

    /** Data in which someone wrote that placidol treats epilepsy, which it is ineffective for. */
    private static DatasetGraph bad() {
        DatasetGraph data = SampleData.of(Sample.extraction());
        data.getDefaultGraph().add(DRUG, Mat.term("treats"), EPILEPSY);
        return data;
    }
}
