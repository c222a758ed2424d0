package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.app.output.ClaimFormat;
import dev.materia.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases by folder: the sources of each must give its claims, its data and its report, to the byte. With
 * {@code -Dgolden.write=true} the files are written instead, to be read over before they are kept.
 */
class GoldenTest {

    private static final Path CASES = Path.of("src/test/resources/golden");

    private static final RunListener STRICT = new RunListener() {
        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.toString());
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void detail(String message) {}
    };

    @TempDir
    private Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesItsClaimsItsDataAndItsReport(Path golden) throws Exception {
        List<String> sources;
        try (Stream<Path> files = Files.list(golden)) {
            sources = files.filter(f -> f.getFileName().toString().startsWith("source"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
        assertThat(sources).isNotEmpty();
        BuildOptions settings = new BuildOptions(
                BuildOptions.DEFAULT_BASE, List.of(), 2, BuildOptions.DEFAULT_TITLE, null, null, Quoting.FULL);
        Pipeline pipeline = new Pipeline(settings, STRICT);
        StringBuilder claims = new StringBuilder();
        pipeline.extract(
                sources, InputStream.nullInputStream(), claim -> claims.append(ClaimFormat.JSONL.line(claim, true)));
        Path release = folder.resolve("release");
        pipeline.build(sources, InputStream.nullInputStream(), release, false);
        same(golden.resolve("claims.jsonl"), claims.toString());
        same(golden.resolve("dataset.ttl"), Files.readString(release.resolve("dataset.ttl")));
        same(golden.resolve("report.ttl"), Files.readString(release.resolve("validation.ttl")));
    }

    private static void same(Path golden, String actual) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
