package dev.materia.server.sparql;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.search.Search;
import dev.materia.server.search.TextQueryFunction;
import dev.materia.server.sparql.expression.BoundedAlgebra;
import dev.materia.server.sparql.expression.Bounds;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * What a query may do: read the dataset, compute, and nothing else. It is refused before it runs, with its reason; the
 * registries in the dataset's context stand behind that, for what a check of the text could miss.
 */
public final class QueryPolicy {

    private final FunctionRegistry functions = new AllowedFunctions();
    private final PropertyFunctionRegistry propertyFunctions;
    private final Federation federation;
    private final String base;

    private QueryPolicy(PropertyFunctionRegistry propertyFunctions, Federation federation, String base) {
        this.propertyFunctions = propertyFunctions;
        this.federation = federation;
        this.base = base;
    }

    /** The policy for queries on the release that {@code search} searches. */
    QueryPolicy(Search search, Federation federation) {
        this(
                new AllowedPropertyFunctions(Map.of(TextQueryFunction.IRI, iri -> new TextQueryFunction(search))),
                federation,
                search.published().base());
    }

    /**
     * The policy for queries without a server: no other endpoint is asked, and there is no full-text search.
     *
     * @param base what relative IRIs in a query are resolved against
     */
    public static QueryPolicy withoutServer(String base) {
        return new QueryPolicy(
                new AllowedPropertyFunctions(Map.of()), new Federation(Set.of(), Duration.ofSeconds(1)), base);
    }

    /** Makes the policy that of every query on a dataset with this context. */
    public void apply(Context context) {
        BoundedAlgebra.apply(context);
        context.set(ARQ.httpServiceAllowed, false);
        federation.apply(context);
        FunctionRegistry.set(context, functions);
        PropertyFunctionRegistry.set(context, propertyFunctions);
    }

    /**
     * Parses a query, in standard SPARQL 1.1: ARQ's extensions can call procedures.
     *
     * @param preset prefixes that need not be declared; a query's own declarations come before them
     * @throws ProblemException 400 where it does not parse or calls what is not offered, 403 for federation
     */
    ParsedQuery parse(String text, Map<String, String> preset) {
        if (Bounds.hasLongNumber(text)) {
            throw new ProblemException(problem(
                    400,
                    "query-number",
                    "The query has a number of more than " + Bounds.DIGITS + " digits",
                    "Leave digits away."));
        }
        try {
            Query query = new Query();
            PresetPrefixes prefixes = new PresetPrefixes(preset);
            query.setPrefixMapping(prefixes);
            QueryFactory.parse(query, text, base, Syntax.syntaxSPARQL_11);
            Op op = Algebra.compile(query);
            Walker.walk(op, new Operators(), new Calls());
            return new ParsedQuery(query, prefixes.used(), op);
        } catch (QueryException e) {
            // the parser wraps it
            throw e.getCause() instanceof StackOverflowError ? tooDeep() : new ProblemException(SyntaxMessage.of(e));
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    /**
     * Likewise, for who does not need to know which of {@code preset} the query uses.
     *
     * @throws ProblemException 400 where it does not parse or calls what is not offered, 403 for federation
     */
    public Query parse(String text, PrefixMapping preset) {
        return parse(text, preset.getNsPrefixMap()).query();
    }

    /** 400: the query nests further than a thread's stack reaches. */
    public static ProblemException tooDeep() {
        return new ProblemException(problem(
                400,
                "query-depth",
                "The query is nested too deeply",
                "Take brackets away, or give values in VALUES in place of a long chain of operators."));
    }

    /** Looks at what reaches out of the dataset, and into the expressions that Jena's walker passes by. */
    private final class Operators extends OpVisitorBase {

        private long rows;

        @Override
        public void visit(OpTable table) {
            rows += table.getTable().size();
            if (rows > Bounds.ROWS) {
                throw new ProblemException(problem(
                        400,
                        "query-values",
                        "The query has more than " + Bounds.ROWS + " rows in VALUES",
                        "Ask in parts, or run it on a dump from /dump/."));
            }
        }

        @Override
        public void visit(OpService service) {
            federation.check(service.getService());
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> property(triple.getPredicate()));
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, new Calls()));
        }

        @Override
        public void visit(OpGroup group) {
            group.getGroupVars().getExprs().values().forEach(key -> Walker.walk(key, this, new Calls()));
            group.getAggregators().forEach(aggregator -> {
                ExprList expressions = aggregator.getAggregator().getExprList();
                if (expressions != null) {
                    expressions.forEach(expression -> Walker.walk(expression, this, new Calls()));
                }
            });
        }
    }

    /** Looks at every call of a function by its IRI. */
    private final class Calls extends ExprVisitorBase {

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function call && !functions.isRegistered(call.getFunctionIRI())) {
                throw unknown("function", call.getFunctionIRI());
            }
        }
    }

    private void property(Node predicate) {
        if (predicate.isURI() && predicate.getURI().startsWith("java:")) {
            throw unknown("property function", predicate.getURI());
        }
    }

    private static ProblemException unknown(String what, String iri) {
        return new ProblemException(problem(
                400,
                "query-function",
                "There is no " + what + " <" + iri + ">",
                "Use the functions of SPARQL 1.1 and of XPath (http://www.w3.org/2005/xpath-functions#)."));
    }

    private static HttpProblem problem(int status, String code, String detail, String remedy) {
        return HttpProblem.of(status, code, detail, remedy);
    }
}
