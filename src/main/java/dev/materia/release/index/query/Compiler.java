package dev.materia.release.index.query;

import dev.materia.release.index.IndexedDataset;
import dev.materia.release.index.IndexedGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * Rows for the operators that join, those that can begin again with other values bound: patterns, paths, tables, and
 * sequences, unions, options, filters and extensions of them.
 */
final class Compiler {

    private final Slots slots;
    private final Registers registers;
    private final Conditions conditions;
    private final ExecutionContext context;
    private final Set<Var> bound = new HashSet<>();

    Compiler(Slots slots, Registers registers, ExecutionContext context) {
        this.slots = slots;
        this.registers = registers;
        this.context = context;
        this.conditions = new Conditions(slots, registers, context);
    }

    Conditions conditions() {
        return conditions;
    }

    /** The rows of an operator over a graph; null if there are none for it, or for one below it. */
    @Nullable Rows rows(Op op, IndexedGraph graph) {
        if (op instanceof OpBGP basic) {
            return basic(basic.getPattern().getList(), ExprList.emptyList, graph);
        }
        if (op instanceof OpTriple triple) {
            return basic(List.of(triple.getTriple()), ExprList.emptyList, graph);
        }
        if (op instanceof OpFilter filter) {
            boolean can = filter.getExprs().getList().stream().allMatch(Conditions::canEvaluate);
            return can ? filter(filter, graph) : null;
        }
        if (op instanceof OpSequence sequence) {
            List<Rows> parts = all(sequence.getElements(), graph);
            return parts == null ? null : new SequenceRows(parts);
        }
        if (op instanceof OpConditional option) {
            return option(option, graph);
        }
        if (op instanceof OpUnion union) {
            return union(List.of(union.getLeft(), union.getRight()), graph);
        }
        if (op instanceof OpDisjunction union) {
            return union(union.getElements(), graph);
        }
        if (op instanceof OpExtend || op instanceof OpAssign) {
            OpExtendAssign extension = (OpExtendAssign) op;
            Rows rows = canEvaluate(extension) ? rows(extension.getSubOp(), graph) : null;
            return rows == null ? null : extend(rows, extension);
        }
        if (op instanceof OpPath path) {
            return path(path.getTriplePath(), graph);
        }
        if (op instanceof OpTable table) {
            return table(table);
        }
        return op instanceof OpGraph named ? named(named) : null;
    }

    private @Nullable List<Rows> all(List<Op> ops, IndexedGraph graph) {
        List<Rows> all = new ArrayList<>();
        for (Op op : ops) {
            Rows rows = rows(op, graph);
            if (rows == null) {
                return null;
            }
            all.add(rows);
        }
        return all;
    }

    /** Patterns in the order that suits them, and each condition as soon as its variables have values. */
    private Rows basic(List<Triple> patterns, ExprList wanted, IndexedGraph graph) {
        List<Triple> ordered = new PatternOrder(graph.index().triples(), registers, bound).of(patterns);
        List<Expr> waiting = new ArrayList<>(wanted.getList());
        List<Rows> parts = new ArrayList<>();
        for (Triple pattern : ordered) {
            Rows rows = new PatternRows(
                    registers,
                    graph,
                    code(pattern.getSubject()),
                    code(pattern.getPredicate()),
                    code(pattern.getObject()));
            bound.addAll(PatternOrder.variables(pattern));
            ExprList now = new ExprList();
            waiting.removeIf(condition -> isReady(condition) && now.getListRaw().add(condition));
            parts.add(now.isEmpty() ? rows : new FilterRows(rows, conditions.all(now)));
        }
        Rows rows = parts.size() == 1 ? parts.get(0) : new SequenceRows(parts);
        return waiting.isEmpty() ? rows : new FilterRows(rows, conditions.all(new ExprList(waiting)));
    }

    private boolean isReady(Expr condition) {
        return bound.containsAll(condition.getVarsMentioned());
    }

    private int code(Node node) {
        return node.isConcrete() ? registers.id(node) : PatternRows.variable(slots.of(Var.alloc(node)));
    }

    private @Nullable Rows filter(OpFilter filter, IndexedGraph graph) {
        if (filter.getExprs().getList().stream().anyMatch(Compiler::asks)) {
            return null;
        }
        if (filter.getSubOp() instanceof OpBGP basic) {
            return basic(basic.getPattern().getList(), filter.getExprs(), graph);
        }
        Rows rows = rows(filter.getSubOp(), graph);
        return rows == null ? null : new FilterRows(rows, conditions.all(filter.getExprs()));
    }

