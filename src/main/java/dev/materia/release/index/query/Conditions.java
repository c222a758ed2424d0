package dev.materia.release.index.query;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.jspecify.annotations.Nullable;

/** Conditions as tests of ids where ids decide, and else by way of ARQ's evaluation. */
final class Conditions {

    private final Slots slots;
    private final Registers registers;
    private final LiveBinding live;
    private final ExecutionContext context;

    Conditions(Slots slots, Registers registers, ExecutionContext context) {
        this.slots = slots;
        this.registers = registers;
        this.live = new LiveBinding(slots, registers);
        this.context = context;
    }

    /**
     * Whether an expression can be evaluated on what stands in the registers. {@code BNODE} and its like cannot: they
     * tell solutions apart by the objects that they are.
     */
    static boolean canEvaluate(Expr expression) {
        if (expression instanceof Unstable) {
            return false;
        }
        return !(expression instanceof ExprFunction function)
                || function.getArgs().stream().allMatch(Conditions::canEvaluate);
    }

    /** All of these conditions. */
    Condition all(ExprList conditions) {
        Condition all = null;
        for (Expr condition : conditions) {
            Condition next = of(condition);
            Condition before = all;
            all = before == null ? next : () -> before.of().and(next.of());
        }
        return all == null ? () -> Condition.Truth.TRUE : all;
    }

    Condition of(Expr condition) {
        Condition byIds = byIds(condition);
        return byIds == null ? () -> evaluate(condition) : byIds;
    }

    private Condition.Truth evaluate(Expr condition) {
        try {
            return Condition.Truth.of(condition.eval(live, context).getBoolean());
        } catch (ExprEvalException e) {
            return Condition.Truth.ERROR;
        }
    }

    private @Nullable Condition byIds(Expr condition) {
        if (condition instanceof E_LogicalNot not) {
            Condition of = of(not.getArg());
            return () -> of.of().not();
        }
        if (condition instanceof E_LogicalAnd and) {
            Condition first = of(and.getArg1());
            Condition second = of(and.getArg2());
            return () -> first.of().and(second.of());
        }
        if (condition instanceof E_LogicalOr or) {
            Condition first = of(or.getArg1());
            Condition second = of(or.getArg2());
            return () -> first.of().or(second.of());
        }
        if (condition instanceof E_Bound bound && bound.getArg().isVariable()) {
            int slot = slots.of(bound.getArg().asVar());
            return () -> Condition.Truth.of(registers.isBound(slot));
        }
        if (condition instanceof E_Equals equals) {
            return sameIri(equals);
        }
        if (condition instanceof E_SameTerm same) {
            return sameIri(same);
        }
        if (condition instanceof E_NotEquals differs) {
            Condition same = sameIri(differs);
            return same == null ? null : () -> same.of().not();
        }
        if (condition instanceof E_OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (condition instanceof E_NotOneOf noneOf) {
            Condition one = oneOf(noneOf);
            return one == null ? null : () -> one.of().not();
        }
        return null;
    }

    /** Whether a variable is an IRI: no other term equals it. */
    private @Nullable Condition sameIri(ExprFunction2 pair) {
        boolean first = pair.getArg1().isVariable();
        Expr variable = first ? pair.getArg1() : pair.getArg2();
        Expr constant = first ? pair.getArg2() : pair.getArg1();
        if (!variable.isVariable() || !isIri(constant)) {
            return null;
        }
        int slot = slots.of(variable.asVar());
        int id = registers.id(constant.getConstant().asNode());
        return () -> registers.isBound(slot) ? Condition.Truth.of(registers.get(slot) == id) : Condition.Truth.ERROR;
    }

    private @Nullable Condition oneOf(E_OneOfBase oneOf) {
        if (!oneOf.getLHS().isVariable()) {
            return null;
        }
        Set<Integer> ids = new HashSet<>();
        for (Expr each : oneOf.getRHS()) {
            if (!isIri(each)) {
                return null;
            }
            ids.add(registers.id(each.getConstant().asNode()));
        }
        int slot = slots.of(oneOf.getLHS().asVar());
        return () ->
                registers.isBound(slot) ? Condition.Truth.of(ids.contains(registers.get(slot))) : Condition.Truth.ERROR;
    }

    private static boolean isIri(Expr expression) {
        return expression.isConstant() && expression.getConstant().asNode().isURI();
    }

    /** The value of an expression; null if it has none. */
    @Nullable Node value(Expr expression) {
        try {
            NodeValue value = expression.eval(live, context);
            return value == null ? null : value.asNode();
        } catch (ExprEvalException e) {
            return null;
        }
    }

    LiveBinding live() {
        return live;
    }

    ExecutionContext context() {
        return context;
    }
}
