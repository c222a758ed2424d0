package dev.materia.server.document;

import dev.materia.release.Release;
import dev.materia.release.ReleaseFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a release, held open from the moment it is published: they stay what they were while a new release takes
 * their place in the folder, until nothing refers to this one any more.
 */
final class HeldFiles {

    private final Map<String, FileChannel> channels = new HashMap<>();

    /** Holds the files of {@code release}. */
    HeldFiles(Release release) throws IOException {
        for (String name : Stream.concat(release.files().stream().map(ReleaseFile::name), Stream.of(DumpHandler.SUMS))
                .toList()) {
            Path file = release.folder().resolve(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                channels.put(name, FileChannel.open(file));
            }
        }
    }

    /** The file of that name, to be read at given positions only, and never closed. */
    Optional<FileChannel> find(String name) {
        return Optional.ofNullable(channels.get(name));
    }

    /** The bytes of the file of that name; empty if there is none. */
    byte[] read(String name) throws IOException {
        FileChannel channel = channels.get(name);
        if (channel == null) {
            return new byte[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, bytes.position());
        }
        return bytes.array();
    }
}
