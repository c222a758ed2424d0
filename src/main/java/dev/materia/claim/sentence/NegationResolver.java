package dev.materia.claim.sentence;

import java.util.BitSet;
import java.util.Optional;

/**
 * Finds what a negation governs from the build of its sentence (after Huddleston and Pullum, The Cambridge Grammar of
 * the English Language, 2002, chapter 9): "not" the rest of its clause and what that says of others, "no" its clause or
 * its noun phrase, "without" what follows it, never a clause with "if" or "because".
 */
public final class NegationResolver {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private final Clauses clauses;
    private final int size;
    private final NegationScope scopes;
    private final Prohibition prohibition;

    /** A resolver for the negations of one sentence. */
    public NegationResolver(Clauses clauses) {
        this.clauses = clauses;
        this.scopes = new NegationScope(clauses);
        this.prohibition = new Prohibition(clauses);
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
                        ? scopes.ofPreposition(clause, from, to)
                        : scopes.afterwards(clause, to);
            case NEGATIVE_DETERMINER -> ofDeterminer(clause, from, to);
            case PREPOSITION, NOUN -> scopes.ofPreposition(clause, from, to);
            default -> ofPhrase(from, to) ? scopes.ofPreposition(clause, from, to) : scopes.afterwards(clause, to);
        };
        return Optional.of(new Negation(from, to, scope, prohibition.in(clause, from)));
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
            return scopes.ofPreposition(clause, from, to);
        }
        if (verb == null || from >= verb.from()) {
            if (comparator(from)) {
                return scopes.ofPreposition(clause, from, to);
            }
            BitSet scope = scopes.afterwards(clause, to);
            if (verb != null && quantifies(from)) {
                scopes.add(scope, clause, clause.from(), from);
            }
            return scope;
        }
        int preposition = prepositionBefore(clause, from);
        boolean fronted = preposition >= 0 && firstOf(clause, preposition) && auxiliaryAfterNoun(from, verb);
        if (preposition < 0 || fronted) {
            return scopes.afterwards(clause, to);
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

    private String word(int at) {
        return clauses.tokens().get(at).lower();
    }
}