    /** Whether an expression asks for a pattern, as EXISTS does: ARQ evaluates that with the values of one solution. */
    private static boolean asks(Expr expression) {
        return expression instanceof ExprFunctionOp
                || (expression instanceof ExprFunction function
                        && function.getArgs().stream().anyMatch(Compiler::asks));
    }

    private @Nullable Rows option(OpConditional option, IndexedGraph graph) {
        Rows left = rows(option.getLeft(), graph);
        Set<Var> before = new HashSet<>(bound);
        Rows right = left == null ? null : rows(option.getRight(), graph);
        bound.retainAll(before);
        return left == null || right == null ? null : new OptionalRows(left, right);
    }

    private @Nullable Rows union(List<Op> ops, IndexedGraph graph) {
        Set<Var> before = new HashSet<>(bound);
        Set<Var> always = null;
        List<Rows> parts = new ArrayList<>();
        for (Op op : ops) {
            Rows rows = rows(op, graph);
            if (rows == null) {
                return null;
            }
            parts.add(rows);
            if (always == null) {
                always = new HashSet<>(bound);
            } else {
                always.retainAll(bound);
            }
            bound.clear();
            bound.addAll(before);
        }
        bound.addAll(always == null ? before : always);
        return new UnionRows(parts);
    }

    static boolean canEvaluate(OpExtendAssign extension) {
        return extension.getVarExprList().getExprs().values().stream().allMatch(Conditions::canEvaluate);
    }

    /** Further variables, with the values of expressions. */
    Rows extend(Rows rows, OpExtendAssign extension) {
        Rows extended = rows;
        for (Var variable : extension.getVarExprList().getVars()) {
            Expr expression = extension.getVarExprList().getExpr(variable);
            extended = new ExtendRows(extended, slots.of(variable), expression, conditions, registers);
        }
        return extended;
    }

    private @Nullable Rows path(TriplePath path, IndexedGraph graph) {
        if (path.getPath() == null) {
            return basic(List.of(path.asTriple()), ExprList.emptyList, graph);
        }
        return path(path.getSubject(), path.getPath(), path.getObject(), graph);
    }

    private @Nullable Rows path(Node subject, Path path, Node object, IndexedGraph graph) {
        Rows rows = null;
        if (path instanceof P_Link link) {
            rows = new PatternRows(registers, graph, code(subject), code(link.getNode()), code(object));
        } else if (path instanceof P_Inverse inverse) {
            rows = path(object, inverse.getSubPath(), subject, graph);
        } else if (path instanceof P_Alt either) {
            Rows left = path(subject, either.getLeft(), object, graph);
            Rows right = left == null ? null : path(subject, either.getRight(), object, graph);
            rows = left == null || right == null ? null : new UnionRows(List.of(left, right));
        } else if (graph.isUnion()) {
            PathWalk walk = new PathWalk(registers, graph);
            PathWalk.Steps steps = walk.of(path);
            rows = steps == null
                    ? null
                    : new PathRows(registers, graph.index().triples(), walk, steps, code(subject), code(object));
        }
        for (Node end : List.of(subject, object)) {
            if (Var.isVar(end)) {
                bound.add(Var.alloc(end));
            }
        }
        return rows;
    }

    private Rows table(OpTable table) {
        List<Var> variables = table.getTable().getVars();
        int[] places = variables.stream().mapToInt(slots::of).toArray();
        List<int[]> rows = new ArrayList<>();
        Set<Var> always = new HashSet<>(variables);
        table.getTable().rows().forEachRemaining(binding -> rows.add(row(binding, variables, always)));
        bound.addAll(always);
        return new TableRows(places, rows, registers);
    }

    private int[] row(Binding binding, List<Var> variables, Set<Var> always) {
        int[] ids = new int[variables.size()];
        for (int i = 0; i < ids.length; i++) {
            Node value = binding.get(variables.get(i));
            registers.tick();
            ids[i] = value == null ? Registers.UNBOUND : registers.id(value);
            if (value == null) {
                always.remove(variables.get(i));
            }
        }
        return ids;
    }

    private @Nullable Rows named(OpGraph named) {
        if (!named.getNode().isURI() || !(context.getDataset() instanceof IndexedDataset dataset)) {
            return null;
        }
        return dataset.getGraph(named.getNode()) instanceof IndexedGraph graph
                ? rows(named.getSubOp(), graph)
                : new UnionRows(List.of());
    }

    /** Registers of the variables that an operator gives. */
    int[] visible(Op op) {
        return OpVars.visibleVars(op).stream().mapToInt(slots::of).toArray();
    }
}
