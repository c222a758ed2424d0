package dev.materia.server.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file that others may read at the same time: the channel's own position is not used. */
public final class ChannelPart extends InputStream {

    private final FileChannel channel;
    private final Closeable owner;
    private long position;
    private long left;

    /**
     * So many bytes of {@code channel}, from {@code first} on.
     *
     * @param owner what is closed with the stream
     */
    public ChannelPart(FileChannel channel, long first, long length, Closeable owner) {
        this.channel = channel;
        this.owner = owner;
        this.position = first;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = channel.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(size, left)), position);
        if (read < 0) {
            throw new IOException("the file became shorter while it was sent");
        }
        position += read;
        left -= read;
        return read;
    }

    @Override
    public void close() throws IOException {
        owner.close();
    }
}
