package dev.materia.release;

import dev.materia.mapping.Mat;
import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Which properties lead from instances of one class of the ontology to those of another, and how often. */
final class ClassLinks {

    /**
     * Links of one kind.
     *
     * @param from class of the subjects
     * @param property the property
     * @param to class of the objects
     * @param triples how many
     */
    record Count(String from, String property, String to, long triples) {}

    private static final int CHUNK_BITS = 16;

    private final Statements statements;
    private final Statements.Terms terms;

    /** By term, which of {@link #sets} it belongs to; 0 is the empty one. A part without any other is missing. */
    private final short[] @Nullable [] set;

    private final Map<List<Integer>, Integer> known = new HashMap<>(Map.of(List.of(), 0));
    private final List<List<Integer>> sets = new ArrayList<>(List.of(List.of()));

    /** By class, whether it is of the ontology. */
    private final Map<Integer, Boolean> ours = new HashMap<>();

    private int type = -1;
    private int subject = -1;
    private List<Integer> classes = new ArrayList<>();

    private ClassLinks(Statements statements, Statements.Terms terms) {
        this.statements = statements;
        this.terms = terms;
        this.set = new short[(statements.size() >> CHUNK_BITS) + 1][];
    }

    /** The links in the union of all graphs, in the order of subjects' classes, properties and objects' classes. */
    static List<Count> of(Statements statements, Statements.Terms terms) throws IOException {
        ClassLinks links = new ClassLinks(statements, terms);
        statements.union((graph, subject, predicate, object) -> links.classify(subject, predicate, object));
        links.endSubject();
        return links.count();
    }

    /** Things have few different sets of classes: to count by set needs one look-up a triple. */
    private void classify(int s, int p, int o) throws IOException {
        if (s != subject) {
            endSubject();
            subject = s;
        }
        if (type < 0 && terms.term(p).equals(RDF.type.asNode())) {
            type = p;
        }
        if (p == type) {
            Boolean known = ours.get(o);
            if (known == null) {
                known = isOurs(terms.term(o));
                ours.put(o, known);
            }
            if (known) {
                classes.add(o);
            }
        }
    }

    private void endSubject() {
        if (classes.isEmpty()) {
            return;
        }
        Integer number = known.putIfAbsent(classes, sets.size());
        if (number == null) {
            number = sets.size();
            sets.add(List.copyOf(classes));
            if (number > Short.MAX_VALUE) {
                throw new IllegalStateException("more sets of classes than the ontology can make");
            }
        }
        short[] chunk = set[subject >> CHUNK_BITS];
        if (chunk == null) {
            chunk = new short[1 << CHUNK_BITS];
            set[subject >> CHUNK_BITS] = chunk;
        }
        chunk[subject & ((1 << CHUNK_BITS) - 1)] = number.shortValue();
        classes = new ArrayList<>();
    }

    private int set(int term) {
        short[] chunk = set[term >> CHUNK_BITS];
        return chunk == null ? 0 : chunk[term & ((1 << CHUNK_BITS) - 1)];
    }

    private static boolean isOurs(Node type) {
        return type.isURI() && type.getURI().startsWith(Mat.NS);
    }

    private List<Count> count() throws IOException {
        Map<Long, long[]> bySets = new HashMap<>();
        statements.union((graph, subject, predicate, object) -> {
            int from = set(subject);
            int to = from == 0 ? 0 : set(object);
            if (to > 0) {
                long key = ((long) predicate * sets.size() + from) * sets.size() + to;
                bySets.computeIfAbsent(key, k -> new long[1])[0]++;
            }
        });
        Map<Integer, Map<Integer, TreeMap<Integer, Long>>> counts = new TreeMap<>();
        bySets.forEach((key, triples) -> {
            int property = (int) (key / sets.size() / sets.size());
            for (int from : sets.get((int) (key / sets.size() % sets.size()))) {
                for (int to : sets.get((int) (key % sets.size()))) {
                    counts.computeIfAbsent(from, f -> new TreeMap<>())
                            .computeIfAbsent(property, p -> new TreeMap<>())
                            .merge(to, triples[0], Long::sum);
                }
            }
        });
        List<Count> sorted = new ArrayList<>();
        for (Map.Entry<Integer, Map<Integer, TreeMap<Integer, Long>>> from : counts.entrySet()) {
            for (Map.Entry<Integer, TreeMap<Integer, Long>> property :
                    from.getValue().entrySet()) {
                for (Map.Entry<Integer, Long> to : property.getValue().entrySet()) {
                    sorted.add(new Count(
                            terms.term(from.getKey()).getURI(),
                            terms.term(property.getKey()).getURI(),
                            terms.term(to.getKey()).getURI(),
                            to.getValue()));
                }
            }
        }
        return sorted;
    }
}
