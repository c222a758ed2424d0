package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.Objections.word;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.TokenSpan;
import dev.materia.vocabulary.ConceptType;

/**
 * Effects that the sentence ascribes to something else than the drug: an illness, another drug, what is done against
 * it.
 */
final class CauseObjections {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    /** Tokens at the start of a clause that hold its subject. */
    private static final int OPENING = 5;

    private CauseObjections() {}

    /** Whether the clause is about something else that has the effect, or about what the effect itself leads to. */
    static boolean raised(CandidateClaim c) {
        boolean before = c.match().rule().side() == CueRule.Side.BEFORE;
        return (before && (complement(c) || resultsIn(c) || ofAnotherClause(c) || ofComparedDrug(c)))
                || matter(c)
                || ofIllnesses(c)
                || ofTooLittle(c)
                || ofMeasure(c)
                || ofOtherDrugs(c)
                || illnessDoes(c)
                || ofOnePerson(c)
                || ofAnothersEffect(c);
    }

    /** Whether what is done to people in a poisoning has the effect: "acidification is risky, as it may worsen". */
    private static boolean ofMeasure(CandidateClaim c) {
        int last = c.match().to() - 1;
        if (last < 0 || c.match().rule().side() != CueRule.Side.AFTER) {
            return false;
        }
        Clauses build = c.sentence().clauses();
        Clause clause = build.at(c.match().from());
        for (int steps = 0; steps < 2; steps++) {
            TokenSpan subject = build.subject(clause);
            for (int i = subject.from(); i < subject.to(); i++) {
                if (WORDS.is(word(c, i), "measure")) {
                    return true;
                }
            }
            boolean pronoun = subject.to() - subject.from() == 1
                    && word(c, subject.from()).equals("it");
            if (!pronoun || clause.parent() < 0) {
                return false;
            }
            clause = build.clause(clause.parent());
        }
        return false;
    }

