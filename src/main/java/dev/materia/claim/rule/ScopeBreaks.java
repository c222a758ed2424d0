package dev.materia.claim.rule;

import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import java.util.Set;

/** Where a clause or sentence of its own starts within the walk from a cue. */
final class ScopeBreaks {

    private static final Set<String> SUBJECTS = ParserLexicon.ENGLISH.words("subject-pronoun");

    private ScopeBreaks() {}

    /**
     * Whether a clause of its own starts behind a comma: with a pronoun for its subject ("…, it influences"), or as the
     * clause that the one of the cue only introduces ("when used for X, some patients with Y").
     */
    static boolean newClause(Sentence sentence, int from, int at) {
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
    static boolean startsAnother(Sentence sentence, int from, int at) {
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

    /** Whether the part up to the next semicolon makes a sentence of its own. */
    static boolean verbFollows(Sentence sentence, int from, int limit) {
        for (int i = from; i < limit && !sentence.tokens().get(i).is(';'); i++) {
            if (ScopeResolver.finite(sentence.tokens().get(i))) {
                return true;
            }
        }
        return false;
    }
}
