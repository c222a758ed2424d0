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

    private static final int LOOK_AHEAD = 24;
    private static final int ASIDE = 12;

    /** Words before a clause that stand before a mere noun phrase as often. */
    private static final Set<String> TIMES = Set.of("after", "before", "since", "until", "as");

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
    private final int[] clauseOf;
    private final List<Open> all = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();

    ClauseParser(List<Token> tokens, Tag[] tags) {
        this.tokens = tokens;
        this.tags = tags;
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
        boolean verbNext = i + 1 < tags.length && verbAt(skipAdverbs(i + 1));
        boolean said = !top.groups.isEmpty() || top.kind == Clause.Kind.ADJUNCT;
        boolean parentLacksVerb = parent.groups.isEmpty() && (verbNext || clauseFollows(i + 1));
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
        int next = skipAdverbs(i + 1);
        if (next < tags.length && verbAt(next) && (tags[next] != Tag.PAST || pastGoesOn())) {
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
        } else if (!top().groups.isEmpty() && subjectAndVerb(next)) {
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

    private int skipAdverbs(int from) {
        int i = from;
        while (i < tags.length
                && (tags[i] == Tag.ADVERB
                        || tags[i] == Tag.NEGATION
                        || tokens.get(i).ignorable())) {
            i++;
        }
        return i;
    }

    private boolean verbAt(int i) {
        return i < tags.length && tags[i].verbal() && tags[i] != Tag.ING;
    }

    /** Whether a clause of its own stands between here and the next comma or other mark. */
    private boolean clauseFollows(int from) {
        if (from < tags.length && (tags[from] == Tag.SUBORDINATOR || tags[from] == Tag.RELATIVE)) {
            return false;
        }
        for (int i = from; i < Math.min(tags.length, from + LOOK_AHEAD); i++) {
            if (tags[i].finite() || (tags[i] == Tag.PAST && i > from)) {
                return true;
            }
            if (tokens.get(i).is(';') || tokens.get(i).is(':') || (tokens.get(i).is(',') && i > from + 6)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a noun phrase follows, and then a verb that makes a clause, with no mark or coordinator between. */
    private boolean subjectAndVerb(int from) {
        boolean noun = false;
        for (int i = from; i < Math.min(tags.length, from + LOOK_AHEAD / 2); i++) {
            switch (tags[i]) {
                case NOUN, PRONOUN, NUMBER, DETERMINER, NEGATIVE_DETERMINER, ING -> noun = true;
                case MODAL, BE, HAVE, DO, VERB -> {
                    return noun;
                }
                case PAST -> {
                    return noun && finitePast(i);
                }
                case MARK -> {
                    if (!tokens.get(i).ignorable() && !tokens.get(i).is('%')) {
                        return false;
                    }
                }
                case COORDINATOR, SUBORDINATOR, RELATIVE, COMPLEMENTIZER -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean startsGroup(int i) {
        if (tags[i].finite()) {
            return true;
        }
        boolean room = top().groups.isEmpty() ? i > top().from : top().kind == Clause.Kind.RELATIVE && above();
        boolean sayable = tags[i] == Tag.PAST && room;
        return sayable && finitePast(i);
    }

    /**
     * Whether a past form makes a clause, and is no participle of a noun: the verb of "patients treated with it died".
     */
    private boolean finitePast(int i) {
        int next = i + 1;
        boolean governed = next < tags.length
                && tags[next] == Tag.PREPOSITION
                && !tokens.get(next).lower().equals("into");
        if (!governed) {
            return true;
        }
        for (int at = next + 1; at < Math.min(tags.length, i + LOOK_AHEAD); at++) {
            if (tags[at].finite() || (tags[at] == Tag.PAST && tags[at - 1] != Tag.DETERMINER)) {
                return false;
            }
            if (tags[at] == Tag.SUBORDINATOR
                    || tags[at] == Tag.COORDINATOR
                    || tags[at] == Tag.RELATIVE
                    || tokens.get(at).is(',')
                    || tokens.get(at).is(';')
                    || tokens.get(at).is(':')) {
                return true;
            }
        }
        return true;
    }

    /** Reads a verb group; a verb that a dependent clause has no room for goes to the clause above. */
    private int group(int i) {
        while (top().kind == Clause.Kind.ADJUNCT
                && top().groups.isEmpty()
                && TIMES.contains(top().link)
                && above()
                && !verbFollows(i + 1)) {
            stack.pop();
        }
        while (stack.size() > 1
                && !top().groups.isEmpty()
                && top().kind != Clause.Kind.MAIN
                && top().kind != Clause.Kind.PARENTHESIS
                && above()) {
            stack.pop();
        }
        int end = i + 1;
        int head = i;
        boolean be = tags[i] == Tag.BE;
        boolean passive = false;
        String modal = tags[i] == Tag.MODAL ? tokens.get(i).lower() : "";
        while (end < tags.length) {
            Tag tag = tags[end];
            boolean part = tag == Tag.BE
                    || tag == Tag.HAVE
                    || (tag == Tag.PAST && tags[head] != Tag.VERB && tags[head] != Tag.PAST)
                    || (tag == Tag.VERB && tags[head] != Tag.VERB && tags[head] != Tag.PAST)
                    || (tag == Tag.ING && be && tags[end - 1] == Tag.BE)
                    || (tag == Tag.DO && tags[head] == Tag.MODAL);
            if (part) {
                passive = tag == Tag.PAST && be;
                be |= tag == Tag.BE;
                head = end;
            } else if (tag == Tag.TO && (tags[head] == Tag.BE || tags[head] == Tag.HAVE)) {
                modal = modal.isEmpty() ? "to" : modal;
                be = false;
            } else if (tokens.get(end).is(',') && tags[head].finite() && tags[head] != Tag.VERB && goesOn(end) > 0) {
                end = goesOn(end);
                continue;
            } else if (tag != Tag.NEGATION
                    && tag != Tag.ADVERB
                    && !tokens.get(end).ignorable()) {
                break;
            }
            end++;
        }
        while (end > head + 1 && tags[end - 1] != Tag.NEGATION) {
            end--;
        }
        String lemma = ParserLexicon.ENGLISH.lemma(tokens.get(head).lower());
        top().groups.add(new VerbGroup(i, end, head, lemma, passive, modal));
        own(i, end);
        return end;
    }

    /** The index behind an aside between commas that a verb group goes on after: "has, in a few men, caused". Or -1. */
    private int goesOn(int comma) {
        for (int i = comma + 1; i < Math.min(tags.length - 1, comma + ASIDE); i++) {
            if (tokens.get(i).is(',')) {
                int next = skipAdverbs(i + 1);
                boolean verb = next < tags.length
                        && (tags[next] == Tag.PAST || tags[next] == Tag.VERB || tags[next] == Tag.BE);
                return verb ? i + 1 : -1;
            }
            if (tags[i].finite() || tags[i] == Tag.SUBORDINATOR || tags[i] == Tag.RELATIVE) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether another verb that makes a clause follows behind this one's group. */
    private boolean verbFollows(int from) {
        for (int i = from + 1; i < tags.length; i++) {
            if (tags[i].finite()
                    && !tags[i - 1].verbal()
                    && tags[i - 1] != Tag.TO
                    && tags[i - 1] != Tag.NEGATION
                    && tags[i - 1] != Tag.ADVERB) {
                return true;
            }
        }
        return false;
    }

    /** Whether some clause above lacks its verb still. */
    private boolean above() {
        return stack.stream().skip(1).anyMatch(o -> o.groups.isEmpty() && o.kind != Clause.Kind.PARENTHESIS);
    }
}
