package dev.materia.claim.sentence;

import dev.materia.vocabulary.Token;
import java.util.BitSet;
import java.util.List;

/** The clauses of a sentence, and the word class of each token. */
public final class Clauses {

    private final List<Token> tokens;
    private final Tag[] tags;
    private final List<Clause> clauses;
    private final int[] clauseOf;

    Clauses(List<Token> tokens, Tag[] tags, List<Clause> clauses, int[] clauseOf) {
        this.tokens = tokens;
        this.tags = tags;
        this.clauses = List.copyOf(clauses);
        this.clauseOf = clauseOf;
    }

    /**
     * The clauses of a sentence.
     *
     * @param nominal indexes of tokens that lie in a name, and are no verbs whatever their form
     */
    public static Clauses parse(List<Token> tokens, BitSet nominal) {
        return new ClauseParser(tokens, Tagger.tag(tokens, nominal)).parse();
    }

    /** All clauses, in the order in which they begin. */
    public List<Clause> all() {
        return clauses;
    }

    /** The innermost clause that holds a token. */
    public Clause at(int token) {
        return clauses.get(clauseOf[Math.min(token, clauseOf.length - 1)]);
    }

    /** The number of the innermost clause that holds a token. */
    public int clauseOf(int token) {
        return clauseOf[token];
    }

    /** The clause with a number. */
    public Clause clause(int number) {
        return clauses.get(number);
    }

    /** The word class of a token. */
    public Tag tag(int token) {
        return tags[token];
    }

    /** The tokens. */
    public List<Token> tokens() {
        return tokens;
    }

    /** Whether a token lies in a clause or in one that depends on it. */
    public boolean within(int token, Clause clause) {
        int number = clauseOf[token];
        while (number >= 0 && number != clause.number()) {
            number = clauses.get(number).parent();
        }
        return number >= 0;
    }
}
