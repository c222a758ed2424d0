package dev.materia.app;

import dev.materia.app.output.ClaimLine;
import dev.materia.app.output.ClaimLines;
import dev.materia.app.query.QueryTarget;
import dev.materia.app.serving.RunningServer;
import dev.materia.app.serving.ServeOptions;
import dev.materia.claim.Extraction;
import dev.materia.claim.extract.ClaimExtractor;
import dev.materia.mapping.DatasetAssembly;
import dev.materia.mapping.Iris;
import dev.materia.mapping.MonographNames;
import dev.materia.monograph.Monograph;
import dev.materia.release.Release;
import dev.materia.server.mcp.LineTransport;
import dev.materia.server.site.StaticSite;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.source.Sources;
import dev.materia.validation.ShapesViolatedException;
import dev.materia.vocabulary.Vocabulary;
import dev.materia.vocabulary.store.VocabularyChoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The whole path of the data: source document, monograph, mentions, claims, triples, validated dataset, release. A
 * source that cannot be used is reported to the {@link RunListener} and left out; the others go on.
 */
public final class Pipeline {

    /** Files that no folder of monographs has; a damaged release still has one of them. */
    private static final List<String> PARTS_OF_A_RELEASE = List.of("SHA256SUMS", "void.ttl", "dataset.trig");

    private final BuildOptions settings;
    private final RunListener listener;
    private final Iris iris;
    private final Function<Vocabulary, Function<Monograph, Extraction>> extraction;

    /** A path with the choices of {@code settings}, which tells {@code listener} how it goes. */
    public Pipeline(BuildOptions settings, RunListener listener) {
        this(settings, listener, vocabulary -> new ClaimExtractor(vocabulary)::extract);
    }

    /** A path on which claims are found by what {@code extraction} makes of a vocabulary. */
    public Pipeline(
            BuildOptions settings,
            RunListener listener,
            Function<Vocabulary, Function<Monograph, Extraction>> extraction) {
        this.extraction = extraction;
        this.settings = settings;
        this.listener = listener;
        this.iris = new Iris(settings.base());
    }

    /** Takes one claim. */
    @FunctionalInterface
    public interface ClaimTaker {

        /** Takes {@code claim}; what it throws ends the run. */
        void take(ClaimLine claim) throws IOException;
    }

    /**
     * Hands over the claims of {@code sources}, in their order and in text order.
     *
     * @param sources names of files, folders and archives, or {@code -} for {@code stdin}
     * @throws MateriaException if a vocabulary of the settings cannot be read
     * @throws IOException what {@code claims} throws
     */
    public void extract(List<String> sources, InputStream stdin, ClaimTaker claims)
            throws MateriaException, IOException {
        MonographNames names = new MonographNames(iris);
        SeenTexts seen = new SeenTexts();
        OrderedExecutor.Taker<Extraction, IOException> lines = found -> {
            if (seen.repeats(found.monograph(), listener)) {
                return;
            }
            Optional<List<ClaimLine>> told =
                    DocumentFailure.guard(found.monograph().origin(), listener, () -> {
                        Node name = names.next(found.monograph());
                        return new ClaimLines(found, name, iris).toList();
                    });
            for (ClaimLine line : told.orElse(List.of())) {
                claims.take(line);
            }
        };
        read(find(sources, stdin, listener), VocabularyChoice.of(settings.vocabulary()), lines);
    }

    /**
     * Builds a release of {@code sources} in {@code folder}, whole or not at all. What violates a shape (a claim, a
     * publication, a document) is left out and told to the listener, and the rest is published.
     *
     * @param sources names of files, folders and archives, or {@code -} for {@code stdin}; none stands for the
     *     monograph that comes with Materia
     * @param force whether to leave in what violates shapes, which the release then says of itself
     * @return what was written
     * @throws MateriaException if a vocabulary cannot be read, no source can be used, or the folder cannot be written
     * @throws ShapesViolatedException if a shape is violated by what comes from no source
     */
    public BuildResult build(List<String> sources, InputStream stdin, Path folder, boolean force)
            throws MateriaException, ShapesViolatedException {
        CollectionOptions options = CollectionOptions.of(folder);
        return build(sources, stdin, folder, force ? options.forced() : options);
    }

    /** The same, with all that a user may choose about it. */
    public BuildResult build(List<String> sources, InputStream stdin, Path folder, CollectionOptions options)
            throws MateriaException, ShapesViolatedException {
        return new CollectionBuild(settings, listener, iris, extraction)
                .run(sources, heard -> find(sources, stdin, heard), folder, options);
    }

    /** The same, for documents that {@code cluster} finds and has worked on by its machines. */
    public BuildResult build(DocumentCluster cluster, List<String> names, Path folder, CollectionOptions options)
            throws MateriaException, ShapesViolatedException {
        return new CollectionBuild(settings, listener, iris, extraction, cluster)
                .run(names, heard -> cluster.find(names, heard::problem), folder, options);
    }

    /**
     * Does the work on documents for a build elsewhere.
     *
     * <p>What cannot be used is left out; the build meets it again, and reports it.
     *
     * @throws MateriaException if a vocabulary is not there
     * @throws IOException if the folder for temporary files cannot be written
     */
    public DocumentCluster.Part part(List<Source> sources) throws MateriaException, IOException {
        Path folder = Files.createTempDirectory("materia-");
        try (WorkFolder work = WorkFolder.open(folder.resolve("work"), "", false)) {
            new CollectionBuild(settings, listener, iris, extraction)
                    .read(sources, VocabularyChoice.of(settings.vocabulary()), work, listener);
            return new DocumentCluster.Part(Fingerprint.of(settings), work.all());
        } finally {
            delete(folder);
        }
    }

