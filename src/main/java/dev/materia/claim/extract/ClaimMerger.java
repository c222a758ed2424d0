package dev.materia.claim.extract;

import dev.materia.claim.Action;
import dev.materia.claim.Assertion;
import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Claim;
import dev.materia.claim.Mention;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.Statement;
import dev.materia.claim.Strength;
import dev.materia.claim.context.Bundle;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.Intent;
import dev.materia.claim.context.TherapyRole;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes one claim of all the places where a monograph says the same. */
final class ClaimMerger {

    private record Key(
            Predicate predicate,
            ConceptType type,
            String slug,
            Polarity polarity,
            Circumstance circumstance,
            List<String> contexts) {}

    private static final class Gathered {
        private final Concept object;
        private final List<Context> contexts;
        private final Set<Intent> intents = EnumSet.noneOf(Intent.class);
        private final Set<TherapyRole> roles = EnumSet.noneOf(TherapyRole.class);
        private Certainty certainty;
        private Action action;
        private @Nullable Strength strength;
        private final List<Statement> statements = new ArrayList<>();
        private final Set<Mention> mentions = new HashSet<>();
        private final Set<Integer> evidence = new TreeSet<>();

        private Gathered(Concept object, Certainty certainty, Action action, List<Context> contexts) {
            this.object = object;
            this.contexts = contexts;
            this.certainty = certainty;
            this.action = action;
        }
    }

    private final Map<Key, Gathered> claims = new LinkedHashMap<>();

    /** Adds a place; the surest certainty and the strongest warning count, and the first action that is named. */
    void add(ClaimInstance found) {
        Concept object = found.mention().concept();
        Key key = new Key(
                found.predicate(),
                object.type(),
                object.slug(),
                found.polarity(),
                found.circumstance(),
                found.limits().contexts().stream()
                        .map(Context::identity)
                        .sorted()
                        .toList());
        Gathered gathered = claims.computeIfAbsent(
                key,
                k -> new Gathered(
                        object,
                        found.certainty(),
                        found.action(),
                        found.limits().contexts()));
        if (found.certainty().compareTo(gathered.certainty) < 0) {
            gathered.certainty = found.certainty();
        }
        if (gathered.action == Action.UNSPECIFIED) {
            gathered.action = found.action();
        }
        Strength strength = found.strength().orElse(null);
        if (strength != null && (gathered.strength == null || strength.compareTo(gathered.strength) < 0)) {
            gathered.strength = strength;
        }
        gathered.intents.addAll(found.limits().intents());
        gathered.roles.addAll(found.limits().roles());
        gathered.evidence.addAll(found.evidence());
        Statement statement = found.statement();
        if (gathered.mentions.add(statement.mention())) {
            gathered.statements.add(statement);
        }
    }

    /** The claims, in order of their first place. */
    List<Claim> claims() {
        return claims.entrySet().stream()
                .map(e -> claim(e.getKey(), e.getValue()))
                .toList();
    }

    private static Claim claim(Key key, Gathered g) {
        Assertion assertion = new Assertion(
                key.polarity,
                g.certainty,
                key.circumstance,
                new Bundle(g.contexts, g.intents, g.roles),
                g.statements,
                List.copyOf(g.evidence));
        return switch (CandidateClaim.family(key.predicate)) {
            case INDICATION -> new Claim.Indication(key.predicate, g.object, assertion);
            case EFFECT -> new Claim.Effect(key.predicate, g.object, assertion);
            case PRECAUTION ->
                new Claim.Precaution(key.predicate, g.object, Optional.ofNullable(g.strength), assertion);
            case INTERACTION -> new Claim.Interaction(g.object, assertion);
            case MECHANISM -> new Claim.MechanismOfAction(g.object, g.action, assertion);
            case MEMBERSHIP -> new Claim.ClassMembership(g.object, assertion);
        };
    }
}
