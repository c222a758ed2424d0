package dev.materia.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.mapping.Iris;
import dev.materia.mapping.Quotes;
import dev.materia.mapping.Sample;
import dev.materia.mapping.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shape catches what it is there to catch: each has, in {@code broken.ru}, an update that breaks good data in
 * just that way.
 */
class ShapesTest {

    private static final String SHAPES = "https://w3id.org/materia/shapes#";
    private static final Path BROKEN = Path.of("src/test/resources/dev/materia/validation/broken.ru");
    private static final ShaclGate GATE = new ShaclGate(SampleData.IRIS);

    @Test
    void goodDataPassWithoutAnyFinding() {
        assertThat(GATE.validate(good()).toText()).isEqualTo("conforms: 0 violations, 0 warnings, 0 notes\n");
    }

    @Test
    void goodDataWithoutQuotesPass() {
        Iris iris = new Iris("https://example.org/");
        Graph data =
                SampleData.of(Quotes.NONE, iris, List.of(Sample.extraction())).getDefaultGraph();
        assertThat(GATE.validate(data).findings()).isEmpty();
    }

    @Test
    void disagreeingMonographsPass() {
        Graph data = SampleData.of(Sample.extraction(), Sample.dissenting()).getDefaultGraph();
        assertThat(GATE.validate(data).findings()).isEmpty();
    }

    static Stream<String> shapesWithAMessage() {
        return ShapeFiles.bundled()
                .find(Node.ANY, SHACL.message, Node.ANY)
                .mapWith(triple -> triple.getSubject().getURI().substring(SHAPES.length()))
                .toList()
                .stream()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("shapesWithAMessage")
    void catchesItsBrokenGraph(String shape) throws IOException {
        Graph data = good();
        String update = brokenCases().get(shape);
        assertThat(update).as("a case for %s in %s", shape, BROKEN).isNotNull();
        UpdateAction.parseExecute(update, data);
        List<Finding> findings = GATE.validate(data).findings();
        assertThat(findings)
                .as(GATE.validate(data).toText())
                .anyMatch(finding -> (SHAPES + shape).equals(String.valueOf(finding.shape()))
                        && finding.message().equals(message(shape))
                        && finding.severity() == severity(shape));
    }

    @Test
    void thereIsNoCaseWithoutAShape() throws IOException {
        assertThat(brokenCases().keySet())
                .isEqualTo(new TreeSet<>(shapesWithAMessage().toList()));
    }

    @Test
    void everyFileIsReadAndSaysWhatItPrevents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("shapes"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ShapeFiles.BUNDLED.stream()
                            .map(name -> name + ".ttl")
                            .toList());
        }
        for (String name : ShapeFiles.BUNDLED) {
            assertThat(ShapeFiles.text(name)).startsWith("# Prevents ");
        }
    }

    @Test
    void everyShapeWithAMessageHasASeverityAndEveryOneOnPropertiesAMessage() {
        Graph shapes = ShapeFiles.bundled();
        assertThat(shapesWithAMessage()).allSatisfy(shape -> severity(shape));
        shapes.find(Node.ANY, SHACL.property, Node.ANY)
                .forEach(t -> assertThat(shapes.contains(t.getObject(), SHACL.message, Node.ANY))
                        .as(t.getObject().toString())
                        .isTrue());
    }

    private static String message(String shape) {
        return only(shape, SHACL.message).getLiteralLexicalForm();
    }

    private static Severity severity(String shape) {
        return Severity.of(only(shape, SHACL.severity));
    }

    private static Node only(String shape, Node property) {
        List<Node> values = ShapeFiles.bundled()
                .find(org.apache.jena.graph.NodeFactory.createURI(SHAPES + shape), property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
        assertThat(values).as("%s of %s", property, shape).hasSize(1);
        return values.get(0);
    }

    private static Graph good() {
        Graph copy = GraphFactory.createDefaultGraph();
        SampleData.of(Sample.extraction()).getDefaultGraph().stream().forEach(copy::add);
        return copy;
    }

    /** The updates by the name of the shape, each below the prefixes that the file starts with. */
    private static Map<String, String> brokenCases() throws IOException {
        String[] parts = Files.readString(BROKEN).split("(?m)^### ", -1);
        Map<String, String> cases = new TreeMap<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int end = part.indexOf('\n');
            cases.put(part.substring(0, end).strip(), parts[0] + part.substring(end));
        }
        return cases;
    }
}
