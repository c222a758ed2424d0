package dev.materia.release.index.query;

import dev.materia.release.index.TripleIndex;
import java.util.List;

/** The ends of a property path. */
final class PathRows implements Rows {

    private final Registers registers;
    private final TripleIndex triples;
    private final PathWalk walk;
    private final PathWalk.Steps steps;
    private final int subject;
    private final int object;
    private int first;
    private int second;
    private int begin;
    private int end;
    private int from;
    private List<Integer> reached = List.of();
    private int at;

    /** A path between two places, coded as those of {@link PatternRows}. */
    PathRows(Registers registers, TripleIndex triples, PathWalk walk, PathWalk.Steps steps, int subject, int object) {
        this.registers = registers;
        this.triples = triples;
        this.walk = walk;
        this.steps = steps;
        this.subject = subject;
        this.object = object;
    }

    private int value(int code) {
        return code >= 0 ? code : registers.get(-1 - code);
    }

    @Override
    public void start() {
        first = value(subject);
        second = value(object);
        at = 0;
        reached = List.of();
        if (isElsewhere(subject, first) || isElsewhere(object, second)) {
            begin = 0;
            end = 0;
        } else if (first != Registers.UNBOUND) {
            begin = first;
            end = first + 1;
        } else if (second != Registers.UNBOUND) {
            begin = second;
            end = second + 1;
        } else {
            begin = 0;
            end = triples.nodes();
        }
    }

    /** A variable's value is an end of a path only if it is in the graph, even of one without steps (section 18.4). */
    private boolean isElsewhere(int code, int value) {
        return code < 0 && value != Registers.UNBOUND && !triples.isNode(value);
    }

    @Override
    public boolean next() {
        boolean forward = first != Registers.UNBOUND || second == Registers.UNBOUND;
        while (true) {
            while (at < reached.size()) {
                int to = reached.get(at++);
                if (set(forward ? from : to, forward ? to : from)) {
                    return true;
                }
            }
            if (begin == end) {
                set(first, second);
                return false;
            }
            from = begin++;
            registers.tick();
            walk.forget();
            boolean given = first != Registers.UNBOUND || second != Registers.UNBOUND;
            reached = given || triples.isNode(from) ? steps.from(from, forward) : List.of();
            at = 0;
        }
    }

    /** Sets what was unbound; false if this does not agree with what was bound, or with itself. */
    private boolean set(int from, int to) {
        boolean agrees = (first == Registers.UNBOUND || first == from)
                && (second == Registers.UNBOUND || second == to)
                && (subject != object || subject >= 0 || from == to);
        if (agrees && subject < 0 && first == Registers.UNBOUND) {
            registers.set(-1 - subject, from);
        }
        if (agrees && object < 0 && second == Registers.UNBOUND) {
            registers.set(-1 - object, to);
        }
        return agrees;
    }
}
