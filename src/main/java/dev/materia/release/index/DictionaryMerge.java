package dev.materia.release.index;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.PriorityQueue;

/** Merges the runs of keys into the dictionary, and notes for each run which id each of its places gets. */
final class DictionaryMerge {

    /** Terms in a block; the first of each is written in full. */
    static final int BLOCK = 16;

    private final WorkFiles work;
    private final OutputStream terms;
    private long[] blocks = new long[1 << 10];
    private int blockCount;
    private long length;
    private int count;
    private int iris;
    private int resources;
    private byte[] last = {};

    /** A merge of runs in {@code work}, whose front-coded keys go to {@code terms}. */
    DictionaryMerge(WorkFiles work, OutputStream terms) {
        this.work = work;
        this.terms = terms;
    }

    private static final class Run implements Comparable<Run>, AutoCloseable {

        private final int number;
        private final WorkInput in;
        private final WorkOutput ids;
        private byte[] key = {};

        Run(WorkFiles work, int number) throws IOException {
            this.number = number;
            in = work.read(Chunk.keys(number));
            ids = work.write(Chunk.ids(number));
        }

        boolean next() throws IOException {
            int length = in.readInt();
            if (length < 0) {
                return false;
            }
            key = in.readBytes(length);
            return true;
        }

        @Override
        public int compareTo(Run other) {
            int byKey = Arrays.compareUnsigned(key, other.key);
            return byKey != 0 ? byKey : Integer.compare(number, other.number);
        }

        @Override
        public void close() throws IOException {
            in.close();
            ids.close();
        }
    }

    /** Merges so many runs. */
    void run(int runs) throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>();
        for (int i = 0; i < runs; i++) {
            Run run = new Run(work, i);
            if (run.next()) {
                queue.add(run);
            } else {
                run.close();
            }
        }
        while (!queue.isEmpty()) {
            Run run = queue.remove();
            if (count == 0 || !Arrays.equals(run.key, last)) {
                append(run.key);
            }
            run.ids.writeInt(count - 1);
            if (run.next()) {
                queue.add(run);
            } else {
                run.close();
            }
        }
    }

    private void append(byte[] key) throws IOException {
        if (count == Integer.MAX_VALUE) {
            throw new IndexLimitException("there are more than " + Integer.MAX_VALUE + " terms");
        }
        int shared = 0;
        if (count % BLOCK == 0) {
            if (blockCount == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * blocks.length);
            }
            blocks[blockCount++] = length;
        } else {
            int differs = Arrays.mismatch(key, last);
            shared = differs < 0 ? key.length : differs;
            number(shared);
        }
        number(key.length - shared);
        terms.write(key, shared, key.length - shared);
        length += key.length - shared;
        iris += key[0] == TermCodec.IRI ? 1 : 0;
        resources += key[0] == TermCodec.LITERAL ? 0 : 1;
        count++;
        last = key;
    }

    /** Seven bits a byte, the lowest first; the high bit says that more follow. */
    private void number(int number) throws IOException {
        int rest = number;
        while (rest > 0x7F) {
            terms.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
            length++;
        }
        terms.write(rest);
        length++;
    }

    /** How many terms, IRIs and resources there are, with so many triples. */
    Header.Counts counts(int triples) {
        return new Header.Counts(count, iris, resources, triples);
    }

    /** How many different terms there are. */
    int terms() {
        return count;
    }

    /** How many are IRIs or blank nodes. */
    int resources() {
        return resources;
    }

    /** Bytes of all keys. */
    long length() {
        return length;
    }

    /** Where each block begins. */
    long[] blocks() {
        return Arrays.copyOf(blocks, blockCount);
    }
}
