package dev.materia.release.push;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;

/** A store that takes graphs. */
sealed interface Store permits GraphStore, UpdateStore {

    /** The graph as N-Triples; empty if there is none. */
    String get(Node graph) throws IOException;

    /** Puts the statements of {@code triples}, N-Triples, in place of those of {@code graph}. */
    void put(Node graph, Path triples) throws IOException;

    /** Removes a graph; nothing happens if there is none. */
    void delete(Node graph) throws IOException;
}
