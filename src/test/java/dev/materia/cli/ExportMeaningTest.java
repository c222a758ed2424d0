package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export says no more than the claims do. */
class ExportMeaningTest {

    private static final String CONTRADICTORY = """
            Gabapentin
            Gabapentin is used to treat epilepsy. It can cause nausea. It was ineffective for migraine.
            It has been studied for depression. It is contraindicated in children and in people with asthma.
            Research
            In healthy people it does not cause nausea. A later trial found that it does not cause nausea.
            """;

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        Path source = Files.writeString(folder.resolve("gabapentin.txt"), CONTRADICTORY);
        assertThat(Run.of(
                                "build",
                                source.toString(),
                                "-o",
                                folder.resolve("release").toString())
                        .code())
                .isZero();
    }

    private static Path exported(String format) {
        Path to = folder.resolve(format);
        assertThat(Run.of("export", folder.resolve("release").toString(), "--format", format, "-o", to.toString())
                        .code())
                .isZero();
        return to;
    }

    @Test
    void aNanopublicationAssertsWhatItsClaimAffirmsAndNothingElse() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(exported("nanopubs").resolve("nanopubs.nq")).parse(data);
        int affirmed = 0;
        int denied = 0;
        for (Quad claim : (Iterable<Quad>) () -> data.find(Node.ANY, Node.ANY, Terms.SUBJECT, Node.ANY)) {
            Graph assertion = data.getGraph(claim.getGraph());
            Triple plain = Triple.create(
                    claim.getObject(),
                    object(assertion, claim.getSubject(), Terms.PREDICATE),
                    object(assertion, claim.getSubject(), Terms.OBJECT));
            Node polarity = object(assertion, claim.getSubject(), Mat.POLARITY);
            if (polarity.equals(Mat.term("Denied"))) {
                denied++;
                assertThat(assertion.contains(plain)).as(plain.toString()).isFalse();
            } else {
                affirmed += assertion.contains(plain) ? 1 : 0;
            }
        }
        assertThat(affirmed).isGreaterThan(2);
        assertThat(denied).isPositive();
    }

    @Test
    void aNanopublicationNamesTheProgram() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(exported("nanopubs").resolve("nanopubs.nq")).parse(data);
        Node createdWith = NodeFactory.createURI("http://purl.org/pav/createdWith");
        List<Quad> made = data.stream(Node.ANY, Node.ANY, createdWith, Node.ANY).toList();

        assertThat(made).hasSize((int)
                data.stream(Node.ANY, Node.ANY, Terms.SUBJECT, Node.ANY).count());
        assertThat(made).allSatisfy(each -> {
            assertThat(each.getGraph().getURI()).endsWith("#pubinfo");
            assertThat(data.contains(
                            each.getGraph(),
                            each.getObject(),
                            NodeFactory.createURI(Terms.SCHEMA + "softwareVersion"),
                            Node.ANY))
                    .isTrue();
        });
    }

    private static Node object(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEdgeSaysWhatItsClaimDoes() throws IOException {
        Set<String> edges = new TreeSet<>();
        for (String line : Files.readAllLines(exported("kgx").resolve("edges.tsv"))) {
            String[] cells = line.split("\t", -1);
            edges.add(String.join(" ", cells[2], cells[4], cells[5], cells[6], cells[11]));
        }
        String use = " biolink:ChemicalOrDrugOrTreatmentToDiseaseOrPhenotypicFeatureAssociation ";

        assertThat(edges)
                .contains(
                        "biolink:treats" + use + " not_provided mat:treats",
                        "biolink:treats" + use + "true not_provided mat:ineffectiveFor",
                        "biolink:studied_to_treat" + use + " not_provided mat:investigatedFor",
                        "biolink:contraindicated_in biolink:Association  not_provided mat:contraindicatedIn",
                        "biolink:contraindicated_in" + use + " not_provided mat:contraindicatedIn")
                .noneMatch(edge -> edge.contains("knowledge_assertion"));
    }

    @Test
    void theTableSaysWhatBecomesOfItsSeparator() {
        assertThat(exported("csv").resolve("claims.csv-metadata.json"))
                .content()
                .contains("separated by |", "it has ¦ in its place");
    }
}
