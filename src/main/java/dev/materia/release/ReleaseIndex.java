package dev.materia.release;

import dev.materia.release.index.BadIndexException;
import dev.materia.release.index.IndexWriter;
import dev.materia.release.index.StoredIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The index of a release, {@code dataset.index}: its data in the form in which they are served. It is bound to the TriG
 * dump by the hash of that.
 */
final class ReleaseIndex {

    private ReleaseIndex() {}

    /** Makes the index of a TriG dump; {@code target} is on the same disk as the intermediate files. */
    static void write(Path dump, String sha256, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        try (InputStream in = Files.newInputStream(dump);
                IndexWriter writer = new IndexWriter(folder == null ? target : folder)) {
            DumpParser.parse(in, new Parsed(writer));
            writer.write(target, sha256);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Opens the index in a release's folder.
     *
     * @throws BadIndexException if there is none, or one that cannot be used, with the reason
     */
    static StoredIndex open(Path folder, String sha256) throws IOException {
        try {
            return StoredIndex.open(folder.resolve(ReleaseLayout.INDEX), sha256);
        } catch (NoSuchFileException e) {
            throw new BadIndexException("there is none", e);
        }
    }

    /** Makes an index of a release that has none, in a temporary file that is gone when it is no longer used. */
    static StoredIndex temporary(Path dump, String sha256) throws IOException {
        Path folder = Files.createTempDirectory("materia-index-");
        Path file = folder.resolve(ReleaseLayout.INDEX);
        try {
            write(dump, sha256, file);
            return StoredIndex.open(file, sha256);
        } finally {
            remove(file);
            remove(folder);
        }
    }

    /** Where a mapped file cannot be removed, it is when the program ends. */
    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    /** What a parser reads, sent to a writer. */
    private record Parsed(IndexWriter writer) implements StreamRDF {

        @Override
        public void start() {}

        @Override
        public void triple(Triple triple) {
            add(null, triple.getSubject(), triple.getPredicate(), triple.getObject());
        }

        @Override
        public void quad(Quad quad) {
            Node graph = quad.isDefaultGraph() ? null : quad.getGraph();
            add(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
        }

        private void add(@Nullable Node graph, Node subject, Node predicate, Node object) {
            try {
                writer.add(graph, subject, predicate, object);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void base(String base) {}

        @Override
        public void prefix(String prefix, String iri) {
            writer.prefix(prefix, iri);
        }

        @Override
        public void finish() {}
    }
}
