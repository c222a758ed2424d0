package dev.materia;

import dev.materia.claim.ClaimExtractor;
import dev.materia.claim.Extraction;
import dev.materia.mapping.DatasetAssembly;
import dev.materia.mapping.Iris;
import dev.materia.mapping.LinkedConcepts;
import dev.materia.mapping.MappingOptions;
import dev.materia.mapping.MonographGraph;
import dev.materia.mapping.MonographMapper;
import dev.materia.mapping.MonographNames;
import dev.materia.mapping.Quotes;
import dev.materia.release.Catalogue;
import dev.materia.release.Release;
import dev.materia.release.ReleaseException;
import dev.materia.release.ReleaseWriter;
import dev.materia.release.UnlinkedRow;
import dev.materia.server.MateriaServer;
import dev.materia.server.ReleaseWatch;
import dev.materia.server.ServerOptions;
import dev.materia.server.sparql.Limits;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.source.SourceException;
import dev.materia.source.Sources;
import dev.materia.validation.ShaclGate;
import dev.materia.validation.ShapesViolatedException;
import dev.materia.validation.ValidatedDataset;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The whole path of the data: source document, monograph, mentions, claims, triples, validated dataset, release. A
 * source that cannot be used is told to the {@link Listener} and left out; the others go on.
 */
public final class Pipeline {

    /** Files that no folder of monographs has; a damaged release still has one of them. */
    private static final List<String> PARTS_OF_A_RELEASE = List.of("SHA256SUMS", "void.ttl", "dataset.trig");

    private final Settings settings;
    private final Listener listener;
    private final Iris iris;

