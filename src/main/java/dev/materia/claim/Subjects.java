package dev.materia.claim;

import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.Lexicon;
import dev.materia.claim.sentence.Span;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.VerbGroup;
import dev.materia.vocabulary.ConceptType;
import java.util.Optional;
import java.util.Set;

/** Tells whether a clause speaks of the drug of the monograph or of another one. */
final class Subjects {

    private static final Set<String> PREPOSITIONS = Set.of(
            "with",
            "of",
            "by",
            "to",
            "from",
            "for",
            "in",
            "than",
            "like",
            "unlike",
            "as",
            "on",
            "over",
            "without",
            "including",
            "versus",
            "vs",
            "against",
            "between",
            "e.g",
            "g",
            "at",
            "into",
            "via",
            "taking",
            "using",
            "drinking");
    private static final Set<String> LIST_WORDS =
            Set.of("and", "or", ",", "(", "/", "other", "the", "both", "a", "an", "some", "certain");

    private static final Set<String> DRUG_NOUNS =
            Set.of("drug", "medication", "medicine", "agent", "compound", "substance", "derivative", "analogue");

    private static final Set<String> OTHERS =
            Set.of("drugs", "medications", "medicines", "agents", "compounds", "substances", "others");
    private static final Set<String> ORIGINS =
            Set.of("derivative", "analogue", "analog", "isomer", "enantiomer", "metabolite", "salt", "form", "prodrug");
    private static final Set<String> DEEDS =
            Set.of("activation", "stimulation", "inhibition", "blockade", "antagonism", "agonism", "binding");

    private static final Set<String> POINTING = Set.of("this", "that", "the", "such", "these");
    private static final Set<String> ILLNESSES = Set.of(
            "disease", "disorder", "condition", "illness", "infection", "syndrome", "diseases", "disorders", "conditions");

    private Subjects() {}

