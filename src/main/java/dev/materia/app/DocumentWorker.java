package dev.materia.app;

import dev.materia.claim.Extraction;
import dev.materia.mapping.DatasetAssembly;
import dev.materia.mapping.GraphHead;
import dev.materia.mapping.Iris;
import dev.materia.mapping.LinkedConcepts;
import dev.materia.mapping.MappingOptions;
import dev.materia.mapping.Mat;
import dev.materia.mapping.MonographGraph;
import dev.materia.mapping.MonographMapper;
import dev.materia.mapping.Quotes;
import dev.materia.mapping.Terms;
import dev.materia.monograph.Monograph;
import dev.materia.release.UnlinkedRow;
import dev.materia.release.statement.PublishableTerm;
import dev.materia.validation.Finding;
import dev.materia.validation.ShaclGate;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * The work on one document once its name is known: from what was found in it to a record. Any number of threads may.
 */
public final class DocumentWorker {

    private final Vocabulary vocabulary;
    private final Iris iris;
    private final Quotes quotes;
    private final MonographMapper mapper;
    private final ShaclGate gate;

    DocumentWorker(Vocabulary vocabulary, Iris iris, Quoting quoting, ShaclGate gate) {
        this.vocabulary = vocabulary;
        this.iris = iris;
        this.quotes = Quotes.valueOf(quoting.name());
        this.mapper = new MonographMapper(new MappingOptions(iris, quotes));
        this.gate = gate;
    }

    /** The record of a document. */
    DocumentRecord record(DocumentIdentity identity, Extraction found, Node name, @Nullable Node sameText) {
        Extraction told = quotes == Quotes.NONE ? found.ofConcepts(this::isNamedElsewhere) : found;
        Node drug = iris.concept(told.drug());
        MonographGraph facts = facts(told.monograph(), name, drug, sameText);
        MonographGraph text = mapper.text(told, name);
        check(text);
        DocumentRecord.Preface preface = new DocumentRecord.Preface(
                identity,
                name.getURI(),
                drug.getURI(),
                sameText == null ? "" : sameText.getURI(),
                found.monograph().unreadProse().orElse(""),
                found.monograph().passages().size(),
                found.claims().size(),
                told.claims().size(),
                !findings(facts.with(text)).isEmpty(),
                GraphHead.of(facts),
                GraphHead.of(text));
        List<UnlinkedRow> unlinked = quotes == Quotes.NONE ? List.of() : UnlinkedRow.of(name.getURI(), told.unlinked());
        List<String> contents = told.claims().stream()
                .map(claim -> iris.content(told.drug(), claim))
                .toList();
        try {
            return DocumentRecord.of(
                    preface,
                    facts,
                    new DocumentRecord.Text(text, contents, unlinked, LinkedConcepts.links(told.concepts(), iris)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The record of a document whose text is that of another, with the other's record: only its facts are worked on.
     */
    DocumentRecord record(
            DocumentIdentity identity,
            Monograph monograph,
            DocumentRecord sameText,
            Node name,
            @Nullable Node published) {
        try {
            DocumentRecord.Preface first = sameText.preface();
            Node drug = NodeFactory.createURI(first.drug());
            MonographGraph facts = facts(monograph.titled(first.identity().title()), name, drug, published);
            DocumentRecord.Preface preface = new DocumentRecord.Preface(
                    identity,
                    name.getURI(),
                    first.drug(),
                    published == null ? "" : published.getURI(),
                    first.note(),
                    first.passages(),
                    first.found(),
                    first.published(),
                    first.suspect() || !factFindings(facts, drug).isEmpty(),
                    GraphHead.of(facts),
                    first.text());
            return sameText.again(preface, facts, iris);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MonographGraph facts(Monograph monograph, Node name, Node drug, @Nullable Node sameText) {
        MonographGraph facts = mapper.facts(monograph, name, drug, sameText);
        check(facts);
        return facts;
    }

    private static void check(MonographGraph graph) {
        check(graph.own());
        graph.described().values().forEach(DocumentWorker::check);
    }

    /** What the shapes find in the facts of a document. */
    private List<Finding> factFindings(MonographGraph facts, Node drug) {
        Set<Node> things = new HashSet<>(facts.described().keySet());
        facts.own().forEach(triple -> things.add(triple.getSubject()));
        things.remove(drug);
        Graph graph = DatasetAssembly.alone(facts);
        graph.add(drug, Terms.TYPE, Mat.term(ConceptType.DRUG.localName()));
        return gate.validateDocument(graph, things);
    }

    /** What the shapes find in a document as it stands alone. */
    List<Finding> findings(MonographGraph graph) {
        return gate.validateDocument(DatasetAssembly.alone(graph));
    }

    /** Whether a name is no mere words of the text, which is not to be quoted. */
    private boolean isNamedElsewhere(Concept concept) {
        return vocabulary.concept(concept.type(), concept.slug()).isPresent();
    }

    private static void check(List<Triple> triples) {
        @Nullable Node subject = null;
        for (Triple triple : triples) {
            if (!triple.getSubject().equals(subject)) {
                subject = triple.getSubject();
                PublishableTerm.check(subject);
            }
            PublishableTerm.check(triple.getObject());
        }
    }
}
