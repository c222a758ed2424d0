package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well mentions are linked, against the development part of BC5CDR (Li and others, Database 2016): by MeSH and
 * rules alone, and with what the training part teaches. The floors lie a little below what is reached.
 */
class LinkingScoreTest {

    private static final String HOME = "materia.home";
    private static final Path SHARED = Path.of("../shared");
    private static final Path TRAIN = SHARED.resolve("data/bc5cdr/train.pubtator.txt.gz");
    private static final Path DEV = SHARED.resolve("data/bc5cdr/dev.pubtator.txt.gz");
    private static final Pattern LINE = Pattern.compile("(disease|chemical) +concept .*F1 ([0-9.]+)");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void importMesh() throws IOException, InterruptedException {
        assumeTrue(Files.exists(DEV), DEV + " is not there: linking is not scored");
        System.setProperty(HOME, folder.resolve("home").toString());
        Path mesh = folder.resolve("mesh2024.nt.gz");
        python("make-mesh-nt", mesh.toString());
        Run imported = Run.of("vocabulary", "import", mesh.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
    }

    @AfterAll
    static void leaveHome() {
        System.clearProperty(HOME);
    }

    @Test
    void byMeshAndRulesAlone() throws IOException, InterruptedException {
        Map<String, Double> scores = scores("general");
        assertThat(scores.get("disease")).isGreaterThan(0.805);
        assertThat(scores.get("chemical")).isGreaterThan(0.87);
    }

    @Test
    void withWhatTheTrainingPartTeaches() throws IOException, InterruptedException {
        Run learnt = Run.of("vocabulary", "learn", TRAIN.toString(), "--name", "train");
        assertThat(learnt.code()).as(learnt.err()).isZero();
        Map<String, Double> scores = scores("learnt", "--vocabulary", "train");
        assertThat(scores.get("disease")).isGreaterThan(0.845);
        assertThat(scores.get("chemical")).isGreaterThan(0.895);
    }

    private static Map<String, Double> scores(String what, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("annotate", DEV.toString()));
        arguments.addAll(List.of(options));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        Path annotated = Files.writeString(folder.resolve(what + ".pubtator"), run.out());
        String report = python("score-mentions", DEV.toString(), annotated.toString());
        Map<String, Double> scores = new HashMap<>();
        for (Matcher line = LINE.matcher(report); line.find(); ) {
            scores.put(line.group(1), Double.valueOf(line.group(2)));
            System.out.println("linking, " + what + ": " + line.group());
        }
        return scores;
    }

    private static String python(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("python3", SHARED.resolve("tools").resolve(tool).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(process.waitFor() == 0, tool + " cannot be run: " + text);
            return text;
        }
    }
}
