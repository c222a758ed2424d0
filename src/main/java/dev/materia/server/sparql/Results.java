package dev.materia.server.sparql;

import dev.materia.release.running.RowMemory;
import dev.materia.server.document.GraphFormat;
import dev.materia.server.document.IriAbbreviator;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Results in the formats for programs, of at most so many rows or triples. */
final class Results {

    /** Bytes of a triple whose terms others have too. */
    static final int TRIPLE = 160;

    private final IriAbbreviator abbreviations;
    private final UnaryOperator<String> names;
    private final long most;

    /**
     * Results of at most so many rows or triples.
     *
     * @param names gives the name of an IRI; empty if it has none
     */
    Results(IriAbbreviator abbreviations, UnaryOperator<String> names, long most) {
        this.abbreviations = abbreviations;
        this.names = names;
        this.most = most;
    }

    /** Writes the rows of SELECT, or the truth value of ASK. */
    void rows(QueryExec execution, Query query, ResultFormat format, OutputStream out) {
        RowSetWriter writer = Objects.requireNonNull(RowSetWriterRegistry.getFactory(format.jena()))
                .create(format.jena());
        if (query.isAskType()) {
            writer.write(out, execution.ask(), ARQ.getContext());
        } else {
            RowSet rows = execution.select();
            writer.write(
                    out, RowSetStream.create(rows.getResultVars(), bounded(rows, format.named())), ARQ.getContext());
        }
    }

    /** Writes the graph of CONSTRUCT or DESCRIBE. */
    void triples(QueryExec execution, Query query, DatasetGraph dataset, GraphFormat format, OutputStream out) {
        List<Triple> triples = new ArrayList<>(triples(execution, query, dataset, most));
        if (triples.size() > most) {
            throw QueryProblems.tooLarge(most + " triples");
        }
        format.write(triples, abbreviations.usedIn(triples), out);
    }

    /** The distinct triples of CONSTRUCT or DESCRIBE; one more than {@code enough} if there are more. */
    static Set<Triple> triples(QueryExec execution, Query query, DatasetGraph dataset, long enough) {
        RowMemory memory = new RowMemory();
        Set<Triple> triples = new LinkedHashSet<>();
        if (query.isDescribeType()) {
            Description.add(execution, query, dataset, enough, memory, triples);
            return triples;
        }
        Iterator<Triple> found = execution.constructTriples();
        while (found.hasNext() && triples.size() <= enough) {
            if (triples.add(found.next())) {
                memory.take(TRIPLE);
            }
        }
        return triples;
    }

    private Binding named(Binding row) {
        BindingBuilder named = Binding.builder();
        row.forEach((variable, node) -> {
            String name = node.isURI() ? names.apply(node.getURI()) : "";
            named.add(variable, name.isEmpty() ? node : NodeFactory.createLiteralString(name));
        });
        return named.build();
    }

    private Iterator<Binding> bounded(RowSet rows, boolean withNames) {
        return new Iterator<>() {
            private long count;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Binding next() {
                if (++count > most) {
                    throw QueryProblems.tooLarge(most + " rows");
                }
                return withNames ? named(rows.next()) : rows.next();
            }
        };
    }
}
