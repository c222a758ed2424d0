package dev.materia.claim.extract.objection;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.ConceptType;

/** Conditions that a sentence names as the cause, the kind or the company of another, and not for themselves. */
final class NamedCauses {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private NamedCauses() {}

    /** The candidate, with what lies behind its object ("insomnia secondary to depression") as what that comes of. */
    static CandidateClaim inItsRole(CandidateClaim c) {
        boolean use = c.predicate() == Predicate.TREATS
                && c.match().rule().roles().get(ScopeResolver.Role.CAUSE) == Predicate.TREATS_SYMPTOMS_OF;
        return use && isSecond(c)
                ? new CandidateClaim(c.match(), Predicate.TREATS_SYMPTOMS_OF, c.spot(), c.scopeEnd(), c.sentence())
                : c;
    }

    private static boolean isSecond(CandidateClaim c) {
        int at = behindArticle(c);
        return at > c.match().to()
                && word(c, at).equals("to")
                && word(c, at - 1).equals("secondary");
    }

    /** Whether it only says of what kind the condition before is: "dysplasia of prematurity". */
    static boolean qualifies(CandidateClaim c) {
        int of = c.spot().from() - 1;
        return c.predicate() == Predicate.TREATS
                && of > c.match().to()
                && word(c, of).equals("of")
                && c.sentence().spots().stream()
                        .anyMatch(s -> s.to() == of
                                && s.is(ConceptType.CONDITION)
                                && s.from() >= c.match().to()
                                && !WORDS.is(word(c, of - 1), "sign-of")
                                && !s.concept().equals(c.spot().concept()));
    }

    /** Whether it is one of a list of illnesses that patients have: "in stroke, cancer and epilepsy patients". */
    static boolean ofPatients(CandidateClaim c) {
        if (c.predicate() != Predicate.TREATS_SYMPTOMS_OF) {
            return false;
        }
        boolean list = c.sentence().token(Math.max(0, c.spot().from() - 1)).is(',')
                || word(c, Math.max(0, c.spot().from() - 1)).equals("and");
        int i = c.spot().to();
        while (i < c.sentence().size()) {
            boolean joins =
                    c.sentence().token(i).is(',') || c.sentence().clauses().tag(i) == Tag.COORDINATOR;
            list |= joins;
            if (WORDS.is(word(c, i), "patients-word")) {
                return list && c.sentence().inMention(i - 1);
            }
            if (!joins && !c.sentence().inMention(i) && c.sentence().clauses().tag(i) != Tag.ADJECTIVE) {
                return false;
            }
            i++;
        }
        return false;
    }

    /** Whether it is the treatment that is given for something else: "hormone therapy for menopausal symptoms". */
    static boolean therapyFor(CandidateClaim c) {
        int to = c.spot().to();
        return to + 1 < c.sentence().size()
                && (WORDS.is(word(c, to - 1), "a-treatment") || WORDS.is(word(c, to - 1), "treating"))
                && word(c, to).equals("for")
                && (c.sentence().startsCondition(to + 1) || c.sentence().inMention(to + 1));
    }

    /** Whether it is what the drug itself brings about, or what people are like to whom it is given for another. */
    static boolean ofTheDrugOrPeople(CandidateClaim c) {
        int before = c.spot().from() - 1;
        int to = c.spot().to();
        boolean own = before > 0
                && c.sentence().spotsAt(before).stream().anyMatch(s -> s.self() && s.to() == before + 1)
                && WORDS.is(word(c, before - 1), "before-own");
        boolean people = to - c.spot().from() == 1
                && to < c.sentence().size()
                && WORDS.is(word(c, to), "people")
                && before > c.match().to()
                && word(c, before).equals("in")
                && word(c, c.spot().from()).endsWith("ed");
        boolean another = false;
        for (int i = c.match().to(); people && i < before; i++) {
            another |= c.sentence().slotEnd(Slot.CONDITION, i) > 0;
        }
        return own || another;
    }

    /** Whether "for" opens how long the drug is taken: "taken for long periods because of". */
    static boolean behindDuration(CandidateClaim c) {
        int to = c.match().to();
        boolean of = to > c.match().from() && word(c, to - 1).equals("for");
        for (int i = to; of && i < c.spot().from() && i < to + 4; i++) {
            if (WORDS.is(word(c, i), "time-noun")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word that would warn describes something else: "a dangerous fall in the number of cells". */
    static boolean describes(CandidateClaim c) {
        int from = c.match().from();
        return c.match().to() - from > 2
                && c.sentence().clauses().tag(from) == Tag.ADJECTIVE
                && (c.sentence().clauses().tag(from + 1) == Tag.NOUN || WORDS.is(word(c, from + 1), "fall-noun"))
                && from > 0
                && (c.sentence().clauses().tag(from - 1) == Tag.DETERMINER
                        || c.sentence().clauses().tag(from - 1) == Tag.PREPOSITION);
    }

    /** Whether those are meant who have it together with something else: "in those with both A and B". */
    static boolean together(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.AFTER
                || c.match().to() <= c.match().from()) {
            return false;
        }
        int at = behindAdjective(c, c.spot().from() - 1);
        if (at > 0 && word(c, at).equals("both")) {
            int and = c.spot().to();
            return and + 1 < c.sentence().size() && word(c, and).equals("and") && withBoth(c, at);
        }
        if (at < 2 || !word(c, at).equals("and")) {
            return false;
        }
        for (MentionSpan s : c.sentence().spots()) {
            if (s.to() == at && s.is(ConceptType.CONDITION)) {
                int both = behindAdjective(c, s.from() - 1);
                return both > 0 && word(c, both).equals("both") && withBoth(c, both);
            }
        }
        return false;
    }

    /** Whether people have both of two conditions: "with both". */
    private static boolean withBoth(CandidateClaim c, int both) {
        return word(c, both - 1).equals("with")
                || word(c, both - 1).equals("have")
                || word(c, both - 1).equals("having");
    }

    private static int behindAdjective(CandidateClaim c, int at) {
        int i = at;
        while (i > 0 && c.sentence().clauses().tag(i) == Tag.ADJECTIVE) {
            i--;
        }
        return i;
    }

    private static int behindArticle(CandidateClaim c) {
        int i = c.spot().from() - 1;
        while (i > 0
                && (c.sentence().clauses().tag(i) == Tag.DETERMINER
                        || c.sentence().clauses().tag(i) == Tag.ADJECTIVE)) {
            i--;
        }
        return i;
    }

    private static String word(CandidateClaim c, int at) {
        return c.sentence().token(at).lower();
    }
}
