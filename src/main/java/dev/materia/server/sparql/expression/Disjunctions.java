package dev.materia.server.sparql.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Filters that hold in one of several cases. ARQ looks each case up by itself and does not see that two of them may be
 * true of one solution, which it then repeats. Only where they exclude each other, one variable being this IRI or that,
 * is the filter left as it is; else it is written so that it means the same and ARQ finds no cases in it.
 */
final class Disjunctions {

    private Disjunctions() {}

    /** A condition of a filter that no solution passes twice. */
    static Expr once(Expr condition) {
        if (condition instanceof E_OneOf in) {
            return once(in);
        }
        if (!(condition instanceof E_LogicalOr)) {
            return condition;
        }
        List<Expr> cases = new ArrayList<>();
        collect(condition, cases);
        if (excludeEachOther(cases)) {
            return condition;
        }
        Expr none = null;
        for (Expr each : cases) {
            Expr not = new E_LogicalNot(each);
            none = none == null ? not : new E_LogicalAnd(none, not);
        }
        return new E_LogicalNot(none);
    }

    private static Expr once(E_OneOf in) {
        Set<Expr> different = new LinkedHashSet<>(in.getRHS().getList());
        if (different.stream().allMatch(Disjunctions::isIri)) {
            return new E_OneOf(in.getLHS(), new ExprList(new ArrayList<>(different)));
        }
        return new E_LogicalNot(new E_NotOneOf(in.getLHS(), in.getRHS()));
    }

    private static void collect(Expr condition, List<Expr> cases) {
        if (condition instanceof E_LogicalOr or) {
            collect(or.getArg1(), cases);
            collect(or.getArg2(), cases);
        } else {
            cases.add(condition);
        }
    }

    private static boolean excludeEachOther(List<Expr> cases) {
        Set<Expr> variables = new LinkedHashSet<>();
        Set<Expr> iris = new LinkedHashSet<>();
        for (Expr each : cases) {
            if (!(each instanceof E_Equals equals) || !isOfVariableAndIri(equals)) {
                return false;
            }
            boolean first = equals.getArg1().isVariable();
            variables.add(first ? equals.getArg1() : equals.getArg2());
            iris.add(first ? equals.getArg2() : equals.getArg1());
        }
        return variables.size() == 1 && iris.size() == cases.size();
    }

    private static boolean isOfVariableAndIri(ExprFunction2 equals) {
        return (equals.getArg1().isVariable() && isIri(equals.getArg2()))
                || (equals.getArg2().isVariable() && isIri(equals.getArg1()));
    }

    private static boolean isIri(Expr expression) {
        return expression.isConstant() && expression.getConstant().isIRI();
    }
}
