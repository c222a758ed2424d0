package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.NodeProgram;
import dev.materia.validation.ShapeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes for engines that have no SPARQL. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("npm")
class CoreShapesTest {

    @TempDir
    private Path scratch;

    private static Graph core() {
        return RDFParser.fromString(Rules.coreShapes(), Lang.TURTLE).toGraph();
    }

    @Test
    void areAllShapesWithoutThoseThatNeedSparql() {
        Graph all = ShapeFiles.bundled();
        Set<Node> queries = all.stream(Node.ANY, SHACL.sparql, Node.ANY)
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .collect(Collectors.toSet());
        Set<Node> prefixes = all.stream(Node.ANY, SHACL.declare, Node.ANY)
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .collect(Collectors.toSet());
        Graph expected = GraphFactory.createDefaultGraph();
        all.stream()
                .filter(triple -> !queries.contains(triple.getSubject()) && !prefixes.contains(triple.getSubject()))
                .forEach(expected::add);

        assertThat(queries).hasSizeGreaterThan(10);
        assertThat(core().isIsomorphicWith(expected)).isTrue();
        assertThat(core().stream().map(Triple::getPredicate).map(Node::getLocalName))
                .isNotEmpty()
                .doesNotContain("sparql", "select", "ask", "prefixes", "declare", "target");
        // no shape is both, so that none loses a part
        assertThat(queries)
                .allSatisfy(shape -> assertThat(all.stream(shape, Node.ANY, Node.ANY)
                                .map(triple -> triple.getPredicate().getLocalName()))
                        .isSubsetOf(
                                "type",
                                "targetClass",
                                "targetSubjectsOf",
                                "targetObjectsOf",
                                "severity",
                                "message",
                                "sparql",
                                "prefixes",
                                "select"));
    }

    @Test
    void standInAReleaseWithTheirChecksum() throws Exception {
        Release release = new ReleaseWriter(Samples.CATALOGUE, 1)
                .write(Samples.published(Samples.twoDrugs()), List.of(), scratch.resolve("r"));

        assertThat(release.folder().resolve("shapes-core.ttl")).hasContent(Rules.coreShapes());
        assertThat(release.folder().resolve("SHA256SUMS")).content().contains("  shapes-core.ttl\n");
        assertThat(release.voidDescription().stream(
                                Samples.iri("shapes"), DCTerms.hasPart.asNode(), Samples.iri("dump/shapes-core.ttl"))
                        .count())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/golden/disagreement/dataset.ttl", "FAULTY"})
    void areReadByEnginesWithoutSparql(String file) throws Exception {
        Path data = file.equals("FAULTY") ? faulty() : Path.of(file).toAbsolutePath();
        ValidationReport ours = ShaclValidator.get()
                .validate(
                        Shapes.parse(core()),
                        RDFParser.source(data).lang(Lang.TURTLE).toGraph());
        NodeProgram engines =
                NodeProgram.of("shacl.mjs", "rdf-validate-shacl@0.6.5", "shacl-engine@1.1.2", "@zazuko/env-node@3.0.0");
        Path shapes = Files.writeString(scratch.resolve("shapes-core.ttl"), Rules.coreShapes());

        List<String> lines = engines.run(shapes, data);

        String violated = ours.getEntries().stream()
                .map(entry -> " " + entry.source())
                .distinct()
                .sorted()
                .collect(Collectors.joining());
        assertThat(lines)
                .containsExactly(
                        "rdf-validate-shacl " + ours.conforms() + violated,
                        "shacl-engine " + ours.conforms() + violated);
        assertThat(ours.conforms()).isEqualTo(!file.equals("FAULTY"));
    }

    private Path faulty() throws IOException {
        return Files.writeString(scratch.resolve("faulty.ttl"), """
                @prefix mat: <https://w3id.org/materia/ontology#> .
                <https://drugs.example/drug/a> a mat:Drug ; mat:treats <https://drugs.example/condition/none> .
                <https://drugs.example/claim/1> a mat:Claim ; mat:polarity mat:Perhaps ; mat:cue 1 .
                """);
    }
}
