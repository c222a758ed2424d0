package dev.materia.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.mapping.Sample;
import dev.materia.mapping.SampleData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With shortcuts or without, a validation finds the same. */
class ShortcutsTest {

    private static final Shapes SHAPES = Shapes.parse(ShapeFiles.bundled());
    private static final ShaclGate GATE = new ShaclGate(SampleData.IRIS);
    private static final int CHANGES = 12;

    /** Data in which triples are missing, or have the object, the subject or the number of another one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findTheSameInSpoiltData(int seed) {
        Graph data = GraphFactory.createDefaultGraph();
        List<Triple> triples = new ArrayList<>(SampleData.of(Sample.extraction(), Sample.dissenting())
                .getDefaultGraph()
                .find()
                .toList());
        triples.sort(Comparator.comparing(Triple::toString));
        triples.forEach(data::add);
        Random random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            Triple one = triples.get(random.nextInt(triples.size()));
            Triple other = triples.get(random.nextInt(triples.size()));
            data.delete(one);
            switch (random.nextInt(4)) {
                case 0 -> data.add(one.getSubject(), one.getPredicate(), other.getObject());
                case 1 -> data.add(other.getSubject(), one.getPredicate(), one.getObject());
                case 2 -> data.add(one.getSubject(), one.getPredicate(), nearly(one.getObject()));
                default -> {}
            }
        }
        assertThat(found(data)).isEqualTo(foundByTheEngine(data)).isNotEmpty();
    }

    @Test
    void haveAllTheirShapes() {
        Shortcuts shortcuts = new Shortcuts(SHAPES);
        assertThat(SHAPES.getTargetShapes().stream()
                        .filter(shape -> shortcuts.of(shape).isPresent())
                        .map(shape -> shape.getShapeNode().getLocalName()))
                .containsExactlyInAnyOrder(
                        "ClaimQuote",
                        "ClaimTriple",
                        "DrugSupport",
                        "DrugEffectSupport",
                        "DrugTreatmentSupport",
                        "AdverseEffectOfSome",
                        "PassageVerbatim");
    }

    /** A number one higher, a text without its first character, or the node itself. */
    private static Node nearly(Node node) {
        if (!node.isLiteral() || !node.getLiteralLanguage().isEmpty()) {
            return node;
        }
        String text = node.getLiteralLexicalForm();
        if (node.getLiteralDatatype().equals(XSDDatatype.XSDnonNegativeInteger)) {
            return NodeFactory.createLiteralDT(
                    Integer.toString(Integer.parseInt(text) + 1), XSDDatatype.XSDnonNegativeInteger);
        }
        return NodeFactory.createLiteralDT(text.isEmpty() ? text : text.substring(1), node.getLiteralDatatype());
    }

    private static List<String> found(Graph data) {
        return GATE.validate(data).findings().stream()
                .map(f -> f.focus() + " " + f.shape() + " " + f.value())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> foundByTheEngine(Graph data) {
        return ShaclValidator.get().validate(SHAPES, data).getEntries().stream()
                .map(e -> e.focusNode() + " " + shape(e) + " " + e.value())
                .distinct()
                .sorted()
                .toList();
    }

    private static String shape(ReportEntry entry) {
        return entry.source().isURI() ? entry.source().toString() : "null";
    }
}
