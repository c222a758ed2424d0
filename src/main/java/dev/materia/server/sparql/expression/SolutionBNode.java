package dev.materia.server.sparql.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * {@code BNODE(label)}: the same blank node for the same label in one solution, another in any other (SPARQL 1.1,
 * section 17.4.2.9). ARQ's own takes each variable that is assigned for another solution.
 */
final class SolutionBNode extends ExprFunction1 implements Unstable {

    private static final Symbol LABELS = Symbol.create("https://w3id.org/materia/bnodes");

    /** The blank nodes of the solution at hand; a query is evaluated on one thread. */
    private static final class Labels {

        private final Map<Var, Node> solution = new HashMap<>();
        private final Map<String, Node> nodes = new HashMap<>();
        private final List<SolutionBNode> asked = new ArrayList<>();

        /** A solution grows as variables are assigned; no place in a query asks twice about one. */
        private boolean isOf(Binding binding, SolutionBNode place) {
            return asked.stream().noneMatch(each -> each == place)
                    && solution.entrySet().stream()
                            .allMatch(each -> each.getValue().equals(binding.get(each.getKey())));
        }

        Node of(String label, Binding binding, SolutionBNode place) {
            if (!isOf(binding, place)) {
                solution.clear();
                nodes.clear();
                asked.clear();
            }
            asked.add(place);
            Iterator<Var> variables = binding.vars();
            while (variables.hasNext()) {
                Var variable = variables.next();
                solution.put(variable, binding.get(variable));
            }
            return nodes.computeIfAbsent(label, each -> NodeFactory.createBlankNode());
        }
    }

    SolutionBNode(Expr label) {
        super(label, Tags.tagBNode);
    }

    @Override
    protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv env) {
        NodeValue label = expr.eval(binding, env);
        if (!label.isString()) {
            throw new ExprEvalException("BNODE of something that is not a string: " + label);
        }
        Labels labels = env.getContext().get(LABELS);
        if (labels == null) {
            labels = new Labels();
            env.getContext().set(LABELS, labels);
        }
        return NodeValue.makeNode(labels.of(label.getString(), binding, this));
    }

    @Override
    public NodeValue eval(NodeValue label) {
        throw new IllegalStateException("it has no value without a solution");
    }

    @Override
    public Expr copy(Expr label) {
        return new SolutionBNode(label);
    }
}
