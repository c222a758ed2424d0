package dev.materia.claim.sentence;

import dev.materia.vocabulary.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Cuts a sentence into clauses in one pass from left to right, with a stack of the clauses that are open. A clause
 * opens at a subordinator, a relative pronoun, a complementizer, a bracket or a coordinator before a verb; it closes
 * where its parent goes on.
 */
final class ClauseParser {

    /** Words before a clause that stand before a mere noun phrase as often. */
    private static final Set<String> TIMES = ParserLexicon.ENGLISH.words("time-conjunction");

    private static final class Open {
        private final int number;
        private final Clause.Kind kind;
        private final int parent;
        private final String link;
        private final int from;
        private final boolean afterComma;
        private int to;
        private final List<VerbGroup> groups = new ArrayList<>();

        private Open(int number, Clause.Kind kind, int parent, String link, int from, boolean afterComma) {
            this.number = number;
            this.kind = kind;
            this.parent = parent;
            this.link = link;
            this.from = from;
            this.afterComma = afterComma;
        }
    }

    private final List<Token> tokens;
    private final Tag[] tags;
    private final LookAhead ahead;
    private final VerbGroupReader verbs;
    private final int[] clauseOf;
    private final List<Open> all = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();

    ClauseParser(List<Token> tokens, Tag[] tags) {
        this.tokens = tokens;
        this.tags = tags;
        this.ahead = new LookAhead(tokens, tags);
        this.verbs = new VerbGroupReader(tokens, tags, ahead);
        this.clauseOf = new int[tokens.size()];
    }

    Clauses parse() {
        open(Clause.Kind.MAIN, -1, "", 0);
        int i = 0;
        while (i < tags.length) {
            i = read(i);
        }
        List<Clause> clauses = new ArrayList<>();
        for (Open open : all) {
            clauses.add(new Clause(
                    open.number,
                    open.kind,
                    open.parent,
                    open.link,
                    open.from,
                    Math.max(open.from, open.to),
                    open.groups));
        }
        return new Clauses(tokens, tags, clauses, clauseOf);
    }

    /** Reads the token at an index, or the verb group that starts there, and answers the index behind it. */
    private int read(int i) {
        Token token = tokens.get(i);
        switch (tags[i]) {
            case MARK -> mark(i, token);
            case SUBORDINATOR -> open(Clause.Kind.ADJUNCT, top().number, token.lower(), i);
            case COMPLEMENTIZER -> open(Clause.Kind.COMPLEMENT, top().number, token.lower(), i);
            case RELATIVE -> open(Clause.Kind.RELATIVE, top().number, token.lower(), i);
            case COORDINATOR -> coordinator(i, token);
            default -> {
                if (startsGroup(i)) {
                    return group(i);
                }
            }
        }
        own(i, i + 1);
        return i + 1;
    }

    private Open top() {
        return stack.element();
    }

    private Open open(Clause.Kind kind, int parent, String link, int from) {
        Open open = new Open(
                all.size(),
                kind,
                parent,
                link,
                from,
                from > 0 && tokens.get(from - 1).is(','));
        all.add(open);
        stack.push(open);
        return open;
    }

    private void own(int from, int to) {
        for (int i = from; i < to; i++) {
            clauseOf[i] = top().number;
        }
        stack.forEach(open -> open.to = to);
    }

    private void mark(int i, Token token) {
        if (token.is('(')) {
            open(Clause.Kind.PARENTHESIS, top().number, "(", i);
        } else if (token.is(')')) {
            if (stack.stream().anyMatch(o -> o.kind == Clause.Kind.PARENTHESIS)) {
                own(i, i + 1);
                while (stack.pop().kind != Clause.Kind.PARENTHESIS) {
                    // all that was opened within the bracket closes with it
                }
                return;
            }
        } else if (breaks(i, token)) {
            if (stack.stream().noneMatch(o -> o.kind == Clause.Kind.PARENTHESIS) && i + 1 < tags.length) {
                own(i, i + 1);
                int last = stack.peekLast().number;
                stack.clear();
                open(Clause.Kind.MAIN, last, token.lower(), i + 1);
                clauseOf[i] = last;
            }
            return;
        } else if (token.is(',')) {
            comma(i);
        }
    }

    private boolean breaks(int i, Token token) {
        boolean dot = token.is('.') && i > 0 && tokens.get(i - 1).lower().length() > 2;
        return token.is(';') || token.is(':') || token.is('—') || token.is('|') || token.is('?') || dot;
    }

