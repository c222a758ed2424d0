package dev.materia.server.sparql;

import dev.materia.server.document.Example;
import dev.materia.server.document.GraphFormat;
import dev.materia.server.document.Links;
import dev.materia.server.document.Published;
import dev.materia.server.page.Page;
import dev.materia.server.page.Page.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** The query page: a form, and the beginning of a result as a table. */
final class ResultPage {

    private static final int ROWS = 1000;

    private final List<Example> examples;
    private final Links links;

    ResultPage(Published published) {
        this.examples = Example.all(published);
        this.links = new Links(published, Map.of());
    }

    /** The page without a result. */
    Page.Query empty() {
        return page(examples.get(0).query(), null);
    }

    /** The page with the result of {@code query}, which was sent as {@code text}. */
    Page.Query of(QueryExec execution, Query query, String text) {
        return page(text, table(execution, query, text));
    }

    private Page.Query page(String text, Page.@Nullable Table table) {
        return new Page.Query(text, examples.stream().map(Example::link).toList(), table);
    }

    private Page.Table table(QueryExec execution, Query query, String text) {
        if (query.isAskType()) {
            List<Link> row = List.of(new Link(Boolean.toString(execution.ask()), null));
            return new Page.Table(List.of("answer"), List.of(row), false, formats(query, text));
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

    private static Page.Table table(List<String> columns, List<List<Link>> rows, List<Link> formats) {
        boolean cut = rows.size() > ROWS;
        return new Page.Table(columns, cut ? rows.subList(0, ROWS) : rows, cut, formats);
    }

    private static List<Link> formats(Query query, String text) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        return graph
                ? Stream.of(GraphFormat.values())
                        .map(format -> new Link(format.title(), Example.address(text, format.extension())))
                        .toList()
                : Stream.of(ResultFormat.values())
                        .map(format -> new Link(format.name(), Example.address(text, format.parameter())))
                        .toList();
    }
}
