package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure a text is of a claim, by the verb that heads its clause. */
class CertaintyTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Side effects | Users may lose their appetite and experience malnutrition, leading to fainting.  | syncope  | PROBABLE
            Side effects | Examplol causes hunger, leading to fainting.                                     | syncope  | ESTABLISHED
            Side effects | Taking Examplol may lead to more smoking, with a higher risk of stroke.          | stroke   | PROBABLE
            Side effects | Effects of Examplol are sleepiness, and possible increased risks of fractures.   | bone fracture | PROBABLE
            Uses         | Examplol may, however, help with insomnia.                                       | insomnia | PROBABLE
            Uses         | Examplol may also be prescribed for asthma.                                      | asthma   | ESTABLISHED
            Side effects | Complications, such as rash and stroke, may arise.                               | stroke   | PROBABLE
            Side effects | Complications, such as rash and stroke, arise.                                   | stroke   | ESTABLISHED
            Side effects | Complications, such as rash and stroke, may be treated.                          | stroke   | ESTABLISHED
            Side effects | Possible adverse effects from Examplol use include rash and stroke.              | stroke   | PROBABLE
            Uses         | Examplol may even be used to treat asthma.                                       | asthma   | PROBABLE
            Uses         | Examplol may relieve asthma.                                                     | asthma   | PROBABLE
            Interactions | Giving Examplol together with warfarin may raise the risk of bleeding.           | warfarin | PROBABLE
            Interactions | Giving Examplol together with warfarin raises the risk of bleeding.              | warfarin | ESTABLISHED
            """)
    void theModalVerbOfAClauseMakesItsClaimsLessSure(String heading, String sentence, String object, String certainty) {
        List<Claim> claims =
                EXTRACTOR.extract(Texts.examplol(heading, List.of(sentence))).claims();
        assertThat(claims)
                .filteredOn(c -> c.object().label().equals(object))
                .extracting(c -> c.assertion().certainty().name())
                .containsExactly(certainty);
    }
}
