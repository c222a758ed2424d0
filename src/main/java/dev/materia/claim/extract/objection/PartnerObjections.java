package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.Objections.word;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.ConceptType;
import java.util.Set;

/** What the build of a sentence has against a substance that the drug would interact with: see {@link Objections}. */
final class PartnerObjections {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;
    private static final int NEAR = 6;

    private PartnerObjections() {}

    /** Whether something speaks against an interaction. */
    static boolean raised(CandidateClaim c) {
        if (WORDS.is(c.spot().concept().slug(), "product-of")) {
            return true;
        }
        if (Partners.none(c)
                || TherapyPartners.is(c)
                || exemplified(c)
                || becomesIt(c)
                || orAnother(c)
                || provokes(c)
                || ofOthers(c)
                || itsKind(c)
                || actsAs(c)
                || ofEffects(c)
                || detects(c)
                || madeWith(c)
                || ofTheBody(c)) {
            return true;
        }
        boolean before = c.match().rule().side() == CueRule.Side.BEFORE;
        boolean other = false;
        if (ofAnAmount(c) || ofThoseComparedWith(c)) {
            return true;
        }
        for (int i = c.spot().from() - 1; i >= 0 && i >= c.spot().from() - NEAR; i--) {
            String word = word(c, i);
            if (WORDS.is(word, "earlier") && i + NEAR >= c.spot().from()) {
                return true;
            }
            if (before && (WORDS.is(word, "beside") || contrast(c, i))) {
                return true;
            }
            other |= WORDS.is(word, "one-more");
            if (word.equals(",") || word.equals(";")) {
                break;
            }
        }
        return (before || takes(c)) && !other && c.sentence().ownClass(c.spot());
    }

    /** Whether the drug is named as one of its kind: "in those who take opioids such as it". */
    private static boolean exemplified(CandidateClaim c) {
        int next = c.spot().to();
        int named = next + 1;
        if (next + 1 >= c.sentence().size()) {
            return false;
        }
        if (word(c, next).equals("such") && word(c, next + 1).equals("as")) {
            named = next + 2;
        } else if (!word(c, next).equals("like") && !word(c, next).equals("including")) {
            return false;
        }
        while (named < c.sentence().size()
                && (c.sentence().inSubstance(named)
                        || c.sentence().token(named).is(',')
                        || sentenceTag(c, named) == Tag.COORDINATOR)) {
            if (c.sentence().spotsAt(named).stream().anyMatch(MentionSpan::self)) {
                return true;
            }
            named++;
        }
        return false;
    }

    /** Whether it is named beside the drug among what people take: "in those who take X or other sedatives". */
    private static boolean orAnother(CandidateClaim c) {
        int other = c.spot().from() - 1;
        return takes(c)
                && other > 1
                && WORDS.is(word(c, other), "one-more")
                && c.sentence().clauses().tag(other - 1) == Tag.COORDINATOR
                && c.sentence().spots().stream().anyMatch(s -> s.self() && s.to() == other - 1);
    }

    /** Whether it is the drug's own kind: "of it and other opioids", "substances such as A or it". */
    private static boolean itsKind(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int other = c.spot().from() - 1;
        boolean others = other > 1
                && word(c, other).equals("other")
                && sentence.ownClass(c.spot())
                && sentence.clauses().tag(other - 1) == Tag.COORDINATOR
                && sentence.spots().stream().anyMatch(s -> s.self() && s.to() == other - 1);
        int or = c.spot().to();
        boolean either = takes(c)
                && or + 1 < sentence.size()
                && word(c, or).equals("or")
                && sentence.spotsAt(or + 1).stream().anyMatch(MentionSpan::self);
        return others || either;
    }

    /** Whether it is what something acts as: "its metabolites also act as antagonists". */
    private static boolean actsAs(CandidateClaim c) {
        int as = c.spot().from() - 1;
        while (as > 0 && (sentenceTag(c, as) == Tag.ADJECTIVE || sentenceTag(c, as) == Tag.DETERMINER)) {
            as--;
        }
        return as > 0
                && word(c, as).equals("as")
                && Set.of("act", "acts", "acting", "functions", "behaves", "serves")
                        .contains(word(c, as - 1));
    }

    /** Whether a class only describes effects: "their antidepressant and anxiolytic effects". */
    private static boolean ofEffects(CandidateClaim c) {
        int next = c.spot().to();
        return c.spot().is(ConceptType.DRUG_CLASS)
                && next < c.sentence().size()
                && Set.of("effects", "effect", "properties", "activity").contains(word(c, next))
                && !ofOtherSubstance(c, next + 1);
    }

    private static boolean ofOtherSubstance(CandidateClaim c, int of) {
        return of + 1 < c.sentence().size()
                && word(c, of).equals("of")
                && c.sentence().spotsAt(of + 1).stream()
                        .noneMatch(s -> s.self() || c.sentence().ownClass(s));
    }

