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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** The beginning of a result as a table, with the way back to the query. */
final class ResultPage {

    private static final int ROWS = 1000;

    private final Published published;
    private final Links links;

    ResultPage(Published published) {
        this.published = published;
        this.links = new Links(published, Map.of());
    }

    /** The page with the result of {@code query}, which was sent as {@code text}. */
    QueryPage of(QueryExec execution, Query query, DatasetGraph dataset, String text) {
        return new QueryPage(
                Frame.of("Query result"), text, Examples.editor(text), table(execution, query, dataset, text));
    }

    private QueryPage.Table table(QueryExec execution, Query query, DatasetGraph dataset, String text) {
        List<List<@Nullable Node>> rows = new ArrayList<>();
        if (query.isAskType()) {
            rows.add(List.of(NodeFactory.createLiteralString(Boolean.toString(execution.ask()))));
            return table(List.of("answer"), rows, false, formats(query, text));
        }
        if (query.isSelectType()) {
            RowSet found = execution.select();
            List<Var> variables = found.getResultVars();
            while (found.hasNext() && rows.size() <= ROWS) {
                Binding binding = found.next();
                List<@Nullable Node> row = new ArrayList<>();
                variables.forEach(variable -> row.add(binding.get(variable)));
                rows.add(row);
            }
            return table(
                    variables.stream().map(Var::getVarName).toList(),
                    rows,
                    query.hasAggregators(),
                    formats(query, text));
        }
        Results.triples(execution, query, dataset, ROWS)
                .forEach(triple -> rows.add(List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())));
        return table(List.of("subject", "predicate", "object"), rows, false, formats(query, text));
    }

    private QueryPage.Table table(
            List<String> columns, List<List<@Nullable Node>> all, boolean grouped, List<Link> formats) {
        boolean cut = all.size() > ROWS;
        List<List<@Nullable Node>> rows = cut ? all.subList(0, ROWS) : all;
        double[] largest = new double[columns.size()];
        for (int i = 0; i < largest.length; i++) {
            largest[i] = grouped ? largest(rows, i) : 0;
        }
        List<List<QueryPage.Cell>> cells = rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> cell(row.get(i), largest[i]))
                        .toList())
                .toList();
        boolean named = cells.stream()
                .flatMap(List::stream)
                .anyMatch(cell -> !cell.name().isEmpty());
        return new QueryPage.Table(columns, cells, named, cut, formats);
    }

    private QueryPage.Cell cell(@Nullable Node node, double largest) {
        String name = node != null && node.isURI() ? published.nameOf(node.getURI()) : "";
        int share = largest > 0 && node != null ? (int) Math.round(100 * number(node) / largest) : -1;
        return new QueryPage.Cell(links.of(node), name, share);
    }

    /** The largest number of a column; 0 if it has anything but numbers that are not negative. */
    private static double largest(List<List<@Nullable Node>> rows, int column) {
        double largest = 0;
        for (List<@Nullable Node> row : rows) {
            Node node = row.get(column);
            double number = node == null ? -1 : number(node);
            if (number < 0) {
                return 0;
            }
            largest = Math.max(largest, number);
        }
        return largest;
    }

    /** The value of a number; -1 for anything else. */
    private static double number(Node node) {
        return node.isLiteral() && node.getLiteralValue() instanceof Number number ? number.doubleValue() : -1;
    }

    private static List<Link> formats(Query query, String text) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        return graph
                ? Stream.of(GraphFormat.values())
                        .map(format -> new Link(format.title(), Examples.address(text, format.extension())))
                        .toList()
                : Stream.of(ResultFormat.values())
                        .map(format -> new Link(format.title(), Examples.address(text, format.parameter())))
                        .toList();
    }
}
