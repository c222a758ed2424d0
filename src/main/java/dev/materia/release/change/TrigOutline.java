package dev.materia.release.change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Where each graph stands in a TriG dump. Releases have most of their graphs in common, byte for byte: with this, those
 * are compared without being parsed.
 *
 * @param prefixes the prefixes that the dump declares
 * @param header their declarations
 * @param blocks the graphs in the order of the dump
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TrigOutline(Map<String, String> prefixes, byte[] header, List<Block> blocks) {

    private static final Pattern PREFIX = Pattern.compile("@prefix ([^\\s:]*): <([^>]*)> \\.");

    /**
     * A graph in a dump.
     *
     * @param graph its name
     * @param start its first byte
     * @param length how many bytes it has
     */
    record Block(Node graph, long start, long length) {}

    /** The outline of a dump; empty if it is not laid out as ours are, but as another program would. */
    static Optional<TrigOutline> of(Path trig) throws IOException {
        try (InputStream in = Files.newInputStream(trig)) {
            return Optional.ofNullable(new Scan(in).run());
        }
    }

    /** Whether the same text means the same in both dumps: no prefix stands for two namespaces. */
    boolean agreesWith(TrigOutline other) {
        return prefixes.entrySet().stream()
                .allMatch(each -> other.prefixes
                        .getOrDefault(each.getKey(), each.getValue())
                        .equals(each.getValue()));
    }

    /** One pass over the bytes of a dump. Braces and quotation marks decide, outside of IRIs and literals. */
    private static final class Scan {

        private final InputStream in;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final ByteArrayOutputStream header = new ByteArrayOutputStream();
        private final Map<String, String> prefixes = new LinkedHashMap<>();
        private final List<Block> blocks = new ArrayList<>();
        private final byte[] buffer = new byte[1 << 18];
        private int at;
        private int size;
        private long position;

        Scan(InputStream in) {
            this.in = in;
        }

        @Nullable TrigOutline run() throws IOException {
            boolean inHeader = true;
            long lineStart = 0;
            long blockStart = -1;
            long defaultStart = -1;
            @Nullable Node graph = null;
            for (int b = next(); b >= 0; b = next()) {
                if (graph == null) {
                    line.write(b);
                }
                switch (b) {
                    case '<' -> skipTo('>', graph == null);
                    case '"' -> skipLiteral(graph == null);
                    case '\'', '#' -> {
                        return null;
                    }
                    case '{' -> {
                        String name = line.toString(StandardCharsets.UTF_8);
                        graph = graph == null ? name(name.substring(0, name.length() - 1)) : null;
                        if (graph == null) {
                            return null;
                        }
                        blockStart = lineStart;
                        if (defaultStart >= 0) {
                            blocks.add(new Block(Quad.defaultGraphIRI, defaultStart, lineStart - defaultStart));
                            defaultStart = -1;
                        }
                        inHeader = false;
                    }
                    case '}' -> {
                        if (graph == null) {
                            return null;
                        }
                        blocks.add(new Block(graph, blockStart, position - blockStart));
                        graph = null;
                        line.reset();
                    }
                    case '\n' -> {
                        if (graph == null) {
                            String text = line.toString(StandardCharsets.UTF_8);
                            if (inHeader && text.startsWith("@prefix")) {
                                if (!declare(text)) {
                                    return null;
                                }
                            } else if (!text.isBlank() && defaultStart < 0) {
                                defaultStart = lineStart;
                                inHeader = false;
                            }
                            line.reset();
                            lineStart = position;
                        }
                    }
                    default -> {}
                }
            }
            if (defaultStart >= 0) {
                blocks.add(new Block(Quad.defaultGraphIRI, defaultStart, position - defaultStart));
            }
            return graph == null ? new TrigOutline(prefixes, header.toByteArray(), blocks) : null;
        }

        /** A lock for each byte, as buffered streams have it, would take most of the time. */
        private int next() throws IOException {
            if (at == size) {
                fill(1);
                if (at == size) {
                    return -1;
                }
            }
            position++;
            return buffer[at++] & 0xff;
        }

        /** Has at least {@code wanted} bytes in the buffer, if there are so many. */
        private void fill(int wanted) throws IOException {
            if (size - at < wanted) {
                System.arraycopy(buffer, at, buffer, 0, size - at);
                size -= at;
                at = 0;
                size += in.readNBytes(buffer, size, buffer.length - size);
            }
        }

        private int next(boolean keep) throws IOException {
            int b = next();
            if (keep && b >= 0) {
                line.write(b);
            }
            return b;
        }

        private void skipTo(char end, boolean keep) throws IOException {
            int b = next(keep);
            while (b >= 0 && b != end) {
                b = next(keep);
            }
        }

        /** Skips a literal, the opening quotation mark of which was read. */
        private void skipLiteral(boolean keep) throws IOException {
            int marks = 1;
            boolean open = true;
            fill(2);
            int first = at < size ? buffer[at] : -1;
            int second = at + 1 < size ? buffer[at + 1] : -1;
            if (first == '"' && second == '"') {
                marks = 3;
                next(keep);
                next(keep);
            } else if (first == '"') {
                next(keep);
                open = false;
            }
            int closing = 0;
            while (open) {
                int b = next(keep);
                if (b == '\\') {
                    next(keep);
                    closing = 0;
                } else {
                    closing = b == '"' ? closing + 1 : 0;
                }
                open = b >= 0 && closing < marks;
            }
        }

        private boolean declare(String text) {
            Matcher prefix = PREFIX.matcher(text.strip());
            if (!prefix.matches()) {
                return false;
            }
            prefixes.put(prefix.group(1), prefix.group(2));
            header.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            return true;
        }

        private @Nullable Node name(String text) {
            String name = text.strip();
            if (name.startsWith("<") && name.endsWith(">") && name.indexOf('\\') < 0) {
                return NodeFactory.createURI(name.substring(1, name.length() - 1));
            }
            int colon = name.indexOf(':');
            String namespace = colon < 0 ? null : prefixes.get(name.substring(0, colon));
            return namespace == null || name.indexOf('\\') >= 0 || name.indexOf(' ') >= 0
                    ? null
                    : NodeFactory.createURI(namespace + name.substring(colon + 1));
        }
    }
}
