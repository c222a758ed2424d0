package dev.materia.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Twice the input is twice the work, whatever it is that there is more of. Steps are counted, not seconds: the counts
 * are the same on any machine, however busy it is.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LinearWorkTest {

    /** Characters of the smallest of three texts, each twice as long as the one before. */
    private static final int SMALLEST = 2400;

    private static final int LEAST_UNITS = 30;

    /** What is added by the second doubling to what is added by the first: 2 is linear, 4 is the square. */
    private static final double MOST = 2.3;

    private static final String ARTICLE = "# Examplol\n\nExamplol is a drug.\n\n";
    private static final String LABEL = "{\"results\":[{\"openfda\":{\"generic_name\":[\"EXAMPLOL\"]},\"set_id\":\"a\","
            + "\"id\":\"b\",\"effective_time\":\"20200101\",\"adverse_reactions\":[\"6 ADVERSE REACTIONS ";
    private static final String SPL_SECTION = "<component><section><code code='34084-4'"
            + " codeSystem='2.16.840.1.113883.6.1'/><title>ADVERSE REACTIONS</title><text>";
    private static final String SPL = "<document xmlns='urn:hl7-org:v3'><id root='a'/><code code='34391-3'"
            + " codeSystem='2.16.840.1.113883.6.1'/><title>Examplol</title><effectiveTime value='20200101'/>"
            + "<setId root='b'/><versionNumber value='1'/><component><structuredBody>" + SPL_SECTION;
    private static final String SPL_SECTION_END = "</text></section></component>";
    private static final String SPL_END = SPL_SECTION_END + "</structuredBody></component></document>";

    private static BiFunction<String, String, String> work = (mediaType, text) -> "";

    /** A text with any number of units; in each, {@code %d} stands for its number. */
    private record Input(String mediaType, String before, String unit, String after) {

        String text(int units) {
            StringBuilder text = new StringBuilder(before);
            for (int i = 0; i < units; i++) {
                text.append(unit.replace("%d", Integer.toString(i)));
            }
            return text.append(after).toString();
        }

        @Override
        public String toString() {
            return mediaType + " " + (before.startsWith(ARTICLE) ? before.substring(ARTICLE.length()) : "") + "..."
                    + unit.replace("\n", "\\n");
        }
    }

    @BeforeAll
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    @SuppressWarnings("unchecked")
    static void load() throws ReflectiveOperationException {
        work = (BiFunction<String, String, String>) new CountingLoader()
                .loadClass(Work.class.getName())
                .getConstructor()
                .newInstance();
    }

    private static List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        for (String block : List.of(
                "Examplol causes nausea in patients with epilepsy. ",
                "Examplol causes nausea.\n\n",
                "See [pain](http://example.org/%d). ",
                "[pain](http://example.org/%d)\n\n",
                "- [pain](http://example.org/%d)\n",
                "[a%d]: http://example.org/%d\n\n",
                "[a%d]: http://example.org/%d\n\nSee [a%d].\n\n",
                "- nausea\n",
                "Examplol causes:\n\n- pain\n- nausea\n\n",
                "pain\n\n",
                "## Uses %d\n\n",
                "## Side effects %d\n\nPain.\n\n",
                "# Examplol %d\n\n",
                "**Uses %d**\n\nPain.\n\n",
                "pain; pain; pain; pain\n\n",
                "pain; ",
                ";",
                "pain and ",
                "![Pain](p%d.png \"Pain\")\n\n",
                "|a|b|\n|---|---|\n|pain|%d|\n\n",
                "> pain\n\n",
                "[^%d]: Pain.\n\n",
                "Examplol syndrome %d (ES%d). ",
                "(",
                "[",
                "`",
                "*a ",
                "&amp;",
                "<b>pain</b>\n\n",
                "a-")) {
            inputs.add(new Input(MediaType.MARKDOWN, ARTICLE, block, "\n"));
        }
        for (String entry : List.of(
                "- Berg T, Dahl K. Nights and days %d. Nasal Med. 2003 Apr 12;18(4):311-9.\n",
                "Berg, Tor. Nights %d. Oslo: Fjord, 1999.\n\n", "Berg T, ", "Berg; ", "Nights. ")) {
            inputs.add(new Input(MediaType.MARKDOWN, ARTICLE + "## References\n\n", entry, "\n"));
        }
        inputs.add(new Input(MediaType.MARKDOWN, ARTICLE + "ALSO KNOWN AS: ", "Name%d, ", "\n\nIt is sold.\n"));
        inputs.add(new Input(MediaType.MARKDOWN, ARTICLE + "|a|b|\n|---|---|\n", "| pain | %d |\n", ""));
        for (String line : List.of("pain\n", "Uses %d\nPain.\n", "- pain\n", "Uses\n\n", "pain; ")) {
            inputs.add(new Input(MediaType.TEXT, "Examplol\n\nExamplol is a drug.\n\n", line, "\n"));
        }
        inputs.add(new Input(
                MediaType.TEXT,
                "Examplol\n\nExamplol is a drug.\n\nBibliography\n\n",
                "Berg T. Nights %d. Nasal Med. 2003;18(4):311-9.\n",
                ""));
        for (String element : List.of(
                "<p>Pain.</p>",
                "pain<br>",
                "<li>pain",
                "<a href='a%d'>pain</a> ",
                "<h2>Uses %d</h2>",
                "<img src='a%d' alt='Pain'>",
                "<b>pain ",
                "<div>",
                "<table><tr><td>a<td>b</table>")) {
            inputs.add(new Input(MediaType.HTML, "<h1>Examplol</h1><p>Examplol is a drug.</p>", element, ""));
        }
        inputs.add(new Input(MediaType.HTML, "<h1>Examplol</h1><p>It is a drug.</p><table>", "<tr><td>pain", ""));
        inputs.add(new Input(MediaType.HTML, "<h1>Examplol</h1><p>It is a drug.</p><table><tr>", "<td>pain", ""));
        for (String block : List.of(
                "<paragraph>Pain.</paragraph>",
                "<list><item>pain</item></list>",
                "<table><tbody><tr><td>pain</td><td>%d</td></tr></tbody></table>",
                "<paragraph>pain<footnote ID='f%d'>a</footnote></paragraph>")) {
            inputs.add(new Input(MediaType.XML, SPL, block, SPL_END));
        }
        inputs.add(new Input(
                MediaType.XML,
                SPL + "Pain." + SPL_SECTION_END,
                SPL_SECTION + "<paragraph>Pain %d.</paragraph>" + SPL_SECTION_END,
                SPL_SECTION + "Pain." + SPL_END));
        inputs.add(new Input(
                MediaType.XML,
                SPL + "<table><tbody>",
                "<tr><td rowspan='2'>pain</td><td>%d</td></tr>",
                "</tbody></table>" + SPL_END));
        for (String words : List.of("Pain [see Warnings (5.%d)]. ", "6.%d Pain It is pain. ", "\u2022 Pain ")) {
            inputs.add(new Input(MediaType.JSON, LABEL, words, "\"]}]}"));
        }
        return inputs;
    }

    @TestFactory
    Stream<DynamicTest> twiceTheInputIsTwiceTheWork() {
        return inputs().stream()
                .map(input -> DynamicTest.dynamicTest(input.toString(), () -> {
                    // past the bounds on one paragraph or citation, below which more is done for each unit
                    int units =
                            2 * Math.max(LEAST_UNITS, SMALLEST / input.unit().length());
                    steps(input, units); // has tables read and classes loaded
                    long once = steps(input, units);
                    long twice = steps(input, 2 * units);
                    long fourTimes = steps(input, 4 * units);
                    assertThat((fourTimes - twice) / (double) (twice - once))
                            .as("steps %d, %d, %d", once, twice, fourTimes)
                            .isLessThan(MOST);
                }));
    }

    @Test
    void aSquareIsSeen() {
        String text = "a".repeat(1000);
        long before = Steps.count();
        for (int i = 0; i < text.length(); i++) {
            assertThat(Steps.indexOf(text, 'b', i)).isNegative();
        }
        assertThat(Steps.count() - before).isGreaterThan(500_000);
    }

    private static long steps(Input input, int units) {
        long before = Steps.count();
        String told = work.apply(input.mediaType(), input.text(units));
        assertThat(told).doesNotStartWith("refused");
        return Steps.count() - before;
    }
}
