package dev.materia.release.change;

import dev.materia.release.LenientErrors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Reads graphs of a dump by themselves, by its outline. */
final class DumpReader implements AutoCloseable {

    /** A graph up to that long is parsed at once; a longer one by a thread of its own, a few statements ahead. */
    private static final long SMALL = 4 << 20;

    private static final int CHUNK = 1 << 16;

    private final TrigOutline outline;
    private final FileChannel channel;
    private final QuadOrder order;

    /** A reader of {@code trig}. */
    DumpReader(Path trig, TrigOutline outline, QuadOrder order) throws IOException {
        this.outline = outline;
        this.order = order;
        channel = FileChannel.open(trig);
    }

    /** The quads of a graph. */
    Quads read(TrigOutline.Block block) {
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(outline.header()), new Range(channel, block));
        if (block.length() > SMALL) {
            return new Quads(ahead(parser(in)), order);
        }
        List<Quad> quads = new ArrayList<>();
        parser(in).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }

            @Override
            public void triple(Triple triple) {
                quads.add(Quad.create(Quad.defaultGraphIRI, triple));
            }
        });
        return new Quads(quads.iterator(), order);
    }

    /** The quads of a source, parsed by a thread that is a bounded number of statements ahead. */
    static Iterator<Quad> ahead(RDFParserBuilder source) {
        return AsyncParser.of(source)
                .setChunkSize(2_000)
                .setQueueSize(4)
                .setDaemonMode(true)
                .asyncParseQuads();
    }

    /** A parser of TriG. */
    static RDFParserBuilder parser(InputStream in) {
        return RDFParser.source(in).lang(Lang.TRIG).checking(false).errorHandler(new LenientErrors());
    }

    /** Whether two graphs are the same, byte for byte. */
    boolean same(TrigOutline.Block block, DumpReader other, TrigOutline.Block otherBlock) throws IOException {
        if (block.length() != otherBlock.length()) {
            return false;
        }
        ByteBuffer mine = ByteBuffer.allocate(CHUNK);
        ByteBuffer its = ByteBuffer.allocate(CHUNK);
        for (long done = 0; done < block.length(); done += CHUNK) {
            int wanted = (int) Math.min(CHUNK, block.length() - done);
            fill(channel, mine, block.start() + done, wanted);
            fill(other.channel, its, otherBlock.start() + done, wanted);
            if (mine.mismatch(its) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, long position, int wanted) throws IOException {
        buffer.clear().limit(wanted);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the dump became shorter while it was read");
            }
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The bytes of a block. */
    private static final class Range extends InputStream {

        private final FileChannel channel;
        private final long end;
        private long position;

        Range(FileChannel channel, TrigOutline.Block block) {
            this.channel = channel;
            position = block.start();
            end = block.start() + block.length();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            if (position >= end) {
                return -1;
            }
            ByteBuffer buffer = ByteBuffer.wrap(into, start, (int) Math.min(length, end - position));
            int read = channel.read(buffer, position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
