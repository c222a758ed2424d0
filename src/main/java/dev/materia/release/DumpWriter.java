package dev.materia.release;

import dev.materia.release.statement.ParallelTasks;
import dev.materia.release.statement.StatementTable;
import dev.materia.release.statement.TermOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;

/** Writes the dumps of a dataset with RDF4J Rio: each format, plain and compressed, in one pass over the statements. */
final class DumpWriter {

    private final StatementTable table;
    private final RioTerms terms;
    private final Prefixes prefixes;

    /** Dumps of {@code table}, with those of the prefixes that it uses. */
    DumpWriter(StatementTable table, Prefixes prefixes) {
        this.table = table;
        terms = new RioTerms(table);
        this.prefixes = prefixes.usedIn(table.iris());
    }

    /** A small graph as Turtle, in the order of a dataset with that base. */
    static void turtle(Graph graph, String base, Writer out) throws IOException {
        StatementTable table = StatementTable.of(DatasetGraphFactory.wrap(graph), new TermOrder(base), 1);
        new DumpWriter(table, Prefixes.of(base)).write(RdfFormat.TURTLE, out);
    }

    /** Writes all formats into a folder, as many at a time as there are jobs; tells the files by name. */
    List<ReleaseFile> writeAll(Path folder, int jobs) throws IOException {
        List<RdfFormat> slowestFirst = new ArrayList<>(Arrays.asList(RdfFormat.values()));
        slowestFirst.sort(Comparator.comparing(f -> f != RdfFormat.JSON_LD));
        List<Callable<List<ReleaseFile>>> tasks = new ArrayList<>();
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
    void write(RdfFormat format, Writer out) throws IOException {
        try {
            switch (format) {
                case TURTLE -> write(new ReadableTurtle(out, prefixes), table.union(), terms::triple);
                case TRIG -> write(new ReadableTurtle(out, prefixes), table.byGraph(), terms::quad);
                case N_TRIPLES -> write(new NTriplesWriter(out), table.union(), terms::triple);
                case RDF_XML -> write(new XmlDump(out), table.union(), terms::triple);
                case JSON_LD -> new JsonLdDump(table, terms, prefixes).write(out);
            }
        } catch (RDFHandlerException e) {
            throw new IOException(format.displayName() + " cannot hold this dataset: " + e.getMessage(), e);
        }
    }

    private void write(RDFWriter writer, int[] rows, IntFunction<Statement> statement) {
        writer.startRDF();
        prefixes.namespaces().forEach(writer::handleNamespace);
        for (int row : rows) {
            writer.handleStatement(statement.apply(row));
        }
        writer.endRDF();
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
