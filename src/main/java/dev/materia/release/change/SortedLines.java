package dev.materia.release.change;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Sink;
import org.jspecify.annotations.Nullable;

/** Lines in the order of their bytes, sorted on disk where they are many. */
final class SortedLines implements AutoCloseable {

    /** So many lines are sorted at a time. */
    private static final long SORTED_AT_A_TIME = 20_000;

    private final SortedDataBag<byte[]> lines = BagFactory.newSortedBag(
            new ThresholdPolicyCount<>(SORTED_AT_A_TIME), new Serialization(), Arrays::compareUnsigned);

    /** Adds a line, which ends with its line break. */
    void add(String line) {
        lines.add(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes them all. */
    void write(OutputStream out) throws IOException {
        Iterator<byte[]> sorted = lines.iterator();
        try {
            while (sorted.hasNext()) {
                out.write(sorted.next());
            }
        } finally {
            Iter.close(sorted);
        }
    }

    @Override
    public void close() {
        lines.close();
    }

    /** Each line with its length before it. */
    private static final class Serialization implements SerializationFactory<byte[]> {

        @Override
        public Sink<byte[]> createSerializer(OutputStream to) {
            DataOutputStream out = new DataOutputStream(to);
            return new Sink<>() {
                @Override
                public void send(byte[] line) {
                    try {
                        out.writeInt(line.length);
                        out.write(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void flush() {
                    try {
                        out.flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void close() {
                    flush();
                }
            };
        }

        @Override
        public Iterator<byte[]> createDeserializer(InputStream from) {
            DataInputStream in = new DataInputStream(from);
            return new Iterator<>() {
                private byte @Nullable [] next = read(in);

                @Override
                public boolean hasNext() {
                    return next != null;
                }

                @Override
                public byte[] next() {
                    byte[] line = next;
                    if (line == null) {
                        throw new NoSuchElementException();
                    }
                    next = read(in);
                    return line;
                }
            };
        }

        private static byte @Nullable [] read(DataInputStream in) {
            try {
                byte[] line = new byte[in.readInt()];
                in.readFully(line);
                return line;
            } catch (EOFException e) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
