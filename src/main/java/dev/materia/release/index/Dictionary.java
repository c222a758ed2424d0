package dev.materia.release.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an index and their ids, from 0: IRIs, then blank nodes, then literals. Any number of threads may read.
 */
public final class Dictionary {

    /** The id of no term. */
    public static final int NONE = -1;

    private static final int CACHED = 1 << 15;
    private static final int FOUND = 1 << 12;
    private static final int LONGEST_CACHED = 400;
    private static final int BLOCK = DictionaryMerge.BLOCK;

    private final ByteBuffer terms;
    private final PackedInts blocks;
    private final TermCodec codec;
    private final Header.Counts counts;
    private final @Nullable Known[] cache;
    private final @Nullable Known[] found = new Known[FOUND];

    /** A term that was wanted before. All fields are final, so that threads may share it without a lock. */
    private record Known(int id, Node term) {}

    /** The dictionary of an index. */
    Dictionary(StoredIndexFile index) throws IOException {
        terms = index.bytes(IndexPart.TERMS);
        blocks = index.numbers(IndexPart.BLOCKS);
        codec = new TermCodec(index.texts(IndexPart.TYPES));
        counts = index.counts();
        cache = new Known[Math.min(CACHED, Integer.highestOneBit(Math.max(1, counts.terms())) * 2)];
    }

    /** How many terms there are. */
    public int size() {
        return counts.terms();
    }

    /** Whether a term is an IRI. */
    public boolean isIri(int id) {
        return id < counts.iris();
    }

    /** Whether a term is a literal. */
    public boolean isLiteral(int id) {
        return id >= counts.resources();
    }

    /** The term with that id. */
    public Node term(int id) {
        int place = id & (cache.length - 1);
        Known known = cache[place];
        if (known != null && known.id == id) {
            return known.term;
        }
        Cursor cursor = new Cursor(terms);
        cursor.start(blocks.get(id / BLOCK));
        for (int i = id % BLOCK; i > 0; i--) {
            cursor.next();
        }
        Node term = codec.decode(cursor.key, cursor.length);
        if (cursor.length <= LONGEST_CACHED) {
            cache[place] = new Known(id, term);
        }
        return term;
    }

    /** The id of a term, or {@link #NONE} if the index does not have it. */
    public int find(Node term) {
        if (!term.isURI()) {
            return search(term);
        }
        // queries name the same properties and classes again and again
        int place = spread(term.hashCode()) & (FOUND - 1);
        Known known = found[place];
        if (known != null && known.term.equals(term)) {
            return known.id;
        }
        int id = search(term);
        if (term.getURI().length() <= LONGEST_CACHED) {
            found[place] = new Known(id, term);
        }
        return id;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    private int search(Node term) {
        byte[] key = codec.lookUp(term);
        if (key.length == 0 || size() == 0) {
            return NONE;
        }
        Cursor cursor = new Cursor(terms);
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            cursor.start(blocks.get(middle));
            if (cursor.compare(key) > 0) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        cursor.start(blocks.get(low));
        int id = low * BLOCK;
        int end = Math.min(size(), id + BLOCK);
        while (true) {
            int order = cursor.compare(key);
            if (order == 0) {
                return id;
            }
            if (order > 0 || ++id == end) {
                return NONE;
            }
            cursor.next();
        }
    }

    /** Reads the keys of a block, one after the other. */
    private static final class Cursor {

        private final ByteBuffer bytes;
        private int at;
        private byte[] key = new byte[256];
        private int length;

        Cursor(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        void start(int offset) {
            at = offset;
            read(0);
        }

        void next() {
            read(number());
        }

        private void read(int shared) {
            int rest = number();
            length = shared + rest;
            if (length > key.length) {
                key = Arrays.copyOf(key, Math.max(length, 2 * key.length));
            }
            bytes.get(at, key, shared, rest);
            at += rest;
        }

        private int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes.get(at++);
                number |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }

        int compare(byte[] other) {
            return Arrays.compareUnsigned(key, 0, length, other, 0, other.length);
        }
    }
}
