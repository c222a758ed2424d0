package dev.materia.claim.rule;

import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks from a cue through its scope and finds which mentions it governs, and in which role. */
public final class ScopeResolver {

    /** What a mention is to the cue that governs it. */
    public enum Role {
        /** Its object. */
        MAIN,
        /** The cause of its object: "spasticity due to …". */
        CAUSE,
        /** A limit of the claim: "in patients with …". */
        CONTEXT
    }

    /**
     * What a cue governs.
     *
     * @param items the mentions, with their roles, in order
     * @param end index after the last token of the scope
     * @param complete whether the scope reached the end of the walk without being stopped
     */
    public record Scope(List<Item> items, int end, boolean complete) {}

    /**
     * A mention in a scope.
     *
     * @param spot the mention
     * @param role what it is to the cue
     */
    public record Item(MentionSpan spot, Role role) {}

    private static final Set<String> CLAUSE_OPENERS = ParserLexicon.ENGLISH.words("clause-opener");

    private final RuleSet rules;

    public ScopeResolver(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * The scope of a cue whose objects follow it, or stand before it.
     *
     * @param from first token of the walk
     * @param limit index after its last token
     * @param verbsEnd whether a finite verb ends the scope
     */
    public Scope walk(Sentence sentence, int from, int limit, CueRule rule, boolean verbsEnd) {
        List<Item> items = new ArrayList<>();
        Role role = Role.MAIN;
        Role outside = Role.MAIN;
        boolean local = false;
        boolean localOutside = false;
        int i = from;
        while (i < limit) {
            Token token = sentence.tokens().get(i);
            int inserted = sentence.insertedEnd(i);
            if (inserted > 0 && inserted < limit) {
                i = inserted;
                continue;
            }
            Optional<MentionSpan> spot = objectAt(sentence, i, rule.takes());
            Optional<RuleSet.ConnectorMatch> connector =
                    spot.isPresent() ? Optional.empty() : rules.connectorAt(sentence, i);
            if (verbsEnd
                    && ((token.is(',') && ScopeBreaks.newClause(sentence, from, i + 1))
                            || ScopeBreaks.startsAnother(sentence, from, i))) {
                return new Scope(items, i, false);
            } else if (spot.isPresent()) {
                items.add(new Item(spot.get(), role));
                i = spot.get().to();
            } else if (rule.until().contains(token.lower()) && !range(sentence, i)) {
                int resume = ScopeResumption.closing(sentence, i, limit);
                if (resume < 0) {
                    return new Scope(items, i, false);
                }
                i = resume;
            } else if (connector.isPresent()) {
                Connector.Turn turn = connector.get().connector().turn();
                if (turn == Connector.Turn.STOP
                        && none(sentence, items)
                        && (!verbsEnd || (asks(rule) && opensClause(sentence, from, i + 1)))) {
                    role = Role.MAIN;
                    i = connector.get().end();
                    continue;
                }
                if (turn == Connector.Turn.STOP) {
                    int resume = ScopeResumption.behindRelative(sentence, i, limit, rule);
                    if (resume < 0) {
                        return new Scope(items, i, false);
                    }
                    i = resume;
                    continue;
                }
                role = switch (turn) {
                    case CAUSE -> ofWithdrawal(sentence, i) ? role : Role.CAUSE;
                    case CONTEXT, LOCAL_CONTEXT -> Role.CONTEXT;
                    case MAIN -> Role.MAIN;
                    case INSTANCES, PASS, STOP -> role;
                };
                local = turn == Connector.Turn.LOCAL_CONTEXT || (local && turn == Connector.Turn.PASS);
                i = connector.get().end();
            } else if (token.is(';')
                    || (token.is(',') && (local || unsaid(rule, role) || resumesList(sentence, items, role, rule)))) {
                if (token.is(';') && ScopeBreaks.verbFollows(sentence, i + 1, limit)) {
                    return new Scope(items, i, false);
                }
                role = Role.MAIN;
                local = false;
                i++;
            } else if (token.is('(')) {
                outside = role;
                localOutside = local;
                i++;
            } else if (token.is(')')) {
                role = outside;
                local = localOutside;
                i++;
            } else if (verbsEnd
                    && finite(token)
                    && !(none(sentence, items) && asks(rule) && opensClause(sentence, from, i))) {
                int resume = ScopeResumption.resumption(sentence, i, limit);
                if (resume < 0) {
                    return new Scope(items, i, false);
                }
                i = resume;
            } else {
                i++;
            }
        }
        return new Scope(items, limit, true);
    }

    /** Whether a word only joins two degrees: "weak to moderate". */
    private static boolean range(Sentence sentence, int at) {
        return at > 0
                && at + 1 < sentence.size()
                && ParserLexicon.ENGLISH.is(sentence.token(at - 1).lower(), "degree")
                && ParserLexicon.ENGLISH.is(sentence.token(at + 1).lower(), "degree");
    }

    /** Whether no object is found yet, what a lead-in names aside. */
    private static boolean none(Sentence sentence, List<Item> items) {
        return items.stream().allMatch(i -> i.spot().from() < sentence.lead());
    }

    /** Whether a rule tells in whom or with what the drug is or is not used, so that it may go on in an "if" clause. */
    private static boolean asks(CueRule rule) {
        return CandidateClaim.family(rule.says()) != CandidateClaim.Family.EFFECT
                && CandidateClaim.family(rule.says()) != CandidateClaim.Family.MECHANISM;
    }

    /** Whether a verb close behind the start of a scope is that of a clause that the cue opens: "if you have". */
    private static boolean opensClause(Sentence sentence, int from, int at) {
        if (at - from > 4) {
            return false;
        }
        for (int i = Math.max(0, from - 3); i < at; i++) {
            if (CLAUSE_OPENERS.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the rule says nothing of causes, so that a list goes on after one: "blurred vision owing to lack of
     * accommodation, dizziness".
     */
    private static boolean unsaid(CueRule rule, Role role) {
        return role == Role.CAUSE
                && !rule.roles().containsKey(Role.CAUSE)
                && CandidateClaim.family(rule.says()) != CandidateClaim.Family.PRECAUTION;
    }

    /**
     * Whether a list of effects goes on behind the limit of one of its members: "rash, tremor in those with epilepsy,
     * and cough". A list that "and" has closed before the limit does not.
     */
    private static boolean resumesList(Sentence sentence, List<Item> items, Role role, CueRule rule) {
        if (role != Role.CONTEXT || CandidateClaim.family(rule.says()) != CandidateClaim.Family.EFFECT) {
            return false;
        }
        List<MentionSpan> members = items.stream()
                .filter(i -> i.role() == Role.MAIN)
                .map(Item::spot)
                .toList();
        if (members.size() < 2 || items.get(items.size() - 1).role() != Role.CONTEXT) {
            return false;
        }
        MentionSpan before = members.get(members.size() - 2);
        boolean comma = false;
        for (int i = before.to(); i < members.get(members.size() - 1).from(); i++) {
            comma |= sentence.token(i).is(',');
            if (sentence.clauses().tag(i) == Tag.COORDINATOR) {
                return false;
            }
        }
        return comma;
    }

    /** Whether "from" names no cause: "withdrawal from alcohol", "suffer from gout". */
    private static boolean ofWithdrawal(Sentence sentence, int from) {
        String before = from > 0 ? sentence.token(from - 1).lower() : "";
        return before.startsWith("withdrawal") || before.startsWith("suffer");
    }

    /** Whether a token is a verb in a form that makes a sentence; the table "words" lists these. */
    public static boolean finite(Token token) {
        return ParserLexicon.ENGLISH.is(token.lower(), "sentence-verb");
    }

    private Optional<MentionSpan> objectAt(Sentence sentence, int at, Set<ConceptType> takes) {
        for (MentionSpan spot : sentence.spotsAt(at)) {
            boolean object = takes.contains(spot.concept().type())
                    && !spot.self()
                    && !spot.compound()
                    && (!spot.covered() || ofItsClass(sentence, spot));
            if (object && !rules.noObject(spot.concept())) {
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }

    /** Whether a target is covered only by a class that is named after it: "potent inhibitors of CYP2D6". */
    private static boolean ofItsClass(Sentence sentence, MentionSpan target) {
        return target.is(ConceptType.TARGET)
                && target.from() > 0
                && sentence.token(target.from() - 1).lower().equals("of")
                && sentence.spots().stream()
                        .filter(target::insideOf)
                        .allMatch(
                                s -> s.is(ConceptType.DRUG_CLASS) && s.from() < target.from() && s.to() == target.to());
    }
}
