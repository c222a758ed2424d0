package dev.materia.release.index.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Groups of solutions, each with its key and the values of its aggregates (SPARQL 1.1, section 11). */
final class GroupRows implements Rows {

    /** Bytes of a group, beside its key. */
    private static final int GROUP = 64;

    /** Bytes of an aggregate. */
    private static final int TALLY = 96;

    private final Rows rows;
    private final int[] keys;
    private final int[] results;
    private final List<Tally.Maker> makers;
    private final List<@Nullable Node> empty;
    private final Registers registers;
    private RowSetOfIds groups;
    private final List<List<Tally>> tallies = new ArrayList<>();
    private int at;

    /**
     * Groups of {@code rows}.
     *
     * @param keys registers of what is grouped by
     * @param results registers of the aggregates
     * @param makers make the aggregates of a group
     * @param empty values of the aggregates of no solution
     */
    GroupRows(
            Rows rows,
            int[] keys,
            int[] results,
            List<Tally.Maker> makers,
            List<@Nullable Node> empty,
            Registers registers) {
        this.rows = rows;
        this.keys = keys;
        this.results = results;
        this.makers = makers;
        this.empty = empty;
        this.registers = registers;
        this.groups = none();
    }

    private RowSetOfIds none() {
        return new RowSetOfIds(keys.length, registers.memory());
    }

    @Override
    public void start() {
        rows.start();
        groups = none();
        tallies.clear();
        at = 0;
        while (rows.next()) {
            int number = groups.add(registers.copy(keys));
            if (number < 0) {
                number = -1 - number;
                registers.memory().take(GROUP + (long) TALLY * makers.size());
                tallies.add(makers.stream().map(Tally.Maker::make).toList());
            }
            tallies.get(number).forEach(Tally::add);
        }
        registers.clear();
    }

    @Override
    public boolean next() {
        registers.clear();
        if (at == 0 && groups.size() == 0 && keys.length == 0) {
            for (int i = 0; i < results.length; i++) {
                set(results[i], empty.get(i));
            }
            at++;
            return true;
        }
        if (at >= groups.size()) {
            return false;
        }
        registers.set(keys, groups.get(at));
        List<Tally> values = tallies.get(at++);
        for (int i = 0; i < results.length; i++) {
            set(results[i], values.get(i).value());
        }
        return true;
    }

    private void set(int slot, @Nullable Node value) {
        if (value != null) {
            registers.set(slot, registers.id(value));
        }
    }
}
