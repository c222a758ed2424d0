package dev.materia.claim.rule;

import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks from a cue through its scope and tells which mentions it governs, and in which role. */
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

    private static final Set<String> FINITE = Set.of(
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "can",
            "could",
            "may",
            "might",
            "will",
            "would",
            "should",
            "must",
            "does",
            "do",
            "did",
            "cannot",
            "occurs",
            "occur",
            "occurred",
            "requires",
            "require",
            "includes",
            "include",
            "causes",
            "makes",
            "proved",
            "proves",
            "became",
            "becomes",
            "appears",
            "seems",
            "suggests",
            "showed",
            "shows",
            "found",
            "leads",
            "results");

    private static final Set<String> RELATIVES = Set.of("which", "that");
    private static final Set<String> CLAUSE_OPENERS = Set.of("if", "when", "who", "that", "while", "unless", "whether");
    private static final Set<String> SUBJECTS = Set.of("it", "they", "he", "she", "we");
    private static final int LONGEST_RELATIVE = 16;

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
            if (verbsEnd && ((token.is(',') && newClause(sentence, from, i + 1)) || startsAnother(sentence, from, i))) {
                return new Scope(items, i, false);
            } else if (spot.isPresent()) {
                items.add(new Item(spot.get(), role));
                i = spot.get().to();
            } else if (rule.until().contains(token.lower()) && !range(sentence, i)) {
                int resume = closing(sentence, i, limit);
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
                    int resume = behindRelative(sentence, i, limit, rule);
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
                if (token.is(';') && verbFollows(sentence, i + 1, limit)) {
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
                int resume = resumption(sentence, i, limit);
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

    /**
     * Whether a clause of its own starts behind a comma: with a pronoun for its subject ("…, it influences"), or as the
     * clause that the one of the cue only introduces ("when used for X, some patients with Y").
     */
    private static boolean newClause(Sentence sentence, int from, int at) {
        if (at + 1 >= sentence.size() || at <= from) {
            return false;
        }
        Clauses build = sentence.clauses();
        boolean pronoun = SUBJECTS.contains(sentence.token(at).lower())
                && (build.tag(at + 1).finite() || build.tag(at + 1) == Tag.ADVERB);
        Clause own = build.at(from - 1 < 0 ? 0 : from - 1);
        Clause next = build.at(at);
        boolean above = own.kind() == Clause.Kind.ADJUNCT
                && next.number() == own.parent()
                && !next.groups().isEmpty()
                && next.groups().get(0).from() > at
                && plainSubject(sentence, at, next.groups().get(0).from())
                && !build.subject(next).isEmpty();
        return pronoun || above || opened(sentence, from, at, next);
    }

    /** Whether the cue stands in the phrase that opens a clause: "as with other drugs for A, the label warns of B". */
    private static boolean opened(Sentence sentence, int from, int at, Clause clause) {
        Clauses build = sentence.clauses();
        if (clause.from() >= from
                || !ParserLexicon.ENGLISH.is(sentence.token(clause.from()).lower(), "opening")
                || !plainSubject(sentence, clause.from(), from)) {
            return false;
        }
        boolean subject = false;
        for (int i = at; i < clause.to() && !sentence.token(i).is(','); i++) {
            Tag tag = build.tag(i);
            if (subject && (tag == Tag.VERB || tag == Tag.MODAL || tag == Tag.BE || tag == Tag.HAVE || tag == Tag.DO)) {
                return true;
            }
            subject |= tag == Tag.NOUN || tag == Tag.PRONOUN;
        }
        return false;
    }

    /**
     * Whether a coordinated clause with a subject of its own starts at a token: "… causes rash, and smoking returns
     * it". Its verb must be no word that is a noun as well, as such words end the members of lists.
     */
    private static boolean startsAnother(Sentence sentence, int from, int at) {
        Clauses build = sentence.clauses();
        Clause clause = build.at(at);
        if (at <= from
                || clause.from() != at
                || build.tag(at) != Tag.COORDINATOR
                || clause.groups().isEmpty()) {
            return false;
        }
        // the clause of the cue has had its verb, or else this verb is its own: "actions at A and B are known"
        Clause own = build.at(Math.max(0, from - 1));
        if (own.groups().stream().noneMatch(g -> g.from() < at)) {
            return false;
        }
        int verb = clause.groups().get(0).from();
        boolean subject = false;
        for (int i = at + 1; i < verb; i++) {
            if (sentence.token(i).is(',') || build.tag(i) == Tag.PAST || build.tag(i) == Tag.TO) {
                return false;
            }
            subject |= build.tag(i) == Tag.NOUN || build.tag(i) == Tag.PRONOUN;
        }
        boolean sure = switch (build.tag(verb)) {
            case MODAL, BE, HAVE, DO -> true;
            case VERB -> ParserLexicon.ENGLISH.onlyVerb(sentence.token(verb).lower());
            default -> false;
        };
        return clause.kind() == Clause.Kind.MAIN && subject && sure;
    }

    /** Whether no comma stands before a verb, as in a list that only looks like the start of a clause. */
    private static boolean plainSubject(Sentence sentence, int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (sentence.token(i).is(',')) {
                return false;
            }
        }
        return true;
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

    /** Whether the part up to the next semicolon makes a sentence of its own. */
    private static boolean verbFollows(Sentence sentence, int from, int limit) {
        for (int i = from; i < limit && !sentence.tokens().get(i).is(';'); i++) {
            if (finite(sentence.tokens().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a verb in a form that makes a sentence, as far as a short list of words can tell. */
    public static boolean finite(Token token) {
        return FINITE.contains(token.lower());
    }

    /**
     * Where a scope goes on that a word stops: behind the bracket it stands in, or at the instances that a short
     * relative clause or participle is followed by ("changes which may last for weeks, including anxiety"); -1 if
     * nowhere.
     */
    private static int resumption(Sentence sentence, int at, int limit) {
        int close = closing(sentence, at, limit);
        boolean participle = at > 0
                && sentence.token(at).lower().equals("by")
                && sentence.clauses().tag(at - 1) == Tag.PAST;
        if (close >= 0 || !(participle || RELATIVES.contains(sentence.token(at).lower()))) {
            return close;
        }
        for (int i = at + 1; i < Math.min(limit, at + LONGEST_RELATIVE); i++) {
            String word = sentence.token(i).lower();
            boolean instances = word.equals("including")
                    || (i + 1 < limit
                            && (word.equals("such") || word.equals("for"))
                            && (sentence.token(i + 1).lower().equals("as")
                                    || sentence.token(i + 1).lower().equals("example")
                                    || sentence.token(i + 1).lower().equals("instance")));
            if (instances) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where a list of effects goes on behind a short relative clause of one member, at the comma that ends it: "swollen
     * glands that do not go away, rash and fever are side effects". If the cue stands before the list, a member must
     * follow at once.
     */
    private static int behindRelative(Sentence sentence, int at, int limit, CueRule rule) {
        boolean before = rule.side() == CueRule.Side.BEFORE;
        boolean relative = RELATIVES.contains(sentence.token(at).lower())
                && (before || rule.side() == CueRule.Side.AFTER)
                && CandidateClaim.family(rule.says()) == CandidateClaim.Family.EFFECT;
        for (int i = at + 1; relative && i + 2 < Math.min(limit, at + LONGEST_RELATIVE); i++) {
            if (sentence.token(i).is(',')) {
                boolean member = before || sentence.startsCondition(i + 1) || sentence.startsCondition(i + 2);
                return member ? i : resumption(sentence, at, limit);
            }
        }
        return resumption(sentence, at, limit);
    }

    /** The closing bracket of the bracket that token {@code at} lies in, or -1 if it lies in none. */
    private static int closing(Sentence sentence, int at, int limit) {
        int depth = 0;
        for (int i = at; i < limit; i++) {
            Token token = sentence.tokens().get(i);
            if (token.is('(')) {
                depth++;
            } else if (token.is(')')) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return -1;
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
