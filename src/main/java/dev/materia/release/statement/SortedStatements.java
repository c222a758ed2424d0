package dev.materia.release.statement;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;

/**
 * The statements of a dataset of any size, in sorted files.
 *
 * @param termFile the terms
 * @param unionRows subject, predicate and object of the union
 * @param graphRows graph, subject, predicate and object
 * @param triples how many rows the union has
 */
record SortedStatements(TermFile termFile, RowFile unionRows, RowFile graphRows, long triples) implements Statements {

    @Override
    public int size() {
        return termFile.size();
    }

    @Override
    public Terms terms() throws IOException {
        return termFile.new Reader();
    }

    @Override
    public void each(Consumer<Node> taker) throws IOException {
        try (PackedInput in = termFile.open()) {
            while (!in.atEnd()) {
                taker.accept(TermFile.read(in));
            }
        }
    }

    @Override
    public void union(Taker taker) throws IOException {
        try (RowFile.Cursor rows = new RowFile.Cursor(unionRows)) {
            int[] row = rows.row();
            while (rows.advance()) {
                taker.take(-1, row[0], row[1], row[2]);
            }
        }
    }

    @Override
    public void byGraph(Taker taker) throws IOException {
        try (RowFile.Cursor rows = new RowFile.Cursor(graphRows)) {
            int[] row = rows.row();
            while (rows.advance()) {
                taker.take(row[0], row[1], row[2], row[3]);
            }
        }
    }
}
