package dev.materia.server.sparql;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The endpoints that a query may name with SERVICE (SPARQL 1.1 Federated Query), which are those that the publisher
 * lists, by their IRI verbatim. No others are ever asked, and a redirect is not followed.
 */
public final class Federation {

    private final Set<String> endpoints;
    private final RemoteEndpoint remote;

    /**
     * Federation with {@code endpoints}, where an empty set stands for none.
     *
     * @param patience time for one answer of an endpoint
     */
    public Federation(Set<String> endpoints, Duration patience) {
        this.endpoints = Set.copyOf(endpoints);
        this.remote = new RemoteEndpoint(patience);
    }

    /** Makes it that of every query on a dataset with this context. */
    void apply(Context context) {
        context.set(ARQ.httpServiceAllowed, false); // Jena's own client is not used in any case
        ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
        if (!endpoints.isEmpty()) {
            registry.add(this::execute);
        }
        ServiceExecutorRegistry.set(context, registry);
    }

    /**
     * Refuses an endpoint that may not be asked; what a variable will hold is looked at when it is known.
     *
     * @throws ProblemException 403
     */
    void check(Node endpoint) {
        if (!(endpoint.isVariable() && !endpoints.isEmpty())) {
            checkNow(endpoint);
        }
    }

    private void checkNow(Node endpoint) {
        if (!endpoint.isURI() || !endpoints.contains(endpoint.getURI())) {
            HttpProblem problem = HttpProblem.of(
                    403,
                    "federation",
                    "SERVICE " + (endpoint.isURI() ? "<" + endpoint.getURI() + "> " : "") + "is not allowed here",
                    endpoints.isEmpty()
                            ? "Ask the other endpoint yourself and join the answers, or pass its values in with VALUES."
                            : "Ask one of those listed; ask others yourself, and pass their values in with VALUES.");
            throw new ProblemException(
                    problem.choices(endpoints.stream().sorted().toList()));
        }
    }

    private QueryIterator execute(OpService service, OpService original, Binding binding, ExecutionContext context) {
        try {
            checkNow(service.getService());
            QueryIterator rows = ask(service);
            return new QueryIterCommonParent(QueryIter.makeTracked(rows, context), binding, context);
        } catch (ProblemException e) {
            if (service.getSilent()) {
                return QueryIterSingleton.create(binding, context);
            }
            throw e;
        }
    }

    /**
     * Asks the endpoint for its part of the query. Variables that are hidden in the part go out under their own names,
     * and the rows come back under ours.
     */
    private QueryIterator ask(OpService service) {
        String endpoint = service.getService().getURI();
        Op ours = service.getSubOp();
        Op theirs = Rename.reverseVarRename(ours, true);
        Query query = OpAsQuery.asQuery(theirs);
        QueryIterator rows = QueryIterPlainWrapper.create(
                rows(endpoint, remote.ask(endpoint, query.toString())).stream().iterator());
        if (theirs.equals(ours)) {
            return rows;
        }
        Map<Var, Var> names = new HashMap<>();
        for (Var name : OpVars.visibleVars(ours)) {
            names.put(Var.alloc(name.getName().substring(name.getName().lastIndexOf('/') + 1)), name);
        }
        return QueryIter.map(rows, names);
    }

    private static RowSet rows(String endpoint, byte[] json) {
        try {
            return Objects.requireNonNull(RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON))
                    .create(ResultSetLang.RS_JSON)
                    .read(new ByteArrayInputStream(json), ARQ.getContext())
                    .materialize();
        } catch (ResultSetException | RiotException e) {
            throw RemoteEndpoint.failed(endpoint, "did not answer with a result in JSON");
        }
    }
}
