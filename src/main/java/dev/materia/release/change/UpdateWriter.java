package dev.materia.release.change;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** The change as a SPARQL 1.1 update, in operations of a size that every store takes. */
final class UpdateWriter {

    private static final int A_TIME = 1_000;

    private final NQuads format = new NQuads();
    private final Writer out;
    private final List<String> deleted = new ArrayList<>();
    private final List<String> inserted = new ArrayList<>();
    private @Nullable Node graph;

    UpdateWriter(Writer out) {
        this.out = out;
    }

    /** A statement to delete. */
    void delete(Quad quad) throws IOException {
        take(quad, deleted);
    }

    /** A statement to insert. */
    void insert(Quad quad) throws IOException {
        take(quad, inserted);
    }

    private void take(Quad quad, List<String> list) throws IOException {
        if (!quad.getGraph().equals(graph) || list.size() == A_TIME) {
            flush();
            graph = quad.getGraph();
        }
        list.add(format.sparql(quad));
    }

    /** Writes what was taken last. */
    void flush() throws IOException {
        write("DELETE DATA", deleted);
        write("INSERT DATA", inserted);
    }

    private void write(String operation, List<String> triples) throws IOException {
        Node in = graph;
        if (triples.isEmpty() || in == null) {
            return;
        }
        boolean named = !Quad.isDefaultGraph(in);
        out.write(operation + " {" + (named ? " GRAPH " + format.term(in) + " {" : "") + "\n");
        for (String triple : triples) {
            out.write(triple + " .\n");
        }
        out.write(named ? "} } ;\n" : "} ;\n");
        triples.clear();
    }
}
