package dev.materia.app;

import dev.materia.claim.Extraction;
import dev.materia.mapping.DatasetAssembly;
import dev.materia.mapping.GraphHead;
import dev.materia.mapping.Iris;
import dev.materia.mapping.LinkedConcepts;
import dev.materia.mapping.MappingOptions;
import dev.materia.mapping.MonographGraph;
import dev.materia.mapping.MonographMapper;
import dev.materia.mapping.Quotes;
import dev.materia.release.UnlinkedRow;
import dev.materia.release.statement.PublishableTerm;
import dev.materia.validation.Finding;
import dev.materia.validation.ShaclGate;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Node;
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
        MonographGraph graph = mapper.map(told, name, sameText);
        check(graph.own());
        graph.described().values().forEach(DocumentWorker::check);
        DocumentRecord.Preface preface = new DocumentRecord.Preface(
                identity,
                name.getURI(),
                sameText == null ? "" : sameText.getURI(),
                found.monograph().unreadProse().orElse(""),
                found.monograph().passages().size(),
                found.claims().size(),
                told.claims().size(),
                !findings(graph).isEmpty(),
                GraphHead.of(graph));
        List<UnlinkedRow> unlinked = quotes == Quotes.NONE ? List.of() : UnlinkedRow.of(name.getURI(), told.unlinked());
        try {
            return DocumentRecord.of(
                    preface, new DocumentRecord.Body(graph, unlinked, LinkedConcepts.links(told.concepts(), iris)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
