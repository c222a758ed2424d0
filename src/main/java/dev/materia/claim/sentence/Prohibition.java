package dev.materia.claim.sentence;

/** Negations that forbid a use instead of denying a fact: "should not be taken", "do not give". */
final class Prohibition {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private final Clauses clauses;

    Prohibition(Clauses clauses) {
        this.clauses = clauses;
    }

    /** Whether the verb that is denied is one of using a drug, and it is an order or advice: "should not be taken". */
    boolean in(Clause clause, int from) {
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
            boolean ordered = deed || imperative(clause, group) || WORDS.is(group.lemma(), "advising");
            if ((inside || subject) && ordered) {
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
