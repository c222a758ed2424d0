package dev.materia.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spelling rules fold one spelling of a word into another, and never one word into another. */
class NormalFormTest {

    @ParameterizedTest
    @CsvSource({
        "tumour, tumor",
        "behavioural, behavioral",
        "discolouration, discoloration",
        "odours, odor",
        "haemorrhage, hemorrhage"
    })
    void foldsBritishSpelling(String british, String american) {
        assertThat(Tokenizer.norm(british)).isEqualTo(Tokenizer.norm(american));
    }

    @ParameterizedTest
    @CsvSource({
        "mourning, morning",
        "mourned, morned",
        "course, corse",
        "pouring, poring",
        "fourth, forth",
        "courted, corted"
    })
    void keepsOtherWordsApart(String one, String other) {
        assertThat(Tokenizer.norm(one)).isNotEqualTo(Tokenizer.norm(other));
    }
}