    /**
     * What a query can be asked of: the release {@code data} if it is one, else the source of that name.
     *
     * @throws MateriaException if the release is damaged
     */
    public QueryTarget target(String data, InputStream stdin) throws MateriaException {
        if (isRelease(data)) {
            Release release = Release.open(Path.of(data));
            return new QueryTarget(release.base(), release::load);
        }
        return new QueryTarget(settings.base(), () -> inMemory(find(List.of(data), stdin, listener)));
    }

    /**
     * Builds a release of {@code sources} in a folder of its own, which goes when the site closes, and serves it.
     *
     * @throws IOException if the folder cannot be written or the port cannot be had
     */
    public RunningServer serve(List<String> sources, InputStream stdin, ServeOptions serving)
            throws MateriaException, ShapesViolatedException, IOException {
        Path folder = Files.createTempDirectory("materia-");
        boolean served = false;
        try {
            Path release = folder.resolve("release");
            build(sources, stdin, release, false);
            RunningServer site = RunningServer.of(release, serving, listener::detail, () -> delete(folder));
            served = true;
            return site;
        } finally {
            if (!served) {
                delete(folder);
            }
        }
    }

    /**
     * Serves the release in {@code folder}, and after it each that takes its place there.
     *
     * @param notes takes a sentence about each change, and about each that failed
     * @throws MateriaException if it is damaged
     * @throws IOException if the port cannot be had
     */
    public static RunningServer serve(Path folder, ServeOptions serving, Consumer<String> notes)
            throws MateriaException, IOException {
        return RunningServer.watching(folder, serving, notes);
    }

    /**
     * Answers an assistant about the release in {@code folder}, by the Model Context Protocol, until {@code in} ends.
     *
     * @throws MateriaException if it is damaged
     * @throws IOException if {@code out} is closed
     */
    public static void assist(Path folder, InputStream in, OutputStream out) throws MateriaException, IOException {
        LineTransport.run(Release.open(folder), in, out);
    }

    /**
     * The same about a release of {@code sources}, which is built first and goes in the end.
     *
     * @throws IOException if the release cannot be written, or {@code out} is closed
     */
    public void assist(List<String> sources, InputStream in, OutputStream out)
            throws MateriaException, ShapesViolatedException, IOException {
        Path folder = Files.createTempDirectory("materia-");
        try {
            Path release = folder.resolve("release");
            build(sources, InputStream.nullInputStream(), release, false);
            assist(release, in, out);
        } finally {
            delete(folder);
        }
    }

    /**
     * Writes the release in {@code folder} as a site of files into {@code to}.
     *
     * @param progress takes a line now and then about how far it has come
     * @return how many pages it has
     * @throws MateriaException if it is damaged, or {@code to} is no place for a site
     * @throws IOException if a file cannot be written
     */
    public static int site(Path folder, Path to, Consumer<String> progress) throws MateriaException, IOException {
        return StaticSite.write(
                Release.open(folder),
                to,
                (step, done, known) ->
                        progress.accept(String.format(Locale.ROOT, "%s: %,d of %,d", step, done, known)));
    }

    /** Whether {@code name} is a folder that holds a release, whole or damaged. */
    public static boolean isRelease(String name) {
        return !name.equals("-")
                && Release.restored(Path.of(name))
                && Files.isDirectory(Path.of(name))
                && PARTS_OF_A_RELEASE.stream().anyMatch(part -> Files.exists(Path.of(name, part)));
    }

    private static List<Source> find(List<String> names, InputStream stdin, RunListener heard) {
        return names.isEmpty() ? List.of(Sources.bundled()) : Sources.find(names, stdin, heard::problem);
    }

    /** The data of a few documents, as they are. */
    private DatasetGraph inMemory(List<Source> sources) throws MateriaException {
        try {
            Path folder = Files.createTempDirectory("materia-");
            try (WorkFolder work = WorkFolder.open(folder.resolve("work"), "", false)) {
                CollectionAssembly assembly = new CollectionBuild(settings, listener, iris, extraction)
                        .read(sources, VocabularyChoice.of(settings.vocabulary()), work, listener);
                assembly.survey();
                return DatasetAssembly.of(assembly::statements);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(
                            System.getProperty("java.io.tmpdir"),
                            "the folder for temporary files cannot be used: " + e.getMessage(),
                            "free space in it, or name another with -Djava.io.tmpdir in MATERIA_JAVA_OPTS"),
                    e);
        }
    }

    /** Reads sources on several threads and hands over what was found in each, in their order. */
    private <E extends Exception> void read(
            List<Source> sources, Vocabulary vocabulary, OrderedExecutor.Taker<Extraction, E> taker) throws E {
        Function<Monograph, Extraction> extractor = extraction.apply(vocabulary);
        try (DocumentQueue documents = new DocumentQueue(sources, listener)) {
            new OrderedExecutor<DocumentQueue.Item, DocumentResult>(
                            settings.jobs(), item -> DocumentResult.of(item, extractor))
                    .run(documents, reading -> {
                        Extraction found = reading.tell(listener);
                        if (found != null) {
                            taker.take(found);
                        }
                    });
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // left to the system, which empties its folder for temporary files
        }
    }
}
