package dev.materia.app;

import dev.materia.claim.Extraction;
import dev.materia.mapping.DatasetAssembly;
import dev.materia.mapping.Iris;
import dev.materia.mapping.LinkedConcepts;
import dev.materia.mapping.MappingOptions;
import dev.materia.mapping.MonographGraph;
import dev.materia.mapping.MonographMapper;
import dev.materia.mapping.MonographNames;
import dev.materia.mapping.Quotes;
import dev.materia.mapping.Terms;
import dev.materia.monograph.Monograph;
import dev.materia.release.UnlinkedRow;
import dev.materia.release.statement.PublishableTerm;
import dev.materia.source.Problem;
import dev.materia.source.SourceException;
import dev.materia.validation.Culprits;
import dev.materia.validation.Finding;
import dev.materia.validation.ShaclGate;
import dev.materia.validation.ShapesViolatedException;
import dev.materia.validation.ValidatedDataset;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** The documents of a run, on their way from what was found in them to one dataset. */
final class Assembly {

    /** Violations that hide behind others show in a later round; after this many, whole documents are left out. */
    private static final int ROUNDS_OF_PARTS = 4;

    private final Vocabulary vocabulary;
    private final Iris iris;
    private final RunListener listener;
    private final Quotes quotes;
    private final MonographNames names;
    private final MonographMapper mapper;
    private final SeenTexts seen = new SeenTexts();
    private final LabelVersions versions = new LabelVersions();
    private final List<Document> documents = new ArrayList<>();
    private int unnamed;

    /** What one document gives. */
    private record Document(String origin, MonographGraph graph, List<UnlinkedRow> unlinked, Set<Concept> concepts) {}

    /** An assembly without documents as yet; {@code listener} gets what is left out. */
    Assembly(Vocabulary vocabulary, Iris iris, Quoting quoting, RunListener listener) {
        this.vocabulary = vocabulary;
        this.iris = iris;
        this.listener = listener;
        this.quotes = Quotes.valueOf(quoting.name());
        this.names = new MonographNames(iris);
        this.mapper = new MonographMapper(new MappingOptions(iris, quotes));
    }

    /** Adds what was found in one document, unless it repeats another or cannot be mapped, which is then reported. */
    void add(Extraction found) {
        Monograph monograph = found.monograph();
        String origin = monograph.origin();
        boolean versioned = monograph.product() != null && monograph.product().setId() != null;
        // labels of several publishers may have one text: that is said of them, and each counts
        if (versioned || !seen.repeats(monograph, listener)) {
            DocumentFailure.guard(origin, listener, () -> {
                addNewest(origin, found);
                return origin;
            });
        }
    }

    /** Adds a document, unless it is a label of which a newer version was added; takes out the version it replaces. */
    private void addNewest(String origin, Extraction found) {
        Node name = names.next(found.monograph());
        LabelVersions.Verdict verdict = versions.take(found.monograph(), name);
        if (!verdict.kept()) {
            listener.skipped(origin + ": a label of which a newer version, or the same, is read");
            return;
        }
        Document document = document(origin, found, name, verdict.sameText());
        Node replaced = verdict.replaced();
        if (replaced != null && documents.removeIf(older -> older.graph.name().equals(replaced))) {
            listener.skipped(replaced.getURI() + ": an older version of " + origin);
        }
        documents.add(document);
    }

    private Document document(String origin, Extraction found, Node name, @Nullable Node sameText) {
        Extraction told = quotes == Quotes.NONE ? found.ofConcepts(this::isNamedElsewhere) : found;
        unnamed += found.claims().size() - told.claims().size();
        MonographGraph graph = mapper.map(told, name, sameText);
        graph.own().forEach(Assembly::check);
        graph.described().values().forEach(said -> said.forEach(Assembly::check));
        return new Document(
                origin,
                graph,
                quotes == Quotes.NONE ? List.of() : UnlinkedRow.of(name.getURI(), told.unlinked()),
                told.concepts());
    }

