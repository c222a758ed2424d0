package dev.materia.server;

import dev.materia.server.http.Exchange;
import dev.materia.server.page.ErrorHandler;
import dev.materia.server.sparql.SparqlEndpoint;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;

/**
 * The query operation of Fuseki's data service, which hands the request to the endpoint of the release that the request
 * began with.
 */
final class QueryOperation extends ActionService {

    /** Name of the request's attribute that holds the endpoint. */
    static final String ENDPOINT = SparqlEndpoint.class.getName();

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    /** Nothing is checked here: the endpoint reads the request once, and answers for what is wrong with it. */
    @Override
    public void validate(HttpAction action) {}

    @Override
    public void execute(HttpAction action) {
        SparqlEndpoint endpoint = (SparqlEndpoint) action.getRequest().getAttribute(ENDPOINT);
        ErrorHandler.run(new Exchange(action.getRequest(), action.getResponse()), exchange -> {
            exchange.response().setHeader(Fuseki.FusekiRequestIdHeader, null);
            endpoint.handle(exchange);
        });
    }
}
