package dev.materia.release.index.query;

import dev.materia.release.index.IndexedGraph;
import dev.materia.release.running.RowMemory;
import dev.materia.release.running.RunningQuery;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;

/**
 * Evaluates on ids what can be, and leaves the rest to ARQ. Either way, each row and each comparison asks whether the
 * {@link RunningQuery} may go on, and rows that are kept are counted.
 */
public final class IndexedOpExecutor extends OpExecutor {

    private IndexedOpExecutor(ExecutionContext context) {
        super(context);
    }

    /** Makes queries on a dataset with that context use this, and ARQ leave patterns and conditions together. */
    public static void install(Context context) {
        QC.setFactory(context, IndexedOpExecutor::new);
        context.set(ARQ.optFilterPlacementBGP, false);
        context.set(ARQ.optFilterExpandOneOf, false);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        RunningQuery.heed();
        if (execCxt.getActiveGraph() instanceof IndexedGraph graph) {
            Plan.Prepared plan = Plan.of(op, graph, execCxt);
            if (plan != null && (!plan.alone() || input.isJoinIdentity())) {
                return new PlanIterator(plan, input, execCxt);
            }
        }
        QueryIterator rows = super.exec(op, input);
        return rows == input ? rows : HeededRows.heeded(rows);
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        return new HashJoin(
                HashJoin.Kind.JOIN, exec(join.getLeft(), input), exec(join.getRight(), root()), null, execCxt);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        return new HashJoin(
                HashJoin.Kind.LEFT,
                exec(join.getLeft(), input),
                exec(join.getRight(), root()),
                join.getExprs(),
                execCxt);
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        return new HashJoin(
                HashJoin.Kind.MINUS, exec(minus.getLeft(), input), exec(minus.getRight(), root()), null, execCxt);
    }

    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        return table.isJoinIdentity() || input.isJoinIdentity()
                ? super.execute(table, input)
                : new HashJoin(HashJoin.Kind.JOIN, input, table.getTable().iterator(execCxt), null, execCxt);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        RowMemory memory = new RowMemory();
        QueryIterator rows = HeededRows.counted(exec(order.getSubOp(), input), memory);
        return HeededRows.holding(new QueryIterSort(rows, comparator(order.getConditions()), execCxt), memory);
    }

    @Override
    protected QueryIterator execute(OpTopN top, QueryIterator input) {
        boolean distinct = top.getSubOp() instanceof OpDistinct;
        Op below = top.getSubOp() instanceof OpDistinct each ? each.getSubOp() : top.getSubOp();
        return new QueryIterTopN(
                exec(below, input), comparator(top.getConditions()), top.getLimit(), distinct, execCxt);
    }

    private Comparator<Binding> comparator(List<SortCondition> conditions) {
        BindingComparator order = new BindingComparator(conditions, execCxt);
        return (one, other) -> {
            RunningQuery.heed();
            return order.compare(one, other);
        };
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return HeededRows.kept(new QueryIterDistinct(exec(distinct.getSubOp(), input), null, execCxt));
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        RowMemory memory = new RowMemory();
        return HeededRows.holding(
                new QueryIterGroup(
                        exec(group.getSubOp(), input),
                        group.getGroupVars(),
                        CountedAggregator.all(group.getAggregators(), memory),
                        execCxt),
                memory);
    }
}