    /** Whether a name is no mere words of the text, which is not to be quoted. */
    private boolean isNamedElsewhere(Concept concept) {
        return vocabulary.concept(concept.type(), concept.slug()).isPresent();
    }

    private static void check(Triple triple) {
        PublishableTerm.check(triple.getSubject());
        PublishableTerm.check(triple.getObject());
    }

    int monographs() {
        return documents.size();
    }

    int claims() {
        return documents.stream()
                .mapToInt(document -> document.graph.claims().size())
                .sum();
    }

    List<UnlinkedRow> unlinked() {
        return documents.stream()
                .flatMap(document -> document.unlinked.stream())
                .toList();
    }

    /** Why the links to other vocabularies hold, for those that no person drew. */
    Map<Triple, Justification> justifications() {
        return linked().justifications();
    }

    private LinkedConcepts linked() {
        LinkedConcepts linked = new LinkedConcepts(iris);
        documents.forEach(document -> linked.take(document.concepts));
        return linked;
    }

    /**
     * The data of all documents.
     *
     * @throws SourceException if there is no document
     */
    DatasetGraph data() throws SourceException {
        if (documents.isEmpty()) {
            throw new SourceException(
                    new Problem("sources", "no source could be read", "see the errors above, and fix at least one"));
        }
        return DatasetAssembly.of(
                documents.stream().map(Document::graph).toList(), linked().hierarchy(vocabulary), iris);
    }

    /**
     * The data of all documents as they may be published: what violates a shape is left out and reported.
     *
     * @throws SourceException if no document can be published
     * @throws ShapesViolatedException if a violation cannot be put down to any document
     */
    ValidatedDataset validated(ShaclGate gate) throws SourceException, ShapesViolatedException {
        if (unnamed > 0) {
            listener.note(new Problem(
                    "--quotes none",
                    unnamed + " claims are about something that only the words of the texts name",
                    "they are left out; import a vocabulary that has the names"));
        }
        for (int round = 1; ; round++) {
            ValidatedDataset checked = gate.force(data());
            if (checked.conforms()) {
                return checked;
            }
            if (!leaveOut(checked.findings().findings(), round > ROUNDS_OF_PARTS)) {
                throw new ShapesViolatedException(checked.findings());
            }
        }
    }

    /** Leaves out what {@code findings} concern; whether there was anything. */
    private boolean leaveOut(List<Finding> findings, boolean whole) {
        boolean any = false;
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            List<Culprits.Culprit> culprits = new Culprits(document.graph).of(findings);
            any |= !culprits.isEmpty();
            culprits.forEach(culprit -> listener.problem(problem(document, culprit)));
            Set<Node> things = culprits.stream().map(Culprits.Culprit::thing).collect(Collectors.toSet());
            if (things.contains(document.graph.name()) || (whole && !things.isEmpty())) {
                documents.remove(i--);
            } else if (!things.isEmpty()) {
                documents.set(
                        i,
                        new Document(
                                document.origin, document.graph.without(things), document.unlinked, document.concepts));
            }
        }
        return any;
    }

    private static Problem problem(Document document, Culprits.Culprit culprit) {
        boolean all = culprit.thing().equals(document.graph.name());
        String what = all ? "the document" : culprit.thing().getURI() + label(document.graph, culprit.thing());
        return new Problem(
                document.origin,
                what + " cannot be published: " + culprit.finding().message(),
                "it is left out; correct the source, or report the error if the source is right");
    }

    private static String label(MonographGraph graph, Node thing) {
        return graph.own().stream()
                .filter(triple -> triple.getSubject().equals(thing)
                        && triple.getPredicate().equals(Terms.LABEL))
                .map(triple -> " (" + triple.getObject().getLiteralLexicalForm() + ")")
                .findFirst()
                .orElse("");
    }
}
