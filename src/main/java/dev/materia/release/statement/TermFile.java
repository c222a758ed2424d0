package dev.materia.release.statement;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a dataset on disk, in their order. Of every {@value #BLOCK} terms, one place in the file is held in
 * memory: half a byte for each term.
 */
final class TermFile {

    private static final int BLOCK = 16;

    /** A file that is not larger is held in memory while it is read. */
    private static final long SMALL = 32L << 20;

    private static final int IRI = 0;
    private static final int STRING = 1;
    private static final int LANGUAGE = 2;
    private static final int TYPED = 3;

    private final Path file;
    private final long[] blocks;
    private final long bytes;
    private final int size;
    private byte @Nullable [] content;

    private TermFile(Path file, long[] blocks, long bytes, int size) {
        this.file = file;
        this.blocks = blocks;
        this.bytes = bytes;
        this.size = size;
    }

    /** Writes a term, to be read by {@link #read}. */
    static void write(Node term, PackedOutput out) throws IOException {
        if (term.isURI()) {
            out.number(IRI);
            out.text(term.getURI());
        } else if (!term.getLiteralLanguage().isEmpty()) {
            out.number(LANGUAGE);
            out.text(term.getLiteralLexicalForm());
            out.text(term.getLiteralLanguage());
        } else if (XSDDatatype.XSDstring.getURI().equals(term.getLiteralDatatypeURI())) {
            out.number(STRING);
            out.text(term.getLiteralLexicalForm());
        } else {
            out.number(TYPED);
            out.text(term.getLiteralLexicalForm());
            out.text(term.getLiteralDatatypeURI());
        }
    }

    /** Reads a term. */
    static Node read(PackedInput in) throws IOException {
        int kind = in.number();
        String text = in.text();
        return node(kind, text, kind >= LANGUAGE ? in.text() : "");
    }

    private static Node node(int kind, String text, String more) {
        return switch (kind) {
            case IRI -> NodeFactory.createURI(text);
            case STRING -> NodeFactory.createLiteralString(text);
            case LANGUAGE -> NodeFactory.createLiteralLang(text, more);
            default ->
                NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(more));
        };
    }

    /** Writes the terms, which come in their order. */
    static final class Writer implements AutoCloseable {

        private final Path file;
        private final PackedOutput out;
        private long[] blocks = new long[1 << 10];
        private int size;

        Writer(Path file) throws IOException {
            this.file = file;
            out = new PackedOutput(file);
        }

        /** Adds the next term and answers its place. */
        int add(Node term) throws IOException {
            if (size == Integer.MAX_VALUE) {
                throw new IOException("more than " + Integer.MAX_VALUE + " different terms");
            }
            if (size % BLOCK == 0) {
                int block = size / BLOCK;
                if (block == blocks.length) {
                    blocks = Arrays.copyOf(blocks, block + (block >> 1));
                }
                blocks[block] = out.position();
            }
            write(term, out);
            return size++;
        }

        /** The file, to be asked for after {@link #close}. */
        TermFile written() {
            return new TermFile(file, Arrays.copyOf(blocks, (size + BLOCK - 1) / BLOCK), out.position(), size);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** How many terms there are. */
    int size() {
        return size;
    }

    /** All terms from the first, to be read with {@link #read}. */
    PackedInput open() throws IOException {
        return new PackedInput(file, 1 << 16);
    }

    /** All bytes of a small file, which all readers share; null for a large one. */
    private synchronized byte @Nullable [] content() throws IOException {
        if (content == null && bytes <= SMALL) {
            content = Files.readAllBytes(file);
        }
        return content;
    }

    /** Looks terms up; those that come up again soon are held, in bounded memory. */
    final class Reader implements Statements.Terms {

        private static final int SLOTS = 1 << 13;
        private static final int LONGEST_KEPT = 1 << 14;

        private final FileChannel channel = FileChannel.open(file);
        private final byte @Nullable [] all = content();
        private final int[] blockOf = new int[SLOTS];
        private final byte[][] contents = new byte[SLOTS][];
        private final int[] placeOf = new int[SLOTS];
        private final @Nullable Node[] nodes = new Node[SLOTS];
        private byte[] block = {};
        private int at;

        Reader() throws IOException {
            Arrays.fill(blockOf, -1);
            Arrays.fill(placeOf, -1);
        }

        @Override
        public Node term(int place) throws IOException {
            int slot = place & (SLOTS - 1);
            Node known = nodes[slot];
            if (placeOf[slot] == place && known != null) {
                return known;
            }
            load(place / BLOCK);
            for (int i = place % BLOCK; i > 0; i--) {
                skip();
            }
            int kind = number();
            String text = text();
            Node term = node(kind, text, kind >= LANGUAGE ? text() : "");
            if (text.length() < LONGEST_KEPT) {
                placeOf[slot] = place;
                nodes[slot] = term;
            }
            return term;
        }

        private void load(int number) throws IOException {
            if (all != null) {
                block = all;
                at = (int) blocks[number];
                return;
            }
            at = 0;
            int slot = number & (SLOTS - 1);
            if (blockOf[slot] == number) {
                block = contents[slot];
                return;
            }
            long start = blocks[number];
            long end = number + 1 < blocks.length ? blocks[number + 1] : bytes;
            block = new byte[(int) (end - start)];
            ByteBuffer to = ByteBuffer.wrap(block);
            while (to.hasRemaining()) {
                if (channel.read(to, start + to.position()) < 0) {
                    throw new EOFException(file + " is cut");
                }
            }
            if (block.length < LONGEST_KEPT) {
                blockOf[slot] = number;
                contents[slot] = block;
            }
        }

        private void skip() {
            int kind = number();
            skipText();
            if (kind >= LANGUAGE) {
                skipText();
            }
        }

        private void skipText() {
            int length = number();
            at += length;
        }

        private int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                int b = block[at++];
                value |= (b & 0x7f) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        private String text() {
            int length = number();
            String text = new String(block, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
