package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.Mention;
import dev.materia.claim.Statement;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extraction on whatever text comes: real articles and labels, broken ones, hostile ones. */
class ExtractionRobustnessTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void findsTheSameInEveryArticleOnOneThreadAndOnTwo() throws Exception {
        List<Path> articles = files("articles");
        List<List<Claim>> once = new ArrayList<>();
        for (Path article : articles) {
            once.add(claims(Files.readString(article)));
        }
        List<List<Claim>> again = articles.parallelStream()
                .map(ExtractionRobustnessTest::read)
                .map(ExtractionRobustnessTest::claims)
                .toList();
        assertThat(again).isEqualTo(once);
        assertThat(once.stream().filter(List::isEmpty).count()).isLessThan(articles.size() / 10);
    }

    @Test
    void readsTheProseOfEveryLabel() throws Exception {
        List<Path> labels = files("labels-openfda");
        int claims = 0;
        for (Path label : labels) {
            List<Claim> found = claims(markdown(label));
            assertThat(found)
                    .as(label.toString())
                    .allSatisfy(c -> assertThat(c.assertion().statements()).isNotEmpty());
            claims += found.size();
        }
        System.out.println("labels: " + labels.size() + ", claims: " + claims);
        assertThat(claims).isGreaterThan(labels.size() * 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void survivesMutatedArticles(long seed) throws Exception {
        Random random = new Random(seed);
        List<Path> articles = files("articles");
        for (int i = 0; i < 6; i++) {
            String text = mutate(Files.readString(articles.get(random.nextInt(articles.size()))), random);
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> holdsTogether(text));
        }
    }

    @Test
    void takesHostileSentencesInItsStride() {
        String list = "nausea, vomiting and ".repeat(20_000);
        String brackets = "Examplol causes " + "(".repeat(50_000) + "pain" + ")".repeat(50_000) + ".";
        String negations = "Examplol does " + "not ".repeat(50_000) + "cause pain.";
        String astral = "Examplol 💊 may cause 🤢 nausea and sévère mal\u0301aise.";
        for (String sentence : List.of("Examplol causes " + list + "pain.", brackets, negations, astral)) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> holdsTogether("# Examplol\n\n" + sentence + "\n"));
        }
    }

    /** Every mention's words are those of the text at its place. */
    private static void holdsTogether(String text) throws MateriaException {
        Monograph monograph = monograph(text);
        Extraction extraction = EXTRACTOR.extract(monograph);
        for (Claim claim : extraction.claims()) {
            for (Statement statement : claim.assertion().statements()) {
                Mention mention = statement.mention();
                assertThat(monograph.text().substring(mention.start(), mention.end()))
                        .isEqualTo(mention.text());
                assertThat(monograph.quote(monograph.passages().get(mention.passage() - 1)))
                        .contains(mention.text());
            }
        }
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder("# Examplol\n\n");
        String[] pieces = text.split("(?<=[.,;\\n ])", -1);
        String[] junk = {
            "\u0007", "((((", "))))", "\u202E", "\r\n", "|||", "[](", "**", "—", "💊", "\u0301", "<b", "&amp;"
        };
        int at = random.nextInt(pieces.length);
        for (int i = 0; i < Math.min(pieces.length, 4000); i++) {
            switch (random.nextInt(12)) {
                case 0 -> at = random.nextInt(pieces.length);
                case 1 -> mutated.append(junk[random.nextInt(junk.length)]);
                case 2 -> mutated.append(pieces[at], 0, pieces[at].length() / 2);
                default -> mutated.append(pieces[at]);
            }
            at = (at + 1) % pieces.length;
        }
        return mutated.toString();
    }

    private static List<Path> files(String folder) throws IOException {
        assumeTrue(Files.isDirectory(DATA), "skipped: no ../shared/data");
        try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Claim> claims(String markdown) {
        try {
            return EXTRACTOR.extract(monograph(markdown)).claims();
        } catch (MateriaException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Monograph monograph(String markdown) throws MateriaException {
        SourceDocument source = new SourceDocument(
                "examplol.md", MediaType.MARKDOWN, markdown.getBytes(StandardCharsets.UTF_8), "0".repeat(64));
        return MonographFormats.reader(source).read(source);
    }

    /** The prose of an openFDA label: each field that holds text is a section. */
    private static String markdown(Path label) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(label))) {
            JsonNode result = JSON.readTree(in).path("results").path(0);
            StringBuilder text = new StringBuilder("# ")
                    .append(result.path("openfda").path("generic_name").path(0).asText("Drug"))
                    .append("\n\n");
            result.fields().forEachRemaining(field -> {
                if (field.getValue().isArray() && !field.getKey().endsWith("_table")) {
                    text.append("## ").append(field.getKey().replace('_', ' ')).append("\n\n");
                    field.getValue().forEach(part -> text.append(part.asText()).append("\n\n"));
                }
            });
            return text.toString();
        }
    }
}
