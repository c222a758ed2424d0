package dev.materia.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads polarity, certainty and circumstance of a candidate from the words around it (after NegEx and ConText: Chapman
 * 2001, Harkema 2009).
 */
final class Modality {

    private static final int DEFAULT_REACH = 7;

    /** Words by which a negation goes on to another verb: "does not cause drowsiness in adults or impair memory". */
    private static final Set<String> ALTERNATIVES = Set.of("or", "nor");

    private static final int ALTERNATIVE_REACH = 25;

    private static final Set<String> NEW_VERBS = Set.of(
            "may",
            "can",
            "could",
            "might",
            "will",
            "is",
            "are",
            "was",
            "rarely",
            "often",
            "sometimes",
            "commonly",
            "occasionally",
            "also",
            "has");

    private final Sentence sentence;
    private final List<RuleBook.ModifierMatch> modifiers;

    Modality(Sentence sentence, List<RuleBook.ModifierMatch> modifiers) {
        this.sentence = sentence;
        this.modifiers = modifiers;
    }

    /** Whether the whole sentence is about something else: animals, cells, law. */
    boolean aside() {
        return modifiers.stream().anyMatch(m -> m.modifier().reach() == 0 && sets(m, Topic.Kind.ASIDE));
    }

    /** Whether words near the candidate make it no claim: "fewer side effects than". */
    boolean dismissed(Candidate candidate) {
        return modifiers.stream()
                .anyMatch(m -> m.modifier().reach() > 0 && sets(m, Topic.Kind.ASIDE) && governs(m, candidate));
    }

    /** Whether it is stopping the drug that the cue speaks of: "discontinuing it can reduce anxiety". */
    boolean ofStopping(Candidate candidate) {
        return modifiers.stream()
                .anyMatch(m -> sets(m, Circumstance.ABRUPT_WITHDRAWAL)
                        && m.modifier().both()
                        && m.to() <= candidate.match().from()
                        && governs(m, candidate));
    }

    private static boolean sets(RuleBook.ModifierMatch match, Enum<?> value) {
        return match.modifier().sets().equals(Optional.of(value));
    }

    Polarity polarity(Candidate candidate) {
        if (RoleObjects.instructs(candidate)) {
            return Polarity.AFFIRMED;
        }
        boolean negated = modifiers.stream().anyMatch(m -> negates(m, candidate));
        return negated ? Polarity.DENIED : candidate.match().rule().polarity().orElse(Polarity.AFFIRMED);
    }

    private boolean negates(RuleBook.ModifierMatch m, Candidate candidate) {
        return sets(m, Polarity.DENIED)
                && ((governs(m, candidate) && !restarted(m, candidate))
                        || (!candidate.negativeItself() && inside(m, candidate)));
    }

    /**
     * Whether the sentence goes on to say something else between a negation and the cue: "is not linked to weight gain
     * and rarely causes …", "though not a hypnotic, it acts on …".
     */
    private boolean restarted(RuleBook.ModifierMatch m, Candidate candidate) {
        int cue = candidate.match().from();
        boolean named = sentence.slotEnd(Slot.DRUG, cue) > 0;
        for (int i = m.to(); i <= cue && i < sentence.size(); i++) {
            boolean joined = sentence.token(i - 1).is(',')
                    || sentence.token(i - 1).lower().equals("and");
            boolean subject = sentence.slotEnd(Slot.DRUG, i) > 0 && (i < cue || named);
            boolean verb = i == cue && sentence.token(i - 1).lower().equals("and") && anew(i);
            if (i > m.to() && joined && (subject || verb)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue starts with a word that only a new verb can start with: "rarely causes", "can lead to". */
    private boolean anew(int at) {
        return NEW_VERBS.contains(sentence.token(at).lower());
    }

    Certainty certainty(Candidate candidate) {
        if (candidate.certainty().isPresent()) {
            return candidate.certainty().get();
        }
        if (candidate.predicate() == Predicate.INVESTIGATED_FOR) {
            return Certainty.INVESTIGATIONAL;
        }
        boolean hedged = modifiers.stream().anyMatch(m -> hedges(m, candidate));
        return hedged ? Certainty.PROBABLE : Certainty.ESTABLISHED;
    }

    private boolean hedges(RuleBook.ModifierMatch m, Candidate candidate) {
        return sets(m, Certainty.PROBABLE) && (governs(m, candidate) || inside(m, candidate));
    }

    Circumstance circumstance(Candidate candidate) {
        Optional<Circumstance> given = candidate.match().rule().circumstance();
        if (given.isPresent()) {
            return given.get();
        }
        return near(candidate)
                .flatMap(m -> m.modifier().sets())
                .map(Circumstance.class::cast)
                .or(() -> sentence.topic().circumstance())
                .orElse(Circumstance.THERAPEUTIC_USE);
    }

    /** The first words in the clause of the cue that tell a circumstance. */
    private Optional<RuleBook.ModifierMatch> near(Candidate candidate) {
        int clause = sentence.clauseStart(candidate.match().from());
        int end = sentence.clauseEnd(candidate.match().from());
        return modifiers.stream()
                .filter(m -> m.modifier().sets().orElse(null) instanceof Circumstance)
                .filter(m -> m.from() >= clause && m.from() < end)
                .filter(m -> m.modifier().both() || m.to() <= candidate.spot().from())
                .findFirst();
    }

    /** The words and the heading that gave a claim its polarity, certainty and circumstance. */
    List<String> signs(Candidate candidate, Circumstance circumstance) {
        boolean ruled = candidate.certainty().isPresent() || candidate.predicate() == Predicate.INVESTIGATED_FOR;
        Optional<RuleBook.ModifierMatch> near =
                circumstance == Circumstance.THERAPEUTIC_USE ? Optional.empty() : near(candidate);
        List<String> signs = new ArrayList<>();
        for (RuleBook.ModifierMatch m : modifiers) {
            if (negates(m, candidate)
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
    private boolean closedBracketBetween(RuleBook.ModifierMatch m, Candidate c) {
        int depth = 0;
        for (int i = m.to(); i < c.spot().from(); i++) {
            depth += sentence.tokens().get(i).is('(') ? 1 : 0;
            if (sentence.tokens().get(i).is(')') && --depth < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(RuleBook.ModifierMatch m, Candidate c) {
        return m.from() >= c.match().from() && m.to() <= c.match().to();
    }

    private boolean governs(RuleBook.ModifierMatch m, Candidate c) {
        if (inside(m, c)) {
            return false;
        }
        if (closedBracketBetween(m, c)) {
            return false;
        }
        int reach = m.modifier().reach() > 0 ? m.modifier().reach() : DEFAULT_REACH;
        int cueFrom = c.match().from();
        boolean goesOn =
                cueFrom > 0 && ALTERNATIVES.contains(sentence.token(cueFrom - 1).lower());
        boolean beforeCue = m.to() <= cueFrom
                && cueFrom - m.to() <= (goesOn ? ALTERNATIVE_REACH : reach)
                && sentence.clauseStart(m.from()) == sentence.clauseStart(cueFrom);
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
