package dev.materia.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Brands that a monograph calls a combination, and others beside them. */
class CombinationBrandsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is sold as Duomix (a mixture of it and caffeine) among others.",
                "It is marketed in combination with aspirin as Duomix and Otherin.",
                "The tablets are mixed with cyclizine (Duomix, Otherin), which reduces nausea.",
                "Duomix is a fixed-dose combination of two drugs.",
                "Duomix, a combination product, was withdrawn.",
                "It is sold under the brand name Duomix (examplone/caffeine).",
                "It is available in combination with pyridoxine (brand names Otherin, Duomix)."
            })
    void isCalledACombination(String prose) {
        assertThat(new CombinationBrands(prose, List.of("Duomix")).has("Duomix"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is sold under the brand name Duomix among others.",
                "It is available both alone (brand names Duomix, Solon) and in combination with pyridoxine (Otherin).",
                "Duomix should not be taken in combination with alcohol.",
                "Duomix (tablets) and Otherin, a combination of it with caffeine, are sold.",
                "It is sold as Duomix. A combination with aspirin is sold as Otherin."
            })
    void isNot(String prose) {
        assertThat(new CombinationBrands(prose, List.of("Duomix")).has("Duomix"))
                .isFalse();
    }
}
