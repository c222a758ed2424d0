package dev.materia.monograph.label;

import static dev.materia.monograph.label.LabelDocuments.document;
import static dev.materia.monograph.label.LabelDocuments.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Table;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken labels are read, or refused with a {@link MateriaException}; nothing else happens, and not for long. */
class LabelFuzzTest {

    private static final int ROUNDS = 600;
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String SPL = document(
            "HUMAN PRESCRIPTION DRUG LABEL",
            section(
                    "34084-4",
                    "6 ADVERSE REACTIONS",
                    "<text><paragraph><content styleCode=\"bold\">Eye:</content> pain<sup>1</sup><br/>\u2022 rash</paragraph>"
                            + "<list><caption>Often</caption><item><caption>1.</caption>nausea<list><item>more</item></list></item></list>"
                            + "<table><caption>T</caption><thead><tr><th rowspan=\"2\">A</th><th colspan=\"2\">B</th></tr></thead>"
                            + "<tfoot><tr><td>foot</td></tr></tfoot><tbody><tr><td>x</td><td>1 (2%)</td></tr></tbody></table></text>"
                            + section("42229-5", "6.1 More", "<text>words</text>")));

    private static final String OPENFDA =
            "{\"results\":[{\"adverse_reactions\":[\"6 ADVERSE REACTIONS 6.1 Trials Pain A 1 B 2 was seen \u2022 rash o mild"
                    + " ( 6.1 ) .\"],\"adverse_reactions_table\":[\"<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>\"],"
                    + "\"warnings\":[\"Pain A 1 B 2 was seen\"],\"set_id\":\"1\",\"openfda\":{\"brand_name\":[\"X\"]}}]}";

    private static final String[] SHARDS = {
        "<",
        ">",
        "</",
        "/>",
        "&",
        "&#0;",
        "&#x1F48A;",
        "<text>",
        "</text>",
        "<table>",
        "<tr>",
        "<td colspan=\"99999\">",
        "rowspan=\"-1\"",
        "<list>",
        "<item>",
        "<sup>",
        "<br/>",
        "<paragraph>",
        "<component>",
        "<section>",
        "\"",
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
        " 6.2 Title ",
        "( 5.1 )",
        "[see",
        "\u2022",
        " o ",
        "|",
        "99999999999999999999",
        "null",
        "true",
        "\n",
        "(12%"
    };

    @ParameterizedTest
    @ValueSource(strings = {"label.xml", "label.json"})
    void brokenLabelsAreReadOrRefused(String name) {
        String whole = name.endsWith("xml") ? SPL : OPENFDA;
        assertTimeoutPreemptively(BOUND, () -> {
            Random random = new Random(42);
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
                name, name.endsWith("xml") ? MediaType.XML : MediaType.JSON, text.getBytes(StandardCharsets.UTF_8));
        try {
            Monograph label = MonographFormats.reader(document).read(document);
            for (Passage passage : label.passages()) {
                assertThat(label.quote(passage)).isNotBlank();
            }
            for (Table table : label.tables()) {
                for (Table.Row row : table.rows()) {
                    row.cells().forEach(c -> assertThat(c.start()).isLessThanOrEqualTo(c.end()));
                }
            }
            return true;
        } catch (MateriaException e) {
            assertThat(e.problem().where()).startsWith(name);
            return false;
        }
    }
}
