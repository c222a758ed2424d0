package dev.materia.release.push;

import dev.materia.mapping.Terms;
import dev.materia.release.change.NQuads;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What a store holds of a release, as the store itself remembers it: a small graph of its own, {@code {base}pushed},
 * with a hash of each graph that has arrived. A graph is taken out of it before it is touched, so that whatever breaks
 * off, no graph is ever thought to have arrived that has not.
 */
final class PushState {

    /** The default graph has no name; in the state it goes by this. */
    private static final String DEFAULT = "urn:x-arq:DefaultGraph";

    /**
     * So many graphs arrive before the record is written again: they are sent again if the push breaks off. Of a large
     * record the tenth part is awaited, so that all of its writings come to a few times the last one.
     */
    private static final int GRAPHS = 16;

    private static final int SHARE = 10;

    private final Store store;
    private final Node graph;
    private final Path file;
    private final Map<String, String> hashes = new TreeMap<>();
    private int unwritten;

    PushState(Store store, String base, Path folder) {
        this.store = store;
        graph = name(base);
        file = folder.resolve("state.nt");
    }

    /** The name of the graph. */
    static Node name(String base) {
        return NodeFactory.createURI(base + "pushed");
    }

    /** Reads what the store remembers; nothing if that is no RDF. */
    void read() throws IOException {
        Graph read = GraphFactory.createDefaultGraph();
        try {
            RDFParser.create()
                    .source(new StringReader(store.get(graph)))
                    .lang(Lang.NTRIPLES)
                    .parse(read);
        } catch (RiotException e) {
            return;
        }
        read.stream(Node.ANY, Terms.SHA256, Node.ANY)
                .filter(triple -> triple.getSubject().isURI())
                .forEach(triple -> hashes.put(
                        triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm()));
    }

    /** The hashes of the graphs that have arrived, by name. */
    Map<String, String> hashes() {
        return Map.copyOf(hashes);
    }

    /** Forgets a graph that is about to change. */
    void forget(String name) {
        hashes.remove(name);
    }

    /** Remembers a graph that has arrived, sooner or later in the store itself. */
    void arrived(String name, String hash) throws IOException {
        hashes.put(name, hash);
        unwritten++;
        if (unwritten >= Math.max(GRAPHS, hashes.size() / SHARE)) {
            write();
        }
    }

    /** Has the store remember. */
    void write() throws IOException {
        NQuads format = new NQuads();
        StringBuilder lines = new StringBuilder();
        hashes.forEach((name, hash) -> lines.append(format.triple(Quad.create(
                        graph,
                        Triple.create(
                                NodeFactory.createURI(name), Terms.SHA256, NodeFactory.createLiteralString(hash)))))
                .append(" .\n"));
        Files.writeString(file, lines);
        store.put(graph, file);
        unwritten = 0;
    }

    /** What a graph is called here. */
    static String key(Node graph) {
        return Quad.isDefaultGraph(graph) ? DEFAULT : graph.getURI();
    }
}
