package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.app.serving.RunningServer;
import dev.materia.app.serving.ServeOptions;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much of a text each kind of release publishes, in every file of it, and that its pages work. */
class QuotingTest {

    private static final int RUN = 5;

    /** Sentences that make claims: what the default publishes. */
    private static final List<String> CLAIMING = List.of(
            "Testazine is used to treat anxiety and spasticity in the grown-ups of a small northern town.",
            "Its most common side effects include nausea and headache on the second day of it.",
            "It is also given for the following well known conditions of the mind:",
            "insomnia that comes in the small hours",
            "It treats depression in patients with multiple sclerosis, cerebral palsy or glaucoma of the left eye.",
            "Vertigo was seen in no fewer than 12% of the patients who took the tablet in spring.",
            "Short-term use, for two to four weeks at most, may cause vertigo in adults 18 years of age and older.");

    private static final List<String> OTHER = List.of(
            "The chemist who first made it was looking for a dye that would not fade in sunlight.",
            "A picture of the old laboratory with its broken windows",
            "What the people of the town still tell their children about it");

    private static final String TEXT = """
            # Testazine

            %s %s %s %s %s %s

            ## %s

            %s

            - %s

            ![%s](https://example.org/lab.png)

            ## Bibliography

            1. Doe J. Sleep and calm in northern towns: the case of one tablet. Journal of Tests. 2004;1:2-3.
            """.formatted(
                    OTHER.get(0),
                    CLAIMING.get(0),
                    CLAIMING.get(1),
                    CLAIMING.get(4),
                    CLAIMING.get(5),
                    CLAIMING.get(6),
                    OTHER.get(2),
                    CLAIMING.get(2),
                    CLAIMING.get(3),
                    OTHER.get(1));

    @TempDir
    private Path folder = Path.of("");

    private Path build(Quoting quoting) throws Exception {
        Path source = Files.writeString(folder.resolve("testazine.md"), TEXT);
        Path release = folder.resolve(quoting.name());
        BuildOptions settings = new BuildOptions(
                BuildOptions.DEFAULT_BASE, List.of("built-in"), 1, BuildOptions.DEFAULT_TITLE, null, null, quoting);
        BuildResult built = new Pipeline(settings, new Heard())
                .build(List.of(source.toString()), InputStream.nullInputStream(), release, false);
        assertThat(built.claims()).isGreaterThan(2);
        assertThat(built.findings().findings())
                .filteredOn(f -> !f.toText().contains("picture"))
                .isEmpty();
        return release;
    }

    @ParameterizedTest
    @EnumSource
    void everyFileHoldsAsMuchOfTheTextAsWasAskedFor(Quoting quoting) throws Exception {
        Path release = build(quoting);
        Set<String> claiming = runs(CLAIMING);
        Set<String> other = runs(OTHER);

        for (Path file : files(release)) {
            Set<String> published = runs(List.of(content(file).replace("\\n", " ")));
            // the index holds terms by what sets them apart from the one before, so that not all words are together
            boolean data = file.getFileName().toString().startsWith("dataset.")
                    && !file.getFileName().toString().endsWith(".index");
            if (quoting == Quoting.NONE) {
                assertThat(both(published, claiming)).as(file.toString()).isEmpty();
            } else if (data) {
                assertThat(both(published, claiming)).as(file.toString()).isEqualTo(claiming);
            }
            if (quoting == Quoting.FULL && data) {
                assertThat(both(published, other)).as(file.toString()).isEqualTo(other);
            } else if (quoting == Quoting.NONE) {
                assertThat(both(published, other)).as(file.toString()).isEmpty();
            } else if (quoting == Quoting.SENTENCES) {
                // a heading names the part that a sentence stands in
                assertThat(both(published, runs(OTHER.subList(0, 2))))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePagesWork(Quoting quoting) throws Exception {
        ServeOptions serving = new ServeOptions("127.0.0.1", 0, List.of(), Optional.empty(), true);
        HttpClient client = HttpClient.newHttpClient();
        Path release = build(quoting);
        Set<String> paths =
                new LinkedHashSet<>(List.of("", "search?q=anxiety", "void", "validation", "dump/", "drug/"));
        Matcher claims = Pattern.compile("w3id.org/materia/((claim|monograph|drug|condition|publication)/[^>#]+)>")
                .matcher(Files.readString(release.resolve("dataset.nt")));
        while (claims.find()) {
            paths.add(claims.group(1) + ".html");
        }
        try (RunningServer site = Pipeline.serve(release, serving, line -> {})) {
            boolean quoted = false;
            for (String path : paths) {
                HttpResponse<String> page = client.send(
                        HttpRequest.newBuilder(URI.create(site.address() + path))
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                quoted |= page.body().contains("northern town.");
            }
            assertThat(quoted).isEqualTo(quoting != Quoting.NONE);
        }
    }

    private static List<Path> files(Path release) throws Exception {
        try (Stream<Path> files = Files.list(release)) {
            return files.sorted().toList();
        }
    }

    private static String content(Path file) throws Exception {
        if (file.toString().endsWith(".gz")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        // the index is binary, with its texts in UTF-8
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    /** All runs of so many words in a row. */
    private static Set<String> runs(List<String> texts) {
        Set<String> runs = new HashSet<>();
        for (String text : texts) {
            List<String> words = new ArrayList<>();
            Matcher word = Pattern.compile("\\p{L}+").matcher(text.toLowerCase(Locale.ROOT));
            while (word.find()) {
                words.add(word.group());
            }
            for (int i = 0; i + RUN <= words.size(); i++) {
                runs.add(String.join(" ", words.subList(i, i + RUN)));
            }
        }
        return runs;
    }
}
