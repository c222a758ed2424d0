package dev.materia.monograph.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.fhir.FhirDocuments;
import dev.materia.monograph.fhir.FhirPages;
import dev.materia.monograph.fhir.FhirReader;
import dev.materia.monograph.jats.JatsDocuments;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken Bundles, articles and chapters are read, or refused with a {@link MateriaException}; nothing else happens. */
class FormatsFuzzTest {

    private static final int ROUNDS = 500;
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String[] SHARDS = {
        "<",
        ">",
        "</",
        "/>",
        "&",
        "&#0;",
        "&nbsp;",
        "<div>",
        "</div>",
        "<table>",
        "<tr>",
        "<td colspan='99999'>",
        "rowspan='-1'",
        "<ul>",
        "<li>",
        "<sup>",
        "<br/>",
        "<p>",
        "<sec>",
        "<ref>",
        "<body>",
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\\u0000",
        "\\ud83d",
        "\uE000",
        "\uE001",
        "\u2028",
        "\u00AD",
        "\uFEFF",
        "<!--",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE a>",
        "null",
        "true",
        "\n",
        "\"section\":",
        "\"resource\":{",
        "<Bundle/>",
        "99999999999999999999"
    };

    @ParameterizedTest
    @ValueSource(strings = {"bundle.json", "bundle.xml", "article.nxml", "chapter.nxml"})
    void brokenDocumentsAreReadOrRefused(String name) {
        String whole = switch (name) {
            case "bundle.json" -> FhirDocuments.JSON;
            case "bundle.xml" -> FhirDocuments.XML;
            case "article.nxml" -> JatsDocuments.ARTICLE;
            default -> JatsDocuments.CHAPTER;
        };
        assertTimeoutPreemptively(BOUND, () -> {
            Random random = new Random(7);
            int read = 0;
            for (int round = 0; round < ROUNDS; round++) {
                StringBuilder text = new StringBuilder(whole);
                for (int change = random.nextInt(4); change >= 0; change--) {
                    int at = random.nextInt(text.length());
                    int end = Math.min(text.length(), at + random.nextInt(30));
                    switch (random.nextInt(3)) {
                        case 0 -> text.insert(at, SHARDS[random.nextInt(SHARDS.length)]);
                        case 1 -> text.delete(at, end);
                        default -> text.insert(at, text.substring(at, end));
                    }
                }
                read += check(name, text.toString()) ? 1 : 0;
            }
            assertThat(read).isPositive();
        });
    }

    private static boolean check(String name, String text) {
        SourceDocument document = SourceDocument.of(
                name, name.endsWith("json") ? MediaType.JSON : MediaType.XML, text.getBytes(StandardCharsets.UTF_8));
        try {
            if (FhirReader.recognises(text)) {
                for (SourceDocument page : FhirPages.of(document)) {
                    new FhirReader().read(page);
                }
            }
            Monograph monograph = MonographFormats.reader(document).read(document);
            int end = 0;
            for (Passage passage : monograph.passages()) {
                assertThat(passage.start()).isGreaterThanOrEqualTo(end);
                end = passage.end();
            }
            assertThat(end).isLessThanOrEqualTo(monograph.text().length());
            return true;
        } catch (MateriaException e) {
            assertThat(e.problem().remedy()).isNotBlank();
            return false;
        }
    }
}
