package dev.materia.release.index.query;

import dev.materia.release.running.RowMemory;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;

/** An aggregate of ARQ each of whose groups is counted. */
final class CountedAggregator implements Aggregator {

    /** Bytes of a group with its key. */
    private static final int GROUP = 256;

    private final Aggregator aggregator;
    private final RowMemory memory;

    private CountedAggregator(Aggregator aggregator, RowMemory memory) {
        this.aggregator = aggregator;
        this.memory = memory;
    }

    /** The same aggregates, counted in {@code memory}. */
    static List<ExprAggregator> all(List<ExprAggregator> aggregators, RowMemory memory) {
        return aggregators.stream()
                .map(each -> new ExprAggregator(each.getVar(), new CountedAggregator(each.getAggregator(), memory)))
                .toList();
    }

    @Override
    public Accumulator createAccumulator() {
        memory.take(GROUP);
        return aggregator.createAccumulator();
    }

    @Override
    public Node getValueEmpty() {
        return aggregator.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
        return aggregator.toPrefixString();
    }

    @Override
    public String key() {
        return aggregator.key();
    }

    @Override
    public String getName() {
        return aggregator.getName();
    }

    @Override
    public ExprList getExprList() {
        return aggregator.getExprList();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new CountedAggregator(aggregator.copy(expressions), memory);
    }

    @Override
    public Aggregator copyTransform(NodeTransform transform) {
        return new CountedAggregator(aggregator.copyTransform(transform), memory);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof CountedAggregator counted && aggregator.equals(counted.aggregator, bySyntax);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountedAggregator counted && aggregator.equals(counted.aggregator);
    }

    @Override
    public int hashCode() {
        return aggregator.hashCode();
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return aggregator.asSparqlExpr(context);
    }
}
