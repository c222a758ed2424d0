package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.Release;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens to the lines of an article, a release of it and its neighbours is written. */
class MutatedArticlesTest {

    private static final int ARTICLES = 24;

    /** Lines that have broken something before, or look as if they could. */
    private static final List<String> ODD = List.of(
            "It is given for the following conditions:",
            "Side effects include the following:",
            "It must not be used in people with:",
            "Anxiety",
            "- epilepsy\n- asthma (in children)",
            "| Common | nausea, headache |\n|---|---|",
            "## Contraindications",
            "Overdose",
            "ALSO KNOWN AS: \u201cOne\u201d, Two\u00ae, \ud83d\udc8a, <b>three</b>",
            "Doe J. A title (10.1000/(SICI)1099-1(199)9:2<1::AID>3.0.CO;2-Z). 20044;1:99999-1.",
            "doi:10.1/ x https://example.org/ a b?c=[d]&e={f}",
            "![A picture of it](http://[broken) [CC BY 9.9]",
            "---\nlanguage: no tag!\ntitle: \n---",
            "\u0000\u0008 control \u202e characters \ufffe",
            "It may cause\u00a0nau\u00adsea,\u200b vomiting and co\u2028ma.",
            "It causes " + "very ".repeat(2000) + "severe headache.");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"1, FULL", "2, SENTENCES", "3, NONE"})
    void aReleaseIsWritten(long seed, Quoting quoting) throws Exception {
        Random random = new Random(seed);
        List<String> lines = Files.readAllLines(Path.of("monographs/baclofen.txt"));
        Path sources = Files.createDirectory(folder.resolve("sources"));
        for (int i = 0; i < ARTICLES; i++) {
            String ending = List.of("txt", "md", "html").get(random.nextInt(3));
            Files.writeString(sources.resolve("a" + i + "." + ending), mutated(lines, random));
        }
        Heard heard = new Heard();
        BuildOptions settings = new BuildOptions(
                BuildOptions.DEFAULT_BASE, List.of("built-in"), 2, BuildOptions.DEFAULT_TITLE, null, null, quoting);

        BuildResult built = new Pipeline(settings, heard)
                .build(List.of(sources.toString()), InputStream.nullInputStream(), folder.resolve("release"), false);

        assertThat(Release.open(folder.resolve("release")).violations()).isZero();
        assertThat(built.monographs()).isPositive();
        assertThat(heard.problems)
                .as("no error in Materia itself")
                .noneMatch(problem -> problem.toString().contains("Materia itself"));
    }

    private static String mutated(List<String> original, Random random) {
        List<String> lines = new ArrayList<>(original);
        for (int change = random.nextInt(30); change >= 0 && lines.size() > 2; change--) {
            int at = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(other));
                case 2 -> lines.set(at, cut(lines.get(at), random));
                case 3 -> lines.set(at, cut(lines.get(at), random) + cut(lines.get(other), random));
                case 4 -> lines.set(at, lines.get(at).replace(". ", random.nextBoolean() ? "\n" : ": "));
                case 5 -> lines.set(at, lines.get(at).replaceAll("(?<=\\w), (?=\\w)", "\n\n"));
                default -> lines.add(at, ODD.get(random.nextInt(ODD.size())));
            }
        }
        return String.join("\n", lines);
    }

    private static String cut(String line, Random random) {
        return line.isEmpty() ? line : line.substring(0, random.nextInt(line.length() + 1));
    }
}
