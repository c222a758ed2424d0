package dev.materia.server.sparql.expression;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/** {@code REGEX} as Jena has it, but that matching ends when the query is to end. */
final class InterruptibleRegex extends ExprFunctionN {

    private static final String FLAGS = "[smixq]*";

    private final @Nullable Pattern constant;

    /** The function with two or three arguments. */
    InterruptibleRegex(ExprList args) {
        super(Tags.tagRegex, args);
        constant = fixed(args.getList().subList(1, args.size()));
    }

    /**
     * The pattern that {@code fixed}, a pattern and perhaps its flags, stand for in each row; null if it has to be made
     * for each, or is none.
     */
    static @Nullable Pattern fixed(List<Expr> fixed) {
        if (!fixed.stream()
                .allMatch(arg -> arg.isConstant() && arg.getConstant().isString())) {
            return null;
        }
        try {
            return pattern(fixed.stream().map(Expr::getConstant).toList());
        } catch (ExprEvalException e) {
            return null; // the rows tell
        }
    }

    /** The pattern that a pattern, and perhaps its flags, stand for. */
    static Pattern pattern(List<NodeValue> args) {
        String flags = args.size() > 1 ? string(args.get(1)) : "";
        if (!flags.matches(FLAGS)) {
            throw new ExprEvalException("REGEX: only s, m, i, x and q are flags");
        }
        return RegexEngine.makePattern("REGEX", string(args.get(0)), flags);
    }

    static String string(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        String text = string(args.get(0));
        Pattern pattern = constant != null ? constant : pattern(args.subList(1, args.size()));
        return NodeValue.makeBoolean(
                pattern.matcher(InterruptibleCharSequence.of(text)).find());
    }

    @Override
    public Expr copy(ExprList args) {
        return new InterruptibleRegex(args);
    }
}
