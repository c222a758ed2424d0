package dev.materia.server.search;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.pfunction.PropFuncArg;

/** {@code text:query} of jena-text, on an index that is made when the first query names it. */
public final class TextQueryFunction extends TextQueryPF {

    /** The property's IRI. */
    public static final String IRI = TextQuery.NS + "query";

    private final Search search;

    /** The function on the index of {@code search}. */
    public TextQueryFunction(Search search) {
        this.search = search;
    }

    @Override
    public void build(PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        context.getContext().set(TextQuery.textIndex, search.index().jena());
        super.build(subject, predicate, object, context);
    }
}
