package dev.materia.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members of coordinations that share a word with their neighbour, and composites of them. */
class CoordinationExpanderTest {

    private static final EntityLinker LINKER = new EntityLinker(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It treats opioid and cocaine addictions. | opioid | opioid use disorder",
                "It treats cocaine- and opioid-dependence. | cocaine | cocaine use disorder",
                "It blocks dopamine D2 and D3 receptors. | dopamine D2 | D2 receptor",
                "It causes renal or hepatic failure. | renal | kidney failure",
                "It treats substance use disorders, including alcohol. | alcohol | alcohol use disorder",
            })
    void findsMembers(String text, String words, String label) {
        TextSpan whole = new TextSpan(0, text.length());
        LinkedText linked = LINKER.text(text, List.of(whole), null, 100);
        LinkedSpan span = linked.link(whole);
        assertThat(linked.byType(span))
                .anyMatch(m -> !m.covered()
                        && m.concept().label().equals(label)
                        && words.endsWith(text.substring(
                                span.tokens().get(m.from()).start(),
                                span.tokens().get(m.to() - 1).end())));
    }

    @Test
    void joinsThemInOrder() {
        String text = "It may cause alcohol, cocaine, and opioid use disorders, and renal or hepatic failure.";
        List<EntityMention> mentions = LINKER.annotate(text, List.of(new TextSpan(0, text.length())), null);
        assertThat(mentions)
                .filteredOn(m -> m.concepts().size() > 1)
                .extracting(m -> text.substring(m.start(), m.end()))
                .containsExactly("alcohol, cocaine, and opioid use disorders", "renal or hepatic failure");
        assertThat(mentions).extracting(EntityMention::start).isSorted();
    }

    @Test
    void takesTwoJoinedTermsForTwo() {
        String text = "It causes nausea and vomiting.";
        assertThat(LINKER.annotate(text, List.of(new TextSpan(0, text.length())), null))
                .extracting(m -> text.substring(m.start(), m.end()))
                .containsExactly("nausea", "vomiting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It causes sleep and heart failure.",
                "He saw the heart and was glad.",
                "Pain, which causes heart failure, was seen.",
            })
    void makesNothingOfOtherWords(String text) {
        assertThat(LINKER.annotate(text, List.of(new TextSpan(0, text.length())), null))
                .allMatch(m -> m.concepts().size() == 1);
    }
}
