package dev.materia.release.index.query;

import dev.materia.release.index.IndexedDataset;
import dev.materia.release.index.TripleIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/**
 * How many rows a query is expected to look at, by the counts of the index. It need not be right, only cheap, and right
 * enough to tell queries that read a few hundred rows from those that read millions.
 */
public final class CostEstimate {

    private static final double WALK = 1000;

    /** To write a row of a result takes as long as to look at so many. */
    private static final double WRITTEN = 20;

    /** Triples of a term: joins meet those with many of them more often than those with few. */
    private static final double OF_A_THING = 10;

    /** The cost of what waits for others, and of what cannot be estimated. */
    private static final double LARGE = 1e9;

    private final TripleIndex triples;
    private final Registers registers;

    private CostEstimate(IndexedDataset data) {
        this.triples = data.getDefaultGraph().index().triples();
        this.registers = new Registers(data.getDefaultGraph().index().terms(), null);
    }

    /** Rows that an operator gives, and rows that are looked at for that. */
    private record Cost(double rows, double work, boolean streams) {

        Cost then(double more) {
            return new Cost(rows, work + more, streams);
        }
    }

    /**
     * The rows that {@code op} is expected to look at over {@code data}, with those that writing its result is worth.
     */
    public static double of(Op op, IndexedDataset data) {
        Cost cost = new CostEstimate(data).cost(op);
        return cost.work + WRITTEN * cost.rows;
    }

    private Cost cost(Op op) {
        if (op instanceof OpBGP basic) {
            return basic(basic.getPattern().getList());
        }
        if (op instanceof OpPath path) {
            return path(path);
        }
        if (op instanceof OpTable table) {
            return new Cost(table.getTable().size(), table.getTable().size(), true);
        }
        if (op instanceof OpSlice slice) {
            return slice(slice);
        }
        if (op instanceof OpFilter filter) {
            Cost below = cost(filter.getSubOp());
            double each = filter.getExprs().getList().stream()
                    .mapToDouble(this::asked)
                    .sum();
            return below.then(below.rows * each);
        }
        if (op instanceof OpGroup group) {
            return group(group);
        }
        if (op instanceof OpDistinct || op instanceof OpOrder) {
            Cost below = cost(((Op1) op).getSubOp());
            return new Cost(below.rows, below.work + below.rows, op instanceof OpDistinct && below.streams);
        }
        if (op instanceof OpUnion union) {
            Cost left = cost(union.getLeft());
            Cost right = cost(union.getRight());
            return new Cost(left.rows + right.rows, left.work + right.work, left.streams && right.streams);
        }
        if (op instanceof OpJoin || op instanceof OpLeftJoin) {
            return join((Op2) op);
        }
        if (op instanceof Op2 both) {
            Cost left = cost(both.getLeft());
            return left.then(cost(both.getRight()).work);
        }
        if (op instanceof OpService) {
            return new Cost(LARGE, LARGE, false);
        }
        if (op instanceof Op1 one) {
            return cost(one.getSubOp());
        }
        if (op instanceof OpN several) {
            return several.getElements().stream()
                    .map(this::cost)
                    .reduce(new Cost(0, 0, true), (a, b) -> new Cost(a.rows + b.rows, a.work + b.work, true));
        }
        return new Cost(1, 1, true);
    }

    /** Each pattern by itself for the rows of those before it, in the order in which they would be joined. */
    private Cost basic(List<Triple> patterns) {
        double rows = 1;
        double work = 0;
        PatternOrder order = new PatternOrder(triples, registers, Set.of());
        Set<Var> bound = new HashSet<>();
        for (Triple pattern : order.of(patterns)) {
            double each = new PatternOrder(triples, registers, bound).expected(pattern);
            rows *= pattern.getPredicate().isVariable() ? Math.max(each, OF_A_THING) : each;
            work += rows;
            bound.addAll(PatternOrder.variables(pattern));
        }
        return new Cost(rows, work, true);
    }

    /** A walk from a given end, or from each term there is. */
    private Cost path(OpPath path) {
        Node subject = path.getTriplePath().getSubject();
        Node object = path.getTriplePath().getObject();
        double from = subject.isConcrete() || object.isConcrete() ? 1 : triples.nodes();
        return new Cost(from * 10, from * WALK, true);
    }

    /** Solutions that stream are made only as far as they are asked for. */
    private Cost slice(OpSlice slice) {
        Cost below = cost(slice.getSubOp());
        double most = slice.getLength() < 0 ? below.rows : slice.getLength() + Math.max(0, slice.getStart());
        if (most >= below.rows) {
            return below;
        }
        return new Cost(most, below.streams ? below.work * (most / below.rows) : below.work, below.streams);
    }

    private Cost group(OpGroup group) {
        if (group.getSubOp() instanceof OpBGP basic
                && basic.getPattern().size() == 1
                && basic.getPattern().get(0).getPredicate().isURI()
                && group.getGroupVars()
                        .getVars()
                        .contains(basic.getPattern().get(0).getObject())) {
            // counted in the index, mostly
            int predicate = registers.id(basic.getPattern().get(0).getPredicate());
            double objects = Math.max(1, triples.objects(predicate));
            return new Cost(objects, objects, false);
        }
        Cost below = cost(group.getSubOp());
        return new Cost(group.getGroupVars().isEmpty() ? 1 : below.rows, below.work + below.rows, false);
    }

    /** Parts that share a variable are looked up for each other; those that do not are multiplied. */
    private Cost join(Op2 join) {
        Cost left = cost(join.getLeft());
        Cost right = cost(join.getRight());
        Set<Var> shared = OpVars.visibleVars(join.getLeft());
        shared.retainAll(OpVars.visibleVars(join.getRight()));
        if (left.rows <= 1 || right.rows <= 1 || !shared.isEmpty()) {
            double rows = Math.max(left.rows, right.rows);
            // from the smaller side, the larger one is looked up
            double work = Math.min(left.work + right.work, 100 * Math.min(left.work, right.work) + WALK);
            return new Cost(rows, Math.max(work, Math.min(left.rows, right.rows)), left.streams);
        }
        return new Cost(left.rows * right.rows, left.work + right.work + left.rows * right.rows, left.streams);
    }

    /** What a condition looks at for each row, beside the row. */
    private double asked(Expr expression) {
        if (expression instanceof ExprFunctionOp exists) {
            // its variables have values then, for the most part
            return Math.min(WALK, 1 + cost(exists.getGraphPattern()).work);
        }
        return expression instanceof ExprFunction function
                ? function.getArgs().stream().mapToDouble(this::asked).sum()
                : 0;
    }
}