    /** Whether the clause of a cue may be read as speaking of the drug. */
    static boolean accepts(Sentence sentence, RuleBook.RuleMatch match) {
        return switch (match.rule().subject()) {
            case ANY -> true;
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

    private static boolean open(Sentence sentence, RuleBook.RuleMatch match) {
        for (int i = match.from(); i < match.to(); i++) {
            if (sentence.slotEnd("drug", i) > 0) {
                return true;
            }
        }
        if (ofAnotherThing(sentence, match.from()) || ofAnotherDrug(sentence, match) || ofAnIllness(sentence, match)) {
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
                Optional<Spot> noun = endingBefore(sentence, start);
                if (noun.isPresent()) {
                    return noun.get().self();
                }
            }
            at = start;
        }
    }

    /** Whether the cue names whose effect it is, or describes another drug: "the side effects of phenytoin include". */
    private static boolean ofAnotherDrug(Sentence sentence, RuleBook.RuleMatch match) {
        if (Candidate.family(match.rule().says()) != Candidate.Family.EFFECT) {
            return false;
        }
        for (int i = match.from() + 1; i <= match.to() && i < sentence.size(); i++) {
            if (sentence.token(i - 1).lower().equals("of") && other(sentence, i)) {
                return true;
            }
        }
        Clause clause = sentence.clauses().at(match.to() - 1);
        Span subject = sentence.clauses().subject(clause);
        if (clause.kind() != Clause.Kind.RELATIVE) {
            return match.rule().side() == CueRule.Side.AFTER && asideNamesDrug(sentence, subject);
        }
        boolean drug = false;
        boolean others = false;
        for (int i = subject.from(); i < subject.to(); i++) {
            drug |= sentence.slotEnd(Slot.DRUG, i) > 0;
            others |= other(sentence, i);
        }
        return others && !drug;
    }

    /** Whether a subject is another drug, and only a participle behind it names this one: "codeine, given with it,". */
    private static boolean asideNamesDrug(Sentence sentence, Span subject) {
        boolean others = false;
        boolean participle = false;
        for (int i = subject.from(); i < subject.to(); i++) {
            if (sentence.slotEnd(Slot.DRUG, i) > 0) {
                return others && participle;
            }
            others |= other(sentence, i);
            participle |= others && sentence.clauses().tag(i) == Tag.PAST;
        }
        return false;
    }

    private static boolean other(Sentence sentence, int at) {
        return sentence.spotsAt(at).stream()
                .anyMatch(s -> s.substance() && !s.self() && !s.covered() && !s.compound() && !sentence.ownClass(s));
    }

    /** Whether a sentence that does not name the drug tells what an illness leads to. */
    private static boolean ofAnIllness(Sentence sentence, RuleBook.RuleMatch match) {
        Topic.Kind topic = sentence.topic().kind();
        boolean elsewhere = topic == Topic.Kind.USES || topic == Topic.Kind.RESEARCH || topic == Topic.Kind.GENERAL;
        boolean causes = match.rule().side() == CueRule.Side.AFTER
                && Candidate.family(match.rule().says()) == Candidate.Family.EFFECT;
        if (!elsewhere || !causes || sentence.lead() > 0) {
            return false;
        }
        Clause clause = sentence.clauses().at(match.to() - 1);
        for (int i = 0; i < sentence.size(); i++) {
            boolean relative = sentence.clauses().at(i).kind() == Clause.Kind.RELATIVE
                    && sentence.clauses().at(i).parent() == clause.number();
            if (!relative && sentence.slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
        }
        Clause said = clause;
        while (sentence.clauses().subject(said).isEmpty() && said.parent() >= 0) {
            said = sentence.clauses().clause(said.parent());
        }
        Span subject = sentence.clauses().subject(said);
        for (int i = subject.from(); i < subject.to(); i++) {
            boolean illness = i > subject.from()
                    && POINTING.contains(sentence.token(i - 1).lower())
                    && ILLNESSES.contains(sentence.token(i).lower());
            if (illness || (topic != Topic.Kind.GENERAL && sentence.slotEnd(Slot.CONDITION, i) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the subject of a cue's clause is none that a rule speaks of: the safety, and not the effect, of a drug. */
    static boolean excluded(Sentence sentence, RuleBook.RuleMatch match) {
        if (match.rule().notSubject().isEmpty()) {
            return false;
        }
        Span subject = sentence.clauses().subject(sentence.clauses().at(match.from()));
        for (int i = subject.from(); i < subject.to(); i++) {
            String word = sentence.token(i).lower();
            if (word.equals("efficacy") || word.equals("effectiveness")) {
                return false;
            }
        }
        for (int i = subject.from(); i < subject.to(); i++) {
            if (match.rule().notSubject().contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb tells what the drug is used for: an effect that is wanted ("drops are used to cause mydriasis"). */
    static boolean intended(Sentence sentence, RuleBook.RuleMatch match) {
        if (match.rule().says() == Predicate.TREATS) {
            return brings(sentence, match.to());
        }
        if (Candidate.family(match.rule().says()) != Candidate.Family.EFFECT) {
            return false;
        }
        Clauses build = sentence.clauses();
        Clause clause = build.at(match.to() - 1);
        boolean used = false;
        for (VerbGroup group : clause.groups()) {
            boolean infinitive = group.from() > 0 && build.tag(group.from() - 1) == Tag.TO;
            boolean inCue = group.head() >= match.from() && group.head() < match.to();
            if (used && infinitive && inCue) {
                return true;
            }
            used |= !infinitive && Lexicon.ENGLISH.is(group.lemma(), "using");
        }
        return false;
    }

    /** Whether a verb stands at a token that brings something about, which is then not treated. */
    private static boolean brings(Sentence sentence, int at) {
        return at < sentence.size()
                && Set.of("cause", "produce", "provoke", "trigger")
                        .contains(Lexicon.ENGLISH.lemma(sentence.token(at).lower()));
    }

    /**
     * Whether the cue follows "that" or "which" right behind a mention of something else: "epilepsy, a disease that
     * causes seizures".
     */
    private static boolean ofAnotherThing(Sentence sentence, int cue) {
        if (cue < 2 || !relative(sentence, cue - 1)) {
            return false;
        }
        int end = cue - 1;
        return sentence.tokens().get(end - 1).isWord()
                && sentence.spots().stream().noneMatch(s -> s.to() == end && (s.self() || s.is(ConceptType.DRUG_CLASS)))
                && !DRUG_NOUNS.contains(sentence.tokens().get(end - 1).lower());
    }

    /**
     * Whether what a text says of a class holds for its members: what they cause and in whom, but not all that one of
     * them is good for.
     */
    private static boolean saidOfClasses(Predicate predicate) {
        return switch (Candidate.family(predicate)) {
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
            for (Spot spot : sentence.spotsAt(i)) {
                boolean alone = !spot.covered() && !spot.compound();
                boolean governed = afterPreposition(sentence, i, from) && !instance(sentence, i, from);
                if (ofClasses && !governed && sentence.ownClass(spot)) {
                    return Optional.of(true);
                }
                other |= alone && spot.substance() && !governed;
                other |= alone && predicate == Predicate.ACTS_ON && actedOn(sentence, spot, from);
            }
        }
        return other ? Optional.of(false) : Optional.empty();
    }

    /**
     * Whether a clause starts with what is done to a target, and so tells what comes of that: "Stimulation of the
     * 5-HT2C receptor inhibits the release of dopamine".
     */
    private static boolean actedOn(Sentence sentence, Spot spot, int from) {
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

    private static Optional<Spot> endingBefore(Sentence sentence, int token) {
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
