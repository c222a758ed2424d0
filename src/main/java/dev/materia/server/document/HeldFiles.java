package dev.materia.server.document;

import dev.materia.release.Release;
import dev.materia.release.ReleaseFile;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a release, held open from the moment it is published: they stay what they were while a new release takes
 * their place in the folder, until nothing refers to this one any more.
 */
final class HeldFiles {

    private static final Logger LOG = LoggerFactory.getLogger(HeldFiles.class);

    /** Long enough for a release that is copied into the folder, or made again. */
    private static final int RETRY_SECONDS = 10;

    private final Map<String, FileChannel> channels = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Path folder;

    /** Names of files that somebody has written to; it stays so, whatever is written to them after. */
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /** Holds the files of {@code release}. */
    HeldFiles(Release release) throws IOException {
        folder = release.folder();
        for (ReleaseFile file : release.files()) {
            hold(file.name());
            sizes.put(file.name(), file.bytes());
        }
        hold(DumpHandler.SUMS);
    }

    private void hold(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            FileChannel channel = FileChannel.open(file);
            channels.put(name, channel);
            sizes.put(name, channel.size());
        }
    }

    /**
     * The file of that name, to be read at given positions only, and never closed.
     *
     * @throws ProblemException if it was written to, as it is by programs that copy over it
     */
    Optional<FileChannel> find(String name) throws IOException {
        check(name);
        return Optional.ofNullable(channels.get(name));
    }

    /**
     * Makes sure that the file of that name, if there is one, is as long as it was.
     *
     * @throws ProblemException 503 if it is not
     */
    void check(String name) throws IOException {
        FileChannel channel = channels.get(name);
        if (channel == null) {
            return;
        }
        if (changed.contains(name) || channel.size() != sizes.getOrDefault(name, 0L)) {
            if (changed.add(name)) {
                LOG.warn(
                        "{}: somebody has written to this file, and what needs it is answered with 503 until there is a"
                                + " whole release; move a release to its place, and never copy over one that is served",
                        folder.resolve(name));
            }
            throw new ProblemException(HttpProblem.of(
                            503,
                            "release-changed",
                            "The files of this dataset are being replaced",
                            "Try again in a moment.")
                    .with("Retry-After", Integer.toString(RETRY_SECONDS)));
        }
    }

    /** The bytes of the file of that name; empty if there is none. */
    byte[] read(String name) throws IOException {
        FileChannel channel = find(name).orElse(null);
        if (channel == null) {
            return new byte[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, bytes.position());
        }
        check(name);
        return bytes.array();
    }
}
