package dev.materia.claim.extract;

import dev.materia.claim.Action;
import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.Statement;
import dev.materia.claim.Strength;
import dev.materia.claim.UseStatus;
import dev.materia.claim.context.Bundle;
import dev.materia.claim.extract.assertion.AssertionAnalyzer;
import dev.materia.claim.extract.assertion.EmptyDenials;
import dev.materia.claim.label.LooseDenials;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.OpenCue;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.Sentence;
import dev.materia.linking.DrugNames;
import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settles what a candidate says once polarity, certainty and circumstance are known. */
final class ClaimMaker {

    private final RuleSet rules;
    private final ContextAssigner contexts;
    private final StrengthReader strengths = new StrengthReader();

    ClaimMaker(RuleSet rules, ContextAssigner contexts) {
        this.rules = rules;
        this.contexts = contexts;
    }

    /**
     * The claims of a candidate: one for each of its bundles of contexts, and one more where the name of a class tells
     * what its members act on ("H1 antagonist").
     */
    List<ClaimInstance> make(
            ContextAssigner.Limited limited, AssertionAnalyzer modality, EvidenceFinder evidence, DrugNames names) {
        CandidateClaim candidate = limited.candidate();
        Circumstance circumstance = natural(circumstance(candidate, modality), candidate, names);
        Polarity polarity = modality.polarity(candidate);
        boolean use = candidate.family() == CandidateClaim.Family.INDICATION;
        boolean unsure = polarity == Polarity.DENIED && (LooseDenials.unsure(candidate) || EmptyDenials.is(candidate));
        if (unsure
                || modality.dismissed(candidate)
                || (use && (unsaid(candidate, polarity) || modality.ofStopping(candidate)))) {
            return List.of();
        }
        boolean treats =
                candidate.predicate() == Predicate.TREATS || candidate.predicate() == Predicate.TREATS_SYMPTOMS_OF;
        UseStatus status = treats ? modality.status(candidate) : UseStatus.ESTABLISHED;
        if (status.predicate().isEmpty()
                || (modality.excepted(candidate) && polarity == Polarity.AFFIRMED && !modality.denied(candidate))) {
            return List.of();
        }
        Predicate predicate = candidate.family() == CandidateClaim.Family.EFFECT
                ? effect(circumstance)
                : status == UseStatus.ESTABLISHED
                        ? warned(candidate)
                        : status.predicate().get();
        Certainty certainty = predicate == Predicate.INVESTIGATED_FOR
                ? Certainty.INVESTIGATIONAL
                : Verdicts.hedged(candidate) ? Certainty.PROBABLE : modality.certainty(candidate);
        List<Integer> rests = evidence.citations(candidate.sentence());
        List<String> signs = modality.signs(candidate, circumstance);
        List<ClaimInstance> found = new ArrayList<>();
        Action action = candidate.match().rule().action().orElseGet(() -> Actions.of(candidate));
        for (Bundle bundle : limited.bundles()) {
            boolean denies = polarity == Polarity.DENIED || predicate == Predicate.INEFFECTIVE_FOR;
            Bundle limits = denies ? contexts.ofDenial(candidate, bundle) : bundle;
            // that a drug is not indicated for something says little; that it is not in children, that it may be in
            // others
            if (use && polarity == Polarity.DENIED && limits.contexts().isEmpty()) {
                continue;
            }
            found.add(new ClaimInstance(
                    predicate,
                    polarity,
                    certainty,
                    circumstance,
                    action,
                    strengths.of(candidate, predicate),
                    limits,
                    statement(candidate, candidate.spot(), signs),
                    rests));
        }
        if (predicate == Predicate.MEMBER_OF_CLASS) {
            for (MentionSpan target : candidate.sentence().spots()) {
                boolean named = target.is(ConceptType.TARGET) && target.insideOf(candidate.spot());
                Action does = Actions.ofName(candidate
                        .sentence()
                        .words(candidate.spot().from(), candidate.spot().to()));
                if (named && does != Action.UNSPECIFIED) {
                    found.add(new ClaimInstance(
                            Predicate.ACTS_ON,
                            polarity,
                            certainty,
                            circumstance,
                            does,
                            Optional.empty(),
                            Bundle.NONE,
                            statement(candidate, target, signs),
                            rests));
                }
            }
        }
        return found;
    }

    /** The predicate of a candidate; what the words of a warning only ask care for is no contraindication. */
    private Predicate warned(CandidateClaim candidate) {
        boolean careful = strengths
                .of(candidate, candidate.predicate())
                .filter(s -> s == Strength.CAUTION)
                .isPresent();
        return careful ? Predicate.CAUTION_IN : candidate.predicate();
    }

    /** Whether a use is denied without a rule that says so: "does not treat" is known by what it is ineffective for. */
    private static boolean unsaid(CandidateClaim candidate, Polarity polarity) {
        return polarity == Polarity.DENIED
                && candidate.match().rule().polarity().isEmpty();
    }

    private static Statement statement(CandidateClaim candidate, MentionSpan object, List<String> signs) {
        Sentence sentence = candidate.sentence();
        OpenCue cue = OpenCue.of(sentence, candidate.match());
        return new Statement(
                sentence.mention(object), cue.words(), cue.start(), cue.rule().id(), candidate.scope(), signs);
    }

    private static Circumstance circumstance(CandidateClaim candidate, AssertionAnalyzer modality) {
        Circumstance read = modality.circumstance(candidate);
        return switch (candidate.family()) {
            case EFFECT ->
                switch (candidate.predicate()) {
                    case HAS_OVERDOSE_EFFECT -> Circumstance.OVERDOSE;
                    case HAS_WITHDRAWAL_EFFECT -> Circumstance.ABRUPT_WITHDRAWAL;
                    default -> read;
                };
            case INDICATION ->
                read == Circumstance.HIGH_DOSE || read == Circumstance.LONG_TERM_USE
                        ? read
                        : Circumstance.THERAPEUTIC_USE;
            default -> Circumstance.THERAPEUTIC_USE;
        };
    }

    /** The circumstance of an effect, put right where its nature tells it: tolerance never comes of stopping. */
    private Circumstance natural(Circumstance read, CandidateClaim candidate, DrugNames names) {
        boolean acute = read == Circumstance.OVERDOSE || read == Circumstance.ABRUPT_WITHDRAWAL;
        if (acute && rules.comesOfUse(candidate.spot().concept())) {
            return Circumstance.THERAPEUTIC_USE;
        }
        boolean stopping = candidate.family() == CandidateClaim.Family.EFFECT
                && (rules.comesOfStopping(candidate.spot().concept())
                        || names.isOwnWithdrawal(candidate.spot().concept()));
        return stopping ? Circumstance.ABRUPT_WITHDRAWAL : read;
    }

    private static Predicate effect(Circumstance circumstance) {
        return switch (circumstance) {
            case OVERDOSE -> Predicate.HAS_OVERDOSE_EFFECT;
            case ABRUPT_WITHDRAWAL -> Predicate.HAS_WITHDRAWAL_EFFECT;
            default -> Predicate.HAS_ADVERSE_EFFECT;
        };
    }
}
