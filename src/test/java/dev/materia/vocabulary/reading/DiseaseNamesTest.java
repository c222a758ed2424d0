package dev.materia.vocabulary.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of diseases and of chemicals. */
class DiseaseNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kleefstra Syndrome",
                "Glucose-Galactose Malabsorption",
                "Ataxia, X-linked",
                "Tyrosinemia type 2",
                "Retinitis Pigmentosa with Deafness",
                "Cataract 3",
            })
    void areTold(String name) {
        assertThat(DiseaseNames.tell(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bevonium",
                "polycystic kidney disease 1 protein",
                "tumor necrosis factor antibody",
                "insulin, neutral",
                "cancer-associated antigen",
            })
    void fromOthers(String name) {
        assertThat(DiseaseNames.tell(name)).isFalse();
    }
}
