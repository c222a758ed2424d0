package dev.materia.claim.extract;

import dev.materia.claim.Predicate;
import dev.materia.claim.context.Bundle;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextBinder;
import dev.materia.claim.context.ContextSentence;
import dev.materia.claim.context.Survey;
import dev.materia.claim.context.Use;
import dev.materia.claim.context.UseReading;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.TokenSpan;
import dev.materia.source.ShippedFile;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds for whom, after what and with what the claims of a sentence hold: hands the sentence and the objects of its
 * candidates to {@link ContextBinder}.
 */
final class ContextAssigner {

    private static final Set<String> SEVERITIES = ShippedFile.rows("contexts/severity.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private final ContextBinder binder = new ContextBinder();
    private final RuleSet rules;

    ContextAssigner(RuleSet rules) {
        this.rules = rules;
    }

    /** So many effects without a cue make an enumeration. */
    private static final int LONG_ENUMERATION = 6;

    /**
     * A candidate with the limits under which it holds.
     *
     * @param candidate the claim about to be made
     * @param bundles one for each way in which it is limited; at least one
     */
    record Limited(CandidateClaim candidate, List<Bundle> bundles) {}

    /** What a sentence says of all items of the list that it introduces. */
    Bundle lead(Sentence sentence) {
        return binder.lead(binder.survey(words(sentence), EnumSet.allOf(Use.Kind.class)));
    }

    /**
     * The candidates with their limits, without those whose objects are none, such as the disease of a treatment that
     * failed; and with what was taken for a cause as an object where it is the only one of its part of the sentence.
     *
     * @param lead what the sentence that introduces the list says of its items
     */
    List<Limited> of(Sentence sentence, List<CandidateClaim> candidates, Bundle lead) {
        Set<Use.Kind> wanted = EnumSet.noneOf(Use.Kind.class);
        candidates.forEach(c -> kind(c).ifPresent(wanted::add));
        if (wanted.isEmpty()) {
            return candidates.stream()
                    .map(c -> new Limited(c, List.of(Bundle.NONE)))
                    .toList();
        }
        Survey survey = binder.survey(words(sentence), wanted);
        List<CandidateClaim> reviewed = reviewed(survey, candidates);
        Map<Use.Kind, List<Integer>> kinds = new EnumMap<>(Use.Kind.class);
        List<Limited> limited = new ArrayList<>();
        for (int i = 0; i < reviewed.size(); i++) {
            limited.add(new Limited(reviewed.get(i), List.of(Bundle.NONE)));
            int at = i;
            kind(reviewed.get(i))
                    .ifPresent(k ->
                            kinds.computeIfAbsent(k, x -> new ArrayList<>()).add(at));
        }
        kinds.forEach((kind, indices) -> {
            List<Use> uses =
                    indices.stream().map(i -> use(reviewed.get(i), kind)).toList();
            RuleSet.RuleMatch match = reviewed.get(indices.get(0)).match();
            boolean item = match.to() == match.from();
            List<List<Bundle>> found = binder.bind(survey, uses, item ? lead : Bundle.NONE);
            for (int i = 0; i < uses.size(); i++) {
                CandidateClaim candidate = reviewed.get(indices.get(i));
                if (kind == Use.Kind.EFFECT && enumerated(reviewed, candidate)) {
                    List<Bundle> stem = Regimens.ofStem(sentence, reviewed, found.get(i));
                    limited.set(indices.get(i), new Limited(candidate, stem));
                    continue;
                }
                CandidateClaim said = ofThoseAtRisk(candidate) ? candidate.ofMainObject() : candidate;
                List<Bundle> held = ClauseLimits.of(candidate, found.get(i)).stream()
                        .map(b -> ofExposure(candidate, b))
                        .distinct()
                        .toList();
                limited.set(indices.get(i), new Limited(said, held));
            }
        });
        return limited;
    }

    /** The limits of a claim that turned out to be denied: its own, and those of the denial. */
    Bundle ofDenial(CandidateClaim candidate, Bundle limits) {
        Sentence sentence = candidate.sentence();
        boolean limited = candidate.family() == CandidateClaim.Family.EFFECT
                || candidate.family() == CandidateClaim.Family.INDICATION;
        if (!limited || sentence.lead() > 0) {
            return limits;
        }
        // the severity that the object's own words name is a limit of its denial too
        TokenSpan part = part(candidate);
        List<Context> contexts = binder.ofDenial(
                words(sentence),
                use(candidate, Use.Kind.PRECAUTION),
                limits.contexts(),
                start(sentence, part),
                end(sentence, part));
        return new Bundle(contexts, limits.intents(), limits.roles());
    }

    /**
     * The limits of an effect or a precaution with the form, way and amount in which the drug is taken; in a label that
     * is the product itself.
     */
    private Bundle ofExposure(CandidateClaim candidate, Bundle limits) {
        Sentence sentence = candidate.sentence();
        boolean limited = candidate.family() == CandidateClaim.Family.EFFECT
                || candidate.family() == CandidateClaim.Family.PRECAUTION;
        if (!limited || sentence.lead() > 0 || sentence.topic().role().isPresent()) {
            return limits;
        }
        Use.Kind kind = kind(candidate).orElseThrow();
        TokenSpan part = part(candidate);
        List<Context> contexts = binder.ofExposure(
                words(sentence), use(candidate, kind), limits.contexts(), start(sentence, part), end(sentence, part));
        return new Bundle(contexts, limits.intents(), limits.roles());
    }

    private static int start(Sentence sentence, TokenSpan part) {
        return sentence.token(part.from()).start() - sentence.passage().start();
    }

    private static int end(Sentence sentence, TokenSpan part) {
        return sentence.token(part.to() - 1).end() - sentence.passage().start();
    }

    /** The tokens around the object of a candidate of which one clause says something. */
    private static TokenSpan part(CandidateClaim candidate) {
        Sentence sentence = candidate.sentence();
        Clauses build = sentence.clauses();
        int said = build.sayingOf(candidate.spot().from());
        int first = candidate.spot().from();
        while (first > 0 && build.sayingOf(first - 1) == said) {
            first--;
        }
        int last = candidate.spot().to() - 1;
        while (last + 1 < sentence.size() && build.sayingOf(last + 1) == said) {
            last++;
        }
        return new TokenSpan(first, last + 1);
    }

    /**
     * Whether it is what those have whose risk a drug lowers, as its label says: it is for them as much as for what
     * threatens.
     */
    private static boolean ofThoseAtRisk(CandidateClaim c) {
        return c.predicate() == Predicate.TREATS_SYMPTOMS_OF
                && c.sentence().topic().role().isPresent()
                && c.sentence().words(c.match().from(), c.match().to()).contains("risk of");
    }

    /**
     * Whether an effect is a member of a long enumeration that no cue governs: what one member is said to be limited to
     * does not hold for the others, and nothing tells which it is.
     */
    private static boolean enumerated(List<CandidateClaim> all, CandidateClaim candidate) {
        boolean free = candidate.match().to() == candidate.match().from();
        return free
                && candidate.sentence().topic().role().isPresent()
                && all.stream()
                                .filter(c -> c.family() == CandidateClaim.Family.EFFECT)
                                .filter(c -> c.match().to() == c.match().from())
                                .count()
                        >= LONG_ENUMERATION;
    }

    private List<CandidateClaim> reviewed(Survey survey, List<CandidateClaim> candidates) {
        List<CandidateClaim> uses = candidates.stream()
                .filter(c -> c.family() == CandidateClaim.Family.INDICATION)
                .toList();
        if (uses.isEmpty()) {
            return candidates;
        }
        List<UseReading> readings = binder.review(
                survey, uses.stream().map(c -> use(c, Use.Kind.INDICATION)).toList());
        List<CandidateClaim> reviewed = new ArrayList<>();
        for (CandidateClaim candidate : candidates) {
            int at = uses.indexOf(candidate);
            switch (at < 0 ? UseReading.AS_IS : readings.get(at)) {
                case AS_IS -> reviewed.add(candidate);
                case MAIN -> reviewed.add(candidate.ofMainObject());
                case NONE -> {}
            }
        }
        return reviewed;
    }

    private static Optional<Use.Kind> kind(CandidateClaim candidate) {
        return switch (candidate.family()) {
            case INDICATION -> Optional.of(Use.Kind.INDICATION);
            case EFFECT -> Optional.of(Use.Kind.EFFECT);
            case PRECAUTION -> Optional.of(Use.Kind.PRECAUTION);
            case INTERACTION, MECHANISM, MEMBERSHIP -> Optional.empty();
        };
    }

    private static Use use(CandidateClaim candidate, Use.Kind kind) {
        Sentence sentence = candidate.sentence();
        int origin = sentence.passage().start();
        MentionSpan spot = candidate.spot();
        int from = Math.min(candidate.match().from(), sentence.size() - 1);
        // a cue of the sentence that introduces a list stands before its item
        int cueStart = Math.max(0, sentence.token(from).start() - origin);
        boolean words = candidate.match().to() > candidate.match().from();
        int cueEnd =
                words ? Math.max(0, sentence.token(candidate.match().to() - 1).end() - origin) : cueStart;
        return new Use(
                sentence.token(kind == Use.Kind.PRECAUTION ? behindSeverity(sentence, spot) : spot.from())
                                .start()
                        - origin,
                sentence.token(spot.to() - 1).end() - origin,
                cueStart,
                cueEnd,
                spot.concept(),
                candidate.predicate() != Predicate.TREATS_SYMPTOMS_OF,
                kind);
    }

    /** The first token of a mention behind the words of it that say how severe it is: "severe {renal impairment}". */
    private static int behindSeverity(Sentence sentence, MentionSpan spot) {
        int at = spot.from();
        while (at + 1 < spot.to() && SEVERITIES.contains(sentence.token(at).lower())) {
            at++;
        }
        return at;
    }

    private ContextSentence words(Sentence sentence) {
        int start = sentence.passage().start();
        List<Token> tokens = sentence.tokens();
        int end = tokens.get(tokens.size() - 1).end();
        List<ContextSentence.Named> mentions = sentence.spots().stream()
                .filter(spot -> spot.from() >= sentence.lead())
                .filter(s -> !s.covered() && !s.compound() && !rules.noObject(s.concept()))
                .map(s -> new ContextSentence.Named(
                        sentence.token(s.from()).start() - start,
                        sentence.token(s.to() - 1).end() - start,
                        s.concept(),
                        s.self()))
                .toList();
        return new ContextSentence(
                sentence.monograph().prose().substring(start, end),
                sentence.monograph().text().substring(start, end),
                sentence.passage().number(),
                start,
                mentions);
    }
}
