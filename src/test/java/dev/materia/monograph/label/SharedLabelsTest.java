package dev.materia.monograph.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.monograph.xml.XmlElement;
import dev.materia.monograph.xml.XmlReader;
import dev.materia.source.MateriaException;
import dev.materia.source.ShippedFile;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import dev.materia.source.Sources;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Genuine labels: each is read whole, and nothing of it twice. */
class SharedLabelsTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int RUN = 5;

    @Test
    void everyWordOfASplSectionStandsInOnePassage() throws MateriaException {
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
    void everyLabelOfOpenFdaIsReadWithItsNameAndItsParts() throws MateriaException {
        for (Source source : sources("labels-openfda")) {
            SourceDocument document = source.read();
            Monograph label = MonographFormats.reader(document).read(document);
            assertThat(Objects.requireNonNull(label.product()).productNames())
                    .as(source.name())
                    .isNotEmpty();
            assertThat(label.passages()).as(source.name()).hasSizeGreaterThan(5);
        }
    }

    /**
     * Words of the fields of openFDA stand in the label as it is read, and no run of five of them more often than in
     * the fields: parent fields' copies are counted once. A run is broken where a title or highlights are split off,
     * and where a table's cells stand in another order than in the flat text.
     */
    @Test
    void everyWordOfAnOpenFdaFieldStandsInOnePassage() throws MateriaException {
        int wanted = 0;
        int missing = 0;
        int twice = 0;
        int words = 0;
        int lost = 0;
        for (Source source : sources("labels-openfda")) {
            SourceDocument document = source.read();
            Monograph label = MonographFormats.reader(document).read(document);
            StringBuilder read = new StringBuilder();
            for (Section section : label.sections()) {
                read.append(section.heading()).append(' ');
                label.passages().stream()
                        .filter(passage -> passage.section() == section.number())
                        .forEach(passage -> read.append(label.quote(passage)).append(' '));
            }
            Map<String, Integer> found = runs(read.toString());
            Map<String, Integer> fields = new HashMap<>();
            for (String text : fields(document)) {
                runs(text).forEach((run, count) -> fields.merge(run, count, Integer::sum));
                Set<String> there = Set.copyOf(words(read.toString()));
                Set<String> distinct = Set.copyOf(words(text));
                words += distinct.size();
                lost += (int) distinct.stream().filter(w -> !there.contains(w)).count();
            }
            for (Map.Entry<String, Integer> run : fields.entrySet()) {
                wanted++;
                missing += found.containsKey(run.getKey()) ? 0 : 1;
            }
            for (Map.Entry<String, Integer> run : found.entrySet()) {
                twice += run.getValue() > Math.max(1, fields.getOrDefault(run.getKey(), 0)) ? 1 : 0;
            }
        }
        System.out.printf(
                "openFDA: %d words, %.3f %% in no passage; %d runs of five words, %.2f %% broken, %.2f %% repeated%n",
                words, 100.0 * lost / words, wanted, 100.0 * missing / wanted, 100.0 * twice / wanted);
        assertThat((double) lost / words).isLessThan(0.003);
        assertThat((double) missing / wanted).isLessThan(0.05);
        assertThat((double) twice / wanted).isLessThan(0.003);
    }

    /** The texts of a label's fields as words, without those that another field holds whole. */
    private static List<String> fields(SourceDocument document) throws MateriaException {
        Set<String> names = ShippedFile.records("labels/openfda-fields.tsv").stream()
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet());
        Map<?, ?> page = JsonObjects.read(document.name(), document.bytes());
        Map<?, ?> label = page.get("results") instanceof List<?> results ? (Map<?, ?>) results.get(0) : page;
        List<String> texts = new ArrayList<>();
        label.forEach((name, value) -> {
            if (names.contains(String.valueOf(name)) && value instanceof List<?> parts) {
                parts.forEach(part -> texts.add(String.join(" ", words(String.valueOf(part)))));
            }
        });
        List<String> own = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int at = i;
            boolean held = IntStream.range(0, texts.size())
                    .anyMatch(other -> other != at
                            && texts.get(other).contains(texts.get(at))
                            && (texts.get(other).length() > texts.get(at).length() || other < at));
            if (!held) {
                own.add(texts.get(i));
            }
        }
        return own;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = words(text);
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.merge(String.join(" ", words.subList(i, i + RUN)), 1, Integer::sum);
        }
        return runs;
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
