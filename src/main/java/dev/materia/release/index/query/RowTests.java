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
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** Conditions as tests of ids where ids decide, and else by way of ARQ's evaluation. */
final class RowTests {

    private final Slots slots;
    private final Registers registers;
    private final LiveBinding live;
    private final ExecutionContext context;

    RowTests(Slots slots, Registers registers, ExecutionContext context) {
        this.slots = slots;
        this.registers = registers;
        this.live = new LiveBinding(slots, registers);
        this.context = context;
    }

    /** All of these conditions. */
    RowTest all(ExprList conditions) {
        RowTest all = null;
        for (Expr condition : conditions) {
            RowTest next = of(condition);
            RowTest before = all;
            all = before == null ? next : () -> before.of().and(next.of());
        }
        return all == null ? () -> RowTest.Truth.TRUE : all;
    }

    RowTest of(Expr condition) {
        RowTest byIds = byIds(condition);
        return byIds == null ? () -> evaluate(condition) : byIds;
    }

    private RowTest.Truth evaluate(Expr condition) {
        try {
            return RowTest.Truth.of(condition.eval(live, context).getBoolean());
        } catch (ExprEvalException e) {
            return RowTest.Truth.ERROR;
        }
    }

    private @Nullable RowTest byIds(Expr condition) {
        if (condition instanceof E_LogicalNot not) {
            RowTest of = of(not.getArg());
            return () -> of.of().not();
        }
        if (condition instanceof E_LogicalAnd and) {
            RowTest first = of(and.getArg1());
            RowTest second = of(and.getArg2());
            return () -> first.of().and(second.of());
        }
        if (condition instanceof E_LogicalOr or) {
            RowTest first = of(or.getArg1());
            RowTest second = of(or.getArg2());
            return () -> first.of().or(second.of());
        }
        if (condition instanceof E_Bound bound && bound.getArg().isVariable()) {
            int slot = slots.of(bound.getArg().asVar());
            return () -> RowTest.Truth.of(registers.isBound(slot));
        }
        if (condition instanceof E_Equals equals) {
            return sameIri(equals);
        }
        if (condition instanceof E_SameTerm same) {
            return sameIri(same);
        }
        if (condition instanceof E_NotEquals differs) {
            RowTest same = sameIri(differs);
            return same == null ? null : () -> same.of().not();
        }
        if (condition instanceof E_OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (condition instanceof E_NotOneOf noneOf) {
            RowTest one = oneOf(noneOf);
            return one == null ? null : () -> one.of().not();
        }
        return null;
    }

    /** Whether a variable is an IRI: no other term equals it. */
    private @Nullable RowTest sameIri(ExprFunction2 pair) {
        boolean first = pair.getArg1().isVariable();
        Expr variable = first ? pair.getArg1() : pair.getArg2();
        Expr constant = first ? pair.getArg2() : pair.getArg1();
        if (!variable.isVariable() || !isIri(constant)) {
            return null;
        }
        int slot = slots.of(variable.asVar());
        int id = registers.id(constant.getConstant().asNode());
        return () -> registers.isBound(slot) ? RowTest.Truth.of(registers.get(slot) == id) : RowTest.Truth.ERROR;
    }

    private @Nullable RowTest oneOf(E_OneOfBase oneOf) {
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
                registers.isBound(slot) ? RowTest.Truth.of(ids.contains(registers.get(slot))) : RowTest.Truth.ERROR;
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
