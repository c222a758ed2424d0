package dev.materia.app;

import dev.materia.claim.Extraction;
import dev.materia.mapping.Iris;
import dev.materia.monograph.Monograph;
import dev.materia.release.Catalogue;
import dev.materia.release.Release;
import dev.materia.release.ReleaseWriter;
import dev.materia.release.VersionOptions;
import dev.materia.release.Worklist;
import dev.materia.release.change.History;
import dev.materia.release.statement.StatementStore;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.validation.CheckedDocuments;
import dev.materia.validation.ShaclGate;
import dev.materia.validation.ShapesViolatedException;
import dev.materia.vocabulary.Vocabulary;
import dev.materia.vocabulary.store.VocabularyChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a collection into a work folder, and makes a release of it. */
final class CollectionBuild {

    private final BuildOptions settings;
    private final RunListener listener;
    private final Iris iris;
    private final Function<Vocabulary, Function<Monograph, Extraction>> extraction;

    private final @Nullable DocumentCluster cluster;

    /** A build whose claims are found by what {@code extraction} makes of a vocabulary, on this machine. */
    CollectionBuild(
            BuildOptions settings,
            RunListener listener,
            Iris iris,
            Function<Vocabulary, Function<Monograph, Extraction>> extraction) {
        this(settings, listener, iris, extraction, null);
    }

    /** The same, with the machines of {@code cluster} if that is not null. */
    CollectionBuild(
            BuildOptions settings,
            RunListener listener,
            Iris iris,
            Function<Vocabulary, Function<Monograph, Extraction>> extraction,
            @Nullable DocumentCluster cluster) {
        this.settings = settings;
        this.listener = listener;
        this.iris = iris;
        this.extraction = extraction;
        this.cluster = cluster;
    }

    /**
     * Builds the release.
     *
     * @param names what the user called the sources
     * @param sources finds them, and reports to a listener what cannot be used
     */
    BuildResult run(
            List<String> names, Function<RunListener, List<Source>> sources, Path folder, CollectionOptions options)
            throws MateriaException, ShapesViolatedException {
        CollectionOptions.Work work = options.work();
        boolean force = options.force();
        ReleaseWriter.check(folder);
        VersionOptions version = VersionOptions.of(settings.versionTag(), settings.previous());
        Vocabulary vocabulary = VocabularyChoice.of(settings.vocabulary());
        try (WorkFolder kept = WorkFolder.open(work.folder(), Fingerprint.of(settings), work.resume())) {
            if (cluster != null) {
                String fingerprint = Fingerprint.of(settings);
                cluster.work(settings, names, part -> {
                    if (!part.fingerprint().equals(fingerprint)) {
                        throw new MateriaException(differs(fingerprint, part.fingerprint()));
                    }
                    kept.absorb(part.records());
                });
            }
            SkippedReport skipped = new SkippedReport(listener, names);
            CollectionAssembly assembly = read(sources.apply(skipped), vocabulary, kept, skipped);
            if (assembly.documents() == 0 && !work.keep()) {
                kept.remove();
            }
            assembly.decide(force);
            StatementStore statements = new StatementStore(kept.runs(), iris.base());
            Worklist worklist = new Worklist(kept.runs());
            assembly.store(statements, worklist);
            CheckedDocuments checked = assembly.checked(force);
            listener.detail(checked.findings().toText().stripTrailing());
            Catalogue catalogue = new Catalogue(
                    iris, settings.title(), settings.publisher(), settings.contact(), settings.license(), version);
            ReleaseWriter writer = new ReleaseWriter(catalogue, settings.jobs())
                    .withDumps(options.dumps())
                    .withSkipped(skipped.rows());
            Release release = History.of(folder)
                    .replacing(
                            options.earlier(),
                            () -> writer.write(
                                    statements,
                                    checked,
                                    worklist,
                                    assembly.linked().justifications(),
                                    folder),
                            listener::note);
            if (options.dumps().isEmpty()
                    && release.files().stream().noneMatch(f -> f.name().endsWith(".jsonld"))) {
                listener.note(new Problem(
                        folder.toString(),
                        "JSON-LD and RDF/XML are left out, since few tools can read so many statements in them",
                        "name the dumps you want with --dumps"));
            }
            if (release.files().stream().noneMatch(f -> f.name().endsWith(".index"))) {
                listener.note(new Problem(
                        folder.toString(),
                        "there is no index, since the data are more than one can hold, so that the release cannot be"
                                + " served",
                        "load a dump into another store, or build the collection in parts"));
            }
            if (work.keep()) {
                kept.clean();
            } else {
                kept.remove();
            }
            return new BuildResult(folder, release, assembly.documents(), assembly.claims(), checked.findings());
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(
                            work.folder().toString(),
                            "the work folder could not be written: " + e.getMessage(),
                            "free space or choose another folder with --work, and build again with --resume"),
                    e);
        }
    }

    private static Problem differs(String here, String there) {
        List<String> lines = there.lines().toList();
        String odd = here.lines()
                .filter(line -> !lines.contains(line))
                .map(line -> line.substring(0, Math.max(0, line.lastIndexOf(' '))))
                .findFirst()
                .orElse("a vocabulary");
        return new Problem(
                "a machine of the cluster",
                "it differs from this one in its " + odd,
                "give all machines the same program and the same vocabularies");
    }

    /** Reads documents into a work folder, and reports what was left out of them. */
    CollectionAssembly read(List<Source> sources, Vocabulary vocabulary, WorkFolder work, RunListener heard)
            throws IOException {
        ShaclGate gate = new ShaclGate(iris);
        DocumentWorker worker = new DocumentWorker(vocabulary, iris, settings.quotes(), gate);
        CollectionReader reader =
                new CollectionReader(work, worker, new RepeatedTexts(extraction.apply(vocabulary)), iris, heard);
        KeptDocuments documents;
        try (DocumentQueue queue = new DocumentQueue(sources, heard)) {
            documents = reader.read(queue, settings.jobs());
        }
        if (reader.unnamed() > 0) {
            heard.note(new Problem(
                    "--quotes none",
                    reader.unnamed() + " claims are about something that only the words of the texts name",
                    "they are left out; import a vocabulary that has the names"));
        }
        return new CollectionAssembly(documents, worker, gate, vocabulary, iris, settings.jobs(), heard);
    }
}
