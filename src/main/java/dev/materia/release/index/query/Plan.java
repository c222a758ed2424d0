package dev.materia.release.index.query;

import dev.materia.release.index.IndexedGraph;
import dev.materia.release.running.RunningQuery;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * How an operator is evaluated on ids. Those that look at all solutions at once (groups, order, slices, distinct ones)
 * stand only above those that join, and can be used only where nothing is bound from outside.
 */
final class Plan {

    private final IndexedGraph graph;
    private final Registers registers;
    private final Slots slots;
    private final Compiler compiler;
    private boolean alone;

    private Plan(IndexedGraph graph, ExecutionContext context) {
        this.graph = graph;
        this.registers = new Registers(graph.index().terms(), context.getCancelSignal());
        this.slots = new Slots(registers);
        this.compiler = new Compiler(slots, registers, context);
    }

    /**
     * What evaluates an operator.
     *
     * @param rows its solutions
     * @param variables those that the solutions have
     * @param slots the registers of all variables
     * @param registers their values
     * @param alone whether nothing may be bound from outside
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Prepared(Rows rows, Var[] variables, Slots slots, Registers registers, boolean alone) {}

    /** What evaluates {@code op} over {@code graph}; null if ids alone cannot. */
    static @Nullable Prepared of(Op op, IndexedGraph graph, ExecutionContext context) {
        RunningQuery.heed();
        Plan plan = new Plan(graph, context);
        Rows rows = plan.whole(op);
        if (rows == null) {
            return null;
        }
        Var[] variables = OpVars.visibleVars(op).toArray(new Var[0]);
        for (Var variable : variables) {
            plan.slots.of(variable);
        }
        return new Prepared(rows, variables, plan.slots, plan.registers, plan.alone);
    }

    private @Nullable Rows whole(Op op) {
        if (op instanceof OpProject project) {
            return whole(project.getSubOp());
        }
        if (op instanceof OpDistinct || op instanceof OpReduced) {
            Op below = op instanceof OpDistinct distinct ? distinct.getSubOp() : ((OpReduced) op).getSubOp();
            Rows rows = below(below);
            return rows == null ? null : new DistinctRows(rows, compiler.visible(below), registers);
        }
        if (op instanceof OpSlice slice) {
            Rows rows = below(slice.getSubOp());
            long most = slice.getLength() < 0 ? Long.MAX_VALUE : slice.getLength();
            return rows == null ? null : new SliceRows(rows, Math.max(0, slice.getStart()), most);
        }
        if (op instanceof OpOrder order) {
            return sorted(order.getSubOp(), order.getConditions(), -1);
        }
        if (op instanceof OpTopN top) {
            return sorted(top.getSubOp(), top.getConditions(), top.getLimit());
        }
        if (op instanceof OpGroup group) {
            return group(group);
        }
        Rows rows = compiler.rows(op, graph);
        if (rows == null && op instanceof OpExtend extend && Compiler.canEvaluate(extend)) {
            Rows below = whole(extend.getSubOp());
            return below == null ? null : compiler.extend(below, extend);
        }
        if (rows == null
                && op instanceof OpFilter filter
                && filter.getExprs().getList().stream().allMatch(Conditions::canEvaluate)) {
            Rows below = whole(filter.getSubOp());
            return below == null
                    ? null
                    : new FilterRows(below, compiler.conditions().all(filter.getExprs()));
        }
        return rows;
    }

    private @Nullable Rows below(Op op) {
        alone = true;
        return whole(op);
    }

    private @Nullable Rows sorted(Op below, List<SortCondition> conditions, int most) {
        Rows rows = below(below);
        if (rows == null) {
            return null;
        }
        List<Var> variables = new ArrayList<>(OpVars.visibleVars(below));
        int[] places = new int[conditions.size()];
        for (int i = 0; i < places.length; i++) {
            Expr key = conditions.get(i).getExpression();
            places[i] = key instanceof ExprVar variable ? variables.indexOf(variable.asVar()) : -1;
            if (places[i] < 0) {
                return null;
            }
        }
        int[] registered = variables.stream().mapToInt(slots::of).toArray();
        return new SortRows(rows, registered, registers, SortRows.order(conditions, places, registers), most);
    }

    private @Nullable Rows group(OpGroup group) {
        Rows counted = counted(group);
        if (counted != null) {
            return counted;
        }
        Rows rows = below(group.getSubOp());
        if (rows == null) {
            return null;
        }
        List<Var> keys = group.getGroupVars().getVars();
        for (Var key : keys) {
            Expr expression = group.getGroupVars().getExpr(key);
            if (expression != null && !Conditions.canEvaluate(expression)) {
                return null;
            }
            if (expression != null) {
                rows = new ExtendRows(rows, slots.of(key), expression, compiler.conditions(), registers);
            }
        }
        List<Tally.Maker> makers = new ArrayList<>();
        List<@Nullable Node> empty = new ArrayList<>();
        for (ExprAggregator each : group.getAggregators()) {
            makers.add(Tally.maker(each.getAggregator(), slots, registers, compiler.conditions()));
            empty.add(each.getAggregator().getValueEmpty());
        }
        return new GroupRows(
                rows, keys.stream().mapToInt(slots::of).toArray(), results(group), makers, empty, registers);
    }

    private int[] results(OpGroup group) {
        return group.getAggregators().stream()
                .mapToInt(each -> slots.of(each.getVar()))
                .toArray();
    }

    /** Numbers of triples by object need no look at the triples. */
    private @Nullable Rows counted(OpGroup group) {
        if (!graph.isUnion()
                || group.getGroupVars().size() != 1
                || !group.getGroupVars().getExprs().isEmpty()
                || !(group.getSubOp() instanceof OpBGP basic)
                || basic.getPattern().size() != 1) {
            return null;
        }
        Triple pattern = basic.getPattern().get(0);
        Node key = group.getGroupVars().getVars().get(0);
        boolean simple = Var.isVar(pattern.getSubject())
                && pattern.getPredicate().isURI()
                && pattern.getObject().equals(key)
                && !pattern.getSubject().equals(key);
        boolean counts = group.getAggregators().stream()
                .allMatch(each -> isCount(each.getAggregator(), pattern.getSubject(), pattern.getObject()));
        if (!simple || !counts) {
            return null;
        }
        alone = true;
        int predicate = registers.id(pattern.getPredicate());
        return new CountRows(graph.index().triples(), predicate, slots.of(Var.alloc(key)), results(group), registers);
    }

    private static boolean isCount(Aggregator aggregator, Node subject, Node object) {
        if (aggregator instanceof AggCount) {
            return true;
        }
        return aggregator instanceof AggCountVar count
                && count.getExprList().get(0) instanceof ExprVar variable
                && (variable.asVar().equals(subject) || variable.asVar().equals(object));
    }
}
