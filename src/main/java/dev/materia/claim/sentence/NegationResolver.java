package dev.materia.claim.sentence;

import dev.materia.vocabulary.Token;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds what a negation governs from the build of its sentence (after Huddleston and Pullum, The Cambridge Grammar of
 * the English Language, 2002, chapter 9): "not" the rest of its clause and what that says of others, "no" its clause or
 * its noun phrase, "without" what follows it, never a clause with "if" or "because".
 */
public final class NegationResolver {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private final Clauses clauses;
    private final int size;

    /** A resolver for the negations of one sentence. */
    public NegationResolver(Clauses clauses) {
        this.clauses = clauses;
        this.size = clauses.tokens().size();
    }

    /**
     * What the negating words from one token to before another govern; empty if they deny nothing: "it cannot be denied
     * that", "not rare", "without doubt".
     */
    public Optional<Negation> resolve(int from, int to) {
        Clause clause = clauses.at(from);
        if (clauses.tag(from) == Tag.NUMBER) {
            return Optional.empty();
        }
        if (litotes(to) || deniesDenial(clause, from)) {
            return Optional.empty();
        }
        BitSet scope = switch (clauses.tag(from)) {
            case VERB, PAST, ADJECTIVE ->
                word(to - 1).equals("of") || word(to - 1).equals("from")
                        ? ofPreposition(clause, from, to)
                        : afterwards(clause, to);
            case NEGATIVE_DETERMINER -> ofDeterminer(clause, from, to);
            case PREPOSITION, NOUN -> ofPreposition(clause, from, to);
            default -> ofPhrase(from, to) ? ofPreposition(clause, from, to) : afterwards(clause, to);
        };
        return Optional.of(new Negation(from, to, scope, forbids(clause, from)));
    }

    /**
     * Whether a negation belongs to a member of a list, and the verb follows: "rash, but not tremor, has been seen".
     */
    private boolean ofPhrase(int from, int to) {
        boolean joined = from > 0
                && (clauses.tag(from - 1) == Tag.COORDINATOR
                        || clauses.tokens().get(from - 1).is(','));
        boolean noun = to < size
                && (clauses.tag(to) == Tag.NOUN
                        || clauses.tag(to) == Tag.DETERMINER
                        || clauses.tag(to) == Tag.ADJECTIVE);
        boolean verbFollows = clauses.at(from).groups().stream().anyMatch(g -> g.from() > to);
        return joined && noun && (verbFollows || insertedBehindBut(from, to));
    }

    /** Whether "but not" and a noun phrase are inserted, and the sentence goes on: "in A, but not B, by blocking C". */
    private boolean insertedBehindBut(int from, int to) {
        if (from == 0 || !word(from - 1).equals("but")) {
            return false;
        }
        int comma = to;
        while (comma < size && !clauses.tokens().get(comma).is(',')) {
            comma++;
        }
        return comma + 1 < size && clauses.tag(comma + 1) == Tag.PREPOSITION;
    }

    /** The negation of what stands before words that only deny: "Weight gain: none". Governs all from a token on. */
    public static Negation ofLabel(int from, int to, int labelFrom, int labelTo) {
        BitSet scope = new BitSet();
        scope.set(labelFrom, labelTo);
        return new Negation(from, to, scope, false);
    }

    /** Whether what follows a negation turns it into an understatement or a remark: "not rare", "not surprisingly,". */
    private boolean litotes(int to) {
        int at = to;
        while (at < size
                && (clauses.tokens().get(at).lower().equals("so")
                        || clauses.tokens().get(at).lower().equals("at"))) {
            at++;
        }
        boolean remark = to + 1 < size
                && clauses.tag(to) == Tag.ADVERB
                && clauses.tokens().get(to + 1).is(',');
        return remark || (at < size && at <= to + 1 && WORDS.is(word(at), "litotes"));
    }

    /** Whether the verb that is denied denies or passes over something itself. */
    private boolean deniesDenial(Clause clause, int from) {
        for (VerbGroup group : clause.groups()) {
            boolean denied = from >= clause.from() && from < group.to();
            if (denied && WORDS.is(group.lemma(), "denying")) {
                return true;
            }
        }
        int noun = from + 1;
        while (noun < size && noun < from + 3 && clauses.tag(noun) == Tag.ADJECTIVE) {
            noun++;
        }
        return noun < size && WORDS.is(word(noun), "denying-noun");
    }

    /** "No" before the verb of its clause, as its subject: all of the clause; else what follows it. */
    private BitSet ofDeterminer(Clause clause, int from, int to) {
        VerbGroup verb = clause.groups().stream().findFirst().orElse(null);
        if (from > 0 && clauses.tag(from - 1) == Tag.COORDINATOR) {
            return ofPreposition(clause, from, to);
        }
        if (verb == null || from >= verb.from()) {
            if (comparator(from)) {
                return ofPreposition(clause, from, to);
            }
            BitSet scope = afterwards(clause, to);
            if (verb != null && quantifies(from)) {
                set(scope, clause, clause.from(), from);
            }
            return scope;
        }
        int preposition = prepositionBefore(clause, from);
        boolean fronted = preposition >= 0 && firstOf(clause, preposition) && auxiliaryAfterNoun(from, verb);
        if (preposition < 0 || fronted) {
            return afterwards(clause, to);
        }
        BitSet scope = new BitSet();
        scope.set(from, verb.from());
        return scope;
    }

