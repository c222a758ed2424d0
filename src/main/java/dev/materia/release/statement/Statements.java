package dev.materia.release.statement;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;

/**
 * The statements of a dataset in their order, as numbers: each term has a place in {@link TermOrder}, and a statement
 * is the places of its terms. All dumps and counts are made from this, in passes from the first statement to the last.
 */
public interface Statements {

    /** Takes one statement. */
    @FunctionalInterface
    interface Taker {

        /**
         * Takes a statement.
         *
         * @param graph place of the graph's name, or -1 for the default graph and for a statement of the union
         */
        void take(int graph, int subject, int predicate, int object) throws IOException;
    }

    /** Finds terms by their places; to be used by one thread. */
    @FunctionalInterface
    interface Terms extends AutoCloseable {

        /** The term at a place of the order. */
        Node term(int place) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    /** Number of different terms. */
    int size();

    /** How many statements the union of all graphs has. */
    long triples();

    /** A way to look terms up. */
    Terms terms() throws IOException;

    /** Hands over all terms in their order. */
    void each(Consumer<Node> taker) throws IOException;

    /** Hands over the union of all graphs, each triple once, by subject, predicate and object. */
    void union(Taker taker) throws IOException;

    /** Hands over the statements of all graphs, by graph (the default graph first), subject, predicate and object. */
    void byGraph(Taker taker) throws IOException;
}
