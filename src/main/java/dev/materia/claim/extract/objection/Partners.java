package dev.materia.claim.extract.objection;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.ConceptType;
import java.util.Locale;
import java.util.Set;

/** Substances that a sentence on interactions names and that are no partners of the drug. */
final class Partners {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private static final int NEAR = 6;

    private Partners() {}

    /** Whether a sentence names the substance of a candidate for something else. */
    static boolean none(CandidateClaim c) {
        return poisons(c)
                || likeIt(c)
                || derivedName(c)
                || becomes(c)
                || example(c)
                || inName(c)
                || gloss(c)
                || contained(c)
                || forbidden(c)
                || compared(c);
    }

    /**
     * Whether it is what people are poisoned with, alone or in a list: "acute intoxication with alcohol or opioids".
     */
    private static boolean poisons(CandidateClaim c) {
        int at = c.spot().from() - 1;
        while (at > 0
                && (c.sentence().inSubstance(at)
                        || c.sentence().token(at).is(',')
                        || Set.of("or", "and", "other").contains(word(c, at)))) {
            at--;
        }
        return at > 0 && WORDS.is(word(c, at), "poisoned-by") && WORDS.is(word(c, at - 1), "own-poisoning");
    }

    /** Whether it is only likened to the drug: "like all barbiturates". */
    private static boolean likeIt(CandidateClaim c) {
        int at = c.spot().from() - 1;
        while (at > 0 && Set.of("all", "other", "most", "many", "the").contains(word(c, at))) {
            at--;
        }
        boolean like = at > 0 && (word(c, at).equals("like") || word(c, at).equals("unlike"));
        boolean kind = at < c.spot().from() - 1 || c.sentence().ownClass(c.spot());
        return like
                && kind
                && c.sentence().token(at - 1).is(',')
                && !c.sentence().inSubstance(at - 2)
                && c.match().to() <= at + 1;
    }

    /** Whether it is what becomes of the drug: "A and B are metabolites of it". */
    private static boolean becomes(CandidateClaim c) {
        int at = c.spot().to();
        boolean is = false;
        for (int i = at; i + 2 < c.sentence().size() && i < at + NEAR; i++) {
            is |= word(c, i).equals("is")
                    || word(c, i).equals("are")
                    || word(c, i).equals(",");
            boolean product =
                    word(c, i).startsWith("metabolite") && word(c, i + 1).equals("of");
            if (is && product) {
                return c.sentence().spotsAt(i + 2).stream().anyMatch(MentionSpan::self);
            }
        }
        return false;
    }

    /** Whether it is named as one more of the drug's own class: "other examples of xanthines include". */
    private static boolean example(CandidateClaim c) {
        for (int i = 0; i + 2 < c.spot().from() && i < NEAR; i++) {
            if (word(c, i).startsWith("example") && word(c, i + 1).equals("of")) {
                boolean others = i > 0 && word(c, i - 1).equals("other");
                return others || c.sentence().spotsAt(i + 2).stream().anyMatch(c.sentence()::ownClass);
            }
        }
        return false;
    }

    /** Whether its name says that it is made of the drug in the body: "norcodeine" of codeine. */
    private static boolean derivedName(CandidateClaim c) {
        String name = c.spot().concept().label().toLowerCase(Locale.ROOT);
        String drug = c.sentence().monograph().title().toLowerCase(Locale.ROOT);
        return name.length() > drug.length()
                && name.endsWith(drug)
                && WORDS.is(
                        name.substring(0, name.length() - drug.length()).replaceAll("[^a-z]", ""), "metabolite-prefix");
    }

    /** Whether it is a part of another name: "the Food and Drug Administration", "reactive nitrogen species". */
    private static boolean inName(CandidateClaim c) {
        int to = c.spot().to();
        boolean agency = to + 2 < c.sentence().size()
                && word(c, to).equals("and")
                && word(c, to + 1).startsWith("drug")
                && WORDS.is(word(c, to + 2), "agency");
        boolean radical = to < c.sentence().size() && WORDS.is(word(c, to), "radical");
        boolean both =
                to + 2 < c.sentence().size() && word(c, to).equals("and") && WORDS.is(word(c, to + 2), "radical");
        boolean free =
                to + 1 < c.sentence().size() && word(c, to).equals("free") && WORDS.is(word(c, to + 1), "radical");
        return agency || radical || both || free;
    }

    /** Whether it only says what the drug before it is: "aripiprazole (an antipsychotic)". */
    private static boolean gloss(CandidateClaim c) {
        int article = c.spot().from() - 1;
        boolean opens = article > 1
                && (word(c, article).equals("a") || word(c, article).equals("an"))
                && (c.sentence().token(article - 1).is('(')
                        || c.sentence().token(article - 1).is(','));
        return opens
                && c.spot().is(ConceptType.DRUG_CLASS)
                && c.sentence().spots().stream()
                        .anyMatch(s -> s.is(ConceptType.DRUG) && !s.self() && s.to() == article - 1)
                && c.sentence().token(article - 1).is('(');
    }

    /** Whether a product holds it, or results are what is combined: "contains ethanol". */
    private static boolean contained(CandidateClaim c) {
        boolean holds = c.spot().from() > 0
                && Set.of("contains", "contain", "contained")
                        .contains(word(c, c.spot().from() - 1));
        boolean results = c.match().to() > c.match().from()
                && c.match().to() + 1 < c.sentence().size()
                && word(c, c.match().from()).startsWith("combin")
                && (word(c, c.match().to()).equals("results")
                        || word(c, c.match().to() + 1).equals("results"));
        return holds || results;
    }

    /** Whether it is itself what must not be used, with no drug beside it: "A is contraindicated in". */
    private static boolean forbidden(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.BEFORE
                || !c.sentence().words(c.match().from(), c.match().to()).contains("contraindicated")) {
            return false;
        }
        int to = c.match().to();
        boolean inPeople = false;
        for (int i = to; i < c.sentence().size() && i < to + 2 * NEAR; i++) {
            inPeople |= WORDS.is(word(c, i), "people");
        }
        for (int i = 0; i < c.sentence().size(); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
        }
        return inPeople;
    }

    /** Whether the two are only set beside each other: "the difference in side effects of it and". */
    private static boolean compared(CandidateClaim c) {
        for (int i = Math.max(0, c.match().from() - NEAR);
                i < c.match().from() && i < c.spot().from();
                i++) {
            if (word(c, i).startsWith("difference") || word(c, i).startsWith("advantage")) {
                return true;
            }
        }
        return false;
    }

    private static String word(CandidateClaim c, int at) {
        return at < 0 ? "" : c.sentence().token(at).lower();
    }
}
