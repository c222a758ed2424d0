package dev.materia.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compressed bytes of the parts of a record. Java's own streams lock for every number that goes through them. */
final class PackedBytes {

    private PackedBytes() {}

    /** What is to be packed. */
    @FunctionalInterface
    interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    /** Packs what {@code content} writes. */
    static byte[] of(Content content) throws IOException {
        Bytes bytes = new Bytes();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.writeTo(out);
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes.buffer, 0, bytes.size);
            deflater.finish();
            byte[] packed = new byte[64 + bytes.size / 4];
            int size = 0;
            while (!deflater.finished()) {
                if (size == packed.length) {
                    packed = Arrays.copyOf(packed, size * 2);
                }
                size += deflater.deflate(packed, size, packed.length - size);
            }
            return Arrays.copyOf(packed, size);
        } finally {
            deflater.end();
        }
    }

    /** Unpacks the bytes of {@code packed} from one place to another. */
    static DataInputStream open(byte[] packed, int from, int to) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, from, to - from);
            byte[] bytes = new byte[64 + 6 * (to - from)];
            int size = 0;
            while (!inflater.finished()) {
                if (size == bytes.length) {
                    bytes = Arrays.copyOf(bytes, size * 2);
                }
                int more = inflater.inflate(bytes, size, bytes.length - size);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IOException("a record of the work folder is cut");
                }
                size += more;
            }
            return new DataInputStream(new Input(bytes, size));
        } catch (DataFormatException e) {
            throw new IOException("a record of the work folder is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static final class Bytes extends OutputStream {

        private byte[] buffer = new byte[1 << 12];
        private int size;

        @Override
        public void write(int b) {
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, size * 2);
            }
            buffer[size++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            if (length > buffer.length - size) {
                buffer = Arrays.copyOf(buffer, Math.max(size * 2, size + length));
            }
            System.arraycopy(bytes, start, buffer, size, length);
            size += length;
        }
    }

    private static final class Input extends InputStream {

        private final byte[] bytes;
        private final int size;
        private int at;

        Input(byte[] bytes, int size) {
            this.bytes = bytes;
            this.size = size;
        }

        @Override
        public int read() {
            return at < size ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] to, int start, int length) {
            if (at == size && length > 0) {
                return -1;
            }
            int count = Math.min(length, size - at);
            System.arraycopy(bytes, at, to, start, count);
            at += count;
            return count;
        }
    }
}
