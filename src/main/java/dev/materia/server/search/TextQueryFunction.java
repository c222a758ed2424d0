package dev.materia.server.search;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.util.List;
import java.util.stream.Stream;
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
        List<Node> arguments = object.isList() ? object.getArgList() : List.of(object.getArg());
        arguments.stream().filter(Node::isURI).forEach(TextQueryFunction::check);
        context.getContext().set(TextQuery.textIndex, search.index().jena());
        super.build(subject, predicate, object, context);
    }

    private static void check(Node property) {
        if (Stream.of(Texts.values()).noneMatch(each -> each.property().equals(property))) {
            throw new ProblemException(HttpProblem.of(
                            400,
                            "text-query",
                            "text:query does not search the texts of <" + property.getURI() + ">",
                            "Name one of those listed, or none for all of them.")
                    .choices(Stream.of(Texts.values())
                            .map(each -> each.property().getURI())
                            .toList()));
        }
    }
}
