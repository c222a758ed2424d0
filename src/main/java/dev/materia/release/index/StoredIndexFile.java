package dev.materia.release.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** An index file, mapped into memory. The mapping goes when nothing refers to it any more. */
@SuppressWarnings("EnumOrdinal") // the order of the parts is that of the file, and has its version
public final class StoredIndexFile {

    private static final int BUFFER = 1 << 18;

    private final Header header;
    private final ByteBuffer[] sections = new ByteBuffer[IndexPart.values().length];

    private StoredIndexFile(Header header) {
        this.header = header;
    }

    /**
     * Opens an index.
     *
     * @param source what it must have been made of, as its writer was told
     * @throws BadIndexException if it is damaged, of another version or made of something else
     */
    public static StoredIndexFile open(Path file, String source) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer first = ByteBuffer.allocate(Header.SIZE);
            readFully(channel, first);
            Header header = Header.read(first);
            if (!header.source().equals(source)) {
                throw new BadIndexException("it was made of other data");
            }
            if (header.length() != channel.size()) {
                throw new BadIndexException(
                        "it is " + channel.size() + " bytes long, and should be " + header.length());
            }
            if (checksum(channel) != header.bodyChecksum()) {
                throw new BadIndexException("its checksum differs");
            }
            StoredIndexFile index = new StoredIndexFile(header);
            for (IndexPart section : IndexPart.values()) {
                Header.Part part = header.part(section);
                index.sections[section.ordinal()] = channel.map(
                                FileChannel.MapMode.READ_ONLY, part.offset(), part.length())
                        .order(ByteOrder.LITTLE_ENDIAN);
            }
            return index;
        }
    }

    private static void readFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // a read may end early
        }
        bytes.flip();
    }

    /** Read and not mapped, so that what is not used takes no room in the process. */
    private static int checksum(FileChannel channel) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
            checksum.update(buffer.flip());
            buffer.clear();
        }
        return (int) checksum.getValue();
    }

    Header.Counts counts() {
        return header.counts();
    }

    /** The bytes of a section; each call gives a view of its own. */
    ByteBuffer bytes(IndexPart section) {
        return sections[section.ordinal()].duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The numbers of a section. */
    PackedInts numbers(IndexPart section) {
        Header.Part part = header.part(section);
        return new PackedInts(bytes(section), part.width(), part.size());
    }

    /** The numbers of a small section. */
    int[] array(IndexPart section) {
        PackedInts numbers = numbers(section);
        int[] array = new int[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }

    /** The texts of a section. */
    List<String> texts(IndexPart section) throws IOException {
        ByteBuffer bytes = bytes(section).order(ByteOrder.BIG_ENDIAN);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < header.part(section).size(); i++) {
            byte[] utf8 = new byte[bytes.getInt()];
            if (utf8.length > bytes.remaining()) {
                throw new EOFException(section + " is cut short");
            }
            bytes.get(utf8);
            texts.add(new String(utf8, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
