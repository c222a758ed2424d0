package dev.materia.vocabulary.index;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Tokenizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The frame of an index file: eight letters, version, a checksum of the rules that terms are kept by, then place,
 * length and checksum (CRC-32C) of each {@link IndexSection}, a checksum over all that, and the sections. What passes
 * the checks is as it was written.
 */
final class IndexFile {

    private static final byte[] MAGIC = "MATVOCAB".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEADER = MAGIC.length + 12 + IndexSection.values().length * 12 + 4;
    private static final String REMEDY = "import the vocabulary again";

    /** Words whose normal forms tell, with the names of the enums, whether an index was made by the rules in force. */
    private static final String PROBE = "α2-Adrenergic oedemas tumours' sulphates isation ulcerative colitides Ménière"
            + " crises biopsies analyses viruses anaesthetised 5HT1A beta-blockers, non-small 1,000 foetus mourning humour course";

    private IndexFile() {}

    private static int rules() {
        CRC32C crc = new CRC32C();
        String names = Tokenizer.normalized(PROBE)
                + Arrays.toString(ConceptType.values())
                + Arrays.toString(Match.Relation.values())
                + Arrays.toString(Justification.values());
        crc.update(names.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    /** Writes {@code sections} to {@code file} and on to the disk. */
    static void write(Path file, Map<IndexSection, Bytes> sections) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putInt(VERSION).putInt(rules()).putInt(IndexSection.values().length);
        int at = HEADER;
        for (IndexSection section : IndexSection.values()) {
            ByteBuffer bytes = bytes(sections, section);
            header.putInt(at).putInt(bytes.remaining()).putInt(checksum(bytes));
            at = Math.addExact(at, bytes.remaining());
        }
        header.putInt(checksum(header.duplicate().flip()));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeAll(channel, header.flip());
            for (IndexSection section : IndexSection.values()) {
                writeAll(channel, bytes(sections, section));
            }
            channel.force(true);
        }
    }

    private static ByteBuffer bytes(Map<IndexSection, Bytes> sections, IndexSection section) {
        return sections.getOrDefault(section, new Bytes()).toBuffer();
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Maps {@code file} into memory.
     *
     * @throws MateriaException if it is no index, one of another version, or damaged
     */
    static Map<IndexSection, ByteBuffer> open(Path file) throws MateriaException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < HEADER || size > Integer.MAX_VALUE) {
                throw broken(file, "is not an index of a vocabulary (" + size + " bytes)");
            }
            return sections(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
        } catch (NoSuchFileException e) {
            throw new MateriaException(
                    new Problem(file.toString(), "there is no such vocabulary", "import it, or name another"), e);
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(file.toString(), "cannot be read (" + e.getMessage() + ")", REMEDY), e);
        }
    }

    private static Map<IndexSection, ByteBuffer> sections(Path file, ByteBuffer all) throws MateriaException {
        ByteBuffer header = all.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        header.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw broken(file, "is not an index of a vocabulary");
        }
        int version = header.getInt();
        int rules = header.getInt();
        int count = header.getInt();
        if (version != VERSION || rules != rules() || count != IndexSection.values().length) {
            throw broken(file, "was made by another version of Materia, which kept terms differently");
        }
        if (header.getInt(HEADER - 4) != checksum(all.slice(0, HEADER - 4))) {
            throw broken(file, "is damaged in its first " + HEADER + " bytes");
        }
        Map<IndexSection, ByteBuffer> sections = new EnumMap<>(IndexSection.class);
        for (IndexSection section : IndexSection.values()) {
            int at = header.getInt();
            int length = header.getInt();
            int checksum = header.getInt();
            if (at < HEADER || length < 0 || at > all.limit() - length) {
                throw broken(file, "is cut short");
            }
            ByteBuffer bytes = all.slice(at, length).order(ByteOrder.LITTLE_ENDIAN);
            if (checksum(bytes) != checksum) {
                throw broken(file, "is damaged between bytes " + at + " and " + (at + length));
            }
            sections.put(section, bytes);
        }
        return sections;
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }

    private static MateriaException broken(Path file, String found) {
        return new MateriaException(new Problem(file.toString(), found, REMEDY));
    }
}
