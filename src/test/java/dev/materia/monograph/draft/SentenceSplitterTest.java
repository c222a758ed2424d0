package dev.materia.monograph.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.Sources;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    /** A bar stands where a sentence must end, and nowhere else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is sold in the U.S. under two names.| It is sold in the U.S.| The price is low.",
                "The U.S. Food and Drug Administration refused it.| See vol. 2, no. 4, pp. 3-9.",
                "Some drugs, e.g. aspirin, i.e., acids, thin the blood.| Others (cf. Table 2) do not.",
                "Lee et al. found none.| Lee et al. (1990) agreed, as did Roe et al.| The rest did not.",
                "Dr. J. C. Overby met Mrs. K. Lie.| A. Moe and St. Olav came too.",
                "Take 2.5 mg.| The dose is 5 mg. t.i.d. with food.| Stop at 7 p.m.| Rest.",
                "He asked: \"Does it help?\"| \"Yes.\"| (It did not.)| She said “no.”| They left.",
                "What?| Nothing, she said, is safe! or so.",
                "Affinity was low.| α2-receptors are spared.| l-DOPA is not.| mTOR is.| 5-HT too.",
                "It was slow.| baclofen worked at last.| It was stopped. and then given again.",
                "It binds the receptor.|The next day it was gone.| Visit www.example.Com or a.b@c.De now.",
                "Cells died ... and then grew.| Wait...| They lived.| Oh… well.",
                "It treats pain; fever; cramps.| Risks: rash, itch, etc.| Benefits: few.",
                "E. coli and S. aureus survive.| It lacks vitamin C.| Scurvy follows.| Hepatitis B. is rare.",
                "In 1977 it was 150 °C.| In 1978.| 10 patients died of DHC-6-G.| None of it stayed.",
                "Approx. 5 people (ca. 2% vs. 4%) had it in Jan. 2001.| No. 3 did not, resp. could not.",
                "The drug (which was new.| It had no name yet.",
                "The drug (new then. It had no name.) sold well.| Merck & Co. sold it.",
                "1. First take one.| 2. Then take two.",
                "It is from the mother's.| Caution is due.| Pfizer Inc. made it.| Ask Prof. Ek.",
                "Schedule II.| Nothing else.| Phase I trials ended.| It is in Phase I.| Trials go on."
            })
    void endsWhereTheBarIs(String marked) {
        String text = marked.replace("|", "");
        List<Span> found = SentenceSplitter.split(text.toCharArray(), 0, text.length());
        List<String> expected = List.of(marked.split("\\|", -1));
        assertThat(found.stream().map(span -> span.of(text)))
                .isEqualTo(expected.stream().map(String::strip).toList());
    }

    /** Units, abbreviations and initials of the field. */
    @ParameterizedTest
    @MethodSource("table")
    void endsWhereTheTableSays(String marked) {
        endsWhereTheBarIs(marked);
    }

    static List<String> table() throws Exception {
        return Files.readAllLines(Path.of("src/test/resources/sentences/ends.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void leavesOutWhatHasNoLetter() {
        String text = " — . ... !? ";
        assertThat(SentenceSplitter.split(text.toCharArray(), 0, text.length())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a", ".", "a. ", "(a. ", "\"", "A.", "? ", "\uD83D", ".)", " ", "e.g. "})
    void takesLinearTimeWhateverIsRepeated(String unit) {
        char[] text = unit.repeat((1 << 20) / unit.length()).toCharArray();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SentenceSplitter.split(text, 0, text.length));
    }

    @Test
    void eachQuoteOfTheGoldIsOnePassage() throws Exception {
        Path data = Path.of("../shared/data");
        assumeTrue(Files.isDirectory(data), "the shared data is not there");
        ObjectMapper json = new ObjectMapper();
        for (String name : List.of("seed-baclofen", "Baclofen", "Clonidine", "Cyclizine", "Tizanidine")) {
            Path source = name.startsWith("seed-")
                    ? data.resolve("seed/baclofen.txt")
                    : data.resolve("articles/" + name + ".md");
            var document = Sources.find(List.of(source.toString()), InputStream.nullInputStream(), problem -> {})
                    .get(0)
                    .read();
            Monograph monograph = MonographFormats.reader(document).read(document);
            Set<String> quotes = new HashSet<>();
            monograph.passages().forEach(passage -> quotes.add(monograph.quote(passage)));
            for (String line : Files.readAllLines(data.resolve("claims-gold/" + name + ".jsonl"))) {
                assertThat(quotes)
                        .as(name)
                        .contains(json.readTree(line).get("quote").asText());
            }
        }
    }
}
