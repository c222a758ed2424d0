package dev.materia.server.sparql.expression;

import dev.materia.release.running.RunningQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;

/** A function that a query calls by its IRI, with values within {@link Bounds}. */
public final class BoundedFunction implements Function {

    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

    /** Their second argument is a number of digits. */
    private static final Set<String> COUNTING = Set.of(FN + "round", FN + "round-half-to-even", MATH + "pow");

    /** They look for their second argument in the first. */
    private static final Set<String> SEARCHING =
            Set.of(FN + "contains", FN + "substring-before", FN + "substring-after");

    /** Their second argument is a pattern that has a character for each digit. */
    private static final Set<String> PICTURING = Set.of(FN + "format-number");

    private final FunctionBase function;

    private BoundedFunction(FunctionBase function) {
        this.function = function;
    }

    /** The same function with bounds. */
    public static Function of(Function function) {
        return function instanceof FunctionBase base ? new BoundedFunction(base) : function;
    }

    @Override
    public void build(String uri, ExprList args, Context context) {
        function.build(uri, args, context);
    }

    @Override
    public NodeValue exec(Binding binding, ExprList args, String uri, FunctionEnv env) {
        RunningQuery.heed();
        List<NodeValue> values = new ArrayList<>();
        long length = 0;
        for (Expr arg : args) {
            NodeValue value = arg.eval(binding, env);
            Bounds.value(value);
            length += value.isString() ? value.getString().length() : 0;
            values.add(value);
        }
        Bounds.text(length);
        if (uri.startsWith(XSD.NS) && !values.isEmpty()) {
            Bounds.lexical(values.get(0), uri);
        }
        if (values.size() > 1) {
            if (COUNTING.contains(uri)) {
                Bounds.count(values.get(1));
            } else if (SEARCHING.contains(uri)) {
                Bounds.search(values.get(0), values.get(1));
            } else if (PICTURING.contains(uri)) {
                Bounds.lexical(values.get(1), uri);
            }
        }
        ExprList evaluated = new ExprList();
        values.forEach(evaluated::add);
        return function.exec(binding, evaluated, uri, env);
    }
}
