package dev.materia.claim.extract;

import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells what only looks like a limit of a use in the build of its sentence: the limit of a later purpose ("to treat A
 * and to loosen B in C"), what a clause says of something else, a reason, an evidence, words that ran on.
 */
final class UseLimits {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private static final Set<ContextType> OF_PEOPLE =
            Set.of(ContextType.COMORBIDITY, ContextType.CAUSE, ContextType.CO_THERAPY, ContextType.MANIFESTATION);

    /** Tokens in brackets that only explain what stands before them are fewer. */
    private static final int LONG_BRACKET = 8;

    private UseLimits() {}

    /**
     * Whether a context limits a use.
     *
     * @param at the token at which the words of the context start
     */
    static boolean hold(CandidateClaim candidate, Context context, int at) {
        Sentence sentence = candidate.sentence();
        if (behindTold(candidate, at)) {
            return false;
        }
        int to = at;
        while (to < sentence.size() && sentence.token(to).start() < context.end()) {
            to++;
        }
        return switch (context.type()) {
            case DURATION -> !ofAnotherThing(candidate, at, to) && !inLongBracket(candidate, at);
            case AGE ->
                !ofAnotherMention(candidate, at, to)
                        && !ofLaterPurpose(candidate, at)
                        && !ofAnotherStatement(candidate, at);
            case COMORBIDITY, CAUSE, CO_THERAPY, MANIFESTATION, PRIOR_TREATMENT ->
                !(ofTheDrug(sentence, context, at, to)
                        || told(sentence, at)
                        || evidence(sentence, at)
                        || reason(sentence, context, at)
                        || cutShort(sentence, context, to)
                        || ofLaterPurpose(candidate, at)
                        || ofAnotherStatement(candidate, at));
            default -> !ofLaterPurpose(candidate, at) && !ofAnotherStatement(candidate, at);
        };
    }

    private static String word(Sentence sentence, int at) {
        return at >= 0 && at < sentence.size() ? sentence.token(at).lower() : "";
    }

    /** Whether it is how long something else lasts: "short-term memory loss", "long-term data". */
    private static boolean ofAnotherThing(CandidateClaim candidate, int at, int to) {
        Sentence sentence = candidate.sentence();
        if (WORDS.is(word(sentence, to), "studied-matter")) {
            return true;
        }
        boolean other = sentence.spotsAt(to).stream().anyMatch(s -> s.is(ConceptType.CONDITION) && !s.covered());
        return other
                && to != candidate.spot().from()
                && to > candidate.match().to() + 1
                && at > candidate.match().to();
    }

    /** Whether it stands in a long bracket behind the use, which tells of something else. */
    private static boolean inLongBracket(CandidateClaim candidate, int at) {
        Sentence sentence = candidate.sentence();
        for (int i = at - 1; i > candidate.spot().to() && i > candidate.match().to(); i--) {
            if (sentence.token(i).is(')')) {
                return false;
            }
            if (sentence.token(i).is('(')) {
                return at - i > LONG_BRACKET;
            }
        }
        return false;
    }

    /** Whether an age describes another member of the list: "A, teenage pregnancy, B". */
    private static boolean ofAnotherMention(CandidateClaim candidate, int at, int to) {
        Sentence sentence = candidate.sentence();
        return to < sentence.size()
                && at > candidate.spot().to()
                && sentence.token(at - 1).is(',')
                && sentence.inMention(to);
    }

    /**
     * Whether its words name the drug itself before all, as the earlier treatment or the cause: "seen after treatment
     * with it".
     */
    private static boolean ofTheDrug(Sentence sentence, Context context, int at, int to) {
        if (context.type() == ContextType.CO_THERAPY) {
            return false;
        }
        for (int i = at; i < to; i++) {
            if (!sentence.spotsAt(i).isEmpty()) {
                return sentence.spotsAt(i).stream().anyMatch(MentionSpan::self);
            }
        }
        return false;
    }

    /** Whether the clause tells that something goes with it: "its use may be associated with a higher rate of". */
    private static boolean told(Sentence sentence, int at) {
        if (!word(sentence, at - 1).equals("with") || !word(sentence, at - 2).equals("associated")) {
            return false;
        }
        int i = at - 3;
        while (i > 0
                && (sentence.clauses().tag(i) == Tag.ADVERB
                        || sentence.clauses().tag(i) == Tag.NEGATION)) {
            i--;
        }
        return i >= 0
                && switch (sentence.clauses().tag(i)) {
                    case BE, MODAL -> true;
                    default -> false;
                };
    }

    /** Whether the clause comes to what goes with the use before it: "its use may be associated with rash in men". */
    private static boolean behindTold(CandidateClaim candidate, int at) {
        Sentence sentence = candidate.sentence();
        for (int i = Math.max(candidate.spot().to(), candidate.match().to()); i + 1 < at; i++) {
            if (word(sentence, i).equals("associated")
                    && word(sentence, i + 1).equals("with")
                    && told(sentence, i + 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what shows that the use works: "as evidenced by a study". */
    private static boolean evidence(Sentence sentence, int at) {
        return word(sentence, at - 1).equals("by") && WORDS.is(word(sentence, at - 2), "evidencing");
    }

    /** Whether it is a reason, given behind a comma: "is not advised for it, because of poor evidence". */
    private static boolean reason(Sentence sentence, Context context, int at) {
        return context.type() == ContextType.CAUSE
                && word(sentence, at - 1).equals("of")
                && word(sentence, at - 2).equals("because")
                && word(sentence, at - 3).equals(",");
    }

    /** Whether the words break off where what they speak of follows: "exposure" of "exposure to lead". */
    private static boolean cutShort(Sentence sentence, Context context, int to) {
        return context.type() == ContextType.CAUSE
                && context.concepts().isEmpty()
                && word(sentence, to).equals("to");
    }

    /**
     * The context with its words up to where they run on into a clause of their own: of "counselling reduced relapse",
     * "counselling".
     *
     * @param at the token at which the words of the context start
     */
    static Context cut(Sentence sentence, Context context, int at) {
        if (at < 0 || !OF_PEOPLE.contains(context.type())) {
            return context;
        }
        int to = at;
        while (to < sentence.size() && sentence.token(to).start() < context.end()) {
            to++;
        }
        int end = clauseIn(sentence, at, to);
        if (end < 0) {
            return context;
        }
        for (int i = at + 1; i < end; i++) {
            Tag tag = sentence.clauses().tag(i);
            if (tag == Tag.COORDINATOR || tag == Tag.COMPLEMENTIZER || tag == Tag.MARK) {
                end = i;
            }
        }
        List<Concept> named = new ArrayList<>();
        for (int i = at; i < end; i++) {
            sentence.spotsAt(i).stream()
                    .map(MentionSpan::concept)
                    .filter(context.concepts()::contains)
                    .forEach(named::add);
        }
        int start = sentence.token(at).start();
        int last = sentence.token(end - 1).end();
        return new Context(
                context.type(),
                sentence.monograph().text().substring(start, last),
                context.passage(),
                start,
                last,
                named,
                context.presence(),
                context.value());
    }

    /** The token of the first verb of a clause that the words hold, or -1: "counselling reduced relapse". */
    private static int clauseIn(Sentence sentence, int at, int to) {
        for (int i = at + 1; i < to; i++) {
            Tag tag = sentence.clauses().tag(i);
            if (tag == Tag.RELATIVE || tag == Tag.PRONOUN || word(sentence, i).equals("(")) {
                return -1;
            }
            boolean plain = tag == Tag.PAST || tag == Tag.VERB;
            boolean verb = plain ? i + 1 < to && takesObject(sentence.clauses(), i) : tag.finite();
            if (verb && !sentence.inMention(i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean takesObject(Clauses build, int at) {
        return build.tag(at - 1) == Tag.NOUN
                && switch (build.tag(at + 1)) {
                    case NOUN, DETERMINER, NUMBER -> true;
                    default -> false;
                };
    }

    /** Whether another purpose stands before it: "to relieve A and to loosen B in those with C". */
    private static boolean ofLaterPurpose(CandidateClaim candidate, int at) {
        Sentence sentence = candidate.sentence();
        Clauses build = sentence.clauses();
        for (int i = Math.max(candidate.spot().to(), candidate.match().to()); i + 2 < at; i++) {
            if (build.tag(i) != Tag.COORDINATOR) {
                continue;
            }
            int verb = build.tag(i + 1) == Tag.TO ? i + 2 : i + 1;
            if (WORDS.is(build.at(i).link(), "relative")
                    && build.at(i).from() > candidate.spot().from()) {
                return false;
            }
            if (build.tag(verb) == Tag.VERB && !sentence.inMention(verb)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands behind the verb of a clause with a subject of its own, and the use before that, or apart. */
    private static boolean ofAnotherStatement(CandidateClaim candidate, int at) {
        Clauses build = candidate.sentence().clauses();
        int spot = candidate.spot().from();
        int cue = Math.max(
                0, Math.min(candidate.match().to(), candidate.sentence().size()) - 1);
        if (candidate.match().to() <= candidate.match().from() || at < spot) {
            return false;
        }
        int here = build.sayingOf(at);
        if (here == build.sayingOf(spot) || here == build.sayingOf(cue)) {
            return false;
        }
        Clause other = build.clause(here);
        return !other.groups().isEmpty()
                && !other.link().equals(":")
                && other.groups().get(0).from() > spot
                && other.groups().get(0).from() < at
                && stated(candidate.sentence(), other.groups().get(0).from())
                && !build.subject(other).isEmpty();
    }

    /**
     * Whether a verb is one: no participle ("and redness caused by"), and no noun in a list ("headache, aches, pains").
     */
    private static boolean stated(Sentence sentence, int verb) {
        Clauses build = sentence.clauses();
        if (sentence.inMention(verb) || verb + 1 >= sentence.size()) {
            return false;
        }
        Tag next = build.tag(verb + 1);
        return switch (build.tag(verb)) {
            case MODAL, BE, HAVE, DO -> true;
            case VERB -> next != Tag.MARK && next != Tag.COORDINATOR;
            default -> next != Tag.PREPOSITION;
        };
    }
}
