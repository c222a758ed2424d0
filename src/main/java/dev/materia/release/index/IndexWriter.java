package dev.materia.release.index;

import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes the index of a stream of quads. Memory holds one chunk of them at a time, besides what little there is once
 * for each predicate and graph; the rest is sorted on disk. The same quads in the same order give the same bytes.
 */
public final class IndexWriter implements AutoCloseable {

    private static final int MOST_QUADS = 1 << 19;
    private static final long MOST_BYTES = 24L << 20;

    private final WorkFiles work;
    private final int mostQuads;
    private final int mostTermBytes;
    private final TermCodec codec = new TermCodec();
    private final Map<String, String> prefixes = new TreeMap<>();
    private Chunk chunk = new Chunk();
    private int chunks;
    private final SectionFiles sections;
    private Header.Counts counts = new Header.Counts(0, 0, 0, 0);
    private boolean finished;
    private String limit = "";

    /**
     * A writer.
     *
     * @param folder where it may put its intermediate files, which go when it is closed
     */
    public IndexWriter(Path folder) throws IOException {
        this(folder, MOST_QUADS, Integer.MAX_VALUE);
    }

    /** A writer that sorts so many quads at a time. */
    IndexWriter(Path folder, int mostQuads) throws IOException {
        this(folder, mostQuads, Integer.MAX_VALUE);
    }

    /** A writer whose terms may have so many bytes. */
    IndexWriter(Path folder, int mostQuads, int mostTermBytes) throws IOException {
        this.mostTermBytes = mostTermBytes;
        this.work = new WorkFiles(folder);
        this.sections = new SectionFiles(work);
        this.mostQuads = mostQuads;
    }

    /**
     * Adds a quad.
     *
     * @param graph the name of its graph; null for the default graph
     * @throws IllegalArgumentException if one of its terms cannot be held: a quoted triple, or a literal as subject
     */
    public void add(@Nullable Node graph, Node subject, Node predicate, Node object) throws IOException {
        if (subject.isLiteral() || !predicate.isURI()) {
            throw new IllegalArgumentException("not RDF 1.1: " + subject + " " + predicate + " " + object);
        }
        chunk.add(graph, subject, predicate, object, codec);
        if (chunk.size() >= mostQuads || chunk.bytes() >= MOST_BYTES) {
            flush();
        }
    }

    /** Adds a quad of terms that {@code terms} has at these places; of the default graph if that is -1. */
    public void add(int graph, int subject, int predicate, int object, Statements.Terms terms) throws IOException {
        chunk.add(graph, subject, predicate, object, terms, codec);
        if (chunk.size() >= mostQuads || chunk.bytes() >= MOST_BYTES) {
            flush();
        }
    }

    /** Notes how the data shorten IRIs. */
    public void prefix(String prefix, String namespace) {
        prefixes.put(prefix, namespace);
    }

    private void flush() throws IOException {
        chunk.write(work, chunks++);
        chunk = new Chunk();
    }

    /**
     * Writes the index.
     *
     * @param target the file
     * @param source what it is made of, in at most 64 ASCII characters: who opens it says the same
     */
    public void write(Path target, String source) throws IOException {
        finish();
        if (!limit.isEmpty()) {
            throw new IndexLimitException(limit);
        }
        sections.assemble(target, source, counts);
    }

