package dev.materia.server.sparql;

import dev.materia.server.http.ChannelPart;
import dev.materia.server.http.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A serialised result, kept whole until it is known to be whole: in memory while it is small, in a temporary file that
 * vanishes with {@link #close} after that. So a query that fails in its last row has still sent nothing, and a client
 * that reads slowly holds no running query.
 */
final class Spool extends OutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final int IN_MEMORY = 1 << 20;
    private static final int PIECE = 8 << 10;

    /** Ends the writing of a result that is larger than it may be. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Full() {
            super("the result is too large", null, false, false);
        }
    }

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final long most;
    private @Nullable FileChannel file;
    private @Nullable OutputStream fileOut;
    private long size;

    /** A spool for at most {@code most} bytes. */
    Spool(long most) {
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > most) {
            throw new Full();
        }
        if (fileOut == null && size <= IN_MEMORY) {
            memory.write(bytes, offset, length);
        } else {
            writeToFile(bytes, offset, length);
        }
    }

    private void writeToFile(byte[] bytes, int offset, int length) {
        try {
            OutputStream out = fileOut;
            if (out == null) {
                out = open();
                memory.writeTo(out);
                memory.reset();
            }
            out.write(bytes, offset, length);
        } catch (ClosedByInterruptException e) {
            throw new QueryCancelledException();
        } catch (IOException e) {
            LOG.warn("{}: results of queries cannot be kept: {}", System.getProperty("java.io.tmpdir"), e.toString());
            throw QueryProblems.noRoom();
        }
    }

    private OutputStream open() throws IOException {
        Path path = Files.createTempFile("materia-", ".result");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        OutputStream out = Channels.newOutputStream(channel);
        file = channel;
        fileOut = out;
        return out;
    }

    /** The whole result, if it is small enough to be in memory. */
    Optional<byte[]> inMemory() {
        return file == null ? Optional.of(memory.toByteArray()) : Optional.empty();
    }

    /** Bytes written so far. */
    long size() {
        return size;
    }

    /** Everything, to be read once; closing it closes the spool. */
    InputStream content() {
        FileChannel channel = file;
        return channel == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : new ChannelPart(channel, 0, size, this);
    }

    /** The same packed by gzip, in place of this one, which is closed. */
    Spool packed() throws IOException {
        Spool packed = new Spool(Long.MAX_VALUE);
        try (Spool plain = this;
                GZIPOutputStream gzip = new GZIPOutputStream(packed, PIECE)) {
            plain.sendTo(gzip);
        } catch (IOException | ProblemException e) {
            packed.close();
            throw e;
        }
        return packed;
    }

    /** Sends everything to {@code out}. */
    void sendTo(OutputStream out) throws IOException {
        FileChannel channel = file;
        if (channel == null) {
            memory.writeTo(out);
        } else {
            channel.position(0);
            InputStream in = Channels.newInputStream(channel);
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel channel = file;
        if (channel != null) {
            channel.close();
        }
    }
}
