package dev.materia.release.index;

import java.util.Arrays;

/**
 * The triples of an index, as ids. A pattern is three ids, of which {@link #ANY} fits all; its matches are a range of
 * one of the three orders, so that their number is known before they are read.
 */
public final class TripleIndex {

    /** In a pattern: whatever term. */
    public static final int ANY = -1;

    final int[] predicates;
    final int[] predicateStart;
    final PackedInts subjectStart;
    final PackedInts spoPredicate;
    final PackedInts spoObject;
    final PackedInts posObject;
    final PackedInts posSubject;
    final PackedInts objectStart;
    final PackedInts ospSubject;
    final PackedInts ospPredicate;
    private final int[] places;
    private final int placeBits;
    private final int[] predicateSubjects;
    private final int[] predicateObjects;
    private final PackedInts graphs;
    private final int resources;
    private final int terms;
    private final int triples;

    /** The triples of an index. */
    TripleIndex(StoredIndexFile index) {
        predicates = index.array(IndexPart.PREDICATES);
        placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * predicates.length);
        places = places(predicates, placeBits);
        predicateStart = index.array(IndexPart.POS_START);
        predicateSubjects = index.array(IndexPart.PREDICATE_SUBJECTS);
        predicateObjects = index.array(IndexPart.PREDICATE_OBJECTS);
        subjectStart = index.numbers(IndexPart.SPO_START);
        spoPredicate = index.numbers(IndexPart.SPO_PREDICATE);
        spoObject = index.numbers(IndexPart.SPO_OBJECT);
        posObject = index.numbers(IndexPart.POS_OBJECT);
        posSubject = index.numbers(IndexPart.POS_SUBJECT);
        objectStart = index.numbers(IndexPart.OSP_START);
        ospSubject = index.numbers(IndexPart.OSP_SUBJECT);
        ospPredicate = index.numbers(IndexPart.OSP_PREDICATE);
        graphs = index.numbers(IndexPart.SPO_GRAPHS);
        resources = index.counts().resources();
        terms = index.counts().terms();
        triples = index.counts().triples();
    }

    /** How many triples there are. */
    public int size() {
        return triples;
    }

    /** Number of triples that fit a pattern. Ids that the dictionary does not have fit none. */
    public int count(int subject, int predicate, int object) {
        Matches matches = new Matches(this);
        matches.find(subject, predicate, object);
        return matches.count();
    }

    /** Number of different subjects of a predicate; of all of them together, what the index has at most. */
    public int subjects(int predicate) {
        int place = predicate(predicate);
        return predicate == ANY ? resources : place < 0 ? 0 : predicateSubjects[place];
    }

    /** Number of different objects of a predicate; of all of them together, what the index has at most. */
    public int objects(int predicate) {
        int place = predicate(predicate);
        return predicate == ANY ? terms : place < 0 ? 0 : predicateObjects[place];
    }

    /** The ids of all terms are less. */
    public int nodes() {
        return terms;
    }

    /** Whether a term is subject or object of a triple. */
    public boolean isNode(int id) {
        return (isSubject(id) && subjectStart.get(id) < subjectStart.get(id + 1))
                || (isObject(id) && objectStart.get(id) < objectStart.get(id + 1));
    }

    /** Takes an object and how many triples have it. */
    public interface ObjectCount {
        /** So many triples have that object. */
        void take(int object, int triples);
    }

    /** Counts the triples of a predicate by object, without reading each. */
    public void countByObject(int predicate, ObjectCount taker) {
        int place = predicate(predicate);
        if (place < 0) {
            return;
        }
        int end = predicateStart[place + 1];
        for (int at = predicateStart[place]; at < end; ) {
            int object = posObject.get(at);
            int next = posObject.gallop(at, end, object + 1);
            taker.take(object, next - at);
            at = next;
        }
    }

    /** The place of a predicate in the table of them; negative if the term is no predicate. */
    int predicate(int id) {
        for (int at = slot(id, placeBits); ; at = (at + 1) & (places.length - 1)) {
            int place = places[at];
            if (place < 0 || predicates[place] == id) {
                return place;
            }
        }
    }

    /** A hash table of the places: each look into the index asks for one. */
    private static int[] places(int[] predicates, int bits) {
        int[] table = new int[1 << bits];
        Arrays.fill(table, -1);
        for (int place = 0; place < predicates.length; place++) {
            int at = slot(predicates[place], bits);
            while (table[at] >= 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = place;
        }
        return table;
    }

    private static int slot(int id, int bits) {
        return (id * 0x9E3779B9) >>> (Integer.SIZE - bits);
    }

    boolean isSubject(int id) {
        return id >= 0 && id < resources;
    }

    boolean isObject(int id) {
        return id >= 0 && id < terms;
    }

    /** The number of the set of graphs in which a triple of the index stands. */
    int graphsOf(int subject, int predicate, int object) {
        int from = subjectStart.get(subject);
        int to = subjectStart.get(subject + 1);
        int place = predicate(predicate);
        int low = spoPredicate.first(from, to, place);
        int high = spoPredicate.first(low, to, place + 1);
        return graphs.get(spoObject.first(low, high, object));
    }
}
