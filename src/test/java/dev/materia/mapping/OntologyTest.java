package dev.materia.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Action;
import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.context.ConditionSeverity;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.context.Intent;
import dev.materia.claim.context.Presence;
import dev.materia.claim.context.TherapyRole;
import dev.materia.vocabulary.ConceptType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/** The ontology is OWL 2 DL, makes sense, explains all its terms, and agrees with the data that are published. */
class OntologyTest {

    private static final Path FILE = Path.of("ontology/materia.ttl");
    private static final Graph ONTOLOGY = RDFDataMgr.loadGraph(FILE.toString());

    @Test
    void isOwl2Dl() throws OWLOntologyCreationException {
        assertThat(new OWL2DLProfile().checkOntology(load(ONTOLOGY)).getViolations())
                .isEmpty();
    }

    @Test
    void isConsistentAndEveryClassCanHaveMembers() throws OWLOntologyCreationException {
        Reasoner reasoner = reasoner(ONTOLOGY);
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @Test
    void publishedDataAreConsistentWithItEvenWhereMonographsDisagree() throws OWLOntologyCreationException {
        DatasetGraph data = SampleData.of(Sample.extraction(), Sample.dissenting());
        assertThat(reasoner(together(data.getDefaultGraph())).isConsistent()).isTrue();
    }

    @Test
    void aDrugThatTreatsWhatItIsIneffectiveForIsInconsistent() throws OWLOntologyCreationException {
        Graph data = together(SampleData.of(Sample.extraction()).getDefaultGraph());
        Node drug = SampleData.IRIS.concept(Sample.PLACIDOL);
        Node epilepsy = SampleData.IRIS.concept(ConceptType.CONDITION, "epilepsy");
        assertThat(data.contains(drug, Mat.term("ineffectiveFor"), epilepsy)).isTrue();
        data.add(drug, Mat.term("treats"), epilepsy);
        assertThat(reasoner(data).isConsistent()).isFalse();
    }

    @Test
    void publishedAdverseEffectsAreThoseThatFollow() throws OWLOntologyCreationException {
        Graph data = SampleData.of(Sample.extraction()).getDefaultGraph();
        Graph bare = GraphFactory.createDefaultGraph();
        data.stream()
                .filter(t -> !t.getObject().equals(Mat.ADVERSE_EFFECT)
                        && !t.getPredicate().equals(Mat.MAY_CAUSE))
                .forEach(bare::add);
        Set<String> inferred = reasoner(together(bare))
                .getInstances(OWLManager.getOWLDataFactory().getOWLClass(IRI.create(Mat.ADVERSE_EFFECT.getURI())))
                .entities()
                .map(member -> member.getIRI().toString())
                .collect(Collectors.toSet());
        Set<String> published = data.stream(Node.ANY, Terms.TYPE, Mat.ADVERSE_EFFECT)
                .map(t -> t.getSubject().getURI())
                .collect(Collectors.toSet());
        assertThat(published).isNotEmpty().isEqualTo(inferred);
    }

    @Test
    void everyTermOfOursHasALabelAndAnExample() {
        for (String term : ours()) {
            Node node = Mat.term(term);
            assertThat(ONTOLOGY.contains(node, RDFS.label.asNode(), Node.ANY))
                    .as(term)
                    .isTrue();
            assertThat(ONTOLOGY.stream(node, RDFS.comment.asNode(), Node.ANY)
                            .map(t -> t.getObject().getLiteralLexicalForm()))
                    .as(term)
                    .singleElement()
                    .asString()
                    .containsPattern("for example|, as |as in ")
                    .matches("(?s).*\\.\"?");
        }
    }

    @Test
    void hasEveryTermOfTheProgram() {
        Stream<String> names = Stream.of(
                        Arrays.stream(ConceptType.values()).map(ConceptType::localName),
                        Arrays.stream(Predicate.values()).map(Predicate::localName),
                        Arrays.stream(Polarity.values()).map(Polarity::localName),
                        Arrays.stream(Certainty.values()).map(Certainty::localName),
                        Arrays.stream(Circumstance.values()).map(Circumstance::localName),
                        Arrays.stream(Action.values()).map(Action::localName),
                        Arrays.stream(ContextType.values()).map(ContextType::localName),
                        Arrays.stream(Intent.values()).map(Intent::localName),
                        Arrays.stream(TherapyRole.values()).map(TherapyRole::localName),
                        Arrays.stream(Presence.values()).map(Presence::localName),
                        Arrays.stream(ConditionSeverity.values()).map(ConditionSeverity::localName))
                .flatMap(s -> s);
        assertThat(ours()).containsAll(names.toList());
    }

    @Test
    void declaresEveryPropertyAndClassOfTheData() {
        Set<Node> used = SampleData.of(Sample.extraction(), Sample.dissenting()).getDefaultGraph().stream()
                .flatMap(t ->
                        t.getPredicate().equals(Terms.TYPE) ? Stream.of(t.getObject()) : Stream.of(t.getPredicate()))
                .filter(node -> !isReserved(node))
                .collect(Collectors.toSet());
        assertThat(used)
                .allSatisfy(node -> assertThat(ONTOLOGY.contains(node, RDF.type.asNode(), Node.ANY))
                        .as(node.getURI())
                        .isTrue());
    }

    @Test
    void treatmentAndFailureAreDisjoint() {
        assertThat(ONTOLOGY.contains(
                        Mat.term("treats"), OWL2.propertyDisjointWith.asNode(), Mat.term("ineffectiveFor")))
                .isTrue();
    }

    private static Set<String> ours() {
        return ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && node.getURI().startsWith(Mat.NS))
                .map(node -> node.getURI().substring(Mat.NS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ontology and data, without the words that OWL 2 reserves (reification and lists), which it cannot hold. */
    private static Graph together(Graph data) {
        Graph both = GraphFactory.createDefaultGraph();
        ONTOLOGY.stream().forEach(both::add);
        data.stream()
                .filter(t -> t.getPredicate().equals(Terms.TYPE)
                        ? !isReserved(t.getObject())
                        : !t.getPredicate().getURI().startsWith(RDF.getURI()))
                .forEach(both::add);
        return both;
    }

    private static boolean isReserved(Node node) {
        return node.getURI().startsWith(RDF.getURI()) || node.getURI().startsWith(RDFS.getURI());
    }

    private static Reasoner reasoner(Graph graph) throws OWLOntologyCreationException {
        return new Reasoner(new Configuration(), load(graph));
    }

    private static OWLOntology load(Graph graph) throws OWLOntologyCreationException {
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        RDFDataMgr.write(turtle, graph, Lang.TURTLE);
        return OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new ByteArrayInputStream(turtle.toByteArray()));
    }
}
