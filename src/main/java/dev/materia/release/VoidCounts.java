package dev.materia.release;

import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.roaringbitmap.RoaringBitmap;

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
 * @param graphs triples in each named graph; none where there are more than {@link #MOST_GRAPHS}
 */
public record VoidCounts(
        long triples,
        long entities,
        long subjects,
        long objects,
        List<ClassCount> classes,
        List<PropertyCount> properties,
        List<LinkCount> links,
        List<ClassLinks.Count> classLinks,
        List<GraphCount> graphs) {

    /** How many named graphs are described one by one. */
    static final int MOST_GRAPHS = 20_000;

    /** How many things a class has, and how many triples have one as their subject. */
    record ClassCount(String iri, long entities, long triples) {}

    /** How often a property is used, and on how many subjects and objects. */
    record PropertyCount(String iri, long triples, long subjects, long objects) {}

    /** How many mappings lead to one other vocabulary. */
    record LinkCount(String predicate, TargetVocabulary target, long triples) {}

    /** How many triples a named graph has. */
    record GraphCount(String iri, long triples) {}

    /** Counts statements whose minted IRIs start with {@code base}. */
    public static VoidCounts of(Statements statements, String base) throws IOException {
        try (Statements.Terms terms = statements.terms()) {
            Counter counter = new Counter(statements, terms, base);
            statements.union((graph, subject, predicate, object) -> counter.take(subject, predicate, object));
            counter.endSubject();
            return counter.counts(graphs(statements, terms));
        }
    }

    /** How often a property comes up, and with what. */
    private static final class Use {
        private final RoaringBitmap objects = new RoaringBitmap();
        private long triples;
        private long subjects;
        private int lastSubject = -1;
    }

    /** Counts in one pass; what it holds grows with the number of terms by a few bits for each. */
    private static final class Counter {

        private final Statements statements;
        private final Statements.Terms terms;
        private final String base;
        private final Map<Integer, long[]> classes = new TreeMap<>();
        private final Map<Integer, Use> uses = new TreeMap<>();
        private final Map<Integer, Boolean> mappings = new HashMap<>();
        private final Map<String, LinkCount> links = new TreeMap<>();
        private final RoaringBitmap objects = new RoaringBitmap();
        private final List<Integer> types = new ArrayList<>();
        private long triples;
        private long entities;
        private long subjects;
        private int subject = -1;
        private long ofSubject;
        private int type = -1;

        Counter(Statements statements, Statements.Terms terms, String base) {
            this.statements = statements;
            this.terms = terms;
            this.base = base;
        }

        void take(int s, int p, int o) throws IOException {
            if (s != subject) {
                endSubject();
                subject = s;
                subjects++;
                entities += terms.term(s).getURI().startsWith(base) ? 1 : 0;
            }
            triples++;
            ofSubject++;
            objects.add(o);
            Use use = uses.get(p);
            if (use == null) {
                use = new Use();
                uses.put(p, use);
                String property = terms.term(p).getURI();
                mappings.put(p, isMapping(property));
                type = property.equals(RDF.type.getURI()) ? p : type;
            }
            use.triples++;
            use.objects.add(o);
            if (use.lastSubject != s) {
                use.lastSubject = s;
                use.subjects++;
            }
            if (p == type) {
                types.add(o);
            } else if (Boolean.TRUE.equals(mappings.get(p))) {
                link(terms.term(p).getURI(), terms.term(o));
            }
        }

        private void link(String predicate, Node object) {
            if (object.isURI() && !object.getURI().startsWith(base)) {
                TargetVocabulary target = TargetVocabulary.of(object.getURI());
                links.merge(
                        predicate + ' ' + target.namespace(),
                        new LinkCount(predicate, target, 1),
                        (a, b) -> new LinkCount(predicate, target, a.triples + b.triples));
            }
        }

        void endSubject() {
            for (int c : types) {
                long[] count = classes.computeIfAbsent(c, x -> new long[2]);
                count[0]++;
                count[1] += ofSubject;
            }
            types.clear();
            ofSubject = 0;
        }

        VoidCounts counts(List<GraphCount> graphs) throws IOException {
            List<ClassCount> byClass = new ArrayList<>();
            for (Map.Entry<Integer, long[]> entry : classes.entrySet()) {
                long[] n = entry.getValue();
                byClass.add(new ClassCount(terms.term(entry.getKey()).toString(), n[0], n[1]));
            }
            List<PropertyCount> byProperty = new ArrayList<>();
            for (Map.Entry<Integer, Use> entry : uses.entrySet()) {
                Use use = entry.getValue();
                byProperty.add(new PropertyCount(
                        terms.term(entry.getKey()).getURI(),
                        use.triples,
                        use.subjects,
                        use.objects.getLongCardinality()));
            }
            return new VoidCounts(
                    triples,
                    entities,
                    subjects,
                    objects.getLongCardinality(),
                    byClass,
                    byProperty,
                    List.copyOf(links.values()),
                    ClassLinks.of(statements, terms),
                    graphs);
        }
    }

    /** Whether a property is one of the mapping relations of SKOS (SKOS reference, section 10). */
    static boolean isMapping(String property) {
        return property.startsWith(SKOS.getURI()) && property.endsWith("Match");
    }

    private static List<GraphCount> graphs(Statements statements, Statements.Terms terms) throws IOException {
        Map<Integer, Long> counts = new TreeMap<>();
        // a description of more graphs would itself be a dataset that no reader of VoID could hold
        statements.byGraph((graph, subject, predicate, object) -> {
            if (graph >= 0 && counts.size() <= MOST_GRAPHS) {
                counts.merge(graph, 1L, Long::sum);
            }
        });
        if (counts.size() > MOST_GRAPHS) {
            return List.of();
        }
        List<GraphCount> graphs = new ArrayList<>();
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            graphs.add(new GraphCount(terms.term(entry.getKey()).getURI(), entry.getValue()));
        }
        return graphs;
    }
}
