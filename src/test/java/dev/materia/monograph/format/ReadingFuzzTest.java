package dev.materia.monograph.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.materia.monograph.Citation;
import dev.materia.monograph.citation.CitationReader;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken documents are read, or refused with a {@link MateriaException}; nothing else happens, and not for long. */
class ReadingFuzzTest {

    private static final Path ROOT = Path.of("src/test/resources/golden-reading");
    private static final int ROUNDS = 400;
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String[] SHARDS = {
        "[",
        "](",
        ")",
        "![",
        "**",
        "_",
        "`",
        "<div>",
        "</div>",
        "<!--",
        "-->",
        "<ref>",
        "&beta;",
        "&#x1F48A;",
        "|",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "# ",
        "== ",
        " ==",
        "> ",
        "- ",
        "    ",
        "\t",
        "\u0001",
        "\u007F",
        "\u2028",
        "\uD83D",
        "\uDC8A",
        "\uD83D\uDC8A",
        "e\u0301",
        "\"",
        "\u201C",
        "\u201D",
        "(",
        "et al.",
        "vol. ",
        "pp. 1-",
        "doi:10.1/",
        "Bibliography\n",
        "References\n",
        "On this Page\n",
        "Subject Terms\n",
        "ALSO KNOWN AS:",
        "DEFINITION: ",
        ". ",
        "...",
        "2005",
        ";",
        "---\n",
        "<table><tr><td>",
        "<li>",
        "<h1>",
        "<p",
        "\\",
        "\\|",
        "[^1]: ",
        "\u00A0",
        "\uFEFF",
        "<sup>",
        "&"
    };

    @ParameterizedTest
    @ValueSource(strings = {MediaType.TEXT, MediaType.MARKDOWN, MediaType.HTML})
    void mutationsAreReadOrRefused(String mediaType) throws Exception {
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> files =
                Files.find(ROOT, 2, (file, attributes) -> file.toString().contains("source."))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readString(file));
            }
        }
        Random random = new Random(20_240_501);
        assertTimeoutPreemptively(BOUND, () -> {
            int read = 0;
            for (int i = 0; i < ROUNDS; i++) {
                read += survives(mediaType, mutate(seeds.get(random.nextInt(seeds.size())), random)) ? 1 : 0;
            }
            assertThat(read).isGreaterThan(ROUNDS / 2);
        });
    }

    /** Each piece again and again, on one line and on lines of their own, a quarter of a mebibyte of it. */
    @ParameterizedTest
    @ValueSource(strings = {MediaType.TEXT, MediaType.MARKDOWN, MediaType.HTML})
    void repetitionsEndInTime(String mediaType) {
        List<String> units = new ArrayList<>(List.of(SHARDS));
        units.addAll(List.of(
                "[a](",
                "[a](b \"",
                "*a ",
                "*a **a ",
                "<a href=\"",
                "> > > ",
                "- a\n  ",
                "1. a\n",
                "a.",
                "A. ",
                "x",
                "<div><p>",
                "<b><i>",
                "<table><tr><td>x",
                "<ul><li>",
                "<!--<!--",
                "<?",
                "``` \n",
                "`a``b",
                "a|b|c\n",
                "Head\n",
                "Head\n\n",
                "a:\nB\n",
                "[[",
                "![](",
                "(((",
                "&lt;",
                "Smith, J. ",
                "\"a\" ",
                "# a\n",
                "<h2>a",
                "a\n> ",
                "  ",
                "_a_",
                "a\n===\n",
                "| a |\n|---|\n",
                "<dl><dd>"));
        for (String unit : units) {
            String line = "# T\n\nIt is.\n\n" + unit.repeat((1 << 18) / unit.length());
            assertTimeoutPreemptively(BOUND, () -> survives(mediaType, line), () -> "repeating " + unit);
            String lines = "# T\n\nIt is.\n\n" + (unit + "\n").repeat((1 << 16) / (unit.length() + 1));
            assertTimeoutPreemptively(BOUND, () -> survives(mediaType, lines), () -> "lines of " + unit);
        }
    }

    @Test
    void citationsAreNeverRefused() {
        Random random = new Random(7);
        String[] seeds = {
            "Aalto, Minna, et al. \"Sleep: A Look? [NCT01234567].\" Letters,vol. 7, no. 3, 2011, pp. 208–19, doi:10.5/x.",
            "Berg, Tor, K. L. Dahl, and Eva van der Meer. Nights. 2nd ed. Edited by A. B. Ek. Oslo: Fjord, 1999.",
            "Overby JC, Hauge P. Drying. Nasal Med. 2003 Apr 12;18(4):311-9.",
            "Ruud, K. O., & Sand, E. (2010). Ferries. Sea Travel, 4(2), 55–60. https://doi.org/10.5555/jst"
        };
        assertTimeoutPreemptively(BOUND, () -> {
            Citation previous = null;
            for (int i = 0; i < 20 * ROUNDS; i++) {
                String entry = mutate(seeds[random.nextInt(seeds.length)], random);
                previous = CitationReader.read(1, entry, entry, 0, entry.length(), previous);
                assertThat(previous.raw()).isEqualTo(entry);
            }
            for (String shard : SHARDS) {
                String entry = shard.repeat(4000 / shard.length());
                CitationReader.read(1, entry, entry, 0, entry.length(), previous);
            }
        });
    }

    /** Whether it is read; fails if it is neither read nor refused as it should be. */
    private static boolean survives(String mediaType, String text) {
        SourceDocument document =
                new SourceDocument("fuzz", mediaType, text.getBytes(StandardCharsets.UTF_8), "0".repeat(64));
        try {
            Tiling.check(MonographFormats.reader(document).read(document));
            return true;
        } catch (MateriaException e) {
            assertThat(e.problem().remedy()).isNotBlank();
            return false;
        }
    }

    private static String mutate(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && text.length() > 1; i++) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + 1 + random.nextInt(60));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, SHARDS[random.nextInt(SHARDS.length)]);
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
                case 3 -> text.insert(at, SHARDS[random.nextInt(SHARDS.length)].repeat(1 + random.nextInt(50)));
                default -> text.setLength(Math.max(1, text.length() - random.nextInt(80)));
            }
        }
        return text.toString();
    }
}
