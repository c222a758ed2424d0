package dev.materia.claim.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What negations govern. */
class NegationResolverTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It does not cause rash but often causes tremor.  | not     | cause rash
            Do not drive if it causes drowsiness.            | not     | drive
            It does not cause rash or impair memory.         | not     | cause rash or impair memory
            No patient had a stroke.                         | no      | patient had a stroke
            Patients with no rash had tremor.                | no      | no rash
            It has no effect on rash.                        | no      | effect on rash
            It is given without food, often at night.        | without | food
            Rash, but not tremor, has been seen.             | not     | tremor
            It does not act on it, thus increasing the risk. | not     | act on it
            """)
    void governTheirScope(String sentence, String word, String scope) {
        assertThat(resolve(sentence, word).map(n -> words(sentence, n.scope())))
                .hasValueSatisfying(
                        found -> assertThat(found.replaceAll("[ ,.]+$", "")).isEqualTo(scope));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It cannot be denied that it causes rash.     | cannot
            Nobody doubts that it causes rash.           | nobody
            There is no doubt that it causes rash.       | no
            It is not rare for it to cause rash.         | not
            It causes rash without doubt.                | without
            Not surprisingly, it causes rash.            | not
            """)
    void denyNothingWhereADenialIsDenied(String sentence, String word) {
        assertThat(resolve(sentence, word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It should not be given with alcohol. | not   | true
            Never take it with alcohol.          | never | true
            It is not to be taken with alcohol.  | not   | true
            It is best not combined with it.     | not   | true
            It does not cause rash.              | not   | false
            It cannot cause rash.                | cannot | false
            It rarely helps and never causes it. | never | false
            """)
    void forbidADeedOrDenyAFact(String sentence, String word, boolean forbids) {
        assertThat(resolve(sentence, word).map(Negation::forbids)).contains(forbids);
    }

    @Test
    void aLabelIsGovernedByTheWordsBehindIt() {
        Negation negation = NegationResolver.ofLabel(2, 3, 0, 1);
        assertThat(negation.governs(0, 1)).isTrue();
        assertThat(negation.governs(1, 3)).isFalse();
    }

    private static Optional<Negation> resolve(String sentence, String word) {
        List<Token> tokens = Tokenizer.tokens(sentence, 0, sentence.length());
        int at = tokens.stream().map(Token::lower).toList().indexOf(word);
        return new NegationResolver(Clauses.parse(tokens, new BitSet())).resolve(at, at + 1);
    }

    private static String words(String sentence, BitSet scope) {
        List<Token> tokens = Tokenizer.tokens(sentence, 0, sentence.length());
        return scope.stream()
                .mapToObj(i ->
                        sentence.substring(tokens.get(i).start(), tokens.get(i).end()))
                .collect(Collectors.joining(" "));
    }
}
