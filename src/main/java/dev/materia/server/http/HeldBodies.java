package dev.materia.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bodies in memory that wait for their readers: so many bytes at a time, and those beyond that in temporary files, so
 * that many slow readers do not fill the memory.
 */
final class HeldBodies {

    private static final long MOST = Runtime.getRuntime().maxMemory() / 16;

    private static final AtomicLong HELD = new AtomicLong();

    private HeldBodies() {}

    /** The bytes, held until the stream is closed. */
    static InputStream hold(byte[] body) throws IOException {
        if (HELD.addAndGet(body.length) <= MOST) {
            return new Held(body);
        }
        HELD.addAndGet(-body.length);
        Path file = Files.createTempFile("materia-", ".answer");
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return new ChannelPart(channel, 0, body.length, channel);
    }

    /** A body in memory. */
    static final class Held extends ByteArrayInputStream {

        private final AtomicBoolean closed = new AtomicBoolean();

        private Held(byte[] body) {
            super(body);
        }

        /** All of it; must not be written to. */
        byte[] body() {
            return buf;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                HELD.addAndGet(-count);
            }
        }
    }
}
