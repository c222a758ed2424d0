package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.claim.extract.ClaimExtractor;
import dev.materia.source.MateriaException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build takes from its work folder what an earlier one has done, and writes the same release. */
class ResumeTest {

    private static final int DOCUMENTS = 12;

    private static final BuildOptions SETTINGS = new BuildOptions(
            BuildOptions.DEFAULT_BASE,
            List.of("built-in"),
            2,
            BuildOptions.DEFAULT_TITLE,
            null,
            null,
            Quoting.SENTENCES);

    @TempDir
    private Path folder = Path.of("");

    private final List<String> extracted = Collections.synchronizedList(new ArrayList<>());
    private Path sources = Path.of("");
    private Path output = Path.of("");
    private int failAfter = Integer.MAX_VALUE;
    private BuildOptions settings = SETTINGS;

    @BeforeEach
    void write() throws Exception {
        sources = Files.createDirectory(folder.resolve("sources"));
        output = folder.resolve("release");
        for (int i = 0; i < DOCUMENTS; i++) {
            document(i, "nausea");
        }
    }

    private void document(int number, String effect) throws Exception {
        String drug = "Testazine" + (char) ('a' + number);
        Files.writeString(
                sources.resolve("d" + number + ".txt"),
                drug + "\n\n" + drug + " is used to treat anxiety. It may cause " + effect
                        + ". Baclofen is not used to treat epilepsy.\n\n"
                        + "BIBLIOGRAPHY\n\nDoe J. Drugs at work. Journal of Tests. 2004;1:2-3.\n");
    }

    private static final class Killed extends ThreadDeath {
        private static final long serialVersionUID = 1L;
    }

    private BuildResult build(CollectionOptions options) throws Exception {
        Pipeline pipeline = new Pipeline(settings, new Heard(), vocabulary -> {
            ClaimExtractor extractor = new ClaimExtractor(vocabulary);
            return monograph -> {
                synchronized (extracted) {
                    if (extracted.size() >= failAfter) {
                        throw new Killed();
                    }
                    extracted.add(monograph.title());
                }
                return extractor.extract(monograph);
            };
        });
        return pipeline.build(List.of(sources.toString()), InputStream.nullInputStream(), output, options);
    }

    private CollectionOptions resumed() {
        return CollectionOptions.of(output).resumed();
    }

    private Map<String, String> release(Path of) throws Exception {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(of.resolve("SHA256SUMS"))) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        return sums;
    }

    private Map<String, String> expected() throws Exception {
        Path here = output;
        output = folder.resolve("afresh");
        build(CollectionOptions.of(output));
        Map<String, String> sums = release(output);
        output = here;
        extracted.clear();
        return sums;
    }

    @Test
    void workOfABuildThatDiedIsNotRepeated() throws Exception {
        Map<String, String> expected = expected();
        // on one thread, so that what was done at a moment is no matter of chance
        settings = new BuildOptions(
                BuildOptions.DEFAULT_BASE,
                List.of("built-in"),
                1,
                BuildOptions.DEFAULT_TITLE,
                null,
                null,
                Quoting.SENTENCES);
        failAfter = 7;
        assertThatThrownBy(() -> build(CollectionOptions.of(output))).isInstanceOf(Killed.class);
        assertThat(output).doesNotExist();
        failAfter = Integer.MAX_VALUE;
        build(resumed());
        assertThat(extracted).hasSize(DOCUMENTS);
        assertThat(release(output)).isEqualTo(expected);
    }

    @Test
    void onlyWhatGrewIsWorkedOn() throws Exception {
        build(resumed());
        document(DOCUMENTS, "rash");
        document(3, "vomiting");
        Map<String, String> expected = expected();
        build(resumed());
        assertThat(extracted).containsExactlyInAnyOrder("Testazined", "Testazine" + (char) ('a' + DOCUMENTS));
        assertThat(release(output)).isEqualTo(expected);
    }

    @Test
    void aRecordThatWasCutIsMadeAgain() throws Exception {
        Map<String, String> expected = expected();
        build(resumed());
        extracted.clear();
        Path records = CollectionOptions.workBeside(output).resolve("documents");
        try (FileChannel file = FileChannel.open(records, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 10);
        }
        build(resumed());
        assertThat(extracted).hasSize(1);
        assertThat(release(output)).isEqualTo(expected);
    }

    @Test
    void otherOptionsMakeAllAnew() throws Exception {
        build(resumed());
        extracted.clear();
        Path other = folder.resolve("other");
        CollectionOptions options = resumed();
        BuildOptions none = new BuildOptions(
                "https://drugs.example/", List.of("built-in"), 2, BuildOptions.DEFAULT_TITLE, null, null, Quoting.NONE);
        new Pipeline(none, new Heard(), vocabulary -> monograph -> {
                    extracted.add(monograph.title());
                    return new ClaimExtractor(vocabulary).extract(monograph);
                })
                .build(List.of(sources.toString()), InputStream.nullInputStream(), other, options);
        assertThat(extracted).hasSize(DOCUMENTS);
    }

    @Test
    void aBuildLeavesNothingBehindUnlessItIsToldTo() throws Exception {
        build(CollectionOptions.of(output));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("sources", "release");
        }
    }

    @Test
    void twoBuildsIntoOneFolderDoNotMix() throws Exception {
        Path work = CollectionOptions.workBeside(output);
        try (WorkFolder other = WorkFolder.open(work, "", false)) {
            assertThat(other.runs()).doesNotExist();
            assertThatThrownBy(() -> build(CollectionOptions.of(output)))
                    .isInstanceOf(MateriaException.class)
                    .hasMessageContaining("another build is using this folder");
        }
        assertThat(output).doesNotExist();
    }

    @Test
    void aFolderWithOtherFilesIsNotTakenForWork() throws Exception {
        CollectionOptions options =
                new CollectionOptions(false, new CollectionOptions.Work(sources, true, true), List.of(), 0);
        assertThatThrownBy(() -> build(options))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("not a work folder");
        assertThat(sources.resolve("d0.txt")).exists();
    }

    @Test
    void onlyTheChosenDumpsAreWritten() throws Exception {
        CollectionOptions all = CollectionOptions.of(output);
        BuildResult built = build(new CollectionOptions(false, all.work(), List.of("nt"), 0));
        assertThat(release(output))
                .containsKeys("dataset.nt", "dataset.nt.gz", "dataset.trig")
                .doesNotContainKeys("dataset.ttl", "dataset.jsonld", "dataset.rdf");
        assertThat(built.release().load().getDefaultGraph().isEmpty()).isFalse();
    }

    @Test
    void whatIsLeftOutStandsInTheReport() throws Exception {
        Files.write(sources.resolve("bad.txt"), new byte[] {0, 1, 2});
        Files.copy(sources.resolve("d1.txt"), sources.resolve("e1.txt"));
        build(CollectionOptions.of(output));
        List<String> lines = Files.readAllLines(output.resolve("skipped.tsv"));
        assertThat(lines).hasSize(3).first().isEqualTo("source\tplace\treason");
        assertThat(lines.get(1)).startsWith("sources/bad.txt\t");
        assertThat(lines.get(2)).startsWith("sources/e1.txt\t\tthe same text as ");
    }
}
