package dev.materia.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes gzip (RFC 1952), one member, whose pieces are compressed on several threads; each piece starts with the end of
 * the one before as its dictionary, so that little is lost. The bytes do not depend on the threads.
 */
final class GzipStream extends OutputStream {

    /** Half the time of the usual level, and a seventh more bytes. */
    private static final int LEVEL = 3;

    private static final int PIECE = 1 << 18;
    private static final int WINDOW = 1 << 15;
    private static final int WAITING = 4;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** An empty block with fixed codes that says that it is the last one (RFC 1951, section 3.2.3). */
    private static final byte[] LAST_BLOCK = {3, 0};

    private final OutputStream out;
    private final Executor pool;
    private final CRC32 sum = new CRC32();
    private final Deque<Future<byte[]>> waiting = new ArrayDeque<>();
    private byte[] window = {};
    private byte[] piece = new byte[PIECE];
    private int size;
    private long length;

    /** Compresses to {@code out}, which is not closed, with the threads of {@code pool}. */
    GzipStream(OutputStream out, Executor pool) throws IOException {
        this.out = out;
        this.pool = pool;
        out.write(HEADER);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int count) throws IOException {
        sum.update(bytes, start, count);
        length += count;
        int at = start;
        while (at < start + count) {
            int some = Math.min(start + count - at, PIECE - size);
            System.arraycopy(bytes, at, piece, size, some);
            size += some;
            at += some;
            if (size == PIECE) {
                compress();
            }
        }
    }

    private void compress() throws IOException {
        byte[] full = size == PIECE ? piece : Arrays.copyOf(piece, size);
        byte[] before = window;
        FutureTask<byte[]> packing = new FutureTask<>(() -> compressed(full, before));
        pool.execute(packing);
        waiting.add(packing);
        window = Arrays.copyOfRange(full, Math.max(0, full.length - WINDOW), full.length);
        piece = new byte[PIECE];
        size = 0;
        while (waiting.size() > WAITING) {
            writeNext();
        }
    }

    private static byte[] compressed(byte[] piece, byte[] before) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            if (before.length > 0) {
                deflater.setDictionary(before);
            }
            deflater.setInput(piece);
            byte[] packed = new byte[WINDOW + piece.length / 8];
            int size = 0;
            while (true) {
                int some = deflater.deflate(packed, size, packed.length - size, Deflater.SYNC_FLUSH);
                size += some;
                if (size < packed.length) {
                    return Arrays.copyOf(packed, size);
                }
                packed = Arrays.copyOf(packed, packed.length * 2);
            }
        } finally {
            deflater.end();
        }
    }

    private void writeNext() throws IOException {
        try {
            out.write(waiting.remove().get());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing", e);
        }
    }

    /** Writes what is left, and the end. */
    void finish() throws IOException {
        if (size > 0) {
            compress();
        }
        while (!waiting.isEmpty()) {
            writeNext();
        }
        out.write(LAST_BLOCK);
        out.write(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt((int) length)
                .array());
    }
}
