package dev.materia.claim.sentence;

import dev.materia.vocabulary.Token;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The tokens of a clause that a negation in it governs, and where its scope ends. */
final class NegationScope {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private final Clauses clauses;
    private final int size;

    NegationScope(Clauses clauses) {
        this.clauses = clauses;
        this.size = clauses.tokens().size();
    }

    /** "Without" and "free of": what follows up to a comma or the verb of the clause. */
    BitSet ofPreposition(Clause clause, int from, int to) {
        BitSet scope = new BitSet();
        for (int i = to; i < size && clauses.within(i, clause); i++) {
            Token token = clauses.tokens().get(i);
            int here = i;
            boolean verb = clauses.clauseOf(i) == clause.number()
                    && clause.groups().stream().anyMatch(g -> g.from() == here);
            boolean ends = token.is(',') || token.is(')') || token.lower().equals("but");
            boolean next = clauses.tag(i) == Tag.COORDINATOR && clauses.tag(from) != Tag.PREPOSITION;
            if (ends || next || verb || coordinate(i, clause)) {
                break;
            }
            if (!adjunct(i, clause)) {
                scope.set(i);
            }
        }
        return scope;
    }

    /** The rest of a clause, with the clauses that it says something by, and those that share its verb by "or". */
    BitSet afterwards(Clause clause, int to) {
        BitSet scope = new BitSet();
        add(scope, clause, to, size);
        for (Clause other : clauses.all()) {
            boolean goesOn = other.parent() == clause.number()
                    && other.kind() == clause.kind()
                    && (other.link().equals("or") || other.link().equals("nor"))
                    && other.from() >= to
                    && sharesVerb(other);
            if (goesOn) {
                add(scope, other, other.from(), size);
            }
        }
        return scope;
    }

    /** Whether a clause has no subject or auxiliary of its own. */
    private boolean sharesVerb(Clause clause) {
        return !clause.groups().isEmpty()
                && clause.groups().get(0).from() <= clause.from() + 3
                && clauses.tag(clause.groups().get(0).from()) == Tag.VERB;
    }

    /** Adds to a scope what belongs to a clause between two tokens, up to a word by which something else starts. */
    void add(BitSet scope, Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean inside = clauses.clauseOf(i) == clause.number() && i > from;
            if (inside && (word(i).equals("but") || contrasts(i) || reason(i) || ownModal(i) || resumes(clause, i))) {
                return;
            }
            if (clauses.within(i, clause) && !adjunct(i, clause) && !coordinate(i, clause)) {
                scope.set(i);
            }
        }
    }

    /** Whether a phrase starts about something else: ", thus increasing", ", unlike", "rather than". */
    private boolean contrasts(int at) {
        boolean behindMark =
                clauses.tag(at - 1) == Tag.MARK && !clauses.tokens().get(at - 1).is('(');
        int next = word(at).equals("thus") || word(at).equals("thereby") ? at + 1 : at;
        boolean result = behindMark
                && next < size
                && clauses.tag(next) == Tag.ING
                && WORDS.is(WORDS.lemma(word(next)), "resulting");
        return result
                || (behindMark && word(at).equals("however"))
                || word(at).equals("unlike")
                || (word(at).equals("rather") && at + 1 < size && word(at + 1).equals("than"));
    }

    /** Whether a noun's reason starts: "no euphoria due to", which is not denied. */
    private boolean reason(int at) {
        if (at + 1 >= size || clauses.tag(at - 1) != Tag.NOUN) {
            return false;
        }
        return switch (word(at)) {
            case "due", "owing" -> word(at + 1).equals("to");
            case "because" -> word(at + 1).equals("of");
            default -> false;
        };
    }

    /** Whether a comma ends a relative clause that needs no object: "glands that do not go away, fever and rash". */
    private boolean resumes(Clause clause, int at) {
        if (clause.kind() != Clause.Kind.RELATIVE || !clauses.tokens().get(at).is(',')) {
            return false;
        }
        int verbEnd = clause.groups().stream().mapToInt(VerbGroup::to).min().orElse(at);
        return verbEnd <= at
                && IntStream.range(verbEnd, at)
                        .allMatch(i -> clauses.tag(i) == Tag.ADVERB || clauses.tag(i) == Tag.PREPOSITION);
    }

    /** Whether "and" brings a modal verb of its own, remarks between them aside: ", and, additionally, should". */
    private boolean ownModal(int at) {
        if (clauses.tag(at) != Tag.COORDINATOR || word(at).equals("or")) {
            return false;
        }
        int next = at + 1;
        while (next + 1 < size
                && (clauses.tag(next) == Tag.ADVERB
                        || clauses.tokens().get(next).is(',')
                        || clauses.tokens().get(next + 1).is(','))) {
            next++;
        }
        int verb = next;
        return clauses.all().stream()
                .flatMap(clause -> clause.groups().stream())
                .anyMatch(group -> group.from() == verb && !group.modal().isEmpty());
    }

    /** Whether a token lies in an adjunct clause between it and a clause above. */
    private boolean adjunct(int token, Clause clause) {
        for (int n = clauses.clauseOf(token);
                n >= 0 && n != clause.number();
                n = clauses.clause(n).parent()) {
            if (clauses.clause(n).kind() == Clause.Kind.ADJUNCT) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token lies in a clause that only goes on from a clause: "and …", ": …". */
    private boolean coordinate(int token, Clause clause) {
        for (int n = clauses.clauseOf(token);
                n >= 0 && n != clause.number();
                n = clauses.clause(n).parent()) {
            Clause inner = clauses.clause(n);
            boolean joined = inner.parent() >= 0
                    && (inner.kind() == Clause.Kind.MAIN
                            || (inner.kind() == clauses.clause(inner.parent()).kind()
                                    && WORDS.is(inner.link(), "coordinator")));
            if (joined) {
                return true;
            }
        }
        return false;
    }

    private String word(int at) {
        return clauses.tokens().get(at).lower();
    }
}
