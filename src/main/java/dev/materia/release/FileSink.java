package dev.materia.release;

import dev.materia.source.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** Writes one new file of a release, counting and hashing its bytes on the way, so that nothing is read again. */
final class FileSink extends OutputStream {

    private final Path file;
    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    /** Opens {@code folder/name}, which must not exist. */
    FileSink(Path folder, String name) throws IOException {
        file = folder.resolve(name);
        out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] chunk, int start, int length) throws IOException {
        out.write(chunk, start, length);
        digest.update(chunk, start, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** What was written; to be asked once, after the last byte. */
    ReleaseFile written() {
        String name = String.valueOf(file.getFileName());
        return new ReleaseFile(name, ReleaseLayout.mediaType(name), bytes, Sha256.hex(digest));
    }
}
