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

    /**
     * The tokens of the subject of a clause: what stands before its verb, or what the clause it goes on from or
     * describes has there; from and to are equal if there is none.
     */
    public TokenSpan subject(Clause clause) {
        if (clause.groups().isEmpty()) {
            return new TokenSpan(clause.from(), clause.from());
        }
        int end = clause.groups().get(0).from();
        int start = clause.from();
        while (start < end && (leads(tags[start]) || clauseOf[start] != clause.number())) {
            start++;
        }
        if (noun(start, end)) {
            return new TokenSpan(start, end);
        }
        if (clause.parent() < 0 || clause.kind() == Clause.Kind.PARENTHESIS) {
            return new TokenSpan(start, start);
        }
        Clause above = clauses.get(clause.parent());
        boolean relative = clause.kind() == Clause.Kind.RELATIVE;
        if (relative && (above.kind() != Clause.Kind.RELATIVE || tags[clause.from()] == Tag.RELATIVE)) {
            return new TokenSpan(antecedent(clause), clause.from());
        }
        return above.kind() == clause.kind() ? subject(above) : new TokenSpan(start, start);
    }

    /** The first token of the noun phrase that a relative clause describes. */
    private int antecedent(Clause relative) {
        int at = relative.from();
        while (at > 0
                && (tags[at - 1] == Tag.NOUN
                        || tags[at - 1] == Tag.ADJECTIVE
                        || tags[at - 1] == Tag.PRONOUN
                        || (tags[at - 1] == Tag.MARK
                                && (at == relative.from() || tokens.get(at - 1).ignorable()))
                        || tags[at - 1] == Tag.DETERMINER)) {
            at--;
        }
        return at;
    }

    private boolean noun(int from, int to) {
        for (int i = from; i < to; i++) {
            switch (tags[i]) {
                case NOUN, PRONOUN, NUMBER, ING, DETERMINER, NEGATIVE_DETERMINER -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean leads(Tag tag) {
        return switch (tag) {
            case SUBORDINATOR, COMPLEMENTIZER, RELATIVE, COORDINATOR, ADVERB, MARK, TO -> true;
            default -> false;
        };
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

    /**
     * The number of the clause that a token says something in: the main clause above it, or the one whose subject that
     * shares.
     */
    public int sayingOf(int token) {
        Clause clause = at(token);
        while (clause.parent() >= 0
                && !contrasts(clause)
                && (clause.kind() != Clause.Kind.MAIN || sharesSubject(clause))) {
            clause = clauses.get(clause.parent());
        }
        return clause.number();
    }

    /** Whether a clause sets something else against its parent: "while overdose may lead to …". */
    private static boolean contrasts(Clause clause) {
        return clause.kind() == Clause.Kind.ADJUNCT && ParserLexicon.ENGLISH.is(clause.link(), "contrasting");
    }

    private boolean sharesSubject(Clause clause) {
        boolean joined = ParserLexicon.ENGLISH.is(clause.link(), "coordinator");
        return joined
                && !clause.groups().isEmpty()
                && !noun(clause.from() + 1, clause.groups().get(0).from());
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
