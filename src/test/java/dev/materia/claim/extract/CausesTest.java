package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.extract;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MateriaException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The syndrome that an effect is a sign of, and what somebody is allergic to. */
class CausesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warnings | Symptoms of serotonin syndrome in patients on Examplix included agitation, tremor and fever. | tremor cause: serotonin syndrome",
                "warnings | Serotonin syndrome symptoms may include agitation, tremor and fever. | tremor cause: Serotonin syndrome",
                "warnings | Examplix may cause tremor. Symptoms of gout were not seen. | tremor",
                "contraindications | Do not use Examplix in patients with hypersensitivity to atropine or its derivatives. | hypersensitivity cause: atropine or its derivatives",
                "contraindications | Do not use Examplix in patients with hypersensitivity to Examplix or its ingredients. | hypersensitivity"
            })
    void areLimits(String role, String text, String claim) throws MateriaException {
        assertThat(extract(role, b -> b.paragraph(text)).claims())
                .extracting(c -> c.assertion().statements().get(0).mention().text()
                        + c.assertion().limits().contexts().stream()
                                .map(x -> " " + x.type().key() + ": " + x.mention())
                                .reduce("", String::concat))
                .contains(claim);
    }
}
