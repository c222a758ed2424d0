package dev.materia.claim.extract;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.ConceptType;
import java.util.Optional;
import java.util.Set;

/** Tells whether a clause speaks of the drug of the monograph or of another one. */
final class SubjectResolver {

    private static final Set<String> PREPOSITIONS = ParserLexicon.ENGLISH.words("subject-preposition");
    private static final Set<String> LIST_WORDS = ParserLexicon.ENGLISH.words("drug-list-word");

    private static final Set<String> DRUG_NOUNS = ParserLexicon.ENGLISH.words("drug-noun");

    private static final Set<String> OTHERS = ParserLexicon.ENGLISH.words("drug-plural");
    private static final Set<String> ORIGINS = ParserLexicon.ENGLISH.words("related-substance");
    private static final Set<String> DEEDS = ParserLexicon.ENGLISH.words("receptor-deed");

    private SubjectResolver() {}

    /** Whether the clause of a cue may be read as speaking of the drug. */
    static boolean accepts(Sentence sentence, RuleSet.RuleMatch match) {
        return switch (match.rule().subject()) {
            case ANY -> match.rule().frame().isEmpty() || !ClauseSubjects.hasOtherSubject(sentence, match);
            case NAMED -> named(sentence, match.from());
            case OPEN -> open(sentence, match);
        };
    }

