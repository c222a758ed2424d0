package dev.materia.release.index.query;

import dev.materia.release.running.RowMemory;
import dev.materia.release.running.RunningQuery;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.jspecify.annotations.Nullable;

/** Solutions of an operator of ARQ, which ask before each whether the query may go on. */
final class HeededRows extends QueryIteratorWrapper {

    private static final int ROW = 64;
    private static final int VALUE = 48;

    /** Shorter texts are counted as part of their value. */
    private static final int SHORT = 200;

    private final @Nullable RunningQuery query = RunningQuery.current();
    private final @Nullable RowMemory counting;
    private final @Nullable RowMemory held;

    private HeededRows(QueryIterator rows, @Nullable RowMemory counting, @Nullable RowMemory held) {
        super(rows);
        this.counting = counting;
        this.held = held;
    }

    /** Such solutions. */
    static QueryIterator heeded(QueryIterator rows) {
        return new HeededRows(rows, null, null);
    }

    /** Such solutions, which somebody keeps, and which are counted in {@code memory}. */
    static QueryIterator counted(QueryIterator rows, RowMemory memory) {
        return new HeededRows(rows, memory, null);
    }

    /** Such solutions; when there are no more of them, {@code memory} is given back. */
    static QueryIterator holding(QueryIterator rows, RowMemory memory) {
        return new HeededRows(rows, null, memory);
    }

    /** Such solutions, which are kept until there are no more of them. */
    static QueryIterator kept(QueryIterator rows) {
        RowMemory memory = new RowMemory();
        return new HeededRows(rows, memory, memory);
    }

    /** Bytes that a solution takes. */
    static long size(Binding row) {
        long[] size = {ROW};
        row.forEach((Var variable, Node value) -> {
            int text = value.isLiteral() ? value.getLiteralLexicalForm().length() : 0;
            size[0] += VALUE + (text > SHORT ? text : 0);
        });
        return size[0];
    }

    @Override
    protected boolean hasNextBinding() {
        if (query != null) {
            query.check();
        }
        return super.hasNextBinding();
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        if (counting != null && query != null) {
            counting.take(size(row));
        }
        return row;
    }

    @Override
    protected void closeIterator() {
        super.closeIterator();
        if (held != null) {
            held.giveBack();
        }
    }
}
