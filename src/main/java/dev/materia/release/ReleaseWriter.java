package dev.materia.release;

import dev.materia.release.statement.StatementTable;
import dev.materia.release.statement.TermOrder;
import dev.materia.source.Problem;
import dev.materia.validation.Severity;
import dev.materia.validation.ValidatedDataset;
import dev.materia.vocabulary.Justification;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** Writes a release: the folder with everything that a publisher hands out. Equal input gives equal bytes. */
public final class ReleaseWriter {

    private static final int EXAMPLES = 3;

    private final Catalogue catalogue;
    private final int jobs;
    private final Prefixes prefixes;

    /**
     * A writer of releases.
     *
     * @param catalogue what the publisher says
     * @param jobs how many files may be written at a time; changes nothing in them
     */
    public ReleaseWriter(Catalogue catalogue, int jobs) {
        this.catalogue = catalogue;
        this.jobs = jobs;
        prefixes = Prefixes.of(catalogue.base());
    }

    /**
     * Writes a release to {@code folder}, which is new, empty, or an older release, then replaced. It stands there
     * complete, or not at all.
     *
     * @param dataset the data with their validation report; blank nodes cannot be published
     * @param unlinked the curator's worklist, in any order
     * @return the release as written
     * @throws ReleaseException if the folder cannot be written or holds other files, or the data hold what no format
     *     can
     */
    public Release write(ValidatedDataset dataset, List<UnlinkedRow> unlinked, Path folder) throws ReleaseException {
        return write(dataset, unlinked, Map.of(), folder);
    }

    /**
     * Writes a release to {@code folder}, which is new, empty, or an older release, then replaced. It stands there
     * complete, or not at all.
     *
     * @param dataset the data with their validation report; blank nodes cannot be published
     * @param unlinked the curator's worklist, in any order
     * @param justifications why links to other vocabularies hold; those that are not in it were drawn by a person
     * @return the release as written
     * @throws ReleaseException if the folder cannot be written or holds other files, or the data hold what no format
     *     can
     */
    public Release write(
            ValidatedDataset dataset,
            List<UnlinkedRow> unlinked,
            Map<Triple, Justification> justifications,
            Path folder)
            throws ReleaseException {
        StatementTable table = table(dataset);
        try (Placement placement = Placement.beside(folder)) {
            Path work = placement.work();
            List<ReleaseFile> files = new ArrayList<>(new DumpWriter(table, prefixes).writeAll(work, jobs));
            String version = Release.version(files);
            String description = description(table, dataset, files, version);
            files.add(write(work, ReleaseLayout.ONTOLOGY, out -> out.write(Rules.ontology())));
            files.add(write(work, ReleaseLayout.SHAPES, out -> out.write(Rules.shapes())));
            files.add(write(work, ReleaseLayout.SHAPES_CORE, out -> out.write(Rules.coreShapes())));
            files.add(write(work, ReleaseLayout.VOID, out -> out.write(description)));
            files.add(write(work, ReleaseLayout.VALIDATION, out -> turtle(dataset.report(), out)));
            files.add(write(
                    work,
                    ReleaseLayout.VALIDATION_PAGE,
                    out -> new ValidationReportPage(catalogue.title(), dataset.findings()).write(out)));
            files.add(write(
                    work,
                    ReleaseLayout.MAPPINGS,
                    out -> new Mappings(table, prefixes, justifications).write(catalogue, version, out)));
            files.add(write(work, ReleaseLayout.UNLINKED, out -> UnlinkedRow.write(unlinked, out)));
            files.sort(Comparator.comparing(ReleaseFile::name));
            write(work, ReleaseLayout.CHECKSUMS, out -> Checksums.write(files, out));
            placement.commit();
        } catch (IOException e) {
            throw new ReleaseException(
                    new Problem(
                            folder.toString(),
                            "the release could not be written: " + e.getMessage(),
                            "what stood there before is unchanged; correct the cause and try again"),
                    e);
        }
        return Release.open(folder);
    }

    private StatementTable table(ValidatedDataset dataset) throws ReleaseException {
        try {
            return StatementTable.of(dataset.data(), new TermOrder(catalogue.base()), jobs);
        } catch (IllegalArgumentException e) {
            throw new ReleaseException(
                    new Problem(
                            catalogue.dataset(), String.valueOf(e.getMessage()), "correct the source it comes from"),
                    e);
        }
    }

    private String description(StatementTable table, ValidatedDataset dataset, List<ReleaseFile> dumps, String version)
            throws IOException {
        List<String> notes = new ArrayList<>();
        if (!dataset.conforms()) {
            notes.add(ValidationReportPage.forcedNote(dataset.findings()));
        }
        boolean lossy = Arrays.stream(table.union())
                .mapToObj(row -> table.term(table.object(row)))
                .anyMatch(o -> o.isLiteral() && !XmlDump.canHold(o.getLiteralLexicalForm()));
        if (lossy) {
            notes.add("Some texts hold control characters. XML cannot, so that the RDF/XML dump has U+FFFD for each;"
                    + " the other formats have them as they are.");
        }
        VoidCounts counts = VoidCounts.of(table, catalogue.base());
        StringWriter text = new StringWriter();
        turtle(
                new VoidDescription(catalogue, prefixes)
                        .describe(
                                table,
                                counts,
                                examples(table),
                                version,
                                dumps,
                                dataset.findings().count(Severity.VIOLATION),
                                notes)
                        .getGraph(),
                text);
        return text.toString();
    }

    /** The drugs that most is said of; with no drug, what the reader of a dump meets first. */
    private List<String> examples(StatementTable table) {
        Map<Integer, Long> triples = new LinkedHashMap<>();
        for (int row : table.union()) {
            triples.merge(table.subject(row), 1L, Long::sum);
        }
        Comparator<Map.Entry<Integer, Long>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
        List<String> drugs = triples.entrySet().stream()
                .filter(e -> table.term(e.getKey()).getURI().startsWith(catalogue.base() + "drug/"))
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .limit(EXAMPLES)
                .map(e -> table.term(e.getKey()).getURI())
                .toList();
        return drugs.isEmpty()
                ? triples.keySet().stream()
                        .limit(1)
                        .map(subject -> table.term(subject).getURI())
                        .toList()
                : drugs;
    }

    private void turtle(Graph graph, Writer out) throws IOException {
        DumpWriter.turtle(graph, catalogue.base(), out);
    }

    private interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private static ReleaseFile write(Path folder, String name, Content content) throws IOException {
        try (FileSink sink = new FileSink(folder, name)) {
            Utf8Writer out = new Utf8Writer(sink);
            content.writeTo(out);
            out.flush();
            return sink.written();
        }
    }
}
