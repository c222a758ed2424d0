package dev.materia.claim.extract.assertion;

import dev.materia.claim.Circumstance;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.monograph.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a sentence that name the circumstance of a candidate, and not that of something else. */
final class CircumstanceWords {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    /** Most tokens between "even" and the words that it concedes. */
    private static final int CONCESSION = 7;

    private static final Set<String> JOINING = Set.of("and", "or", "but", "also", "(");

    private final Sentence sentence;
    private final List<RuleSet.ModifierMatch> modifiers;

    CircumstanceWords(Sentence sentence, List<RuleSet.ModifierMatch> modifiers) {
        this.sentence = sentence;
        this.modifiers = modifiers;
    }

    /** The words in the clause of the cue that name a circumstance: of several, those of overdose or withdrawal. */
    Optional<RuleSet.ModifierMatch> of(CandidateClaim candidate) {
        Clauses build = sentence.clauses();
        int clause = build.sayingOf(Math.min(candidate.match().from(), sentence.size() - 1));
        List<RuleSet.ModifierMatch> naming = modifiers.stream()
                .filter(m -> m.modifier().sets().orElse(null) instanceof Circumstance)
                .filter(m -> build.sayingOf(m.from()) == clause || m.from() < sentence.lead())
                .filter(m -> m.modifier().both() || m.to() <= candidate.spot().from())
                .filter(m -> m.from() < candidate.match().to()
                        || !ModifierReach.sets(m, Circumstance.ABRUPT_WITHDRAWAL)
                        || !sentence.inMention(m.from()))
                .filter(m -> !behindAnotherVerb(m, candidate))
                .filter(m -> !inserted(m) || candidate.spot().from() >= m.to())
                .filter(m -> !ofAnotherDrug(m) && !concedes(m) && !inAside(m, candidate) && !getsUsedTo(m))
                .filter(m -> !treated(m, candidate) && !ofLaterMember(m, candidate))
                .filter(m -> sentence.topic().role().isEmpty() || ofThisMember(m, candidate))
                .toList();
        return naming.stream()
                .filter(m -> ModifierReach.sets(m, Circumstance.OVERDOSE)
                        || ModifierReach.sets(m, Circumstance.ABRUPT_WITHDRAWAL))
                .findFirst()
                .or(() -> naming.stream().findFirst());
    }