    private static boolean named(Sentence sentence, int cue) {
        int start = sentence.clauseStart(cue);
        int end = sentence.clauseEnd(cue);
        for (int i = start; i < end; i++) {
            if (sentence.slotEnd("drug", i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean open(Sentence sentence, RuleSet.RuleMatch match) {
        for (int i = match.from(); i < match.to(); i++) {
            if (sentence.slotEnd("drug", i) > 0) {
                return true;
            }
        }
        if (ofAnotherThing(sentence, match.from())
                || ClauseSubjects.ofAnotherDrug(sentence, match)
                || ClauseSubjects.ofAnIllness(sentence, match)) {
            return false;
        }
        if (ClauseSubjects.hasOtherSubject(sentence, match)) {
            return false;
        }
        int at = match.from();
        while (true) {
            int start = sentence.clauseStart(Math.max(at - 1, 0));
            Optional<Boolean> said =
                    subjectBetween(sentence, start, at, match.rule().says());
            if (said.isPresent()) {
                return said.get();
            }
            if (start == 0) {
                return true;
            }
            if (relative(sentence, start)) {
                Optional<MentionSpan> noun = endingBefore(sentence, start);
                if (noun.isPresent()) {
                    return noun.get().self();
                }
            }
            at = start;
        }
    }

    /**
     * Whether the cue follows "that" or "which" right behind a mention of something else: "epilepsy, a disease that
     * causes seizures".
     */
    private static boolean ofAnotherThing(Sentence sentence, int cue) {
        if (cue < 2 || !relative(sentence, cue - 1)) {
            return false;
        }
        if (ofSeveral(sentence, cue)) {
            return true;
        }
        int end = cue - 1;
        return sentence.tokens().get(end - 1).isWord()
                && sentence.spots().stream().noneMatch(s -> s.to() == end && (s.self() || s.is(ConceptType.DRUG_CLASS)))
                && !DRUG_NOUNS.contains(sentence.tokens().get(end - 1).lower());
    }

    /**
     * Whether the verb of a relative clause has a plural for its subject, and so not the drug: "nerves, which release".
     */
    private static boolean ofSeveral(Sentence sentence, int cue) {
        String verb = sentence.token(cue).lower();
        boolean plural = Set.of("are", "have", "do").contains(verb)
                || (sentence.clauses().tag(cue) == Tag.VERB
                        && ParserLexicon.ENGLISH.lemma(verb).equals(verb));
        int end = sentence.token(cue - 2).is(',') ? cue - 2 : cue - 1;
        return plural
                && end > 0
                && sentence.token(end - 1).lower().endsWith("s")
                && sentence.spots().stream().noneMatch(s -> s.to() == end && (s.self() || s.is(ConceptType.DRUG_CLASS)))
                && !OTHERS.contains(sentence.token(end - 1).lower());
    }

    /**
     * Whether what a text says of a class holds for its members: what they cause and in whom, but not all that one of
     * them is good for.
     */
    private static boolean saidOfClasses(Predicate predicate) {
        return switch (CandidateClaim.family(predicate)) {
            case EFFECT, PRECAUTION, INTERACTION -> true;
            case INDICATION, MECHANISM, MEMBERSHIP -> false;
        };
    }

    /** What the words between say: the drug (true), another one (false), or neither. */
    private static Optional<Boolean> subjectBetween(Sentence sentence, int from, int to, Predicate predicate) {
        boolean ofClasses = saidOfClasses(predicate);
        boolean other = false;
        for (int i = from; i < to; i++) {
            if (sentence.slotEnd("drug", i) > 0) {
                return Optional.of(true);
            }
            for (MentionSpan spot : sentence.spotsAt(i)) {
                boolean alone = !spot.covered() && !spot.compound();
                boolean governed = afterPreposition(sentence, i, from) && !instance(sentence, i, from);
                if (ofClasses && !governed && sentence.ownClass(spot)) {
                    return Optional.of(true);
                }
                other |= sentence.isDerived(spot) || (alone && spot.substance() && !governed);
                other |= alone && predicate == Predicate.ACTS_ON && actedOn(sentence, spot, from);
            }
        }
        return other ? Optional.of(false) : Optional.empty();
    }

    /**
     * Whether a clause starts with what is done to a target, and so tells what comes of that: "Stimulation of the
     * 5-HT2C receptor inhibits the release of dopamine".
     */
    private static boolean actedOn(Sentence sentence, MentionSpan spot, int from) {
        if (!spot.is(ConceptType.TARGET)) {
            return false;
        }
        for (int i = Math.max(from, spot.from() - 4); i < spot.from() - 1; i++) {
            boolean noun = DEEDS.contains(sentence.token(i).lower());
            if (noun && i <= from + 2 && sentence.token(i + 1).lower().equals("of")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause starts with "Drugs such as", and the mention is one of them. */
    private static boolean instance(Sentence sentence, int at, int from) {
        return at <= from + 3
                && at > from
                && OTHERS.contains(sentence.token(from).lower());
    }

    private static boolean afterPreposition(Sentence sentence, int at, int from) {
        for (int i = at - 1; i >= from && i > at - 12; i--) {
            String word = sentence.tokens().get(i).lower();
            if (PREPOSITIONS.contains(word)) {
                return true;
            }
            boolean listed = LIST_WORDS.contains(word) || sentence.inSubstance(i);
            if (!listed && i < at - 2) {
                return false;
            }
        }
        return false;
    }

    private static boolean relative(Sentence sentence, int start) {
        return Set.of("which", "that", "who", "whose")
                .contains(sentence.tokens().get(start).lower());
    }

    private static Optional<MentionSpan> endingBefore(Sentence sentence, int token) {
        int end = sentence.tokens().get(token - 1).is(',') ? token - 1 : token;
        return sentence.spots().stream()
                .filter(s -> s.substance() && !s.covered() && s.to() == end)
                .filter(s -> s.self() || !(comparedTo(sentence, s.from()) || madeOf(sentence, s.from())))
                .findFirst();
    }

    /** Whether a mention stands behind "similar to": an aside, after which the sentence goes on about its subject. */
    private static boolean comparedTo(Sentence sentence, int at) {
        return at > 1
                && sentence.tokens().get(at - 1).lower().equals("to")
                && sentence.tokens().get(at - 2).lower().startsWith("similar");
    }

    /** Whether a mention stands behind "derivative of": what the drug is made of is not what goes on to act. */
    private static boolean madeOf(Sentence sentence, int at) {
        return at > 1
                && sentence.token(at - 1).lower().equals("of")
                && ORIGINS.contains(sentence.token(at - 2).lower());
    }
}
