package dev.materia.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Certainty;
import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.source.Sha256;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class MonographMapperTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/materia/mapping/sample.nq");
    private static final Iris IRIS = SampleData.IRIS;
    private static final Node DRUG = IRIS.concept(Sample.PLACIDOL);
    private static final Concept COMA = Concept.named(ConceptType.CONDITION, "coma");

    @Test
    void sampleGivesTheGoldenQuads() throws IOException {
        assertThat(quads(SampleData.of(Sample.extraction()))).isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void hasNoBlankNodeAndTheDefaultGraphIsTheUnion() {
        DatasetGraph data = SampleData.of(Sample.extraction(), Sample.dissenting());
        assertThat(data.stream()
                        .flatMap(q -> Stream.of(q.getSubject(), q.getObject()))
                        .filter(Node::isBlank))
                .isEmpty();
        Graph union = GraphFactory.createDefaultGraph();
        data.listGraphNodes().forEachRemaining(g -> data.getGraph(g).stream().forEach(union::add));
        assertThat(union.stream())
                .containsExactlyInAnyOrderElementsOf(
                        data.getDefaultGraph().stream().toList());
    }

    @Test
    void orderOfMonographsDoesNotMatter() {
        Iris iris = new Iris("https://example.org/x");
        MonographMapper mapper = new MonographMapper(new MappingOptions(iris, Quotes.FULL));
        MonographGraph a = mapper.map(Sample.extraction(), iris.monograph("a"));
        MonographGraph b = mapper.map(Sample.dissenting(), iris.monograph("b"));
        assertThat(quads(DatasetAssembly.of(List.of(a, b), iris)))
                .isEqualTo(quads(DatasetAssembly.of(List.of(b, a, b), iris)));
    }

    @Test
    void affirmedClaimsHaveTheirDirectTripleAndDeniedOnesNone() {
        Graph data = SampleData.of(Sample.extraction()).getDefaultGraph();
        for (Claim claim : Sample.extraction().claims()) {
            assertThat(data.contains(DRUG, Mat.term(claim.predicate().localName()), IRIS.concept(claim.object())))
                    .as(claim.toString())
                    .isEqualTo(claim.assertion().polarity() == Polarity.AFFIRMED);
        }
    }

    @Test
    void whatIsUnderStudyTreatsNothing() {
        Claim claim = Sample.claim(Predicate.TREATS, COMA, Polarity.AFFIRMED, Certainty.INVESTIGATIONAL);
        Graph data = SampleData.of(Sample.with(Sample.PLACIDOL, List.of(), List.of(claim)))
                .getDefaultGraph();
        assertThat(data.contains(Node.ANY, Terms.OBJECT, IRIS.concept(COMA))).isTrue();
        assertThat(data.contains(DRUG, Mat.term("treats"), Node.ANY)).isFalse();
    }

    @Test
    void treatmentDisputedByAnotherMonographHasNoDirectTripleAndBothClaimsStay() {
        DatasetGraph data = SampleData.of(Sample.extraction(), Sample.dissenting());
        Graph union = data.getDefaultGraph();
        Node epilepsy = IRIS.concept(ConceptType.CONDITION, "epilepsy");
        assertThat(union.contains(DRUG, Mat.term("treats"), epilepsy)).isFalse();
        assertThat(union.contains(DRUG, Mat.term("ineffectiveFor"), epilepsy)).isFalse();
        assertThat(union.contains(DRUG, Mat.term("developedFor"), epilepsy)).isTrue();
        assertThat(union.stream(Node.ANY, Terms.OBJECT, epilepsy)).hasSize(3);
        Graph between = data.getGraph(IRIS.dataset());
        assertThat(between.stream(Node.ANY, Mat.DISPUTES, Node.ANY)).hasSize(4);
        assertThat(between.stream().filter(t -> !t.getPredicate().equals(Mat.DISPUTES)))
                .isEmpty();
    }

    @Test
    void claimAndDenialInOneMonographDisputeEachOtherInItsGraph() {
        Claim yes = Sample.claim(Predicate.HAS_ADVERSE_EFFECT, COMA, Polarity.AFFIRMED, Certainty.PROBABLE);
        Claim no = Sample.claim(Predicate.HAS_ADVERSE_EFFECT, COMA, Polarity.DENIED, Certainty.ESTABLISHED);
        DatasetGraph data = SampleData.of(Sample.with(Sample.PLACIDOL, List.of(), List.of(yes, no)));
        Graph graph = data.getGraph(IRIS.monograph("placidol"));
        assertThat(graph.stream(Node.ANY, Mat.DISPUTES, Node.ANY)).hasSize(2);
        assertThat(graph.contains(DRUG, Mat.term("hasAdverseEffect"), IRIS.concept(COMA)))
                .isTrue();
    }

    @Test
    void withoutQuotesNoSentenceIsLeft() {
        DatasetGraph data = SampleData.of(Quotes.NONE, IRIS, List.of(Sample.extraction()));
        List<String> literals = data.getDefaultGraph().stream()
                .map(t -> t.getObject())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
        for (String sentence : Sample.SENTENCES) {
            assertThat(literals).noneMatch(literal -> literal.contains(sentence));
            assertThat(data.getDefaultGraph().contains(Node.ANY, Terms.SHA256, Literals.text(Sha256.hex(sentence))))
                    .as("hash of: " + sentence)
                    .isTrue();
        }
        assertThat(literals)
                .contains("drowsiness")
                .doesNotContain("may bring on")
                .noneMatch(l -> l.contains("A. Painter ["));
        assertThat(literals).noneMatch(literal -> literal.startsWith("Alvarez, Maria, and"));
    }

    @Test
    void hostileNamesGiveValidIrisAndLiteralsThatSurviveARoundTrip() {
        List<String> hostile = List.of(
                "\"quoted\"",
                "two\nlines",
                "<script>alert(1)</script>",
                "a  b",
                "../../etc",
                "%2e%2e/",
                "#frag?q",
                "лекарство",
                "薬",
                "\uD83D\uDC8A",
                "\u0000\u0001",
                "\uD800",
                "a\\u0041",
                "{}|^`",
                "'",
                "\u202Ertl");
        for (String name : hostile) {
            Concept drug = new Concept(
                    ConceptType.DRUG,
                    name,
                    name,
                    List.of(name + "s"),
                    List.of(),
                    List.of(
                            new Match(Match.Relation.EXACT, "http://example.org/" + name),
                            new Match(Match.Relation.CLOSE, "javascript:" + name)),
                    List.of(),
                    name);
            Extraction extraction = Sample.with(drug, List.of(name + " brand"), List.of());
            DatasetGraph data = SampleData.of(extraction);
            data.stream()
                    .flatMap(q -> Stream.of(q.getSubject(), q.getPredicate(), q.getObject()))
                    .filter(Node::isURI)
                    .forEach(iri -> {
                        assertThat(IRIx.create(iri.getURI()).hasViolations())
                                .as(iri.getURI())
                                .isFalse();
                        assertThat(iri.getURI()).startsWith("http");
                    });
            for (Lang lang : List.of(Lang.NQUADS, Lang.TRIG)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                RDFDataMgr.write(out, data, lang);
                DatasetGraph back = DatasetGraphFactory.create();
                RDFDataMgr.read(back, new ByteArrayInputStream(out.toByteArray()), lang);
                assertThat(quads(back)).isEqualTo(quads(data));
            }
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            RDFDataMgr.write(xml, data.getDefaultGraph(), Lang.RDFXML);
            Graph back = GraphFactory.createDefaultGraph();
            RDFDataMgr.read(back, new ByteArrayInputStream(xml.toByteArray()), Lang.RDFXML);
            assertThat(back.isIsomorphicWith(data.getDefaultGraph())).as(name).isTrue();
        }
    }

    @Test
    void oneLabelIsOneKindOfLabel() {
        Concept drug = new Concept(
                ConceptType.DRUG,
                "placidol",
                "placidol",
                List.of("placidol", "other"),
                List.of("other", "placidol"),
                List.of(),
                List.of(),
                null);
        Graph data =
                SampleData.of(Sample.with(drug, List.of("Placidol"), List.of())).getDefaultGraph();
        assertThat(data.stream(DRUG, Terms.ALT_LABEL, Node.ANY).map(t -> t.getObject()))
                .containsExactlyInAnyOrder(Literals.label("other"), Literals.label("Placidum"));
        assertThat(data.contains(DRUG, Terms.HIDDEN_LABEL, Node.ANY)).isFalse();
    }

    /** The named graphs as sorted N-Quads. */
    private static List<String> quads(DatasetGraph data) {
        return data.stream()
                .filter(quad -> !quad.isDefaultGraph())
                .map(quad -> Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                        .map(NodeFmtLib::strNT)
                        .reduce("", (a, b) -> a + b + " ")
                        .concat("."))
                .sorted()
                .toList();
    }

    /** Writes the golden quads again; look at the difference before it is kept. */
    public static void main(String[] args) throws IOException {
        Files.writeString(
                GOLDEN, String.join("\n", quads(SampleData.of(Sample.extraction()))) + "\n", StandardCharsets.UTF_8);
    }
}
