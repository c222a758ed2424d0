package dev.materia.monograph.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import dev.materia.monograph.Image;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.source.Source;
import dev.materia.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code golden-reading} holds a source and, in {@code expected.txt}, what is read from it. With
 * {@code -Dgolden.write=true} the expected files are written again, to be looked through before they are kept.
 */
class GoldenReadingTest {

    private static final Path ROOT = Path.of("src/test/resources/golden-reading");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsExpected(Path folder) throws Exception {
        List<Source> sources;
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith("source."))
                    .map(Path::toString)
                    .toList();
            sources = Sources.find(
                    names,
                    InputStream.nullInputStream(),
                    problem -> assertThat(problem).isNull());
        }
        assertThat(sources).as("one source.* in " + folder).hasSize(1);
        var document = sources.get(0).read();
        Monograph monograph = MonographFormats.reader(document).read(document);
        Tiling.check(monograph);
        String found = dump(monograph);
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, found);
        }
        assertThat(expected).as("the twin of the source").exists();
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    /** All that was read, one thing a line. */
    private static String dump(Monograph monograph) {
        List<String> lines = new ArrayList<>();
        lines.add("title: " + monograph.title());
        lines.add("language: " + monograph.language());
        lines.add("address: " + monograph.address());
        lines.add("other names: " + monograph.otherNames());
        for (Section section : monograph.sections()) {
            lines.add("section " + section.number() + " in " + section.parent() + ", level " + section.level() + ": "
                    + section.heading());
            for (Passage passage : monograph.passages()) {
                if (passage.section() == section.number()) {
                    lines.add(passage(monograph, passage));
                }
            }
        }
        for (Citation citation : monograph.citations()) {
            lines.add("citation " + citation.number() + " at " + citation.start() + "-" + citation.end() + ": "
                    + citation.kind());
            add(lines, "authors", names(citation.authors()) + (citation.moreAuthors() ? " and more" : ""));
            add(lines, "title", citation.title());
            add(lines, "container", citation.container());
            add(lines, "volume", citation.volume());
            add(lines, "issue", citation.issue());
            add(lines, "date", citation.date());
            add(lines, "pages", citation.pages());
            add(lines, "publisher", citation.publisher());
            add(lines, "place", citation.place());
            add(lines, "editors", names(citation.editors()));
            add(lines, "doi", citation.doi());
            add(lines, "url", citation.url());
            add(lines, "registrations", String.join(" ", citation.registrations()));
            add(lines, "accessed", citation.accessed());
        }
        for (Image image : monograph.images()) {
            lines.add("image at " + image.start() + "-" + image.end() + ": " + image.url());
            add(lines, "subject", image.subject());
            add(lines, "creator", image.creator());
            add(lines, "license", image.license());
            add(lines, "source", image.source());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String passage(Monograph monograph, Passage passage) {
        String quote = monograph.quote(passage);
        String prose = monograph.prose().substring(passage.start(), passage.end());
        String lead = passage.lead() > 0 ? " led by " + passage.lead() : "";
        return "  " + passage.number() + " " + passage.kind() + " " + passage.paragraph() + lead + " at "
                + passage.start() + ": " + visible(quote)
                + (quote.equals(prose) ? "" : "\n      prose: " + visible(prose));
    }

    private static String visible(String words) {
        return words.replace("\r", "\\r").replace("\n", "\\n").replace("\u0001", "\\x01");
    }

    private static String names(List<AuthorName> names) {
        return String.join(
                "; ",
                names.stream().map(name -> name.family() + ", " + name.given()).toList());
    }

    private static void add(List<String> lines, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add("    " + field + ": " + value);
        }
    }
}
