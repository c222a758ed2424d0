package dev.materia.pubtator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.linking.EntityLinker;
import dev.materia.linking.EntityMention;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Offsets point at exactly the words, whatever stands around them. */
class OffsetsTest {

    private static final List<String> PIECES = List.of(
            "hypertension",
            "renal and hepatic failure",
            "lithium",
            "nausea and vomiting",
            "cocaine-induced seizures",
            "(HIT)",
            "heparin-induced thrombocytopenia (HIT)",
            "\uD83D\uDC8A",
            "\uD835\uDD38",
            "e\u0301",
            "\u0301",
            "\r",
            "\t",
            "\u00A0",
            "\u2028",
            "\u00DF",
            "\u03B2-blockers",
            "Ca2+",
            "of the",
            ",",
            ".",
            "-",
            "\uFB01brosis",
            "\u0130",
            "\u200B",
            "diab\u00E8te",
            "kidney toxicity");

    private final EntityLinker linker = new EntityLinker(Vocabulary.builtIn());

    @Test
    void pointAtTheWords() {
        Random random = new Random(73);
        int mentions = 0;
        for (int round = 0; round < 400; round++) {
            PubTatorDocument document = new PubTatorDocument("7", line(random, 4), line(random, 14), List.of(), 1);
            String text = document.text();
            List<EntityMention> found = linker.annotate(text, document.spans(), null);
            for (String line : PubTatorWriter.of(document, found).split("\n", -1)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 6 && line.startsWith("7\t")) {
                    int start = text.offsetByCodePoints(0, Integer.parseInt(cells[1]));
                    int end = text.offsetByCodePoints(0, Integer.parseInt(cells[2]));
                    assertThat(cells[3]).isEqualTo(text.substring(start, end).replace('\t', ' '));
                    assertThat(cells[3]).isEqualTo(cells[3].strip()).isNotEmpty();
                    mentions++;
                }
            }
            assertThat(linker.annotate(text, document.spans(), null)).isEqualTo(found);
        }
        assertThat(mentions).isGreaterThan(1000);
    }

    private static String line(Random random, int most) {
        StringBuilder line = new StringBuilder();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            line.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return line.toString().strip();
    }
}
