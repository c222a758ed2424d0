package dev.materia.vocabulary.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes have been read. */
public final class CountedInput extends FilterInputStream {

    private static final long EVERY = 1 << 18;

    private final Progress progress;
    private final String step;
    private final long total;
    private long done;
    private long reported;

    public CountedInput(InputStream in, Progress progress, String step, long total) {
        super(in);
        this.progress = progress;
        this.step = step;
        this.total = total;
        progress.bytes(step, 0, total);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        done += read;
        if (done - reported >= EVERY) {
            reported = done;
            progress.bytes(step, done, total);
        }
    }
}
