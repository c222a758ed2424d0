package dev.materia.release;

import dev.materia.release.dump.Dump;
import dev.materia.release.dump.JsonLdDump;
import dev.materia.release.dump.NTriplesDump;
import dev.materia.release.dump.TurtleDump;
import dev.materia.release.dump.Utf8Writer;
import dev.materia.release.dump.XmlDump;
import dev.materia.release.index.IndexWriter;
import dev.materia.release.statement.ParallelTasks;
import dev.materia.release.statement.StatementTable;
import dev.materia.release.statement.Statements;
import dev.materia.release.statement.TermOrder;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Writes the dumps of a dataset: each format, plain and compressed, in one pass over the statements. */
public final class DumpWriter {

    private final Statements statements;
    private final Prefixes prefixes;

    /** Dumps of {@code statements}, with those of the prefixes that they use. */
    public DumpWriter(Statements statements, Prefixes prefixes) throws IOException {
        this.statements = statements;
        this.prefixes = prefixes.usedIn(statements);
    }

    /** A small graph as Turtle, in the order of a dataset with that base. */
    static void turtle(Graph graph, String base, Writer out) throws IOException {
        StatementTable table = StatementTable.of(DatasetGraphFactory.wrap(graph), new TermOrder(base), 1);
        new DumpWriter(table, Prefixes.of(base)).write(RdfFormat.TURTLE, out);
    }

    /** Work that is done while dumps are written. */
    @FunctionalInterface
    interface Beside {
        void run() throws IOException;
    }

    /**
     * Writes formats into a folder, and sorts the same statements for their index, which is then written. Dumps of one
     * order are written side by side, so that terms are looked up once for all, unless there are jobs for each.
     *
     * @param beside what is done with the same statements in the meantime
     * @return the files by name
     */
    List<ReleaseFile> write(Set<RdfFormat> formats, Path folder, int jobs, IndexWriter index, Beside beside)
            throws IOException {
        List<RdfFormat> ofUnion = new ArrayList<>(formats);
        List<RdfFormat> ofGraphs = formats.contains(RdfFormat.TRIG) ? List.of(RdfFormat.TRIG) : List.of();
        ofUnion.removeAll(ofGraphs);
        ExecutorService threads = jobs > 1 ? Executors.newFixedThreadPool(jobs) : null;
        Executor packing = threads == null ? Runnable::run : threads;
        List<Callable<List<ReleaseFile>>> tasks = new ArrayList<>();
        Pass union = (terms, taker) -> statements.union(taker);
        if (jobs > 2) {
            ofUnion.forEach(format -> tasks.add(() -> write(List.of(format), folder, packing, union)));
        } else if (!ofUnion.isEmpty()) {
            tasks.add(() -> write(ofUnion, folder, packing, union));
        }
        tasks.add(() -> write(ofGraphs, folder, packing, (terms, taker) -> addTo(index, terms, taker)));
        tasks.add(() -> {
            beside.run();
            return List.of();
        });
        try {
            return ParallelTasks.run(tasks, jobs).stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(ReleaseFile::name))
                    .toList();
        } finally {
            if (threads != null) {
                threads.shutdownNow();
            }
        }
    }

    /** Sorts the statements for their index, and hands them on. */
    void addTo(IndexWriter index, Statements.Terms terms, Statements.Taker also) throws IOException {
        statements.byGraph((graph, subject, predicate, object) -> {
            also.take(graph, subject, predicate, object);
            index.add(graph, subject, predicate, object, terms);
        });
        prefixes.namespaces().forEach(index::prefix);
        index.finish();
    }

    /** A pass over statements. */
    @FunctionalInterface
    private interface Pass {
        void over(Statements.Terms terms, Statements.Taker taker) throws IOException;
    }

    /** Writes some formats in one pass, plain and compressed. */
    private List<ReleaseFile> write(List<RdfFormat> formats, Path folder, Executor packing, Pass pass)
            throws IOException {
        List<DumpFiles> files = new ArrayList<>();
        try (Statements.Terms terms = statements.terms()) {
            List<Dump> dumps = new ArrayList<>();
            for (RdfFormat format : formats) {
                DumpFiles opened = new DumpFiles(folder, format, packing);
                files.add(opened);
                dumps.add(dump(format, terms, opened.out()));
            }
            Dump[] all = dumps.toArray(Dump[]::new);
            pass.over(terms, (graph, subject, predicate, object) -> {
                for (Dump dump : all) {
                    dump.take(graph, subject, predicate, object);
                }
            });
            List<ReleaseFile> written = new ArrayList<>();
            for (int i = 0; i < all.length; i++) {
                all[i].end();
                written.addAll(files.get(i).end());
            }
            return written;
        } finally {
            for (DumpFiles opened : files) {
                opened.close();
            }
        }
    }

    /** A dump that is being written, plain and compressed. */
    private static final class DumpFiles implements Closeable {

        private final FileSink plain;
        private final FileSink packed;
        private final GzipStream gzip;
        private final Utf8Writer out;

        DumpFiles(Path folder, RdfFormat format, Executor packing) throws IOException {
            plain = new FileSink(folder, format.dumpName());
            packed = new FileSink(folder, format.dumpName() + ".gz");
            gzip = new GzipStream(packed, packing);
            out = new Utf8Writer(new Both(plain, gzip));
        }

        Utf8Writer out() {
            return out;
        }

        List<ReleaseFile> end() throws IOException {
            out.flush();
            gzip.finish();
            return List.of(plain.written(), packed.written());
        }

        @Override
        public void close() throws IOException {
            try (plain;
                    packed) {
                plain.flush();
            }
        }
    }

    /** Writes one format: the named graphs if it knows them, else the union. */
    public void write(RdfFormat format, Writer out) throws IOException {
        if (out instanceof Utf8Writer utf8) {
            write(format, utf8);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Writer utf8 = new Utf8Writer(bytes);
        write(format, utf8);
        utf8.flush();
        out.write(bytes.toString(StandardCharsets.UTF_8));
    }

    private void write(RdfFormat format, Utf8Writer out) throws IOException {
        try (Statements.Terms terms = statements.terms()) {
            Dump dump = dump(format, terms, out);
            if (format == RdfFormat.TRIG) {
                statements.byGraph(dump);
            } else {
                statements.union(dump);
            }
            dump.end();
        }
    }

    private Dump dump(RdfFormat format, Statements.Terms terms, Utf8Writer out) throws IOException {
        return switch (format) {
            case TURTLE, TRIG -> new TurtleDump(terms, prefixes.forDumps(), out);
            case N_TRIPLES -> new NTriplesDump(terms, out);
            case RDF_XML -> new XmlDump(terms, prefixes.forDumps(), out);
            case JSON_LD -> new JsonLdDump(terms, prefixes.forDumps(), out);
        };
    }

    /** Sends the same bytes two ways. */
    private static final class Both extends OutputStream {

        private final OutputStream first;
        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int b) throws IOException {
            first.write(b);
            second.write(b);
        }

        @Override
        public void write(byte[] chunk, int start, int length) throws IOException {
            first.write(chunk, start, length);
            second.write(chunk, start, length);
        }
    }
}
