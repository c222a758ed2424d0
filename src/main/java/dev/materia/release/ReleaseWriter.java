package dev.materia.release;

import dev.materia.release.dump.Utf8Writer;
import dev.materia.release.index.IndexWriter;
import dev.materia.release.statement.StatementStore;
import dev.materia.release.statement.StatementTable;
import dev.materia.release.statement.Statements;
import dev.materia.release.statement.TermOrder;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Sha256;
import dev.materia.validation.CheckedDocuments;
import dev.materia.validation.Severity;
import dev.materia.validation.ShaclReport;
import dev.materia.validation.ValidatedDataset;
import dev.materia.vocabulary.Justification;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** Writes a release: the folder with everything that a publisher hands out. Equal input gives equal bytes. */
public final class ReleaseWriter {

    /** Of more statements, the dumps that few tools can read whole are made for who asks for them. */
    static final long MOST_FOR_ALL = 5_000_000;

    private static final Set<RdfFormat> FOR_SMALL_DATA = EnumSet.of(RdfFormat.JSON_LD, RdfFormat.RDF_XML);

    private final Catalogue catalogue;
    private final int jobs;
    private final Prefixes prefixes;
    private List<SkippedRow> skipped = List.of();
    private Set<RdfFormat> formats = EnumSet.noneOf(RdfFormat.class);
    private long mostForAll = MOST_FOR_ALL;

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
     * Adds a report on what was left out.
     *
     * @return this writer
     */
    public ReleaseWriter withSkipped(List<SkippedRow> rows) {
        skipped = List.copyOf(rows);
        return this;
    }

    /**
     * Limits the dumps to those with these file name extensions, and to the one that is served. None stands for all, of
     * many millions of statements without JSON-LD and RDF/XML.
     *
     * @return this writer
     */
    public ReleaseWriter withDumps(List<String> extensions) {
        formats = extensions.isEmpty() ? EnumSet.noneOf(RdfFormat.class) : EnumSet.of(RdfFormat.TRIG);
        extensions.forEach(extension -> RdfFormat.ofExtension(extension).ifPresent(formats::add));
        return this;
    }

    /**
     * Leaves out those two dumps of more statements than {@code most}, unless they were asked for.
     *
     * @return this writer
     */
    ReleaseWriter withAllDumpsUpTo(long most) {
        mostForAll = most;
        return this;
    }

    private Set<RdfFormat> formats(Statements statements) {
        if (!formats.isEmpty()) {
            return formats;
        }
        return statements.triples() > mostForAll
                ? EnumSet.complementOf(EnumSet.copyOf(FOR_SMALL_DATA))
                : EnumSet.allOf(RdfFormat.class);
    }

