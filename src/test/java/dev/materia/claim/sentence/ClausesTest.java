package dev.materia.claim.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clauses of sentences: where each begins, what it is to its parent, its verbs and its subject. */
class ClausesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The drug does not cause rash but often causes tremor.       | MAIN does not cause; MAIN causes
            Do not drive if it causes drowsiness.                       | MAIN Do not drive; ADJUNCT causes
            If it causes rash, stop it.                                 | MAIN stop; ADJUNCT causes
            Patients who were not treated developed rash.               | MAIN developed; RELATIVE were not treated
            It cannot be denied that it leads to rash.                  | MAIN cannot be denied; COMPLEMENT leads
            It may, if given too fast, cause rash.                      | MAIN may cause; ADJUNCT given
            It has, in a few women, caused rash.                        | MAIN has caused
            Those who gave it up after years had rash.                  | MAIN had; RELATIVE gave; ADJUNCT
            It is safe: it causes rash in few.                          | MAIN is; MAIN causes
            """)
    void haveTheirVerbs(String sentence, String clauses) {
        Clauses build = parse(sentence);
        String found = build.all().stream()
                .map(c -> (c.kind() + " "
                                + c.groups().stream().map(g -> verbs(build, g)).collect(Collectors.joining(" ")))
                        .strip())
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(clauses);
    }

    @Test
    void aCoordinatedClauseSharesItsSubject() {
        Clauses build = parse("The old drug relieves pain and causes rash.");
        TokenSpan subject = build.subject(build.all().get(1));
        assertThat(words(build, subject)).isEqualTo("The old drug");
    }

    @Test
    void aRelativeClauseHasItsNounForSubject() {
        Clauses build = parse("It resembles codeine, which causes rash.");
        assertThat(words(build, build.subject(build.all().get(1)))).startsWith("codeine");
    }

    @Test
    void wordsOfANameAreNoVerbs() {
        List<Token> tokens = Tokenizer.tokens("Attacks cause fear.", 0, 19);
        BitSet name = new BitSet();
        name.set(1);
        assertThat(Clauses.parse(tokens, name).all().get(0).groups()).isEmpty();
    }

    @Test
    void noTokensMakeOneClause() {
        assertThat(Clauses.parse(List.of(), new BitSet()).all()).hasSize(1);
    }

    private static String verbs(Clauses build, VerbGroup group) {
        return IntStream.range(group.from(), group.to())
                .filter(i -> build.tag(i) != Tag.MARK && (build.tag(i).verbal() || build.tag(i) == Tag.NEGATION))
                .mapToObj(i -> word(build, i))
                .collect(Collectors.joining(" "));
    }

    private static String words(Clauses build, TokenSpan span) {
        return IntStream.range(span.from(), span.to())
                .mapToObj(i -> word(build, i))
                .collect(Collectors.joining(" "));
    }

    private static String word(Clauses build, int at) {
        return SENTENCE.get()
                .substring(
                        build.tokens().get(at).start(), build.tokens().get(at).end());
    }

    private static final ThreadLocal<String> SENTENCE = new ThreadLocal<>();

    private static Clauses parse(String sentence) {
        SENTENCE.set(sentence);
        return Clauses.parse(Tokenizer.tokens(sentence, 0, sentence.length()), new BitSet());
    }
}
