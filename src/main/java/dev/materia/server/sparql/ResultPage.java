package dev.materia.server.sparql;

import dev.materia.server.document.GraphFormat;
import dev.materia.server.document.Links;
import dev.materia.server.document.Published;
import dev.materia.server.page.Frame;
import dev.materia.server.page.QueryPage;
import dev.materia.server.page.part.Link;
import dev.materia.server.view.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** The beginning of a result as a table, with the way back to the query. */
final class ResultPage {

    private static final int ROWS = 1000;

    private final Links links;

    ResultPage(Published published) {
        this.links = new Links(published, Map.of());
    }

    /** The page with the result of {@code query}, which was sent as {@code text}. */
    QueryPage of(QueryExec execution, Query query, String text) {
        return new QueryPage(Frame.of("Query result"), text, Examples.editor(text), table(execution, query, text));
    }

    private QueryPage.Table table(QueryExec execution, Query query, String text) {
        if (query.isAskType()) {
            List<Link> row = List.of(new Link(Boolean.toString(execution.ask()), null));
            return new QueryPage.Table(List.of("answer"), List.of(row), false, formats(query, text));
        }
        List<List<Link>> rows = new ArrayList<>();
        if (query.isSelectType()) {
            RowSet found = execution.select();
            List<Var> variables = found.getResultVars();
            while (found.hasNext() && rows.size() <= ROWS) {
                Binding binding = found.next();
                rows.add(variables.stream()
                        .map(variable -> links.of(binding.get(variable)))
                        .toList());
            }
            return table(variables.stream().map(Var::getVarName).toList(), rows, formats(query, text));
        }
        Results.triples(execution, query, ROWS)
                .forEach(triple -> rows.add(List.of(
                        links.of(triple.getSubject()), links.of(triple.getPredicate()), links.of(triple.getObject()))));
        return table(List.of("subject", "predicate", "object"), rows, formats(query, text));
    }

    private static QueryPage.Table table(List<String> columns, List<List<Link>> rows, List<Link> formats) {
        boolean cut = rows.size() > ROWS;
        return new QueryPage.Table(columns, cut ? rows.subList(0, ROWS) : rows, cut, formats);
    }

    private static List<Link> formats(Query query, String text) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        return graph
                ? Stream.of(GraphFormat.values())
                        .map(format -> new Link(format.title(), Examples.address(text, format.extension())))
                        .toList()
                : Stream.of(ResultFormat.values())
                        .map(format -> new Link(format.name(), Examples.address(text, format.parameter())))
                        .toList();
    }
}
