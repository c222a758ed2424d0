package dev.materia.claim.extract;

import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.UseStatus;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.Negation;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.TokenSpan;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads polarity, certainty and circumstance of a candidate from the words around it (after NegEx and ConText: Chapman
 * 2001, Harkema 2009).
 */
final class AssertionAnalyzer {

    private static final int DEFAULT_REACH = 7;

    /** A passage of more tokens is a table without its layout. */
    private static final int LONGEST_PROSE = 250;

    /** Most tokens between "even" and the words that it concedes. */
    private static final int CONCESSION = 7;

    private final Sentence sentence;
    private static final Set<String> JOINING = Set.of("and", "or", "but", "also", "(");

    /** How words for stopping a drug start. */
    private static final Set<String> STOPPING =
            Set.of("withdraw", "discontinu", "stop", "suspend", "ceas", "cessation", "abstinen", "rebound", "taper");

    private static final Set<String> MONTH = Set.of("in", "of", "since", "until", "by", "last");

    private final List<RuleSet.ModifierMatch> modifiers;
    private final Optional<Told> carried;
    private final Denials denials;

    /**
     * A circumstance that a sentence tells of, for the next one.
     *
     * @param circumstance an overdose, or stopping
     * @param passing whether only a phrase at its start names it: "In overdose, ..."
     */
    record Told(Circumstance circumstance, boolean passing) {}

    /** @param carried the circumstance that the sentence before told of, if this one goes on about the same */
    AssertionAnalyzer(Sentence sentence, List<RuleSet.ModifierMatch> modifiers, Optional<Told> carried) {
        this.sentence = sentence;
        this.modifiers = modifiers;
        this.denials = new Denials(sentence, modifiers);
        this.carried = carried.filter(this::goesOn);
    }