    /**
     * Writes a release to {@code folder}, which is new, empty, or an older release, then replaced. It stands there
     * complete, or not at all.
     *
     * @param dataset the data with their validation report; blank nodes cannot be published
     * @param unlinked the curator's worklist, in any order
     * @return the release as written
     * @throws MateriaException if the folder cannot be written or holds other files, or the data hold what no format
     *     can
     */
    public Release write(ValidatedDataset dataset, List<UnlinkedRow> unlinked, Path folder) throws MateriaException {
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
     * @throws MateriaException if the folder cannot be written or holds other files, or the data hold what no format
     *     can
     */
    public Release write(
            ValidatedDataset dataset,
            List<UnlinkedRow> unlinked,
            Map<Triple, Justification> justifications,
            Path folder)
            throws MateriaException {
        StatementTable table = table(dataset);
        return write(() -> table, dataset.findings(), out -> UnlinkedRow.write(unlinked, out), justifications, folder);
    }

    /**
     * Writes a release of any size to {@code folder}, which is new, empty, or an older release, then replaced. It
     * stands there complete, or not at all.
     *
     * @param statements the data; its files are gone after
     * @param checked what the shapes say of them
     * @param unlinked the curator's worklist, sorted
     * @param justifications why links to other vocabularies hold; those that are not in it were drawn by a person
     * @return the release as written
     * @throws MateriaException if the folder cannot be written or holds other files
     */
    public Release write(
            StatementStore statements,
            CheckedDocuments checked,
            Worklist unlinked,
            Map<Triple, Justification> justifications,
            Path folder)
            throws MateriaException {
        return write(() -> statements.merged(jobs), checked.findings(), unlinked::write, justifications, folder);
    }

    /**
     * Checks that a release may be written to {@code folder}, before the work that leads to it is done.
     *
     * @throws MateriaException if it holds other files, or cannot be written
     */
    public static void check(Path folder) throws MateriaException {
        try (Placement placement = Placement.beside(folder)) {
            placement.work();
        } catch (IOException e) {
            throw unwritten(folder, e);
        }
    }

    /** Where the statements come from. */
    private interface Merging {
        Statements statements() throws IOException;
    }

    private Release write(
            Merging merging,
            ShaclReport findings,
            Content unlinked,
            Map<Triple, Justification> justifications,
            Path folder)
            throws MateriaException {
        try (Placement placement = Placement.beside(folder)) {
            Statements statements = merging.statements();
            Path work = placement.work();
            List<ReleaseFile> files = new ArrayList<>();
            DatasetSurvey[] survey = new DatasetSurvey[1];
            try (IndexWriter index = new IndexWriter(work)) {
                DumpWriter dumps = new DumpWriter(statements, prefixes);
                files.addAll(dumps.write(
                        formats(statements),
                        work,
                        jobs,
                        index,
                        () -> survey[0] = DatasetSurvey.of(statements, catalogue.base())));
                if (index.limit().isEmpty()) {
                    index.write(work.resolve(ReleaseLayout.INDEX), Release.hashOfData(files));
                }
            }
            String version = Release.version(files);
            String description = description(statements, survey[0], findings, files, version);
            if (Files.exists(work.resolve(ReleaseLayout.INDEX))) {
                files.add(index(work));
            }
            files.add(write(work, ReleaseLayout.ONTOLOGY, out -> out.write(Rules.ontology())));
            files.add(write(work, ReleaseLayout.SHAPES, out -> out.write(Rules.shapes())));
            files.add(write(work, ReleaseLayout.SHAPES_CORE, out -> out.write(Rules.coreShapes())));
            files.add(write(work, ReleaseLayout.VOID, out -> out.write(description)));
            files.add(write(work, ReleaseLayout.VALIDATION, out -> turtle(findings.graph(), out)));
            files.add(write(
                    work,
                    ReleaseLayout.VALIDATION_PAGE,
                    out -> new ValidationReportPage(catalogue.title(), findings).write(out)));
            files.add(write(
                    work,
                    ReleaseLayout.MAPPINGS,
                    out -> new Mappings(statements, prefixes, justifications).write(catalogue, version, out)));
            files.add(write(work, ReleaseLayout.UNLINKED, unlinked));
            files.add(write(work, ReleaseLayout.SKIPPED, out -> SkippedRow.write(skipped, out)));
            files.sort(Comparator.comparing(ReleaseFile::name));
            write(work, ReleaseLayout.CHECKSUMS, out -> Checksums.write(files, out));
            placement.commit();
        } catch (IOException e) {
            throw unwritten(folder, e);
        }
        return Release.open(folder);
    }

    private static MateriaException unwritten(Path folder, IOException e) {
        return new MateriaException(
                new Problem(
                        folder.toString(),
                        "the release could not be written: " + e.getMessage(),
                        "what stood there before is unchanged; correct the cause and try again"),
                e);
    }

    private StatementTable table(ValidatedDataset dataset) throws MateriaException {
        try {
            return StatementTable.of(dataset.data(), new TermOrder(catalogue.base()), jobs);
        } catch (IllegalArgumentException e) {
            throw new MateriaException(
                    new Problem(
                            catalogue.dataset(), String.valueOf(e.getMessage()), "correct the source it comes from"),
                    e);
        }
    }

    private String description(
            Statements statements, DatasetSurvey survey, ShaclReport findings, List<ReleaseFile> dumps, String version)
            throws IOException {
        List<String> notes = new ArrayList<>();
        if (!findings.conforms()) {
            notes.add(ValidationReportPage.forcedNote(findings));
        }
        if (survey.lossy()) {
            notes.add("Some texts hold control characters. XML cannot, so that the RDF/XML dump has U+FFFD for each;"
                    + " the other formats have them as they are.");
        }
        StringWriter text = new StringWriter();
        turtle(
                new VoidDescription(catalogue, prefixes)
                        .describe(
                                statements,
                                survey.counts(),
                                survey.examples(),
                                version,
                                dumps,
                                findings.count(Severity.VIOLATION),
                                notes)
                        .getGraph(),
                text);
        return text.toString();
    }

    private static ReleaseFile index(Path work) throws IOException {
        Path file = work.resolve(ReleaseLayout.INDEX);
        return new ReleaseFile(
                ReleaseLayout.INDEX, ReleaseLayout.mediaType(ReleaseLayout.INDEX), Files.size(file), Sha256.hex(file));
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
