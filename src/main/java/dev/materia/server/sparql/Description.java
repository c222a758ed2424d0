package dev.materia.server.sparql;

import dev.materia.release.running.RowMemory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * What DESCRIBE answers: all triples of which a term that was found is the subject, and of the blank nodes that these
 * lead to. ARQ's own makes the whole description before anything of it can be counted.
 */
final class Description {

    private Description() {}

    /** The query that finds the terms; one that is no DESCRIBE stays as it is. */
    static Query executable(Query query) {
        if (!query.isDescribeType()) {
            return query;
        }
        Query select = query.cloneQuery();
        if (select.getQueryPattern() == null) {
            select.setQueryPattern(new ElementGroup());
        }
        select.setQuerySelectType();
        if (select.getProjectVars().isEmpty()) {
            select.setQueryResultStar(true);
        }
        return select;
    }

    /** Adds the triples that describe what {@code execution} finds, until there are more than {@code enough}. */
    static void add(
            QueryExec execution,
            Query query,
            DatasetGraph dataset,
            long enough,
            RowMemory memory,
            Set<Triple> triples) {
        Set<Node> found = new LinkedHashSet<>(query.getResultURIs());
        RowSet rows = execution.select();
        List<Var> variables = rows.getResultVars();
        while (rows.hasNext()) {
            var row = rows.next();
            for (Var variable : variables) {
                Node term = row.get(variable);
                if (term != null && !term.isLiteral() && found.add(term)) {
                    memory.take(RowMemory.of(term));
                }
            }
        }
        Deque<Node> waiting = new ArrayDeque<>(found);
        while (!waiting.isEmpty() && triples.size() <= enough) {
            Iterator<Triple> of = of(dataset, waiting.remove());
            while (of.hasNext() && triples.size() <= enough) {
                Triple triple = of.next();
                if (triples.add(triple)) {
                    memory.take(Results.TRIPLE);
                }
                if (triple.getObject().isBlank() && found.add(triple.getObject())) {
                    waiting.add(triple.getObject());
                }
            }
        }
    }

    /** Its triples in the default graph; where a query has chosen named graphs only, in these. */
    private static Iterator<Triple> of(DatasetGraph dataset, Node subject) {
        return dataset.getDefaultGraph().isEmpty()
                ? Iter.map(dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY), Quad::asTriple)
                : dataset.getDefaultGraph().find(subject, Node.ANY, Node.ANY);
    }
}