    /** Whether another verb of the same subject stands between: "helps in A, but leads to B after prolonged use". */
    private boolean behindAnotherVerb(RuleSet.ModifierMatch m, CandidateClaim candidate) {
        int start = Math.max(candidate.spot().to(), candidate.match().to());
        for (int i = m.from() - 1; i > start && i > m.from() - 4; i--) {
            if (sentence.token(i).is(',')) {
                return false; // "does A and does B, mostly after long use" is of both
            }
        }
        for (int i = start; i + 1 < m.from(); i++) {
            boolean joins = sentence.clauses().tag(i) == Tag.COORDINATOR
                    || sentence.token(i).lower().equals("but");
            if (joins && sentence.clauses().tag(i + 1).finite() && !sentence.inMention(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether words stand between commas inside a list, and belong to its next member: "rash and, with long use, gout".
     */
    private boolean inserted(RuleSet.ModifierMatch m) {
        for (int i = m.from() - 1; i > 0 && i > m.from() - 4; i--) {
            if (sentence.token(i).is(',')) {
                return JOINING.contains(sentence.token(i - 1).lower());
            }
        }
        return false;
    }

    /**
     * Whether words of a label name the circumstance of a candidate: those in brackets or in a cell of a table do so of
     * the member before them and of the cell alone, and no overdose is that of another drug, or of an organ class.
     */
    private boolean ofThisMember(RuleSet.ModifierMatch m, CandidateClaim candidate) {
        int before = m.from() - 1;
        boolean others = ModifierReach.sets(m, Circumstance.OVERDOSE)
                && before >= 0
                && sentence.spotsAt(before).stream().anyMatch(s -> s.substance() && !s.self() && !sentence.ownClass(s));
        int open = -1;
        for (int i = m.from(); i >= 0 && !sentence.token(i).is(')'); i--) {
            if (sentence.token(i).is('(')) {
                open = i;
                break;
            }
        }
        if (others
                || (open >= 0
                        && candidate.spot().to() != open
                        && candidate.spot().to() <= open)) {
            return false;
        }
        boolean row = sentence.passage().kind() == Passage.Kind.ROW;
        int from = Math.min(m.to(), candidate.spot().to());
        int to = Math.max(m.from(), candidate.spot().from());
        boolean inBrackets = open >= 0 && open < candidate.spot().from();
        for (int i = from; i < to; i++) {
            boolean closed = inBrackets && sentence.token(i).is(')');
            if (closed
                    || (row && (sentence.token(i).is('|') || sentence.token(i).is(';')))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it stands in brackets that say something of their own, and the mention does not. */
    private boolean inAside(RuleSet.ModifierMatch m, CandidateClaim candidate) {
        int open = m.from();
        while (open >= 0 && !sentence.token(open).is('(')) {
            if (sentence.token(open).is(')')) {
                return false;
            }
            open--;
        }
        if (open < 0 || candidate.spot().from() >= open) {
            return false;
        }
        for (int i = open; i < sentence.size() && !sentence.token(i).is(')'); i++) {
            if (ScopeResolver.finite(sentence.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what the drug relieves, and the candidate something else: "eases withdrawal and causes rash". */
    private boolean treated(RuleSet.ModifierMatch m, CandidateClaim candidate) {
        int at = m.from() - 1;
        while (at > 0 && sentence.clauses().tag(at) == Tag.ADJECTIVE) {
            at--;
        }
        return ModifierReach.sets(m, Circumstance.ABRUPT_WITHDRAWAL)
                && at >= 0
                && m.to() <= candidate.match().from()
                && sentence.inMention(m.from())
                && WORDS.is(sentence.token(at).lower(), "relieving-verb");
    }

    /**
     * Whether words behind the mention belong to a later one ("rash, as well as coma in overdose"), or say in whom it
     * is more common.
     */
    private boolean ofLaterMember(RuleSet.ModifierMatch m, CandidateClaim candidate) {
        for (int i = candidate.spot().to(); i + 2 < m.from(); i++) {
            String word = sentence.token(i).lower();
            boolean asWell = word.equals("as")
                    && sentence.token(i + 1).lower().equals("well")
                    && sentence.token(i + 2).lower().equals("as");
            boolean moreOften = WORDS.is(word, "relative")
                    && sentence.clauses().tag(i + 1) == Tag.BE
                    && sentence.token(i + 2).lower().equals("more");
            if (asWell || moreOften) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether "even" or "especially" makes it no limit: "not even at high doses", "even when used for long",
     * "especially with long use".
     */
    private boolean concedes(RuleSet.ModifierMatch m) {
        if (ModifierReach.sets(m, Circumstance.OVERDOSE) || ModifierReach.sets(m, Circumstance.ABRUPT_WITHDRAWAL)) {
            return false;
        }
        for (int i = m.from() - 1; i >= 0 && i > m.from() - CONCESSION; i--) {
            if (sentence.token(i).lower().equals("even")
                    || WORDS.is(sentence.token(i).lower(), "stressing-more")) {
                return true;
            }
            if (sentence.inMention(i) || sentence.token(i).is(',')) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is what people get used to: "tolerance to the higher dose". */
    private boolean getsUsedTo(RuleSet.ModifierMatch m) {
        int to = m.from() - 1;
        while (to > 0 && sentence.clauses().tag(to) == Tag.DETERMINER) {
            to--;
        }
        return ModifierReach.sets(m, Circumstance.HIGH_DOSE)
                && to > 0
                && sentence.token(to).lower().equals("to");
    }

    /** Whether it is another drug that is stopped: "after discontinuing clomipramine". */
    private boolean ofAnotherDrug(RuleSet.ModifierMatch m) {
        if (!ModifierReach.sets(m, Circumstance.ABRUPT_WITHDRAWAL)) {
            return false;
        }
        for (int i = m.to(); i < Math.min(sentence.size(), m.to() + 3); i++) {
            if (sentence.slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
            if (sentence.slotEnd(Slot.OTHER, i) > 0) {
                return sentence.spotsAt(i).stream().noneMatch(sentence::ownClass);
            }
        }
        return false;
    }
}
