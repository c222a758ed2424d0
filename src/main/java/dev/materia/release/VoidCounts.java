package dev.materia.release;

import dev.materia.release.statement.StatementTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What VoID counts, over the union of all graphs (Describing Linked Datasets with the VoID Vocabulary, sections 4.6 and
 * 5).
 *
 * @param triples all of them
 * @param entities subjects whose IRIs this dataset mints
 * @param subjects different subjects
 * @param objects different objects, literals too
 * @param classes by class, in the order of terms
 * @param properties by property, in the order of terms
 * @param links by predicate and target, in the order of both
 * @param classLinks by classes of subject and object, and property
 * @param graphs triples in each named graph
 */
record VoidCounts(
        long triples,
        long entities,
        long subjects,
        long objects,
        List<ClassCount> classes,
        List<PropertyCount> properties,
        List<LinkCount> links,
        List<ClassLinks.Count> classLinks,
        List<GraphCount> graphs) {

    /** How many things a class has, and how many triples have one as their subject. */
    record ClassCount(String iri, long entities, long triples) {}

    /** How often a property is used, and on how many subjects and objects. */
    record PropertyCount(String iri, long triples, long subjects, long objects) {}

    /** How many mappings lead to one other vocabulary. */
    record LinkCount(String predicate, TargetVocabulary target, long triples) {}

    /** How many triples a named graph has. */
    record GraphCount(String iri, long triples) {}

    /** Counts a table whose minted IRIs start with {@code base}. */
    static VoidCounts of(StatementTable table, String base) {
        int[] rows = table.union();
        BitSet subjects = new BitSet();
        BitSet objects = new BitSet();
        for (int row : rows) {
            subjects.set(table.subject(row));
            objects.set(table.object(row));
        }
        long entities = subjects.stream()
                .filter(s -> table.term(s).getURI().startsWith(base))
                .count();
        return new VoidCounts(
                rows.length,
                entities,
                subjects.cardinality(),
                objects.cardinality(),
                classes(table),
                properties(table),
                links(table, base),
                ClassLinks.of(table),
                graphs(table));
    }

    private static List<ClassCount> classes(StatementTable table) {
        Map<Integer, long[]> counts = new TreeMap<>();
        int[] rows = table.union();
        for (int start = 0; start < rows.length; ) {
            int end = start;
            while (end < rows.length && table.subject(rows[end]) == table.subject(rows[start])) {
                end++;
            }
            for (int i = start; i < end; i++) {
                if (table.term(table.predicate(rows[i])).equals(RDF.type.asNode())) {
                    long[] count = counts.computeIfAbsent(table.object(rows[i]), c -> new long[2]);
                    count[0]++;
                    count[1] += end - start;
                }
            }
            start = end;
        }
        List<ClassCount> classes = new ArrayList<>();
        counts.forEach((c, n) -> classes.add(new ClassCount(table.term(c).toString(), n[0], n[1])));
        return classes;
    }

    private static List<PropertyCount> properties(StatementTable table) {
        Map<Integer, Long> triples = new TreeMap<>();
        Map<Integer, BitSet> subjects = new HashMap<>();
        Map<Integer, BitSet> objects = new HashMap<>();
        for (int row : table.union()) {
            int p = table.predicate(row);
            triples.merge(p, 1L, Long::sum);
            subjects.computeIfAbsent(p, x -> new BitSet()).set(table.subject(row));
            objects.computeIfAbsent(p, x -> new BitSet()).set(table.object(row));
        }
        List<PropertyCount> properties = new ArrayList<>();
        triples.forEach((p, n) -> properties.add(
                new PropertyCount(table.term(p).getURI(), n, cardinality(subjects, p), cardinality(objects, p))));
        return properties;
    }

    private static long cardinality(Map<Integer, BitSet> sets, int key) {
        BitSet set = sets.get(key);
        return set == null ? 0 : set.cardinality();
    }

    private static List<LinkCount> links(StatementTable table, String base) {
        Map<String, LinkCount> counts = new TreeMap<>();
        for (int row : table.union()) {
            Node object = table.term(table.object(row));
            String predicate = table.term(table.predicate(row)).getURI();
            if (isMapping(predicate) && object.isURI() && !object.getURI().startsWith(base)) {
                TargetVocabulary target = TargetVocabulary.of(object.getURI());
                counts.merge(
                        predicate + ' ' + target.namespace(),
                        new LinkCount(predicate, target, 1),
                        (a, b) -> new LinkCount(predicate, target, a.triples + b.triples));
            }
        }
        return List.copyOf(counts.values());
    }

    /** Whether a property is one of the mapping relations of SKOS (SKOS reference, section 10). */
    static boolean isMapping(String property) {
        return property.startsWith(SKOS.getURI()) && property.endsWith("Match");
    }

    private static List<GraphCount> graphs(StatementTable table) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (int row : table.byGraph()) {
            if (table.graph(row) >= 0) {
                counts.merge(table.graph(row), 1L, Long::sum);
            }
        }
        List<GraphCount> graphs = new ArrayList<>();
        counts.forEach((g, n) -> graphs.add(new GraphCount(table.term(g).getURI(), n)));
        return graphs;
    }
}
