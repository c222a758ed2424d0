package dev.materia.monograph.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.monograph.label.JsonObjects;
import dev.materia.source.MateriaException;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import dev.materia.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Genuine files: every word of a section stands in one passage, heading or entry of the bibliography, none in two. */
class SharedFormatsTest {

    private static final Path DATA = Path.of("../shared/data/formats");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    @Test
    void everyWordOfProductInformationStandsOnce() throws MateriaException {
        for (Source source : sources("fhir-epi")) {
            SourceDocument document = source.read();
            Monograph monograph = MonographFormats.reader(document).read(document);
            if (!monograph.language().startsWith("en")) {
                assertThat(monograph.passages()).as(source.name()).isEmpty();
                assertThat(monograph.product()).as(source.name()).isNotNull();
                continue;
            }
            StringBuilder wanted = new StringBuilder();
            collect(JsonObjects.read(document.name(), document.bytes()), wanted);
            assertOnce(source.name(), wanted.toString(), monograph);
        }
    }

    /** The titles and texts of all sections; a title that its text repeats at the start is printed once. */
    private static void collect(Object value, StringBuilder wanted) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, wanted));
        } else if (value instanceof Map<?, ?> object) {
            if (object.get("section") instanceof List<?> sections) {
                for (Object each : sections) {
                    Map<?, ?> section = (Map<?, ?>) each;
                    String title = letters(String.valueOf(section.get("title")));
                    String text = section.get("text") instanceof Map<?, ?> narrative
                            ? letters(Jsoup.parseBodyFragment(String.valueOf(narrative.get("div")))
                                    .body()
                                    .wholeText())
                            : "";
                    wanted.append(title).append(text.startsWith(title) ? text.substring(title.length()) : text);
                }
            }
            object.values().forEach(item -> collect(item, wanted));
        }
    }

    @Test
    void everyWordOfAnArticleStandsOnce() throws MateriaException, IOException {
        for (Source source : sources("bits-jats")) {
            SourceDocument document = source.read();
            Monograph monograph = MonographFormats.reader(document).read(document);
            Document xml = Jsoup.parse(new String(document.bytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
            xml.select("ref-list, object-id, permissions, tex-math").remove();
            StringBuilder wanted = new StringBuilder();
            for (Element part : xml.select("article-meta > abstract, article > body, article > back")) {
                wanted.append(letters(part.wholeText()));
            }
            assertOnce(source.name(), wanted.toString(), monograph);
            assertThat(monograph.citations()).as(source.name()).hasSizeGreaterThan(20);
            assertThat(monograph.citations().stream().filter(c -> c.pmid() != null))
                    .hasSizeGreaterThan(20);
            assertThat(monograph.citations()).extracting(Citation::title).doesNotContain("");
        }
    }

    private static void assertOnce(String name, String wanted, Monograph monograph) {
        StringBuilder found = new StringBuilder();
        for (Section section : monograph.sections()) {
            found.append(letters(section.heading()));
        }
        for (Passage passage : monograph.passages()) {
            found.append(letters(monograph.quote(passage)));
        }
        Map<Character, Integer> difference = new HashMap<>();
        wanted.chars().forEach(c -> difference.merge((char) c, -1, Integer::sum));
        found.chars().forEach(c -> difference.merge((char) c, 1, Integer::sum));
        int more =
                difference.values().stream().filter(d -> d > 0).mapToInt(d -> d).sum();
        int less = difference.values().stream()
                .filter(d -> d < 0)
                .mapToInt(d -> -d)
                .sum();
        // the titles "Abstract" and "References" are the reader's own, the title of a Composition is no section's
        assertThat(more).as(name + ": letters in two passages").isLessThan(20);
        assertThat(less).as(name + ": letters in none").isLessThan(60);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Matcher letter = WORD.matcher(text);
        while (letter.find()) {
            letters.append(letter.group());
        }
        return letters.toString();
    }

    private static List<Source> sources(String folder) {
        assumeTrue(Files.isDirectory(DATA.resolve(folder)), "the files are not here");
        return Sources.find(
                List.of(DATA.resolve(folder).toString()),
                InputStream.nullInputStream(),
                problem -> assertThat(problem).isNull());
    }
}
