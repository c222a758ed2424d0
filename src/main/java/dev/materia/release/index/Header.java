package dev.materia.release.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The first kibibyte of an index file.
 *
 * @param source what the index was made of: the hash of a dump
 * @param length of the whole file
 * @param bodyChecksum CRC-32C over all that follows the header
 * @param counts of what is in the file
 * @param parts one for each {@link IndexPart}
 */
record Header(String source, long length, int bodyChecksum, Counts counts, List<Part> parts) {

    /** Bytes of the header. */
    static final int SIZE = 1024;

    /** The version of the format; a file of another version is made again. */
    static final int VERSION = 1;

    private static final byte[] MAGIC = "MATINDEX".getBytes(StandardCharsets.US_ASCII);
    private static final int SOURCE = 64;
    private static final int CHECKSUM_AT = 12;

    /**
     * How many there are.
     *
     * @param terms different terms
     * @param iris those that are IRIs, which come first
     * @param resources those that are IRIs or blank nodes
     * @param triples different triples, of whatever graph
     */
    record Counts(int terms, int iris, int resources, int triples) {}

    /**
     * Where a section stands.
     *
     * @param offset from the beginning of the file
     * @param length in bytes
     * @param width bits of each number; 0 for bytes and texts
     * @param size how many numbers or texts
     */
    record Part(long offset, long length, int width, int size) {}

    @SuppressWarnings("EnumOrdinal") // the order of the parts is that of the file, and has its version
    Part part(IndexPart section) {
        return parts.get(section.ordinal());
    }

    ByteBuffer toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).putInt(VERSION).putInt(0).putLong(length).putInt(bodyChecksum);
        bytes.put(Arrays.copyOf(source.getBytes(StandardCharsets.US_ASCII), SOURCE));
        bytes.putInt(counts.terms).putInt(counts.iris).putInt(counts.resources).putInt(counts.triples);
        parts.forEach(part -> bytes.putLong(part.offset)
                .putLong(part.length)
                .putInt(part.width)
                .putInt(part.size));
        bytes.putInt(CHECKSUM_AT, checksum(bytes));
        return bytes.rewind();
    }

    @SuppressWarnings("ByteBufferBackingArray") // allocated here
    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.array());
        return (int) crc.getValue();
    }

    /**
     * Reads a header.
     *
     * @throws BadIndexException if it is not one of this version, or damaged
     */
    static Header read(ByteBuffer bytes) throws BadIndexException {
        bytes.order(ByteOrder.LITTLE_ENDIAN).rewind();
        byte[] magic = new byte[MAGIC.length];
        if (bytes.remaining() >= SIZE) {
            bytes.get(magic);
        }
        if (!Arrays.equals(magic, MAGIC)) {
            throw new BadIndexException("it is not an index");
        }
        int version = bytes.getInt();
        if (version != VERSION) {
            throw new BadIndexException("it has format version " + version + ", and not " + VERSION);
        }
        int checksum = bytes.getInt();
        bytes.putInt(CHECKSUM_AT, 0);
        if (checksum != checksum(bytes)) {
            throw new BadIndexException("its header is damaged");
        }
        long length = bytes.getLong();
        int body = bytes.getInt();
        byte[] source = new byte[SOURCE];
        bytes.get(source);
        Counts counts = new Counts(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < IndexPart.values().length; i++) {
            parts.add(new Part(bytes.getLong(), bytes.getLong(), bytes.getInt(), bytes.getInt()));
        }
        String text = new String(source, StandardCharsets.US_ASCII).replace("\0", "");
        return new Header(text, length, body, counts, List.copyOf(parts));
    }
}
