package dev.materia.claim.rule;

import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.TokenSpan;
import dev.materia.vocabulary.ConceptType;
import java.util.Set;

/** What the build of a sentence has against a target that the drug would act on, or a class it would belong to. */
public final class TargetObjections {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private static final int NEAR = 8;

    private TargetObjections() {}

    /** Whether something speaks against a target. */
    public static boolean toTarget(CandidateClaim c) {
        return amountActs(c)
                || comparedWith(c)
                || expressed(c)
                || atOtherDoses(c)
                || ofDerivedOnly(c)
                || measured(c)
                || behindVerb(c)
                || isTheDrug(c)
                || isItsTarget(c)
                || ofOtherDrug(c);
    }

    /** Whether something speaks against a class. */
    public static boolean toClass(CandidateClaim c) {
        return actsAgainst(c)
                || hasIt(c)
                || describes(c)
                || ofAnother(c)
                || ofOtherDrug(c)
                || ofItsOrigin(c)
                || contained(c);
    }

    /** Whether the drug is what the target acts on: "is a substrate, or a target, of P-glycoprotein". */
    private static boolean isItsTarget(CandidateClaim c) {
        int from = c.match().from();
        if (c.match().to() <= from || !word(c, from).startsWith("target")) {
            return false;
        }
        for (int i = Math.max(0, from - NEAR); i < from; i++) {
            if (word(c, i).equals("substrate") || word(c, i).equals("substrates")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the class of what a product is made of: "a combination containing an opioid". */
    private static boolean contained(CandidateClaim c) {
        for (int i = c.match().to(); i < c.spot().from(); i++) {
            if (WORDS.is(word(c, i), "made-of")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the class of what the drug came from: "the synthesis was derived from work on a class of dyes". */
    private static boolean ofItsOrigin(CandidateClaim c) {
        TokenSpan subject = c.sentence()
                .clauses()
                .subject(c.sentence().clauses().at(Math.max(0, c.match().to() - 1)));
        return !subject.isEmpty()
                && subject.to() <= c.match().from()
                && WORDS.is(word(c, subject.to() - 1), "origin-of-drug");
    }

    /** Whether it is how much there is of another substance that acts: "the raised level of A activates". */
    private static boolean amountActs(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.AFTER
                || c.match().to() <= c.match().from()) {
            return false;
        }
        TokenSpan subject = c.sentence()
                .clauses()
                .subject(c.sentence().clauses().at(c.match().from()));
        boolean amount = false;
        for (int i = subject.from(); i < Math.min(subject.to(), c.match().from()); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
            amount |= i + 2 < subject.to()
                    && WORDS.is(word(c, i), "amount-of")
                    && word(c, i + 1).equals("of")
                    && c.sentence().inMention(i + 2);
        }
        return amount;
    }

    /** Whether it is only what the drug's action is measured by: "with an affinity exceeding that of A". */
    private static boolean comparedWith(CandidateClaim c) {
        for (int i = c.match().to(); i < c.spot().from(); i++) {
            if (WORDS.is(word(c, i), "surpassing")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is how much of it a gene makes, which is no action at it; enzymes are induced in that way. */
    private static boolean expressed(CandidateClaim c) {
        if (c.spot().concept().slug().startsWith("cyp")) {
            return false;
        }
        for (int i = Math.max(1, c.match().from());
                i + 1 < c.match().to() && i < c.spot().from();
                i++) {
            boolean gene = word(c, i - 1).startsWith("gene") || word(c, i - 1).startsWith("membrane");
            if (gene && WORDS.is(word(c, i), "gene-activity") && word(c, i + 1).equals("of")) {
                return true;
            }
        }
        int next = c.spot().to();
        return next < c.sentence().size() && WORDS.is(word(c, next), "gene-activity");
    }

    /** Whether a class is only what the drug is to something that lives: "acts as a fungicide against". */
    private static boolean actsAgainst(CandidateClaim c) {
        int next = c.spot().to();
        return next < c.sentence().size() && word(c, next).equals("against");
    }

    /** Whether people are said to have more or less of it in their blood: "patients show elevated levels of". */
    private static boolean measured(CandidateClaim c) {
        int from = c.match().from();
        return from > 0
                && c.match().to() - from > 1
                && WORDS.is(word(c, from), "measured-state")
                && word(c, from + 1).startsWith("level")
                && WORDS.is(word(c, from - 1), "showing");
    }

    /** Whether the subject of the cue's clause is another drug: "while amphetamine is both a releasing agent and". */
    private static boolean ofOtherDrug(CandidateClaim c) {
        if (c.match().rule().side() != CueRule.Side.AFTER
                || c.match().to() <= c.match().from()) {
            return false;
        }
        Sentence sentence = c.sentence();
        Clause clause = sentence.clauses().at(c.match().to() - 1);
        TokenSpan subject = sentence.clauses().subject(clause);
        if (clause.groups().isEmpty() || subject.to() > c.match().to()) {
            return false;
        }
        boolean other = false;
        for (int i = subject.from(); i < subject.to(); i++) {
            if (sentence.slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
            other |= sentence.spotsAt(i).stream()
                    .anyMatch(s -> s.is(ConceptType.DRUG) && !s.covered() && !s.compound() && s.to() == subject.to());
        }
        return other && subject.to() - subject.from() <= 2;
    }

    /** Whether the words are the drug's own name, which it does not act on. */
    private static boolean isTheDrug(CandidateClaim c) {
        return c.sentence().spots().stream()
                .anyMatch(s -> s.self()
                        && s.from() == c.spot().from()
                        && s.to() == c.spot().to());
    }

    /** Whether a noun for an action has its object, and the verb behind that another: "blockade of A reduces B". */
    private static boolean behindVerb(CandidateClaim c) {
        int to = c.match().to();
        if (c.match().rule().side() != CueRule.Side.AFTER
                || to <= c.match().from()
                || to > c.spot().from()
                || !word(c, to - 1).equals("of")) {
            return false;
        }
        boolean object = false;
        for (int i = to; i < c.spot().from(); i++) {
            object |= c.sentence().inMention(i);
            boolean verb =
                    c.sentence().clauses().tag(i).finite() && !c.sentence().inMention(i);
            if (object
                    && verb
                    && c.sentence().clauses().sayingOf(i)
                            == c.sentence().clauses().sayingOf(to - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the drug has such a thing, and is none: "has an active metabolite". */
    private static boolean hasIt(CandidateClaim c) {
        boolean has = false;
        for (int i = c.match().from(); i < c.match().to(); i++) {
            has |= c.sentence().clauses().tag(i) == Tag.HAVE;
        }
        // what a text calls a metabolite beside its drug is what becomes of the drug
        return c.spot().concept().slug().equals("drug-metabolite")
                || (has && WORDS.is(c.spot().concept().slug(), "product-of"));
    }

    /**
     * Whether the class only describes a part or a salt ("phosphate salt"), or what is done ("opioid substitution").
     */
    private static boolean describes(CandidateClaim c) {
        int next = c.spot().to();
        boolean matter = next < c.sentence().size() && WORDS.is(word(c, next), "class-matter");
        return matter || (next < c.sentence().size() && WORDS.is(word(c, next), "part-of-molecule"));
    }

    /**
     * Whether the class is that of another substance, which follows it ("derivative of the amino acid tyrosine", "as a
     * prodrug named X"), or the origin of something else ("the amine derived from tryptophan").
     */
    private static boolean ofAnother(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int next = c.spot().to();
        if (next + 1 < sentence.size() && WORDS.is(word(c, next), "naming")) {
            return sentence.spotsAt(next + 1).stream().noneMatch(MentionSpan::self);
        }
        boolean from = false;
        for (int i = Math.max(1, c.match().from()); i < c.match().to(); i++) {
            boolean derived = word(c, i).equals("from") && word(c, i - 1).equals("derived");
            int before = i - 2;
            from |= derived
                    && before >= 0
                    && sentence.clauses().tag(before) != Tag.BE
                    && sentence.clauses().tag(before) != Tag.ADVERB
                    && !sentence.token(before).is(',')
                    && sentence.spots().stream().noneMatch(s -> s.self() && s.to() == before + 1);
        }
        boolean origin = c.match().to() > 0
                && word(c, c.match().to() - 1).equals("of")
                && WORDS.is(word(c, Math.max(0, c.match().to() - 2)), "derived");
        boolean the = c.spot().from() > 0 && word(c, c.spot().from() - 1).equals("the");
        return from
                || ((origin || the)
                        && next < sentence.size()
                        && sentence.spotsAt(next).stream()
                                .anyMatch(s -> s.is(ConceptType.DRUG) && !s.self() && !s.covered()));
    }

    /** Whether the sentence speaks of what is derived from the drug, and not of the drug. */
    private static boolean ofDerivedOnly(CandidateClaim c) {
        boolean derived = c.sentence().spots().stream().anyMatch(c.sentence()::isDerived);
        for (int i = 0; derived && i < c.sentence().size(); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
        }
        return derived;
    }

    /** Whether a relative clause tells of doses: "at concentrations that are inactive on serotonin reuptake". */
    private static boolean atOtherDoses(CandidateClaim c) {
        int from = c.match().from();
        return from > 2
                && word(c, from - 2).equals("that")
                && Set.of("are", "is", "were").contains(word(c, from - 1))
                && WORDS.is(word(c, from - 3), "dose-noun");
    }

    private static String word(CandidateClaim c, int at) {
        return c.sentence().token(at).lower();
    }
}
