package dev.materia.release.push;

import dev.materia.release.Release;
import dev.materia.release.change.NQuads;
import dev.materia.release.change.ReleaseGraphs;
import dev.materia.source.Problem;
import dev.materia.source.Sha256;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Brings a release to a store: each graph that the store does not have already, whole; and takes away what an earlier
 * release had brought and this one does not have. Other graphs of the store are left alone.
 */
public final class Push {

    private static final long FIRST_PAUSE_MILLIS = 500;

    /** Where RDF4J has the Graph Store Protocol, below the repository, and where Virtuoso has it, beside /sparql. */
    private static final List<String> OTHER_ADDRESSES = List.of("/rdf-graphs/service", "-graph-crud");

    private final NQuads format = new NQuads();
    private final Release release;
    private final PushOptions options;
    private final StoreClient client;
    private final Consumer<String> told;

    private Push(Release release, PushOptions options, Consumer<String> told, long firstPauseMillis) {
        this.release = release;
        this.options = options;
        this.told = told;
        client = new StoreClient(options.authorization(), firstPauseMillis);
    }

    /**
     * Pushes {@code release}. Run again after it broke off, it goes on where it was.
     *
     * @param told takes a line about each graph
     * @throws PushException if the store cannot be reached or does not take it
     * @throws IOException if the release cannot be read
     */
    public static PushSummary run(Release release, PushOptions options, Consumer<String> told) throws IOException {
        return run(release, options, told, FIRST_PAUSE_MILLIS);
    }

    /** The same with another pause before the first repetition. */
    static PushSummary run(Release release, PushOptions options, Consumer<String> told, long firstPauseMillis)
            throws IOException {
        Path folder = Files.createTempDirectory("materia-push-");
        try {
            return new Push(release, options, told, firstPauseMillis).push(folder);
        } finally {
            Files.deleteIfExists(folder.resolve("graph.nt"));
            Files.deleteIfExists(folder.resolve("state.nt"));
            Files.deleteIfExists(folder);
        }
    }

    private PushSummary push(Path folder) throws IOException {
        Store store = store();
        PushState state = new PushState(store, release.base(), folder);
        state.read();
        Map<String, String> wanted = hashes();
        Map<String, String> there = options.all() ? Map.of() : state.hashes();
        TreeSet<String> changed = new TreeSet<>(wanted.keySet());
        changed.removeIf(name -> Objects.equals(wanted.get(name), there.get(name)));
        TreeSet<String> surplus = new TreeSet<>(state.hashes().keySet());
        surplus.removeAll(wanted.keySet());
        if (changed.isEmpty() && surplus.isEmpty()) {
            return new PushSummary(0, 0, wanted.size());
        }
        changed.forEach(state::forget);
        state.write();
        ReleaseGraphs.each(release, (graph, statements) -> {
            String name = PushState.key(graph);
            if (changed.contains(name)) {
                Path file = folder.resolve("graph.nt");
                String hash = write(statements, file);
                store.put(graph, file);
                state.arrived(name, hash);
                told.accept("sent " + name);
            }
        });
        for (String name : surplus) {
            store.delete(NodeFactory.createURI(name));
            state.forget(name);
            told.accept("deleted " + name);
        }
        state.write();
        return new PushSummary(changed.size(), surplus.size(), wanted.size() - changed.size());
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new HashMap<>();
        ReleaseGraphs.each(
                release,
                (graph, statements) -> hashes.put(PushState.key(graph), write(statements, Writer.nullWriter())));
        return hashes;
    }

    private String write(Iterator<Quad> statements, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            return write(statements, out);
        }
    }

    /** Writes N-Triples and tells the hash of them. */
    private String write(Iterator<Quad> statements, Writer out) throws IOException {
        MessageDigest digest = Sha256.digest();
        while (statements.hasNext()) {
            String line = format.triple(statements.next()) + " .\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            out.write(line);
        }
        return Sha256.hex(digest);
    }

    private Store store() throws IOException {
        URI address = options.address();
        Node state = PushState.name(release.base());
        UpdateStore updates = new UpdateStore(address, options.query().orElse(queries(address)), client);
        if (options.protocol() == PushOptions.Protocol.UPDATE) {
            return updates;
        }
        GraphStore direct = new GraphStore(address, client);
        if (options.protocol() == PushOptions.Protocol.GSP || direct.answers(state)) {
            return direct;
        }
        for (String other : OTHER_ADDRESSES) {
            GraphStore beside = new GraphStore(URI.create(address + other), client);
            if (beside.certainlyAnswers(state)) {
                return beside;
            }
        }
        try {
            updates.get(state);
            return updates;
        } catch (PushException e) {
            throw new PushException(
                    new Problem(
                            address.toString(),
                            "the store takes neither the Graph Store Protocol nor SPARQL Update there",
                            "name the address for one of them, and --protocol gsp or update with --query"),
                    e);
        }
    }

    /** RDF4J takes updates at {@code .../statements} and queries at the repository itself. */
    private static URI queries(URI address) {
        return URI.create(address.toString().replaceFirst("/statements$", ""));
    }
}
