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
import java.util.zip.GZIPOutputStream;
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

    /** Sorts the statements for their index, which is then written. */
    void addTo(IndexWriter index) throws IOException {
        ReleaseIndex.add(statements, prefixes, index);
    }

    /**
     * Writes formats into a folder, as many at a time as there are jobs.
     *
     * @param beside what is done with the same statements in the meantime
     * @return the files by name
     */
    List<ReleaseFile> write(Set<RdfFormat> formats, Path folder, int jobs, List<Beside> beside) throws IOException {
        List<RdfFormat> slowestFirst = new ArrayList<>(formats);
        slowestFirst.sort(Comparator.comparing(f -> f != RdfFormat.JSON_LD));
        List<Callable<List<ReleaseFile>>> tasks = new ArrayList<>();
        for (Beside work : beside) {
            tasks.add(() -> {
                work.run();
                return List.of();
            });
        }
        for (RdfFormat format : slowestFirst) {
            tasks.add(() -> writeBoth(format, folder));
        }
        return ParallelTasks.run(tasks, jobs).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ReleaseFile::name))
                .toList();
    }

    private List<ReleaseFile> writeBoth(RdfFormat format, Path folder) throws IOException {
        try (FileSink plain = new FileSink(folder, format.dumpName());
                FileSink packed = new FileSink(folder, format.dumpName() + ".gz")) {
            GZIPOutputStream gzip = new GZIPOutputStream(packed, 1 << 16);
            Utf8Writer out = new Utf8Writer(new Both(plain, gzip));
            write(format, out);
            out.flush();
            gzip.finish();
            return List.of(plain.written(), packed.written());
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
            Dump dump = switch (format) {
                case TURTLE, TRIG -> new TurtleDump(terms, prefixes.forDumps(), out);
                case N_TRIPLES -> new NTriplesDump(terms, out);
                case RDF_XML -> new XmlDump(terms, prefixes.forDumps(), out);
                case JSON_LD -> new JsonLdDump(terms, prefixes.forDumps(), out);
            };
            if (format == RdfFormat.TRIG) {
                statements.byGraph(dump);
            } else {
                statements.union(dump);
            }
            dump.end();
        }
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