    /** Whether it comes of what another drug does: "the effects of opioids may be increased, leading to". */
    private static boolean ofAnothersEffect(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.AFTER
                || c.match().to() <= c.match().from()) {
            return false;
        }
        Clauses build = c.sentence().clauses();
        TokenSpan subject = build.subject(build.at(c.match().from()));
        boolean other = false;
        for (int i = subject.from(); i < Math.min(subject.to(), c.match().from()); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
            boolean effects = i + 2 < subject.to()
                    && WORDS.is(word(c, i), "action-noun")
                    && word(c, i + 1).equals("of");
            other |= effects
                    && c.sentence().spotsAt(i + 2).stream()
                            .anyMatch(s ->
                                    s.substance() && !s.self() && !c.sentence().ownClass(s));
        }
        return other;
    }

    /** Whether a person with a name is said to have had it: "Jane Doe, a writer, suffered a stroke". */
    private static boolean ofOnePerson(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.AFTER
                || c.match().to() <= c.match().from()
                || !WORDS.is(WORDS.lemma(word(c, c.match().from())), "befalling")) {
            return false;
        }
        Clauses build = c.sentence().clauses();
        TokenSpan subject = build.subject(build.at(c.match().from()));
        return subject.to() - subject.from() > 1
                && subject.to() <= c.match().from()
                && isName(c, subject.from())
                && isName(c, subject.from() + 1);
    }

    private static boolean isName(CandidateClaim c, int at) {
        String word = c.sentence().words(at, at + 1);
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.substring(1).chars().allMatch(Character::isLowerCase)
                && c.sentence().clauses().tag(at) == Tag.NOUN
                && !c.sentence().inMention(at)
                && !WORDS.is(c.sentence().token(at).lower(), "people");
    }

    /** Whether an illness is the subject of the cue: "if the disorder is severe or causes distress". */
    private static boolean illnessDoes(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.AFTER
                || c.match().to() <= c.match().from()) {
            return false;
        }
        Clauses build = c.sentence().clauses();
        TokenSpan subject = build.subject(build.at(c.match().from()));
        return subject.to() - subject.from() > 1
                && subject.to() <= c.match().from()
                && word(c, subject.from()).equals("the")
                && WORDS.is(word(c, subject.to() - 1), "illness");
    }

    /** Whether the mention is what other drugs do, in contrast: "though other drugs of dependence have A, it …". */
    private static boolean ofOtherDrugs(CandidateClaim c) {
        Clauses build = c.sentence().clauses();
        Clause clause = build.at(c.spot().from());
        TokenSpan subject = build.subject(clause);
        if (!WORDS.is(clause.link(), "contrasting")) {
            return false;
        }
        for (int i = clause.from();
                i + 1 < Math.max(subject.to(), clause.from() + OPENING) && i + 1 < clause.to();
                i++) {
            if (word(c, i).equals("other") && WORDS.is(word(c, i + 1), "remedies")) {
                return c.match().from() >= clause.to()
                        || c.match().from() > c.spot().to();
            }
        }
        return false;
    }

    /** Whether the cue tells what an illness leads to: "disorders causing cramps", "disease manifested by fever". */
    private static boolean ofIllnesses(CandidateClaim c) {
        int from = c.match().from();
        if (from <= 0 || from >= c.sentence().size() || c.match().rule().side() != CueRule.Side.AFTER) {
            return false;
        }
        if (word(c, from).equals("causes") && WORDS.is(word(c, from - 1), "noun-before")) {
            return true;
        }
        boolean shown = word(c, from).equals("manifested");
        return (shown || word(c, from).startsWith("caus")) && WORDS.is(word(c, from - 1), "illness");
    }

    /** Whether it comes of too little: "low levels of it lead to". */
    private static boolean ofTooLittle(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.AFTER
                || c.match().to() <= c.match().from()) {
            return false;
        }
        int start = c.sentence().clauseStart(Math.max(0, c.match().from() - 1));
        for (int i = start; i + 1 < c.match().from(); i++) {
            int of = word(c, i + 1).equals("levels") || word(c, i + 1).equals("concentrations") ? i + 2 : i + 1;
            if (WORDS.is(word(c, i), "too-little") && word(c, of).equals("of") && namesDrug(c, of + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesDrug(CandidateClaim c, int from) {
        return c.sentence().spots().stream()
                .anyMatch(s -> s.from() >= from
                        && s.from() <= from + 2
                        && (s.self() || c.sentence().ownClass(s)));
    }

    /** Whether the clause tells of something about the mention: "the mechanism of death is not known". */
    private static boolean complement(CandidateClaim c) {
        int of = c.spot().from() - 1;
        while (of > 0 && c.sentence().clauses().tag(of) == Tag.ADJECTIVE) {
            of--;
        }
        return of > 0
                && word(c, of).equals("of")
                && WORDS.is(word(c, of - 1), "matter")
                && (word(c, of - 1).startsWith("mechanism")
                        || c.sentence().topic().circumstance().isEmpty());
    }

    /** Whether a noun for a cause is what the clause speaks of: "the cause of death is not known". */
    private static boolean matter(CandidateClaim c) {
        int last = c.match().to() - 1;
        if (last < 0
                || last + 1 >= c.sentence().size()
                || last != c.match().from()
                || !WORDS.is(word(c, last), "matter")
                || !word(c, last + 1).equals("of")) {
            return false;
        }
        Clause clause = c.sentence().clauses().at(last);
        return !clause.groups().isEmpty() && clause.groups().get(0).from() > last;
    }

    /** Whether what stands before the cue leads to something else: "therapy results in" tells of no therapy. */
    private static boolean resultsIn(CandidateClaim c) {
        int last = c.match().to() - 1;
        return last >= 0
                && last + 1 < c.sentence().size()
                && WORDS.lemma(word(c, last)).equals("result")
                && word(c, last + 1).equals("in");
    }

    /** Whether the subject of the cue is a pronoun, and the mention stands in a clause that only introduces it. */
    private static boolean ofAnotherClause(CandidateClaim c) {
        Clauses build = c.sentence().clauses();
        Clause own = build.at(Math.max(0, c.match().to() - 1));
        while (build.subject(own).isEmpty() && own.parent() >= 0) {
            own = build.clause(own.parent());
        }
        Clause other = build.at(c.spot().from());
        boolean apart =
                other.number() != own.number() && other.kind() == Clause.Kind.ADJUNCT && other.parent() == own.number();
        return apart && !own.groups().isEmpty() && !build.subject(own).isEmpty();
    }

    /** Whether the clause tells, in contrast to another, what was seen with another drug: "whereas with codeine …". */
    private static boolean ofComparedDrug(CandidateClaim c) {
        Clauses build = c.sentence().clauses();
        Clause clause = build.clause(build.sayingOf(Math.max(0, c.match().to() - 1)));
        if (!WORDS.is(clause.link(), "contrasting")) {
            return false;
        }
        boolean other = false;
        for (int i = clause.from(); i < clause.to(); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
            other |= c.sentence().spotsAt(i).stream()
                    .anyMatch(s -> s.is(ConceptType.DRUG) && !s.covered() && !s.compound());
        }
        return other;
    }
}
