package dev.materia.release.index.query;

import dev.materia.release.index.Dictionary;
import dev.materia.release.running.RowMemory;
import dev.materia.release.running.RunningQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * The values of the variables of a running query, as ids. Terms that the index does not have, such as the results of
 * expressions, get ids above those of the index while the query runs. Used by one thread.
 */
final class Registers {

    /** The variable has no value. */
    static final int UNBOUND = -1;

    private static final int TICKS = 1 << 10;

    private final Dictionary terms;
    private final @Nullable AtomicBoolean cancelled;
    private final @Nullable RunningQuery query = RunningQuery.current();
    private final RowMemory memory = new RowMemory();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> more = new ArrayList<>();
    private int[] values;
    private int ticks;
    private volatile boolean stopped;

    /** Registers, all unbound, for a query that stops when {@code cancelled} is set. */
    Registers(Dictionary terms, @Nullable AtomicBoolean cancelled) {
        this.terms = terms;
        this.cancelled = cancelled;
        values = new int[16];
        Arrays.fill(values, UNBOUND);
    }

    /** Makes sure that there are so many. */
    void reserve(int size) {
        if (size > values.length) {
            int before = values.length;
            values = Arrays.copyOf(values, 2 * size);
            Arrays.fill(values, before, values.length, UNBOUND);
        }
    }

    int get(int slot) {
        return values[slot];
    }

    void set(int slot, int id) {
        values[slot] = id;
    }

    boolean isBound(int slot) {
        return values[slot] != UNBOUND;
    }

    void clear() {
        Arrays.fill(values, UNBOUND);
    }

    /** What stands in some of them. */
    int[] copy(int[] slots) {
        int[] copy = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            copy[i] = values[slots[i]];
        }
        return copy;
    }

    /** Sets some of them. */
    void set(int[] slots, int[] ids) {
        for (int i = 0; i < slots.length; i++) {
            values[slots[i]] = ids[i];
        }
    }

    /** The id of a term, made if there is none. */
    int id(Node term) {
        int id = terms.find(term);
        if (id >= 0) {
            return id;
        }
        Integer known = numbers.putIfAbsent(term, more.size());
        if (known == null) {
            more.add(term);
            memory.take(RowMemory.of(term));
            return terms.size() + more.size() - 1;
        }
        return terms.size() + known;
    }

    /** The term with that id. */
    Node term(int id) {
        return id < terms.size() ? terms.term(id) : more.get(id - terms.size());
    }

    /** Whether the term is an IRI of the index: of two such, the one with the lower id comes first. */
    boolean isIri(int id) {
        return terms.isIri(id);
    }

    /** What the rows of this query hold of its memory. */
    RowMemory memory() {
        return memory;
    }

    /** Whether the index has the term. */
    boolean isStored(int id) {
        return id < terms.size();
    }

    /** Makes the query stop at its next {@link #tick}. */
    void stop() {
        stopped = true;
    }

    /**
     * To be called for each small piece of work.
     *
     * @throws QueryCancelledException if the query is to stop
     */
    void tick() {
        if (++ticks >= TICKS) {
            ticks = 0;
            if (stopped || (cancelled != null && cancelled.get())) {
                throw new QueryCancelledException();
            }
            if (query != null) {
                query.checkNow();
            }
        }
    }
}
