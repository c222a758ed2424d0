package dev.materia.server.sparql.expression;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.sse.Tags;

/**
 * {@code SUBSTR} with the positions of fn:substring (XQuery and XPath Functions and Operators, section 7.4.3): what
 * lies before the first character is no part of the text. Jena 5.6.0 counts a length that is left out from there, and
 * adds lengths without regard to overflow ({@code findings/jena-substr-before-the-start.sh}).
 */
final class Substring extends ExprFunctionN {

    private static final int WITH_LENGTH = 3;

    /** The function with two or three arguments. */
    Substring(ExprList args) {
        super(Tags.tagSubstr, args);
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        NodeValue text = args.get(0);
        String lexical = NodeValueOps.checkAndGetStringLiteral("SUBSTR", text).getLiteralLexicalForm();
        double from = rounded(args.get(1));
        double to = args.size() < WITH_LENGTH ? Double.POSITIVE_INFINITY : from + rounded(args.get(2));
        double first = Math.max(from, 1);
        double end = Math.min(to, lexical.codePointCount(0, lexical.length()) + 1.0);
        return first < end ? part(text, (long) first, (long) (end - first)) : part(text, 1, 0);
    }

    private static NodeValue part(NodeValue text, long first, long length) {
        return XSDFuncOp.substring(text, NodeValue.makeInteger(first), NodeValue.makeInteger(length));
    }

    /** As fn:round: halves go up. What is no number is an error. */
    private static double rounded(NodeValue number) {
        return XSDFuncOp.round(number).getDouble();
    }

    @Override
    public Expr copy(ExprList args) {
        return new Substring(args);
    }
}
