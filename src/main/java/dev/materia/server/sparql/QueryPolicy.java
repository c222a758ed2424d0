package dev.materia.server.sparql;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * What a query may do: read the dataset, compute, and nothing else. It is refused before it runs, with its reason; the
 * registries in the dataset's context stand behind that, for what a check of the text could miss.
 */
final class QueryPolicy {

    private final FunctionRegistry functions = new AllowedFunctions();
    private final PropertyFunctionRegistry propertyFunctions = new AllowedPropertyFunctions();
    private final String base;

    /** The policy for queries whose relative IRIs are resolved against {@code base}. */
    QueryPolicy(String base) {
        this.base = base;
    }

    /** Makes the policy that of every query on a dataset with this context. */
    void apply(Context context) {
        context.set(ARQ.httpServiceAllowed, false);
        FunctionRegistry.set(context, functions);
        PropertyFunctionRegistry.set(context, propertyFunctions);
        ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry());
    }

    /**
     * Parses a query, in standard SPARQL 1.1: ARQ's extensions can call procedures.
     *
     * @throws ProblemException 400 where it does not parse or calls what is not offered, 403 for federation
     */
    Query parse(String text) {
        try {
            Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
            check(query);
            return query;
        } catch (QueryParseException e) {
            HttpProblem problem = problem(
                    400,
                    "query-syntax",
                    SyntaxMessage.of(e.getMessage()),
                    "Mend the query there. The grammar is that of SPARQL 1.1.");
            throw new ProblemException(e.getLine() > 0 ? problem.at(e.getLine(), e.getColumn()) : problem);
        } catch (QueryException e) {
            throw new ProblemException(problem(
                    400, "query-syntax", SyntaxMessage.of(e.getMessage()), "The grammar is that of SPARQL 1.1."));
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    /** 400: the query nests further than a thread's stack reaches. */
    static ProblemException tooDeep() {
        return new ProblemException(problem(
                400,
                "query-depth",
                "The query is nested too deeply",
                "Take brackets away, or give values in VALUES in place of a long chain of operators."));
    }

    private void check(Query query) {
        Walker.walk(
                Algebra.compile(query),
                new OpVisitorBase() {
                    @Override
                    public void visit(OpService service) {
                        throw federation(service.getService());
                    }

                    @Override
                    public void visit(OpBGP pattern) {
                        pattern.getPattern().forEach(triple -> property(triple.getPredicate()));
                    }
                },
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionN function) {
                        if (function instanceof E_Function call && !functions.isRegistered(call.getFunctionIRI())) {
                            throw unknown("function", call.getFunctionIRI());
                        }
                    }
                });
    }

    private void property(Node predicate) {
        if (predicate.isURI() && predicate.getURI().startsWith("java:")) {
            throw unknown("property function", predicate.getURI());
        }
    }

    private static ProblemException federation(Node endpoint) {
        return new ProblemException(problem(
                403,
                "federation",
                "SERVICE " + (endpoint.isURI() ? "<" + endpoint.getURI() + "> " : "") + "is not allowed here",
                "Ask the other endpoint yourself and join the answers, or pass its values in with VALUES."));
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
