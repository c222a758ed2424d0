package dev.materia.release.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The intermediate files of a writer, in a folder of their own that goes when it is closed. */
final class WorkFiles implements AutoCloseable {

    private final Path folder;

    /** Makes the folder within {@code parent}. */
    WorkFiles(Path parent) throws IOException {
        folder = Files.createTempDirectory(parent, ".index-");
    }

    WorkOutput write(String name) throws IOException {
        return new WorkOutput(Files.newOutputStream(folder.resolve(name)));
    }

    WorkInput read(String name) throws IOException {
        return new WorkInput(Files.newInputStream(folder.resolve(name)));
    }

    /** The numbers in a file, mapped, so that they take no heap. */
    IntBuffer map(String name) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(name))) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return bytes.order(ByteOrder.BIG_ENDIAN).asIntBuffer();
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
