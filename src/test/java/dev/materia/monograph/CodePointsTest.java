package dev.materia.monograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    /** Texts of every mixture, pairs across the kept places and halves of pairs among them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 1024, 3000})
    void countAsTheTextItselfDoes(int length) {
        for (int mixture = 0; mixture < 4; mixture++) {
            String text = text(length, mixture, new Random(length));
            CodePoints codePoints = new CodePoints(text);
            for (int i = 0; i <= text.length(); i++) {
                int before = text.codePointCount(0, i);
                assertThat(codePoints.before(i))
                        .as("before %d of %d", i, length)
                        .isEqualTo(before);
                if (i == text.offsetByCodePoints(0, before)) {
                    assertThat(codePoints.offset(before)).isEqualTo(i);
                }
            }
            assertThat(codePoints.offset(-1)).isEqualTo(-1);
            assertThat(codePoints.offset(text.codePointCount(0, text.length()) + 1))
                    .isEqualTo(-1);
        }
    }

    private static String text(int length, int mixture, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (mixture == 3 ? random.nextInt(5) : mixture) {
                case 0 -> text.append('a');
                case 1 -> text.append("😀");
                case 2 -> text.append("é😀");
                case 3 -> text.append('\uD83D');
                default -> text.append('\uDE00');
            }
        }
        return text.toString();
    }
}
