package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The illness that is named after stopping a drug is a withdrawal effect of that drug, and of no other. */
class WithdrawalTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource({
        "Nicotine, It can cause nicotine withdrawal., hasWithdrawalEffect",
        "Clonidine, It can cause clonidine withdrawal., hasWithdrawalEffect",
        "Varenicline, It can cause nicotine withdrawal., hasAdverseEffect"
    })
    void ofTheDrugItself(String drug, String sentence, String predicate) {
        assertThat(EXTRACTOR
                        .extract(Texts.on(drug, "", List.of("It is a drug.", sentence)))
                        .claims())
                .extracting(claim -> claim.predicate().localName())
                .containsExactly(predicate);
    }
}
