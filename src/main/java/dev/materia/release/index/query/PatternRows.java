package dev.materia.release.index.query;

import dev.materia.release.index.IndexedGraph;
import dev.materia.release.index.Matches;
import dev.materia.release.index.TripleIndex;

/** The matches of a triple pattern. */
final class PatternRows implements Rows {

    private final Registers registers;
    private final IndexedGraph graph;
    private final Matches matches;
    private final Place subject;
    private final Place predicate;
    private final Place object;
    private final boolean whole;

    /** What stands at one place of a pattern. */
    private static final class Place {

        private final int constant;
        private final int slot;
        private boolean free;

        Place(int constant, int slot) {
            this.constant = constant;
            this.slot = slot;
        }

        /** A term, or a variable in a register. */
        static Place of(int code) {
            return code >= 0 ? new Place(code, -1) : new Place(-1, -1 - code);
        }
    }

    /**
     * A pattern; each of its places is the id of a term, or of a variable the register, as {@link #variable} codes it.
     */
    PatternRows(Registers registers, IndexedGraph graph, int subject, int predicate, int object) {
        this.registers = registers;
        this.graph = graph;
        this.whole = graph.isUnion();
        this.matches = new Matches(graph.index().triples());
        this.subject = Place.of(subject);
        this.predicate = Place.of(predicate);
        this.object = Place.of(object);
    }

    /** The code of a variable in that register. */
    static int variable(int slot) {
        return -1 - slot;
    }

    @Override
    public void start() {
        matches.find(wanted(subject), wanted(predicate), wanted(object));
    }

    private int wanted(Place place) {
        if (place.slot < 0) {
            return place.constant;
        }
        int bound = registers.get(place.slot);
        place.free = bound == Registers.UNBOUND;
        return place.free ? TripleIndex.ANY : bound;
    }

    @Override
    public boolean next() {
        while (matches.next()) {
            registers.tick();
            if (fits() && (whole || graph.has(matches.subject, matches.predicate, matches.object))) {
                set(subject, matches.subject);
                set(predicate, matches.predicate);
                set(object, matches.object);
                return true;
            }
        }
        unset(subject);
        unset(predicate);
        unset(object);
        return false;
    }

    /** A variable that stands in the pattern twice has one value. */
    private boolean fits() {
        return (subject.slot < 0 || subject.slot != predicate.slot || matches.subject == matches.predicate)
                && (subject.slot < 0 || subject.slot != object.slot || matches.subject == matches.object)
                && (predicate.slot < 0 || predicate.slot != object.slot || matches.predicate == matches.object);
    }

    private void set(Place place, int id) {
        if (place.free) {
            registers.set(place.slot, id);
        }
    }

    private void unset(Place place) {
        if (place.free) {
            registers.set(place.slot, Registers.UNBOUND);
        }
    }
}