    /**
     * Whether the sentence goes on about what the one before told: it names neither the drug nor a circumstance, and
     * does not tell how common something is in general where that one told it in passing.
     */
    private boolean goesOn(Told told) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
        }
        return modifiers.stream()
                .noneMatch(m -> m.modifier().sets().orElse(null) instanceof Circumstance
                        || (told.passing() && sets(m, SectionTopic.Kind.GENERAL)));
    }

    /** The circumstance that the sentence tells of, for the next one: an overdose, or stopping. */
    Optional<Told> told() {
        return modifiers.stream()
                .filter(m -> sets(m, Circumstance.OVERDOSE) || sets(m, Circumstance.ABRUPT_WITHDRAWAL))
                .map(m -> new Told((Circumstance) m.modifier().sets().orElseThrow(), opening(m)))
                .findFirst()
                .or(() -> carried);
    }

    /** Whether words stand in a phrase that only opens the sentence: "In overdose, ...", "If it is stopped, ...". */
    private boolean opening(RuleSet.ModifierMatch m) {
        Tag first = sentence.clauses().tag(0);
        if (first != Tag.PREPOSITION && first != Tag.SUBORDINATOR) {
            return false;
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).is(',')) {
                return i >= m.to();
            }
        }
        return false;
    }

    /**
     * Whether the whole sentence is about something else: animals, cells, law, all such drugs but this one. A flat
     * table that is read as one sentence is about no single thing.
     */
    boolean aside() {
        return sentence.size() <= LONGEST_PROSE
                && modifiers.stream()
                        .anyMatch(m ->
                                (m.modifier().reach() == 0 && sets(m, SectionTopic.Kind.ASIDE)) || exceptsTheDrug(m));
    }

    /** Whether it is the drug itself that is the exception: "apart from X, such drugs are not suitable for". */
    private boolean exceptsTheDrug(RuleSet.ModifierMatch m) {
        return sets(m, SectionTopic.Kind.EXCEPTION)
                && m.to() < sentence.size()
                && sentence.spotsAt(m.to()).stream().anyMatch(MentionSpan::self);
    }

    /** Whether words near the candidate make it no claim: "fewer side effects than". */
    boolean dismissed(CandidateClaim candidate) {
        return modifiers.stream()
                .anyMatch(m -> m.modifier().reach() > 0 && sets(m, SectionTopic.Kind.ASIDE) && governs(m, candidate));
    }

    /** Whether it is stopping the drug that the cue speaks of: "discontinuing it can reduce anxiety". */
    boolean ofStopping(CandidateClaim candidate) {
        return modifiers.stream()
                .anyMatch(m -> sets(m, Circumstance.ABRUPT_WITHDRAWAL)
                        && m.modifier().both()
                        && m.to() <= candidate.match().from()
                        && governs(m, candidate));
    }

    /** What the words around a candidate say of the status of the use it names. */
    UseStatus status(CandidateClaim candidate) {
        return modifiers.stream()
                .filter(m -> m.modifier().sets().orElse(null) instanceof UseStatus)
                .filter(m -> governs(m, candidate) || spans(m, candidate))
                .findFirst()
                .flatMap(m -> m.modifier().sets())
                .map(UseStatus.class::cast)
                .or(() -> sentence.topic()
                        .status()
                        .filter(s -> modifiers.stream()
                                .noneMatch(m -> sets(m, Certainty.ESTABLISHED) && inClauseOf(m, candidate))))
                .orElse(UseStatus.ESTABLISHED);
    }

    private boolean inClauseOf(RuleSet.ModifierMatch m, CandidateClaim c) {
        Clauses build = sentence.clauses();
        return build.clauseOf(m.from()) == build.clauseOf(Math.min(c.match().from(), sentence.size() - 1));
    }

    /** Whether words that tell of a use stand around it: "the evidence that it works in … is weak". */
    private static boolean spans(RuleSet.ModifierMatch m, CandidateClaim c) {
        boolean around = m.from() < c.match().from() && m.to() >= c.spot().to();
        return around || (m.from() < c.match().to() && m.to() > c.match().from());
    }

    static boolean sets(RuleSet.ModifierMatch match, Enum<?> value) {
        return match.modifier().sets().equals(Optional.of(value));
    }

    Polarity polarity(CandidateClaim candidate) {
        if (RoleObjects.instructs(candidate)) {
            return Polarity.AFFIRMED;
        }
        if (presupposes(candidate)) {
            return Polarity.AFFIRMED;
        }
        boolean denied = denied(candidate);
        return denied && !excepted(candidate) ? Polarity.DENIED : Polarity.AFFIRMED;
    }

    /** Whether a cue takes for granted what it says: "not like other opioids" is said of an opioid. */
    private static boolean presupposes(CandidateClaim candidate) {
        CueRule rule = candidate.match().rule();
        return rule.says() == Predicate.MEMBER_OF_CLASS && rule.polarity().equals(Optional.of(Polarity.AFFIRMED));
    }

    /** Whether the words deny what the candidate's clause says, exceptions aside. */
    boolean denied(CandidateClaim candidate) {
        return !denials.of(candidate).isEmpty()
                || candidate.match().rule().polarity().equals(Optional.of(Polarity.DENIED));
    }

    /** Whether the mention is named as the exception from what the clause says of the rest. */
    boolean excepted(CandidateClaim candidate) {
        return modifiers.stream()
                .filter(m -> sets(m, SectionTopic.Kind.EXCEPTION))
                .anyMatch(m -> candidate.spot().from() >= m.to()
                        && sameStretch(m.to(), candidate.spot().from()));
    }

    /** Whether no verb and no end of brackets stands between two tokens. */
    private boolean sameStretch(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).is(';') || sentence.token(i).is(')') || ScopeResolver.finite(sentence.token(i))) {
                return false;
            }
        }
        return true;
    }

    Certainty certainty(CandidateClaim candidate) {
        if (candidate.certainty().isPresent()) {
            return candidate.certainty().get();
        }
        if (candidate.predicate() == Predicate.INVESTIGATED_FOR) {
            return Certainty.INVESTIGATIONAL;
        }
        boolean hedged = modifiers.stream().anyMatch(m -> hedges(m, candidate));
        return hedged ? Certainty.PROBABLE : Certainty.ESTABLISHED;
    }

    private boolean hedges(RuleSet.ModifierMatch m, CandidateClaim candidate) {
        return sets(m, Certainty.PROBABLE) && !isMonth(m) && (governs(m, candidate) || inside(m, candidate));
    }

    /** Whether "may" is the month: "in May 1993". */
    private boolean isMonth(RuleSet.ModifierMatch m) {
        boolean number = m.to() < sentence.size() && sentence.token(m.to()).kind() == Token.Kind.NUMBER;
        boolean preposition =
                m.from() > 0 && MONTH.contains(sentence.token(m.from() - 1).lower());
        return (number || preposition) && sentence.words(m.from(), m.to()).equals("May");
    }

    Circumstance circumstance(CandidateClaim candidate) {
        Optional<Circumstance> given = candidate.match().rule().circumstance();
        if (given.isPresent()) {
            return given.get();
        }
        return near(candidate)
                .flatMap(m -> m.modifier().sets())
                .map(Circumstance.class::cast)
                .or(() -> ofUsualDose(candidate) ? Optional.of(Circumstance.THERAPEUTIC_USE) : Optional.empty())
                .or(() -> carried.map(Told::circumstance))
                .or(() -> sentence.topic().circumstance().filter(c -> !ofUse(c, candidate)))
                .orElse(Circumstance.THERAPEUTIC_USE);
    }

    /** Whether a sentence behind one of overdose tells of less: "was not seen with smaller amounts". */
    private boolean ofUsualDose(CandidateClaim candidate) {
        Clauses build = sentence.clauses();
        int clause = build.clauseOf(Math.max(0, Math.min(candidate.match().to(), sentence.size()) - 1));
        for (int i = candidate.spot().to(); i + 1 < sentence.size(); i++) {
            if (build.clauseOf(i) == clause
                    && ParserLexicon.ENGLISH.is(sentence.token(i).lower(), "less-than-overdose")
                    && ParserLexicon.ENGLISH.is(sentence.token(i + 1).lower(), "dose-noun")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a sentence under a heading of withdrawal says of the drug itself what it does: "X has been linked to
     * caries" tells of taking it.
     */
    private boolean ofUse(Circumstance heading, CandidateClaim candidate) {
        if (heading != Circumstance.ABRUPT_WITHDRAWAL
                || candidate.match().to() == candidate.match().from()) {
            return false;
        }
        TokenSpan subject = sentence.clauses()
                .subject(sentence.clauses().at(candidate.match().to() - 1));
        boolean named = IntStream.range(subject.from(), subject.to()).anyMatch(i -> sentence.slotEnd(Slot.DRUG, i) > 0);
        int clause = sentence.clauses().sayingOf(candidate.match().to() - 1);
        boolean stopping =
                modifiers.stream().anyMatch(m -> sets(m, Circumstance.ABRUPT_WITHDRAWAL) && said(m.from(), clause));
        for (int i = 0; i < sentence.size() && !stopping; i++) {
            String word = sentence.token(i).lower();
            stopping = STOPPING.stream().anyMatch(word::startsWith) && said(i, clause);
        }
        return named && !stopping && candidate.match().rule().side() == CueRule.Side.AFTER;
    }

    private boolean said(int token, int clause) {
        return token < sentence.lead() || sentence.clauses().sayingOf(token) == clause;
    }

    /** The words in the clause of the cue that tell a circumstance: of several, those of overdose or withdrawal. */
    private Optional<RuleSet.ModifierMatch> near(CandidateClaim candidate) {
        Clauses build = sentence.clauses();
        int clause = build.sayingOf(Math.min(candidate.match().from(), sentence.size() - 1));
        List<RuleSet.ModifierMatch> telling = modifiers.stream()
                .filter(m -> m.modifier().sets().orElse(null) instanceof Circumstance)
                .filter(m -> build.sayingOf(m.from()) == clause || m.from() < sentence.lead())
                .filter(m -> m.modifier().both() || m.to() <= candidate.spot().from())
                .filter(m -> m.from() < candidate.match().to()
                        || !sets(m, Circumstance.ABRUPT_WITHDRAWAL)
                        || !sentence.inMention(m.from()))
                .filter(m -> !behindAnotherVerb(m, candidate))
                .filter(m -> !inserted(m) || candidate.spot().from() >= m.to())
                .filter(m -> !ofAnotherDrug(m) && !concedes(m) && !inAside(m, candidate))
                .filter(m -> sentence.topic().role().isEmpty() || ofThisMember(m, candidate))
                .toList();
        return telling.stream()
                .filter(m -> sets(m, Circumstance.OVERDOSE) || sets(m, Circumstance.ABRUPT_WITHDRAWAL))
                .findFirst()
                .or(() -> telling.stream().findFirst());
    }

    /** Whether another verb of the same subject stands between: "helps in A, but leads to B after prolonged use". */
    private boolean behindAnotherVerb(RuleSet.ModifierMatch m, CandidateClaim candidate) {
        int start = Math.max(candidate.spot().to(), candidate.match().to());
        for (int i = m.from() - 1; i > start && i > m.from() - 4; i--) {
            if (sentence.token(i).is(',')) {
                return false; // "does A and does B, mostly after long use" tells of both
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
     * Whether words stand between commas inside a list, and tell of its next member: "rash and, with long use, gout".
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
     * Whether words of a label tell the circumstance of a candidate: those in brackets or in a cell of a table do so of
     * the member before them and of the cell alone, and no overdose is that of another drug, or of an organ class.
     */
    private boolean ofThisMember(RuleSet.ModifierMatch m, CandidateClaim candidate) {
        int before = m.from() - 1;
        boolean others = sets(m, Circumstance.OVERDOSE)
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

    /** Whether "even" makes it no limit: "not even at high doses", "even when used for long". */
    private boolean concedes(RuleSet.ModifierMatch m) {
        if (sets(m, Circumstance.OVERDOSE) || sets(m, Circumstance.ABRUPT_WITHDRAWAL)) {
            return false;
        }
        for (int i = m.from() - 1; i >= 0 && i > m.from() - CONCESSION; i--) {
            if (sentence.token(i).lower().equals("even")) {
                return true;
            }
            if (sentence.inMention(i) || sentence.token(i).is(',')) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is another drug that is stopped: "after discontinuing clomipramine". */
    private boolean ofAnotherDrug(RuleSet.ModifierMatch m) {
        if (!sets(m, Circumstance.ABRUPT_WITHDRAWAL)) {
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

    /** The words and the heading that gave a claim its polarity, certainty and circumstance. */
    List<String> signs(CandidateClaim candidate, Circumstance circumstance) {
        boolean ruled = candidate.certainty().isPresent() || candidate.predicate() == Predicate.INVESTIGATED_FOR;
        Optional<RuleSet.ModifierMatch> near =
                circumstance == Circumstance.THERAPEUTIC_USE ? Optional.empty() : near(candidate);
        List<String> signs = new ArrayList<>();
        List<Negation> negating = denials.of(candidate);
        for (RuleSet.ModifierMatch m : modifiers) {
            if (negating.stream().anyMatch(n -> n.from() == m.from() && sets(m, Polarity.DENIED))
                    || (!ruled && hedges(m, candidate))
                    || near.filter(m::equals).isPresent()) {
                signs.add(m.modifier().id() + ": " + sentence.words(m.from(), m.to()));
            }
        }
        boolean headed = near.isEmpty()
                && candidate.match().rule().circumstance().isEmpty()
                && sentence.topic().circumstance().filter(circumstance::equals).isPresent();
        if (headed) {
            signs.add("heading: " + sentence.topic().heading());
        }
        return signs;
    }

    /**
     * Whether the modifier stands in brackets that are closed before the mention: "hyperthermia (without infection),
     * psychosis".
     */
    private boolean closedBracketBetween(RuleSet.ModifierMatch m, CandidateClaim c) {
        int depth = 0;
        for (int i = m.to(); i < c.spot().from(); i++) {
            depth += sentence.tokens().get(i).is('(') ? 1 : 0;
            if (sentence.tokens().get(i).is(')') && --depth < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a modifier ends in a cue that it starts before: "reduce side effects" and "side effects such as". */
    private static boolean runsInto(RuleSet.ModifierMatch m, RuleSet.RuleMatch cue) {
        return m.from() < cue.from() && m.to() > cue.from() && m.to() <= cue.to();
    }

    private static boolean inside(RuleSet.ModifierMatch m, CandidateClaim c) {
        return m.from() >= c.match().from() && m.to() <= c.match().to();
    }

    private boolean governs(RuleSet.ModifierMatch m, CandidateClaim c) {
        if (inside(m, c) || !m.modifier().changes(c.family())) {
            return false;
        }
        if (sets(m, SectionTopic.Kind.ASIDE) && runsInto(m, c.match())) {
            return true;
        }
        if (closedBracketBetween(m, c)) {
            return false;
        }
        int reach = m.modifier().reach() > 0 ? m.modifier().reach() : DEFAULT_REACH;
        int cueFrom = c.match().from();
        boolean beforeCue = m.to() <= cueFrom
                && cueFrom - m.to() <= reach
                && sentence.clauseStart(m.from()) == sentence.clauseStart(cueFrom)
                && sentence.clauses().sayingOf(m.from())
                        == sentence.clauses().sayingOf(Math.min(cueFrom, sentence.size() - 1));
        boolean between = m.from() >= c.match().to()
                && m.to() <= c.spot().from()
                && c.spot().from() - m.to() <= reach;
        boolean beforeMention = c.spot().to() <= cueFrom
                && m.to() <= c.spot().from()
                && c.spot().from() - m.to() <= reach
                && sentence.clauseStart(m.from())
                        == sentence.clauseStart(c.spot().from());
        boolean back = m.modifier().both()
                && m.from() >= c.spot().to()
                && m.from() - c.spot().to() <= reach;
        return beforeCue || between || beforeMention || back;
    }
}