    /** Whether it is what the body makes, of which there is more or less: "leads to increased levels of dopamine". */
    private static boolean ofTheBody(CandidateClaim c) {
        boolean made = c.sentence().spotsAt(c.spot().from()).stream()
                .anyMatch(s -> s.is(ConceptType.TARGET) && s.to() == c.spot().to());
        for (int i = c.match().from(); made && i < c.spot().from(); i++) {
            if (WORDS.is(word(c, i), "amount-of")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cue tells of looking for it: "used to detect the presence of". */
    private static boolean detects(CandidateClaim c) {
        for (int i = c.match().from(); i < c.match().to(); i++) {
            if (WORDS.is(word(c, i), "detecting")) {
                return true;
            }
        }
        return false;
    }

    private static Tag sentenceTag(CandidateClaim c, int at) {
        return c.sentence().clauses().tag(at);
    }

    /** Whether people react to it, by themselves or beside others: "with hypersensitivity to it or other opioids". */
    private static boolean provokes(CandidateClaim c) {
        int i = c.spot().from() - 1;
        while (i > 0 && (joins(c, i) || againTo(c, i))) {
            i--;
        }
        return i > 0
                && Set.of("to", "against", "of", "with").contains(word(c, i))
                && WORDS.is(word(c, i - 1), "reaction");
    }

    /** Whether a preposition is said again for a further member of a list: "to it or to any". */
    private static boolean againTo(CandidateClaim c, int at) {
        return (word(c, at).equals("to") || word(c, at).equals("against"))
                && c.sentence().clauses().tag(at - 1) == Tag.COORDINATOR;
    }

    /** Whether both are in one product: "is available in combination with". */
    private static boolean madeWith(CandidateClaim c) {
        for (int i = c.match().from() - 1; i >= 0 && i >= c.match().from() - 3; i--) {
            if (WORDS.is(word(c, i), "making")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it interacts with something that is no drug: "disrupts interactions of CDK5 with". */
    private static boolean ofOthers(CandidateClaim c) {
        int of = c.match().from() + 1;
        if (of >= c.match().to()
                || !word(c, of - 1).startsWith("interaction")
                || !word(c, of).equals("of")) {
            return false;
        }
        int with = of + 1;
        while (with < c.match().to() && !word(c, with).equals("with")) {
            if (c.sentence().slotEnd(Slot.DRUG, with) > 0 || c.sentence().inSubstance(with) || naming(c, with)) {
                return false;
            }
            with++;
        }
        return with > of + 1 && with < c.match().to();
    }

    private static boolean naming(CandidateClaim c, int at) {
        return Set.of("drug", "drugs", "medication", "it", "this", "these", "them")
                .contains(word(c, at));
    }

    /** Whether a token belongs to a list of substances. */
    private static boolean joins(CandidateClaim c, int at) {
        return c.sentence().inSubstance(at)
                || c.sentence().clauses().tag(at) == Tag.COORDINATOR
                || c.sentence().clauses().tag(at) == Tag.DETERMINER
                || Set.of(",", "(", ")", "it", "them").contains(word(c, at))
                || WORDS.is(word(c, at), "in-list");
    }

    /** Whether it is what the drug turns into, or what is changed in the body: "metabolism of it to". */
    private static boolean becomesIt(CandidateClaim c) {
        int to = c.spot().from() - 1;
        if (to > 0 && word(c, to).equals("of") && WORDS.is(word(c, to - 1), "becoming-noun")) {
            return true;
        }
        if (to < 1 || !(word(c, to).equals("to") || word(c, to).equals("into"))) {
            return false;
        }
        for (int i = to - 1; i >= 0 && i > to - NEAR; i--) {
            if (WORDS.is(word(c, i), "becoming")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue is a noun for more or less of something: "increases in the activity of". */
    private static boolean ofAnAmount(CandidateClaim c) {
        int next = c.match().from() + 1;
        boolean effects = false;
        for (int i = next; i < c.match().to(); i++) {
            effects |= word(c, i).startsWith("effect");
        }
        return !effects
                && c.match().rule().side() == CueRule.Side.AFTER
                && next < c.match().to()
                && WORDS.is(word(c, next - 1), "amount-change")
                && word(c, next).equals("in");
    }

    /** Whether those who take it are only compared with: "more common than in those taking lithium". */
    private static boolean ofThoseComparedWith(CandidateClaim c) {
        int at = c.match().from() - 1;
        while (at > 0 && sentenceTag(c, at) == Tag.PREPOSITION && !WORDS.is(word(c, at), "comparing")) {
            at--;
        }
        boolean people = takes(c)
                || (c.match().from() < c.sentence().size()
                        && word(c, c.match().from()).equals("those"));
        return people
                && at >= 0
                && (WORDS.is(word(c, at), "comparing") || word(c, at).equals("compared"));
    }

    /** Whether a cue tells of those who take what it governs: "in patients taking". */
    private static boolean takes(CandidateClaim c) {
        return WORDS.is(word(c, Math.min(c.match().from(), c.sentence().size() - 1)), "people");
    }

    private static boolean contrast(CandidateClaim c, int at) {
        return (word(c, at).equals("contrast") || word(c, at).equals("compared"))
                && at + 1 < c.sentence().size()
                && Set.of("to", "with").contains(word(c, at + 1));
    }
}
