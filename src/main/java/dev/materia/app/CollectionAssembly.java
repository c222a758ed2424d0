package dev.materia.app;

import dev.materia.mapping.Collation;
import dev.materia.mapping.GraphHead;
import dev.materia.mapping.Iris;
import dev.materia.mapping.LinkedConcepts;
import dev.materia.mapping.MonographGraph;
import dev.materia.mapping.Terms;
import dev.materia.release.Worklist;
import dev.materia.release.statement.StatementStore;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.validation.CheckedDocuments;
import dev.materia.validation.Culprits;
import dev.materia.validation.Finding;
import dev.materia.validation.ShaclGate;
import dev.materia.validation.ShapesViolatedException;
import dev.materia.validation.SimilarPeople;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** The documents of a run put together to one dataset, in passes over the work folder. */
public final class CollectionAssembly {

    /** Violations that hide behind others show in a later round; after this many, whole documents are left out. */
    private static final int ROUNDS_OF_PARTS = 4;

    private final KeptDocuments documents;
    private final DocumentWorker worker;
    private final ShaclGate gate;
    private final Vocabulary vocabulary;
    private final Iris iris;
    private final RunListener listener;
    private final int jobs;
    private final LinkedConcepts linked = new LinkedConcepts();
    private final SimilarPeople people = new SimilarPeople();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private Collation collation;
    private List<Integer> suspects = List.of();
    private int claims;

    CollectionAssembly(
            KeptDocuments documents,
            DocumentWorker worker,
            ShaclGate gate,
            Vocabulary vocabulary,
            Iris iris,
            int jobs,
            RunListener listener) {
        this.documents = documents;
        this.worker = worker;
        this.gate = gate;
        this.vocabulary = vocabulary;
        this.iris = iris;
        this.jobs = jobs;
        this.listener = listener;
        this.collation = new Collation(iris, documents);
    }

    /**
     * Decides what is decided among all documents, and leaves out what violates a shape, unless it is forced in.
     *
     * @throws MateriaException if there is no document that can be published
     * @throws ShapesViolatedException if a violation cannot be put down to any document
     */
    public void decide(boolean force) throws MateriaException, ShapesViolatedException, IOException {
        for (int round = 1; ; round++) {
            survey();
            findings.clear();
            DocumentPass.run(suspects, jobs, this::check);
            boolean conforms = findings.stream().noneMatch(Culprits::concern);
            if (force || conforms) {
                return;
            }
            if (!leaveOut(round > ROUNDS_OF_PARTS)) {
                gate.check(findings);
            }
        }
    }

    /** Decides what is decided among all documents. */
    public void survey() throws MateriaException, IOException {
        if (documents.size() == 0) {
            throw new MateriaException(
                    new Problem("sources", "no source could be read", "see the errors above, and fix at least one"));
        }
        collation = new Collation(iris, documents);
        suspects = new ArrayList<>();
        claims = 0;
        for (int i = 0; i < documents.end(); i++) {
            DocumentRecord.Preface preface = documents.preface(i);
            if (preface != null) {
                collation.survey(i, preface.head());
                claims += preface.head().size();
                if (preface.suspect()) {
                    suspects.add(i);
                }
            }
        }
        for (int i = 0; i < documents.end(); i++) {
            DocumentRecord.Preface preface = documents.preface(i);
            if (preface != null) {
                collation.dispute(i, preface.head());
            }
        }
        collation.settle();
    }

    /** Checks a document in which something was found when it stood alone, now as it will be published. */
    private void check(int number) throws IOException {
        MonographGraph graph = documents.graph(number);
        List<Finding> found = worker.findings(collation.asPublished(graph));
        synchronized (findings) {
            findings.addAll(found);
        }
    }

    /** Leaves out what the findings concern; whether there was anything. */
    private boolean leaveOut(boolean whole) throws IOException {
        List<Finding> sorted = findings.stream().sorted().toList();
        Set<Long> things = new HashSet<>();
        sorted.stream().filter(Culprits::concern).forEach(finding -> things.addAll(Culprits.hashes(finding)));
        Set<Integer> suspected = new HashSet<>(suspects);
        boolean any = false;
        for (int i = 0; i < documents.end(); i++) {
            DocumentRecord record = documents.find(i);
            if (record != null
                    && (suspected.contains(i) || record.preface().head().describesAny(things))) {
                any |= leaveOut(i, record, sorted, whole);
            }
        }
        return any;
    }

    private boolean leaveOut(int number, DocumentRecord record, List<Finding> found, boolean whole) throws IOException {
        DocumentRecord.Preface preface = record.preface();
        DocumentRecord.Body body = record.body();
        List<Culprits.Culprit> culprits = new Culprits(body.graph()).of(found);
        culprits.forEach(culprit -> listener.problem(problem(preface.identity().origin(), body.graph(), culprit)));
        Set<Node> things = culprits.stream().map(Culprits.Culprit::thing).collect(Collectors.toSet());
        if (things.contains(body.graph().name()) || (whole && !things.isEmpty())) {
            documents.remove(number);
        } else if (!things.isEmpty()) {
            documents.change(number, record.with(body.graph().without(things)));
        }
        return !things.isEmpty();
    }

    private static Problem problem(String origin, MonographGraph graph, Culprits.Culprit culprit) {
        boolean all = culprit.thing().equals(graph.name());
        String what = all ? "the document" : culprit.thing().getURI() + label(graph, culprit.thing());
        return new Problem(
                origin,
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

    /** How many documents are published. */
    public int documents() {
        return documents.size();
    }

    /** How many claims are published. */
    public int claims() {
        return claims;
    }

    /** Hands all statements over, on the calling thread. */
    void statements(Collation.Taker taker) throws IOException {
        for (int i = 0; i < documents.end(); i++) {
            DocumentRecord record = documents.find(i);
            if (record != null) {
                DocumentRecord.Body body = record.body();
                collation.statements(body.graph(), record.preface().head(), taker);
                linked.take(body.links());
            }
        }
        collation.common(linked.hierarchy(vocabulary), taker);
    }

    /** Hands all statements to {@code store}, and the rows of the worklist to {@code worklist}. */
    public void store(StatementStore store, Worklist worklist) throws IOException {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < documents.end(); i++) {
            all.add(i);
        }
        DocumentPass.run(all, jobs, store::open, (number, inlet) -> {
            DocumentRecord record = documents.find(number);
            if (record != null) {
                DocumentRecord.Body body = record.body();
                GraphHead head = record.preface().head();
                collation.statements(body.graph(), head, inlet::add);
                linked.take(body.links());
                worklist.add(body.unlinked());
                body.graph().described().forEach((thing, said) -> {
                    if (collation.isChosen(thing, head)) {
                        people.take(thing, said);
                    }
                });
            }
        });
        try (StatementStore.Inlet inlet = store.open()) {
            collation.common(linked.hierarchy(vocabulary), inlet::add);
        }
        findings.addAll(people.compare(gate));
    }

    /** Why the links to other vocabularies hold, for those that no person drew; after the statements. */
    public LinkedConcepts linked() {
        return linked;
    }

    /** What the shapes say of all documents, after the statements. */
    public CheckedDocuments checked(boolean force) throws ShapesViolatedException {
        return force ? gate.force(findings) : gate.check(findings);
    }
}
