package dev.materia.release.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** The sections of an index while they are written, each to a file of its own, and the index that is made of them. */
final class SectionFiles {

    private static final int ALIGNMENT = 8;
    private static final int BUFFER = 1 << 18;

    private final WorkFiles work;
    private final Map<IndexPart, Shape> shapes = new EnumMap<>(IndexPart.class);

    /** Sections in {@code work}. */
    SectionFiles(WorkFiles work) {
        this.work = work;
    }

    private record Shape(int width, int size) {}

    /** A section that is being written. */
    final class Numbers implements AutoCloseable {

        private final IndexPart section;
        private final int width;
        private final WorkOutput out;
        private final PackedWriter packed;

        private Numbers(IndexPart section, int width) throws IOException {
            this.section = section;
            this.width = width;
            out = work.write(name(section));
            packed = new PackedWriter(out, width);
        }

        void add(int number) throws IOException {
            packed.add(number);
        }

        /** Adds {@code number} until there are {@code size}. */
        void fill(int size, int number) throws IOException {
            while (packed.size() < size) {
                packed.add(number);
            }
        }

        @Override
        public void close() throws IOException {
            packed.finish();
            out.write(new byte[PackedInts.PADDING]);
            out.close();
            shapes.put(section, new Shape(width, packed.size()));
        }
    }

    /** Begins a section of numbers of {@code width} bits. */
    Numbers numbers(IndexPart section, int width) throws IOException {
        return new Numbers(section, width);
    }

    /** Writes a section of numbers. */
    void write(IndexPart section, int[] numbers) throws IOException {
        int largest = IntStream.of(numbers).max().orElse(0);
        try (Numbers out = numbers(section, PackedInts.width(largest))) {
            for (int number : numbers) {
                out.add(number);
            }
        }
    }

    /** Writes a section of texts. */
    void write(IndexPart section, List<String> texts) throws IOException {
        try (WorkOutput out = work.write(name(section))) {
            for (String text : texts) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        }
        shapes.put(section, new Shape(0, texts.size()));
    }

    /** Begins a section of bytes. */
    WorkOutput bytes(IndexPart section) throws IOException {
        shapes.put(section, new Shape(0, 0));
        return work.write(name(section));
    }

    private static String name(IndexPart section) {
        return "section-" + section;
    }

    /** Puts all sections into one file, behind a header. */
    void assemble(Path target, String source, Header.Counts counts) throws IOException {
        List<Header.Part> parts = new ArrayList<>();
        CRC32C checksum = new CRC32C();
        try (FileChannel out = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            long offset = Header.SIZE;
            out.position(offset);
            for (IndexPart section : IndexPart.values()) {
                Path file = work.path(name(section));
                long length = Files.size(file);
                if (length > Integer.MAX_VALUE) {
                    throw new IOException("the section " + section + " of the index would have more than 2 GiB");
                }
                Shape shape = shapes.getOrDefault(section, new Shape(0, 0));
                parts.add(new Header.Part(offset, length, shape.width, shape.size));
                copy(file, out, checksum);
                int gap = (int) (-length & (ALIGNMENT - 1));
                ByteBuffer zeros = ByteBuffer.allocate(gap);
                checksum.update(zeros.duplicate());
                out.write(zeros);
                offset += length + gap;
            }
            Header header = new Header(source, offset, (int) checksum.getValue(), counts, parts);
            out.write(header.toBytes(), 0);
        }
    }

    private static void copy(Path file, FileChannel out, CRC32C checksum) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        }
    }
}
