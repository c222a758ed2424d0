package dev.materia.server.sparql;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.util.Context;

/** Jena's operators, which ask before each row whether the query may go on, and while they sort. */
final class HeededOperators extends OpExecutor {

    private HeededOperators(ExecutionContext context) {
        super(context);
    }

    /** Has queries with this context run so, with the expressions of {@link HeededExpressions}. */
    static void apply(Context context) {
        OpExecutorFactory operators = HeededOperators::new;
        context.set(ARQConstants.sysOpExecutorFactory, operators);
        RewriteFactory optimiser = each -> {
            var standard = Optimize.stdOptimizationFactory.create(each);
            return op -> standard.rewrite(expressions(op));
        };
        context.set(ARQConstants.sysOptimizerFactory, optimiser);
    }

    private static Op expressions(Op op) {
        return Transformer.transformSkipService(new TransformCopy(), new HeededExpressions(), op);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        return new Rows(super.exec(op, input));
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return new QueryIterSort(exec(order.getSubOp(), input), comparator(order.getConditions()), execCxt);
    }

    @Override
    protected QueryIterator execute(OpTopN top, QueryIterator input) {
        boolean distinct = top.getSubOp() instanceof OpDistinct;
        Op below = top.getSubOp() instanceof OpDistinct each ? each.getSubOp() : top.getSubOp();
        return new QueryIterTopN(
                exec(below, input), comparator(top.getConditions()), top.getLimit(), distinct, execCxt);
    }

    private Comparator<Binding> comparator(List<SortCondition> conditions) {
        return new Heeding(new BindingComparator(conditions, execCxt));
    }

    private record Heeding(Comparator<Binding> order) implements Comparator<Binding> {

        @Override
        public int compare(Binding one, Binding other) {
            Running.heed();
            return order.compare(one, other);
        }
    }

    private static final class Rows extends QueryIteratorWrapper {

        Rows(QueryIterator rows) {
            super(rows);
        }

        @Override
        protected boolean hasNextBinding() {
            Running.heed();
            return super.hasNextBinding();
        }
    }
}
