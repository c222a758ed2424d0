package dev.materia.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void readsNamesAndValuesInOrder() {
        Parameters parameters = new Parameters().add("a=1&b=x+y%20z&a=%C3%A9&&c&=e&d=p=q");

        assertThat(parameters.all("a")).containsExactly("1", "é");
        assertThat(parameters.first("b")).contains("x y z");
        assertThat(parameters.first("c")).contains("");
        assertThat(parameters.first("d")).contains("p=q");
        assertThat(parameters.all("none")).isEmpty();
        assertThat(new Parameters().add(null).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%=1", "a=%ff", "a=%c0%ae", "a=%ed%a0%80", "a=%+1"})
    void refusesWhatIsNoPercentEncodedUtf8(String encoded) {
        Parameters parameters = new Parameters();

        assertThatThrownBy(() -> parameters.add(encoded)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesTooMany() {
        Parameters parameters = new Parameters();

        assertThatThrownBy(() -> parameters.add("a=1&".repeat(1001))).isInstanceOf(ProblemException.class);
    }

    @Test
    void decodesWhatIsEncoded() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(20), 0, 0x10ffff)
                    .filter(point -> point < 0xd800 || point > 0xdfff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            assertThat(Parameters.decode(encoded, true)).isEqualTo(text);
        }
    }
}
