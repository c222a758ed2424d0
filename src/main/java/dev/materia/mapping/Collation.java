package dev.materia.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * What is decided among the monographs of a run of any length: which description of a thing is published, and which
 * claims dispute each other. Memory grows with the number of different things, drugs with objects, and disputed claims,
 * by some ten bytes for each. The result is that of {@link DatasetAssembly}.
 */
public final class Collation {

    private static final Comparator<List<Triple>> TIE = Comparator.comparing(List::toString);
    private static final int WORDS = 0;
    private static final int SIZE = 1;
    private static final int DOCUMENT = 2;

    private final Iris iris;
    private final Documents documents;
    private final LongTable chosen = new LongTable(3);
    private final LongTable kinds = new LongTable(1);
    private final List<ClaimTriple> disputable = new ArrayList<>();
    private @Nullable Disputes disputes;

    /** The documents of the run, by number. */
    public interface Documents {

        /** The graph of a document. */
        MonographGraph graph(int number) throws IOException;

        /** The claims of a document. */
        List<ClaimTriple> claims(int number) throws IOException;
    }

    /** A collation of {@code documents}, which are then surveyed one by one. */
    public Collation(Iris iris, Documents documents) {
        this.iris = iris;
        this.documents = documents;
    }

    /** Takes note of a document; all are surveyed before anything else is asked for. */
    public void survey(int number, GraphHead head) throws IOException {
        long[] said = head.descriptions();
        for (int i = 0; i < said.length; i += GraphHead.DESCRIPTION) {
            describe(number, said[i], said[i + 1], said[i + 2]);
        }
        long[] claims = head.claims();
        for (int i = 0; i < claims.length; i += GraphHead.CLAIM) {
            int place = kinds.place(claims[i]);
            if (place < 0) {
                kinds.set(-1 - place, 0, claims[i + 1]);
            } else {
                kinds.set(place, 0, kinds.get(place, 0) | claims[i + 1]);
            }
        }
    }

    private void describe(int number, long thing, long words, long size) throws IOException {
        int place = chosen.place(thing);
        boolean better;
        if (place < 0) {
            place = -1 - place;
            better = true;
        } else if (chosen.get(place, WORDS) == words) {
            better = false;
        } else if (chosen.get(place, SIZE) != size) {
            better = size > chosen.get(place, SIZE);
        } else {
            List<Triple> here = said(number, thing);
            List<Triple> there = said((int) chosen.get(place, DOCUMENT), thing);
            better = TIE.compare(here, there) < 0;
        }
        if (better) {
            chosen.set(place, WORDS, words);
            chosen.set(place, SIZE, size);
            chosen.set(place, DOCUMENT, number);
        }
    }

    private List<Triple> said(int number, long thing) throws IOException {
        for (Map.Entry<Node, List<Triple>> entry :
                documents.graph(number).described().entrySet()) {
            if (GraphHead.hash(entry.getKey()) == thing) {
                return entry.getValue();
            }
        }
        throw new IOException("a document of the work folder does not describe what its head says");
    }

    /** Takes the claims of a document that may be disputed, after all documents were surveyed. */
    public void dispute(int number, GraphHead head) throws IOException {
        long[] claims = head.claims();
        List<ClaimTriple> full = List.of();
        for (int i = 0; i < claims.length; i += GraphHead.CLAIM) {
            int place = kinds.known(claims[i]);
            if (place >= 0 && GraphHead.mayDispute(kinds.get(place, 0))) {
                if (full.isEmpty()) {
                    full = documents.claims(number);
                }
                disputable.add(full.get(i / GraphHead.CLAIM));
            }
        }
    }

    private Disputes disputes() {
        Disputes found = disputes;
        if (found == null) {
            found = new Disputes(disputable);
            disputes = found;
        }
        return found;
    }

    /** Compares the claims that may be disputed; after that, several threads may ask for {@link #statements}. */
    public void settle() {
        disputes();
    }

    /** Takes statements. */
    @FunctionalInterface
    public interface Taker {

        /** Takes a statement of the graph of that name. */
        void take(Node graph, Triple triple) throws IOException;
    }

    /**
     * Hands over the statements of a monograph, some perhaps twice.
     *
     * @param head of the monograph
     */
    public void statements(MonographGraph monograph, GraphHead head, Taker taker) throws IOException {
        for (Triple triple : monograph.own()) {
            taker.take(monograph.name(), triple);
        }
        for (Map.Entry<Node, List<Triple>> entry : monograph.described().entrySet()) {
            if (isChosen(entry.getKey(), head)) {
                for (Triple triple : entry.getValue()) {
                    taker.take(monograph.name(), triple);
                }
            }
        }
        Triples direct = new Triples();
        for (ClaimTriple claim : monograph.claims()) {
            if (claim.asserts() && !disputes().withholds(claim)) {
                DirectTriples.add(claim, direct);
            }
        }
        for (Triple triple : direct.toList()) {
            taker.take(monograph.name(), triple);
        }
    }

    /** Hands over what no single monograph says, and which claims of one dispute each other. */
    public void common(List<Triple> common, Taker taker) throws IOException {
        for (Triple triple : common) {
            taker.take(iris.dataset(), triple);
        }
        for (Disputes.Pair pair : disputes().pairs()) {
            Node first = pair.first().monograph();
            Node graph = first.equals(pair.second().monograph()) ? first : iris.dataset();
            Node one = pair.first().claim();
            Node other = pair.second().claim();
            taker.take(graph, Triple.create(one, Mat.DISPUTES, other));
            taker.take(graph, Triple.create(other, Mat.DISPUTES, one));
        }
    }

    /** Whether the description of {@code thing} in the monograph with that head is the one to publish. */
    public boolean isChosen(Node thing, GraphHead head) {
        long hash = GraphHead.hash(thing);
        int place = chosen.known(hash);
        return place >= 0 && chosen.get(place, WORDS) == head.words(hash);
    }

    /** Whether {@code said} is the description of {@code thing} to publish. */
    public boolean isChosen(Node thing, List<Triple> said) {
        int place = chosen.known(GraphHead.hash(thing));
        return place >= 0 && chosen.get(place, WORDS) == GraphHead.hash(said);
    }

    /**
     * {@code monograph} with the published description of each thing that it describes in other words, and with those
     * of the things that these lead to.
     */
    public MonographGraph asPublished(MonographGraph monograph) throws IOException {
        Map<Node, List<Triple>> described = new LinkedHashMap<>(monograph.described());
        Set<Node> done = new HashSet<>();
        List<Node> open = new ArrayList<>(described.keySet());
        while (!open.isEmpty()) {
            Node thing = open.remove(open.size() - 1);
            List<Triple> said = described.get(thing);
            if (!done.add(thing) || (said != null && isChosen(thing, said))) {
                continue;
            }
            int place = chosen.known(GraphHead.hash(thing));
            if (place < 0) {
                continue;
            }
            Map<Node, List<Triple>> there =
                    documents.graph((int) chosen.get(place, DOCUMENT)).described();
            List<Triple> published = there.getOrDefault(thing, List.of());
            described.put(thing, published);
            for (Triple triple : published) {
                if (there.containsKey(triple.getObject())) {
                    open.add(triple.getObject());
                }
            }
        }
        return new MonographGraph(monograph.name(), monograph.own(), described, monograph.claims());
    }
}