    /** A path with the choices of {@code settings}, which tells {@code listener} how it goes. */
    public Pipeline(Settings settings, Listener listener) {
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
     * @throws SourceException if a vocabulary of the settings cannot be read
     * @throws IOException what {@code claims} throws
     */
    public void extract(List<String> sources, InputStream stdin, ClaimTaker claims)
            throws SourceException, IOException {
        MonographNames names = new MonographNames(iris);
        InOrder.Taker<Extraction, IOException> lines = extraction -> {
            Node name = names.next(extraction.monograph());
            for (ClaimLine line : new ClaimLines(extraction, name, iris).toList()) {
                claims.take(line);
            }
        };
        read(find(sources, stdin), VocabularyChoice.of(settings.vocabulary()), lines);
    }

    /**
     * Builds a release of {@code sources} in {@code folder}, whole or not at all.
     *
     * @param sources names of files, folders and archives, or {@code -} for {@code stdin}; none stands for the
     *     monograph that comes with Materia
     * @param force whether to write it even if shapes are violated, which it then says of itself
     * @return what was written
     * @throws SourceException if a vocabulary cannot be read, or no source can be used
     * @throws ShapesViolatedException if shapes are violated and nobody forces it
     * @throws ReleaseException if the folder cannot be written
     */
    public Built build(List<String> sources, InputStream stdin, Path folder, boolean force)
            throws SourceException, ShapesViolatedException, ReleaseException {
        Catalogue catalogue = new Catalogue(iris, settings.title(), settings.publisher(), settings.license());
        List<UnlinkedRow> unlinked = new ArrayList<>();
        LinkedConcepts linked = new LinkedConcepts(iris);
        Assembled assembled = assemble(find(sources, stdin), unlinked, linked);
        ShaclGate gate = new ShaclGate(iris);
        ValidatedDataset validated = force ? gate.force(assembled.data()) : gate.check(assembled.data());
        listener.detail(validated.findings().toText().stripTrailing());
        Release release = new ReleaseWriter(catalogue, settings.jobs())
                .write(validated, unlinked, linked.justifications(), folder);
        return new Built(folder, release, assembled.monographs(), assembled.claims(), validated.findings());
    }

    /**
     * What a query can be asked of: the release {@code data} if it is one, else the source of that name.
     *
     * @throws ReleaseException if the release is damaged
     */
    public QueryTarget target(String data, InputStream stdin) throws ReleaseException {
        if (isRelease(data)) {
            Release release = Release.open(Path.of(data));
            return new QueryTarget(release.base(), release::load);
        }
        return new QueryTarget(
                settings.base(),
                () -> assemble(find(List.of(data), stdin), new ArrayList<>(), new LinkedConcepts(iris))
                        .data());
    }

    /**
     * Builds a release of {@code sources} in a folder of its own, which goes when the site closes, and serves it.
     *
     * @throws IOException if the folder cannot be written or the port cannot be had
     */
    public Site serve(List<String> sources, InputStream stdin, Serving serving)
            throws SourceException, ShapesViolatedException, ReleaseException, IOException {
        Path folder = Files.createTempDirectory("materia-");
        boolean served = false;
        try {
            Path release = folder.resolve("release");
            build(sources, stdin, release, false);
            Site site = new Site(server(release, serving), () -> delete(folder));
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
     * @param told takes a sentence about each change, and about each that failed
     * @throws ReleaseException if it is damaged
     * @throws IOException if the port cannot be had
     */
    public static Site serve(Path folder, Serving serving, Consumer<String> told) throws ReleaseException, IOException {
        MateriaServer server = server(folder, serving);
        ReleaseWatch watch = new ReleaseWatch(server, folder, told);
        if (!serving.atTerminal()) {
            Hangup.whenSent(watch::look);
        }
        return new Site(server, watch::close);
    }

    /** Whether {@code name} is a folder that holds a release, whole or damaged. */
    public static boolean isRelease(String name) {
        return !name.equals("-")
                && Files.isDirectory(Path.of(name))
                && PARTS_OF_A_RELEASE.stream().anyMatch(part -> Files.exists(Path.of(name, part)));
    }

    private List<Source> find(List<String> names, InputStream stdin) {
        return names.isEmpty() ? List.of(Sources.bundled()) : Sources.find(names, stdin, listener::problem);
    }

    /** The data of a run, with how much went into them. */
    private record Assembled(DatasetGraph data, int monographs, int claims) {}

    private Assembled assemble(List<Source> sources, List<UnlinkedRow> unlinked, LinkedConcepts linked)
            throws SourceException {
        Vocabulary vocabulary = VocabularyChoice.of(settings.vocabulary());
        MonographNames names = new MonographNames(iris);
        Quotes quotes = settings.quotes() ? Quotes.FULL : Quotes.NONE;
        MonographMapper mapper = new MonographMapper(new MappingOptions(iris, quotes));
        List<MonographGraph> monographs = new ArrayList<>();
        LabelVersions versions = new LabelVersions();
        read(sources, vocabulary, extraction -> {
            Node name = names.next(extraction.monograph());
            LabelVersions.Verdict verdict = versions.take(extraction.monograph(), name);
            if (!verdict.kept()) {
                listener.skipped(
                        extraction.monograph().origin() + ": a label of which a newer version, or the same, is read");
                return;
            }
            Node replaced = verdict.replaced();
            if (replaced != null) {
                monographs.removeIf(monograph -> monograph.name().equals(replaced));
                unlinked.removeIf(row -> row.monograph().equals(replaced.getURI()));
                listener.skipped(replaced.getURI() + ": an older version of "
                        + extraction.monograph().origin());
            }
            linked.take(extraction);
            monographs.add(mapper.map(extraction, name, verdict.sameText()));
            unlinked.addAll(UnlinkedRow.of(name.getURI(), extraction.unlinked()));
        });
        if (monographs.isEmpty()) {
            throw new SourceException(new Problem(
                    "sources", "none of them could be read", "see what is said of each, and mend at least one"));
        }
        int claims = monographs.stream()
                .mapToInt(monograph -> monograph.claims().size())
                .sum();
        return new Assembled(
                DatasetAssembly.of(monographs, linked.hierarchy(vocabulary), iris), monographs.size(), claims);
    }

    /** Reads sources on several threads and hands over what was found in each, in their order. */
    private <E extends Exception> void read(
            List<Source> sources, Vocabulary vocabulary, InOrder.Taker<Extraction, E> taker) throws E {
        ClaimExtractor extractor = new ClaimExtractor(vocabulary);
        try (DocumentQueue documents = new DocumentQueue(sources, listener)) {
            new InOrder<DocumentQueue.Item, Reading>(settings.jobs(), item -> Reading.of(item, extractor))
                    .run(documents, reading -> {
                        Extraction extraction = reading.tell(listener);
                        if (extraction != null) {
                            taker.take(extraction);
                        }
                    });
        }
    }

    private static MateriaServer server(Path folder, Serving serving) throws ReleaseException, IOException {
        Release release = Release.open(folder);
        return MateriaServer.start(
                release,
                new ServerOptions(
                        serving.host(), serving.port(), Limits.DEFAULT, serving.federate(), serving.accessLog()));
    }

    private static void delete(Path folder) {
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