    /** Closes what a comma ends: a clause before the main one, or a relative clause between commas. */
    private void comma(int i) {
        Open top = top();
        boolean dependent = top.kind == Clause.Kind.ADJUNCT
                || top.kind == Clause.Kind.RELATIVE
                || top.kind == Clause.Kind.COMPLEMENT;
        if (!dependent || stack.size() < 2) {
            return;
        }
        Open parent = stack.stream().skip(1).findFirst().orElse(top);
        boolean verbNext = i + 1 < tags.length && ahead.verbAt(ahead.skipAdverbs(i + 1));
        boolean said = !top.groups.isEmpty() || top.kind == Clause.Kind.ADJUNCT;
        boolean parentLacksVerb = parent.groups.isEmpty() && (verbNext || ahead.clauseFollows(i + 1));
        if (said && (parentLacksVerb || (top.afterComma && verbNext))) {
            stack.pop();
            comma(i);
        } else if (said && top.afterComma && interrupts(top, parent)) {
            stack.pop();
        }
    }

    /** Whether a clause stands within a verb group: "may, if the infusion is too fast, cause". */
    private static boolean interrupts(Open clause, Open parent) {
        return !parent.groups.isEmpty()
                && parent.groups.get(parent.groups.size() - 1).to() == clause.from - 1;
    }

    /** A coordinator opens a clause if a verb follows it, or a subject with a verb. */
    private void coordinator(int i, Token token) {
        int next = ahead.skipAdverbs(i + 1);
        if (next < tags.length && ahead.verbAt(next) && (tags[next] != Tag.PAST || pastGoesOn())) {
            Open spoken = spoken();
            while (top() != spoken) {
                stack.pop();
            }
            Clause.Kind kind = spoken.kind;
            int parent = spoken.number;
            if (stack.size() > 1 || spoken.kind != Clause.Kind.MAIN) {
                stack.pop();
            } else {
                stack.clear();
            }
            open(kind, parent, token.lower(), i);
        } else if (!top().groups.isEmpty() && ahead.subjectAndVerb(next)) {
            boolean comma = i > 0 && tokens.get(i - 1).is(',');
            Open level = top();
            while (comma
                    && stack.size() > 1
                    && level.kind != Clause.Kind.MAIN
                    && level.kind != Clause.Kind.PARENTHESIS) {
                stack.pop();
                level = top();
            }
            Clause.Kind kind = level.kind == Clause.Kind.PARENTHESIS ? Clause.Kind.MAIN : level.kind;
            int parent = level.number;
            if (level.kind != Clause.Kind.PARENTHESIS) {
                stack.pop();
            }
            open(kind, parent, token.lower(), i);
        }
    }

    /** The innermost open clause that has a verb; the innermost at all if none has. */
    private Open spoken() {
        for (Open open : stack) {
            if (!open.groups.isEmpty()) {
                return open;
            }
            if (open.kind == Clause.Kind.PARENTHESIS) {
                break;
            }
        }
        return top();
    }

    /** Whether a past form goes on a clause in the past: "it was safe and relieved pain", not "seen and treated". */
    private boolean pastGoesOn() {
        Open top = spoken();
        if (top.groups.isEmpty()) {
            return false;
        }
        VerbGroup last = top.groups.get(top.groups.size() - 1);
        return tags[last.from()] == Tag.PAST;
    }

    private boolean startsGroup(int i) {
        if (tags[i].finite()) {
            return true;
        }
        boolean room = top().groups.isEmpty() ? i > top().from : top().kind == Clause.Kind.RELATIVE && above();
        boolean sayable = tags[i] == Tag.PAST && room;
        return sayable && ahead.finitePast(i);
    }

    /** Reads a verb group; a verb that a dependent clause has no room for goes to the clause above. */
    private int group(int i) {
        while (top().kind == Clause.Kind.ADJUNCT
                && top().groups.isEmpty()
                && above()
                && (reduced(top()) || (TIMES.contains(top().link) && !ahead.verbFollows(i + 1)))) {
            stack.pop();
        }
        while (stack.size() > 1
                && !top().groups.isEmpty()
                && top().kind != Clause.Kind.MAIN
                && top().kind != Clause.Kind.PARENTHESIS
                && above()) {
            stack.pop();
        }
        VerbGroup group = verbs.at(i);
        top().groups.add(group);
        own(i, group.to());
        return group.to();
    }

    /** Whether a clause has an adjective in the place of subject and verb: "while common in children". */
    private boolean reduced(Open clause) {
        int first = ahead.skipAdverbs(clause.from + 1);
        return first + 1 < tags.length && tags[first] == Tag.ADJECTIVE && tags[first + 1] == Tag.PREPOSITION;
    }

    /** Whether some clause above lacks its verb still. */
    private boolean above() {
        return stack.stream().skip(1).anyMatch(o -> o.groups.isEmpty() && o.kind != Clause.Kind.PARENTHESIS);
    }
}
