package dev.materia.server.sparql.expression;

import dev.materia.release.running.RunningQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.util.Context;

/**
 * Puts the expressions of {@link BoundedExpressions} into a query before ARQ optimises it, and takes apart what it
 * would optimise wrongly.
 */
public final class BoundedAlgebra extends TransformCopy {

    /** With more kinds of rows, a table stays as it is. */
    private static final int MOST_PARTS = 64;

    private BoundedAlgebra() {}

    /** Has every query with this context run so. */
    public static void apply(Context context) {
        RewriteFactory optimiser = each -> {
            var standard = Optimize.stdOptimizationFactory.create(each);
            return op -> standard.rewrite(
                    Transformer.transformSkipService(new BoundedAlgebra(), new BoundedExpressions(), op));
        };
        context.set(ARQConstants.sysOptimizerFactory, optimiser);
    }

    @Override
    public Op transform(OpGroup group, Op below) {
        List<ExprAggregator> aggregators =
                group.getAggregators().stream().map(BoundedAlgebra::kept).toList();
        return OpGroup.create(below, group.getGroupVars(), aggregators);
    }

    @Override
    public Op transform(OpFilter filter, Op below) {
        ExprList conditions = new ExprList();
        filter.getExprs().forEach(condition -> conditions.add(Disjunctions.once(condition)));
        return OpFilter.filterBy(conditions, below);
    }

    /**
     * ARQ moves a filter into a table that names the filter's variable, although a row may leave it UNDEF and something
     * else bind it. So each table gets rows that bind the same variables, and names no others.
     */
    @Override
    public Op transform(OpTable table) {
        Map<Set<Var>, Table> parts = new LinkedHashMap<>();
        table.getTable().rows().forEachRemaining(row -> {
            Set<Var> bound = new LinkedHashSet<>(Iter.toList(row.vars()));
            parts.computeIfAbsent(bound, each -> TableFactory.create(new ArrayList<>(each)))
                    .addBinding(row);
        });
        boolean whole = parts.size() == 1
                && parts.keySet().iterator().next().size()
                        == table.getTable().getVars().size();
        if (whole || parts.isEmpty() || parts.size() > MOST_PARTS) {
            return super.transform(table);
        }
        Op all = null;
        for (Table part : parts.values()) {
            Op one = OpTable.create(part);
            all = all == null ? one : OpUnion.create(all, one);
        }
        return Objects.requireNonNull(all);
    }

    /** What is concatenated is kept to the end, and so is counted. */
    private static ExprAggregator kept(ExprAggregator each) {
        return each.getAggregator() instanceof AggGroupConcat all
                ? new ExprAggregator(
                        each.getVar(),
                        all.copy(ExprList.create(
                                List.of(new Kept(all.getExprList().get(0))))))
                : each;
    }

    /** An expression whose values are kept as text. */
    private static final class Kept extends ExprFunction1 {

        private static final String NAME = "kept";

        Kept(Expr expression) {
            super(expression, NAME);
        }

        @Override
        public NodeValue eval(NodeValue value) {
            RunningQuery query = RunningQuery.current();
            if (query != null) {
                // the text grows by doubling, and becomes a string at its end
                query.take(3L * value.asString().length());
            }
            return value;
        }

        @Override
        public Expr copy(Expr expression) {
            return new Kept(expression);
        }
    }
}
