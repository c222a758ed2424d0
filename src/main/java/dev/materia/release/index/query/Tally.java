package dev.materia.release.index.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/** One aggregate of one group. */
interface Tally {

    /** Takes the solution in the registers. */
    void add();

    /** The value of all that were taken; null if it has none. */
    @Nullable Node value();

    /** Makes the tallies of an aggregate: counts on ids, all others by way of ARQ. */
    interface Maker {
        Tally make();
    }

    static Maker maker(Aggregator aggregator, Slots slots, Registers registers, Conditions values) {
        if (aggregator instanceof AggCount) {
            return () -> new Count(() -> true);
        }
        if (aggregator instanceof AggCountDistinct) {
            return () -> {
                int[] all = slots.all();
                RowSetOfIds seen = new RowSetOfIds(all.length, registers.memory());
                return new Count(() -> seen.add(registers.copy(all)) < 0);
            };
        }
        if (aggregator instanceof AggCountVar count && count.getExprList().get(0) instanceof ExprVar variable) {
            int slot = slots.of(variable.asVar());
            return () -> new Count(() -> registers.isBound(slot));
        }
        if (aggregator instanceof AggCountVarDistinct count
                && count.getExprList().get(0) instanceof ExprVar variable) {
            int slot = slots.of(variable.asVar());
            return () -> {
                RowSetOfIds seen = new RowSetOfIds(1, registers.memory());
                return new Count(() -> registers.isBound(slot) && seen.add(new int[] {registers.get(slot)}) < 0);
            };
        }
        return () -> new ByArq(aggregator.createAccumulator(), values);
    }

    /** Whether a solution counts. */
    interface Wanted {
        boolean is();
    }

    /** A number of solutions. */
    final class Count implements Tally {

        private final Wanted wanted;
        private long count;

        Count(Wanted wanted) {
            this.wanted = wanted;
        }

        @Override
        public void add() {
            count += wanted.is() ? 1 : 0;
        }

        @Override
        public Node value() {
            return NodeValue.makeInteger(count).asNode();
        }
    }

    /** Any other aggregate. */
    final class ByArq implements Tally {

        private final Accumulator accumulator;
        private final Conditions values;

        ByArq(Accumulator accumulator, Conditions values) {
            this.accumulator = accumulator;
            this.values = values;
        }

        @Override
        public void add() {
            // a copy, since the accumulator may keep it
            accumulator.accumulate(values.live().copy(), values.context());
        }

        @Override
        public @Nullable Node value() {
            NodeValue value = accumulator.getValue();
            return value == null ? null : value.asNode();
        }
    }
}