    /** "In none of 300 patients": what quantifies the people denies the clause before it too. */
    private boolean quantifies(int from) {
        boolean in = from > 0 && (word(from - 1).equals("in") || word(from - 1).equals("among"));
        boolean people = word(from).equals("none")
                || word(from).equals("0")
                || (from + 1 < size && WORDS.is(word(from + 1), "people"));
        return in && people && !comparator(from);
    }

    /** Whether the people are those who did not get the drug. */
    private boolean comparator(int from) {
        for (int i = from; i < Math.min(size, from + 8); i++) {
            if (WORDS.is(word(i), "comparator")) {
                return true;
            }
        }
        return false;
    }

    private boolean firstOf(Clause clause, int at) {
        int first = clause.from();
        while (first < at
                && (clauses.tag(first) == Tag.COORDINATOR
                        || clauses.tag(first) == Tag.ADVERB
                        || clauses.tag(first) == Tag.MARK)) {
            first++;
        }
        return first == at;
    }

    /** Whether the verb group is an auxiliary right behind the noun phrase: "under no circumstances does it cause". */
    private boolean auxiliaryAfterNoun(int from, VerbGroup verb) {
        for (int i = from + 1; i < verb.from(); i++) {
            Tag tag = clauses.tag(i);
            if (tag != Tag.NOUN && tag != Tag.ADJECTIVE && tag != Tag.VERB) {
                return false;
            }
        }
        return clauses.tag(verb.from()).finite() && clauses.tag(verb.from()) != Tag.VERB;
    }

    private int prepositionBefore(Clause clause, int from) {
        for (int i = from - 1; i >= clause.from() && clauses.clauseOf(i) == clause.number(); i--) {
            if (clauses.tag(i) == Tag.PREPOSITION) {
                return i;
            } else if (clauses.tag(i) != Tag.ADJECTIVE && clauses.tag(i) != Tag.ADVERB) {
                return -1;
            }
        }
        return -1;
    }

    /** "Without" and "free of": what follows up to a comma or the verb of the clause. */
    private BitSet ofPreposition(Clause clause, int from, int to) {
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
    private BitSet afterwards(Clause clause, int to) {
        BitSet scope = new BitSet();
        set(scope, clause, to, size);
        for (Clause other : clauses.all()) {
            boolean goesOn = other.parent() == clause.number()
                    && other.kind() == clause.kind()
                    && (other.link().equals("or") || other.link().equals("nor"))
                    && other.from() >= to
                    && sharesVerb(other);
            if (goesOn) {
                set(scope, other, other.from(), size);
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

    private void set(BitSet scope, Clause clause, int from, int to) {
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

    /** Whether a phrase starts that tells something else: ", thus increasing", ", unlike", "rather than". */
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

    /** Whether the verb that is denied is one of using a drug, and it is an order or advice: "should not be taken". */
    private boolean forbids(Clause clause, int from) {
        VerbGroup first = clause.groups().stream().findFirst().orElse(null);
        if (first == null) {
            return false;
        }
        if (from > 0 && (word(from - 1).equals("best") || word(from - 1).equals("better"))) {
            return true;
        }
        for (VerbGroup group : clause.groups()) {
            boolean inside = from < group.to() && (from >= group.from() || leads(from, group.from()));
            boolean subject =
                    from < group.from() && group.equals(first) && clauses.tag(from) == Tag.NEGATIVE_DETERMINER;
            boolean deed = WORDS.is(group.lemma(), "using") && WORDS.is(group.modal(), "deontic");
            boolean told = deed || imperative(clause, group) || WORDS.is(group.lemma(), "advising");
            if ((inside || subject) && told) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but adverbs and negations stands from a token to before another. */
    private boolean leads(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clauses.tag(i) != Tag.ADVERB && clauses.tag(i) != Tag.NEGATION) {
                return false;
            }
        }
        return true;
    }

    private boolean imperative(Clause clause, VerbGroup group) {
        int first = clause.from();
        while (first < group.from()
                && (clauses.tag(first) == Tag.COORDINATOR
                        || clauses.tag(first) == Tag.ADVERB
                        || clauses.tag(first) == Tag.NEGATION
                        || clauses.tag(first) == Tag.MARK)) {
            first++;
        }
        Tag tag = clauses.tag(group.from());
        String form = clauses.tokens().get(group.from()).lower();
        boolean base = tag == Tag.VERB && WORDS.lemma(form).equals(form);
        boolean shares = WORDS.is(clause.link(), "coordinator")
                && !clauses.subject(clause).isEmpty();
        return first == group.from()
                && !shares
                && (base || clauses.tokens().get(group.from()).lower().equals("do"));
    }

    private String word(int at) {
        return clauses.tokens().get(at).lower();
    }
}
