package dev.materia.release;

import dev.materia.mapping.Mat;
import dev.materia.release.statement.StatementTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

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

    private final StatementTable table;

    /** By term, which of {@link #sets} it belongs to; 0 is the empty one. */
    private final int[] set;

    private final List<List<Integer>> sets = new ArrayList<>(List.of(List.of()));

    private ClassLinks(StatementTable table) {
        this.table = table;
        this.set = new int[table.terms()];
    }

    /** The links in the union of all graphs, in the order of subjects' classes, properties and objects' classes. */
    static List<Count> of(StatementTable table) {
        ClassLinks links = new ClassLinks(table);
        links.classify();
        return links.count();
    }

    /** Things have few different sets of classes: to count by set needs one look-up a triple. */
    private void classify() {
        Map<List<Integer>, Integer> known = new HashMap<>(Map.of(List.of(), 0));
        int[] rows = table.union();
        for (int start = 0; start < rows.length; ) {
            int subject = table.subject(rows[start]);
            List<Integer> classes = new ArrayList<>();
            int end = start;
            for (; end < rows.length && table.subject(rows[end]) == subject; end++) {
                if (isType(rows[end]) && isOurs(table.term(table.object(rows[end])))) {
                    classes.add(table.object(rows[end]));
                }
            }
            Integer number = known.putIfAbsent(classes, sets.size());
            if (number == null) {
                number = sets.size();
                sets.add(List.copyOf(classes));
            }
            set[subject] = number;
            start = end;
        }
    }

    private boolean isType(int row) {
        return table.term(table.predicate(row)).equals(RDF.type.asNode());
    }

    private static boolean isOurs(Node type) {
        return type.isURI() && type.getURI().startsWith(Mat.NS);
    }

    private List<Count> count() {
        Map<Long, long[]> bySets = new HashMap<>();
        for (int row : table.union()) {
            int from = set[table.subject(row)];
            int to = set[table.object(row)];
            if (from > 0 && to > 0) {
                long key = ((long) table.predicate(row) * sets.size() + from) * sets.size() + to;
                bySets.computeIfAbsent(key, k -> new long[1])[0]++;
            }
        }
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
        counts.forEach((from, properties) ->
                properties.forEach((property, ends) -> ends.forEach((to, triples) -> sorted.add(new Count(
                        table.term(from).getURI(),
                        table.term(property).getURI(),
                        table.term(to).getURI(),
                        triples)))));
        return sorted;
    }
}
