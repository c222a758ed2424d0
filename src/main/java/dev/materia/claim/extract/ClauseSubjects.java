package dev.materia.claim.extract;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.TokenSpan;
import dev.materia.claim.sentence.VerbGroup;
import dev.materia.vocabulary.ConceptType;
import java.util.Set;

/** Tells from the subject of a clause whether its cue may speak of the drug: see {@link SubjectResolver}. */
final class ClauseSubjects {

    private static final Set<String> POINTING = ParserLexicon.ENGLISH.words("pointing-determiner");
    private static final Set<String> ILLNESSES = ParserLexicon.ENGLISH.words("illness-noun");

    private ClauseSubjects() {}

    /** Whether the cue names whose effect it is, or describes another drug: "the side effects of phenytoin include". */
    static boolean ofAnotherDrug(Sentence sentence, RuleSet.RuleMatch match) {
        if (CandidateClaim.family(match.rule().says()) != CandidateClaim.Family.EFFECT) {
            return false;
        }
        for (int i = match.from() + 1; i <= match.to() && i < sentence.size(); i++) {
            boolean of = sentence.token(i - 1).lower().equals("of");
            if (of && sentence.slotEnd(Slot.DRUG, i) > 0) {
                break;
            }
            if (of && other(sentence, i)) {
                return true;
            }
        }
        Clause clause = sentence.clauses().at(match.to() - 1);
        TokenSpan subject = sentence.clauses().subject(clause);
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
    private static boolean asideNamesDrug(Sentence sentence, TokenSpan subject) {
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

    /**
     * Whether the subject of a cue's verb is another drug, and nothing in it is this one: "similar to it, codeine …".
     */
    static boolean hasOtherSubject(Sentence sentence, RuleSet.RuleMatch match) {
        CandidateClaim.Family family = CandidateClaim.family(match.rule().says());
        boolean told = family == CandidateClaim.Family.INDICATION
                || family == CandidateClaim.Family.MECHANISM
                || family == CandidateClaim.Family.PRECAUTION;
        boolean opened = false;
        if (match.rule().side() != CueRule.Side.AFTER || match.to() == match.from()) {
            return false;
        }
        Clause clause = sentence.clauses().at(match.from());
        if (clause.groups().isEmpty()
                || (family != CandidateClaim.Family.PRECAUTION
                        && clause.groups().get(clause.groups().size() - 1).to() < match.from())) {
            return false;
        }
        TokenSpan subject = sentence.clauses().subject(clause);
        boolean listed = sentence.spots().stream()
                .anyMatch(s -> s.self() && s.to() <= subject.from() && listed(sentence, s.to(), subject.from()));
        if (listed) {
            return false;
        }
        boolean others = false;
        for (int i = subject.from(); i < subject.to(); i++) {
            if (sentence.slotEnd(Slot.DRUG, i) > 0) {
                // the drug of a phrase that only opens the clause is not its subject
                boolean opening = opens(sentence, subject.from()) && commaBetween(sentence, i, subject.to());
                if (!opening) {
                    return false;
                }
                opened = true;
                others = false;
            }
            boolean drug = sentence.spotsAt(i).stream().anyMatch(s -> s.is(ConceptType.DRUG));
            boolean governed = i > 0 && sentence.clauses().tag(i - 1) == Tag.PREPOSITION;
            others |= drug && !governed && other(sentence, i);
        }
        return others && (told || opened);
    }

    /** Whether a token starts a phrase that only opens a clause: "similar to", "after". */
    private static boolean opens(Sentence sentence, int at) {
        Tag tag = sentence.clauses().tag(at);
        return tag == Tag.PREPOSITION
                || sentence.token(at).lower().equals("similar")
                || sentence.token(at).lower().equals("along");
    }

    /** Whether nothing but other drugs and what joins them stands between two tokens. */
    private static boolean listed(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean joins = sentence.token(i).is(',') || sentence.clauses().tag(i) == Tag.COORDINATOR;
            if (!joins && !sentence.inSubstance(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean commaBetween(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).is(',')) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence that does not name the drug tells what an illness leads to. */
    static boolean ofAnIllness(Sentence sentence, RuleSet.RuleMatch match) {
        SectionTopic.Kind topic = sentence.topic().kind();
        boolean elsewhere = topic == SectionTopic.Kind.USES
                || topic == SectionTopic.Kind.RESEARCH
                || topic == SectionTopic.Kind.GENERAL;
        boolean causes = match.rule().side() == CueRule.Side.AFTER
                && CandidateClaim.family(match.rule().says()) == CandidateClaim.Family.EFFECT;
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
        TokenSpan subject = sentence.clauses().subject(said);
        boolean bare = subject.to() == subject.from() + 1
                && sentence.token(subject.from()).lower().equals("this");
        if (bare && topic == SectionTopic.Kind.USES) {
            return true;
        }
        for (int i = subject.from(); i < subject.to(); i++) {
            boolean illness = i > subject.from()
                    && POINTING.contains(sentence.token(i - 1).lower())
                    && ILLNESSES.contains(sentence.token(i).lower());
            if (illness || (topic != SectionTopic.Kind.GENERAL && sentence.slotEnd(Slot.CONDITION, i) > 0)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the subject of a cue's clause is none that a rule speaks of: the safety, and not the effect, of a drug.
     */
    static boolean excluded(Sentence sentence, RuleSet.RuleMatch match) {
        if (match.rule().notSubject().isEmpty()) {
            return false;
        }
        TokenSpan subject = sentence.clauses().subject(sentence.clauses().at(match.from()));
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

    /**
     * Whether a verb tells what the drug is used for: an effect that is wanted ("drops are used to cause mydriasis").
     */
    static boolean intended(Sentence sentence, RuleSet.RuleMatch match) {
        if (match.rule().says() == Predicate.TREATS) {
            return brings(sentence, match.to());
        }
        if (CandidateClaim.family(match.rule().says()) != CandidateClaim.Family.EFFECT) {
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
            used |= !infinitive && ParserLexicon.ENGLISH.is(group.lemma(), "using");
        }
        return false;
    }

    /** Whether a verb stands at a token that brings something about, which is then not treated. */
    private static boolean brings(Sentence sentence, int at) {
        return at < sentence.size()
                && Set.of("cause", "produce", "provoke", "trigger")
                        .contains(ParserLexicon.ENGLISH.lemma(sentence.token(at).lower()));
    }
}
