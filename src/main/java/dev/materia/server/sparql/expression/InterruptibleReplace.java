package dev.materia.server.sparql.expression;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/** {@code REPLACE} as Jena has it, but that matching ends when the query is to end, and that the result is bounded. */
final class InterruptibleReplace extends ExprFunctionN {

    private static final int FLAGS = 3;

    private final @Nullable Pattern constant;

    /** The function with three or four arguments. */
    InterruptibleReplace(ExprList args) {
        super(Tags.tagReplace, args);
        constant = InterruptibleRegex.fixed(patternAndFlags(args.getList()));
    }

    private static <T> List<T> patternAndFlags(List<T> args) {
        return args.size() > FLAGS ? List.of(args.get(1), args.get(FLAGS)) : List.of(args.get(1));
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        Node node = NodeValueOps.checkAndGetStringLiteral("REPLACE", args.get(0));
        String text = node.getLiteralLexicalForm();
        Pattern pattern = constant != null ? constant : InterruptibleRegex.pattern(patternAndFlags(args));
        String replaced = replace(
                text, pattern.matcher(InterruptibleCharSequence.of(text)), InterruptibleRegex.string(args.get(2)));
        return replaced.equals(text) ? args.get(0) : NodeValue.makeNode(like(node, replaced));
    }

    private static String replace(String text, Matcher matcher, String replacement) {
        StringBuilder replaced = new StringBuilder();
        boolean first = true;
        try {
            while (matcher.find()) {
                // as Jena: a match of nothing counts only if it is the first
                if (first || matcher.start() < matcher.end()) {
                    matcher.appendReplacement(replaced, replacement);
                    Bounds.text(replaced.length());
                }
                first = false;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: the replacement names a group that there is not", e);
        }
        if (first) {
            return text;
        }
        matcher.appendTail(replaced);
        return replaced.toString();
    }

    private static Node like(Node node, String text) {
        return node.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralLang(text, node.getLiteralLanguage());
    }

    @Override
    public Expr copy(ExprList args) {
        return new InterruptibleReplace(args);
    }
}