    /** Does what need not wait until it is known what the index is made of; nothing may be added after. */
    public void finish() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        if (chunk.size() > 0) {
            flush();
        }
        try {
            merge();
        } catch (IndexLimitException e) {
            limit = String.valueOf(e.getMessage());
        }
    }

    /** Why there can be no index of so many data, once {@link #finish} was called; empty if there can be. */
    public String limit() {
        return limit;
    }

    private void merge() throws IOException {
        DictionaryMerge dictionary = dictionary(sections);
        int[] predicates = new int[0];
        int triples;
        int terms = dictionary.terms();
        try (TripleMerge merge = new TripleMerge(work, TripleOrder.POS, chunks)) {
            ByPredicate columns = new ByPredicate(sections, terms);
            merge.run(columns);
            predicates = columns.finish();
            triples = columns.count;
        }
        sections.write(IndexPart.PREDICATES, predicates);
        bySubject(sections, dictionary.resources(), terms, triples, predicates);
        byObject(sections, terms, triples, predicates);
        List<String> shortened = new ArrayList<>();
        prefixes.forEach((prefix, namespace) -> shortened.addAll(List.of(prefix, namespace)));
        sections.write(IndexPart.PREFIXES, shortened);
        counts = dictionary.counts(triples);
    }

    private DictionaryMerge dictionary(SectionFiles sections) throws IOException {
        DictionaryMerge dictionary;
        try (WorkOutput out = sections.bytes(IndexPart.TERMS)) {
            dictionary = new DictionaryMerge(work, out);
            dictionary.run(chunks);
        }
        if (dictionary.length() > mostTermBytes) {
            throw new IndexLimitException("its terms would have more than 2 GiB");
        }
        sections.write(
                IndexPart.BLOCKS,
                Arrays.stream(dictionary.blocks()).mapToInt(Math::toIntExact).toArray());
        sections.write(IndexPart.TYPES, codec.types());
        return dictionary;
    }

    /** The order by predicate, object and subject, which comes first since it tells which predicates there are. */
    private static final class ByPredicate implements TripleMerge.Taker {

        private final SectionFiles sections;
        private final SectionFiles.Numbers objects;
        private final SectionFiles.Numbers subjects;
        private final List<Integer> predicates = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> objectCounts = new ArrayList<>();
        private int differentObjects;
        private int predicate = -1;
        private int object = -1;
        private int subject = -1;
        private int count;

        ByPredicate(SectionFiles sections, int terms) throws IOException {
            this.sections = sections;
            objects = sections.numbers(IndexPart.POS_OBJECT, PackedInts.width(terms));
            subjects = sections.numbers(IndexPart.POS_SUBJECT, PackedInts.width(terms));
        }

        @Override
        public void take(int first, int second, int third, int graph) throws IOException {
            if (first == predicate && second == object && third == subject) {
                return;
            }
            if (first != predicate) {
                finishPredicate();
                predicates.add(first);
                starts.add(count);
                object = -1;
            }
            differentObjects += second == object ? 0 : 1;
            predicate = first;
            object = second;
            subject = third;
            objects.add(second);
            subjects.add(third);
            if (++count == Integer.MAX_VALUE) {
                throw new IndexLimitException("there are more than " + Integer.MAX_VALUE + " triples");
            }
        }

        private void finishPredicate() {
            if (predicate >= 0) {
                objectCounts.add(differentObjects);
            }
            differentObjects = 0;
        }

        int[] finish() throws IOException {
            finishPredicate();
            sections.write(
                    IndexPart.PREDICATE_OBJECTS,
                    objectCounts.stream().mapToInt(Integer::intValue).toArray());
            objects.close();
            subjects.close();
            starts.add(count);
            sections.write(
                    IndexPart.POS_START,
                    starts.stream().mapToInt(Integer::intValue).toArray());
            return predicates.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private void bySubject(SectionFiles sections, int resources, int terms, int triples, int[] predicates)
            throws IOException {
        GraphSets sets = new GraphSets();
        int[] subjects = new int[predicates.length];
        try (TripleMerge merge = new TripleMerge(work, TripleOrder.SPO, chunks);
                SectionFiles.Numbers starts = sections.numbers(IndexPart.SPO_START, PackedInts.width(triples));
                SectionFiles.Numbers second =
                        sections.numbers(IndexPart.SPO_PREDICATE, PackedInts.width(predicates.length));
                SectionFiles.Numbers third = sections.numbers(IndexPart.SPO_OBJECT, PackedInts.width(terms));
                WorkOutput graphs = work.write("sets")) {
            int[] last = {-1, -1, -1};
            int[] count = {0};
            merge.run((s, p, o, graph) -> {
                if (s != last[0] || p != last[1] || o != last[2]) {
                    if (count[0] > 0) {
                        graphs.writeInt(sets.next());
                    }
                    starts.fill(s + 1, count[0]);
                    int place = Arrays.binarySearch(predicates, p);
                    subjects[place] += s == last[0] && p == last[1] ? 0 : 1;
                    second.add(place);
                    third.add(o);
                    last[0] = s;
                    last[1] = p;
                    last[2] = o;
                    count[0]++;
                }
                sets.add(graph);
            });
            if (count[0] > 0) {
                graphs.writeInt(sets.next());
            }
            starts.fill(resources + 1, triples);
        }
        try (WorkInput in = work.read("sets");
                SectionFiles.Numbers out = sections.numbers(IndexPart.SPO_GRAPHS, PackedInts.width(sets.count()))) {
            for (int i = 0; i < triples; i++) {
                out.add(in.readInt());
            }
        }
        sets.write(sections);
        sections.write(IndexPart.PREDICATE_SUBJECTS, subjects);
    }

    private void byObject(SectionFiles sections, int terms, int triples, int[] predicates) throws IOException {
        try (TripleMerge merge = new TripleMerge(work, TripleOrder.OSP, chunks);
                SectionFiles.Numbers starts = sections.numbers(IndexPart.OSP_START, PackedInts.width(triples));
                SectionFiles.Numbers second = sections.numbers(IndexPart.OSP_SUBJECT, PackedInts.width(terms));
                SectionFiles.Numbers third =
                        sections.numbers(IndexPart.OSP_PREDICATE, PackedInts.width(predicates.length))) {
            int[] last = {-1, -1, -1};
            int[] count = {0};
            merge.run((o, s, p, graph) -> {
                if (s != last[0] || p != last[1] || o != last[2]) {
                    starts.fill(o + 1, count[0]++);
                    second.add(s);
                    third.add(Arrays.binarySearch(predicates, p));
                    last[0] = s;
                    last[1] = p;
                    last[2] = o;
                }
            });
            starts.fill(terms + 1, triples);
        }
    }

    @Override
    public void close() throws IOException {
        work.close();
    }
}
