package dev.materia.monograph.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.monograph.xml.XmlElement;
import dev.materia.monograph.xml.XmlReader;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import dev.materia.source.SourceException;
import dev.materia.source.Sources;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Genuine labels: each is read whole, and nothing of it twice. */
class SharedLabelsTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Test
    void everyWordOfASplSectionStandsInOnePassage() throws SourceException {
        for (Source source : sources("labels-spl", "formats/health-canada")) {
            SourceDocument document = source.read();
            Map<String, Integer> wanted = new HashMap<>();
            collect(XmlReader.read(document), wanted);
            Monograph label = MonographFormats.reader(document).read(document);
            Map<String, Integer> found = new HashMap<>();
            for (Passage passage : label.passages()) {
                count(label.quote(passage), found);
            }
            for (Section section : label.sections()) {
                count(section.heading(), found);
            }
            int missing = 0;
            int twice = 0;
            int all = 0;
            for (Map.Entry<String, Integer> word : wanted.entrySet()) {
                int difference = found.getOrDefault(word.getKey(), 0) - word.getValue();
                missing += Math.max(0, -difference);
                twice += Math.max(0, difference);
                all += word.getValue();
            }
            // words that a mark of a note is glued to are cut in another way: no letter more or less, some words
            assertThat(letters(found)).as(source.name() + ": letters").isEqualTo(letters(wanted));
            assertThat(missing).as(source.name() + ": words in no passage").isLessThanOrEqualTo(3 + all / 250);
            assertThat(twice).as(source.name() + ": words in two passages").isLessThanOrEqualTo(3 + all / 250);
        }
    }

    private static int letters(Map<String, Integer> words) {
        return words.entrySet().stream()
                .mapToInt(word -> word.getKey().length() * word.getValue())
                .sum();
    }

    /** The titles and texts of all sections, but for those that hold the product's data alone. */
    private static void collect(XmlElement element, Map<String, Integer> words) {
        boolean section = element.is("section");
        XmlElement code = element.first("code");
        boolean data =
                section && code != null && List.of("48780-1", "0MP").contains(String.valueOf(code.attribute("code")));
        for (XmlElement child : element.elements()) {
            if (section && !data && (child.is("title") || child.is("text"))) {
                count(child.text().replaceAll("[\u00AD\u200B\uFEFF]", ""), words);
            } else if (!child.is("excerpt")) {
                collect(child, words);
            }
        }
        if (section && element.first("excerpt") != null && !hasText(element)) {
            element.elements("excerpt").forEach(excerpt -> count(excerpt.text(), words));
        }
    }

    private static boolean hasText(XmlElement section) {
        XmlElement text = section.first("text");
        return (text != null && !text.text().isEmpty())
                || SplReader.sections(section).stream().anyMatch(SharedLabelsTest::hasText);
    }

    private static void count(String text, Map<String, Integer> words) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
    }

    @Test
    void everyLabelOfOpenFdaIsReadWithItsNameAndItsParts() throws SourceException {
        for (Source source : sources("labels-openfda")) {
            SourceDocument document = source.read();
            Monograph label = MonographFormats.reader(document).read(document);
            assertThat(Objects.requireNonNull(label.product()).productNames())
                    .as(source.name())
                    .isNotEmpty();
            assertThat(label.passages()).as(source.name()).hasSizeGreaterThan(5);
        }
    }

    private static List<Source> sources(String... folders) {
        List<String> names = new ArrayList<>();
        for (String folder : folders) {
            assumeTrue(Files.isDirectory(DATA.resolve(folder)), "the labels are not here");
            names.add(DATA.resolve(folder).toString());
        }
        return Sources.find(
                names,
                InputStream.nullInputStream(),
                problem -> assertThat(problem).isNull());
    }
}
