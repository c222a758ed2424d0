package dev.materia.release;

import dev.materia.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.vocabulary.VOID;

/** A release on disk, found to be whole. */
public final class Release {

    private static final int VERSION_LENGTH = 16;

    private final Path folder;
    private final List<ReleaseFile> files;
    private final Graph description;
    private final String base;

    private Release(Path folder, List<ReleaseFile> files, Graph description) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.description = description;
        // other parts of the description have a URI space too: the vocabularies that are linked to
        Triple endpoint = description
                .find(Node.ANY, VOID.sparqlEndpoint.asNode(), Node.ANY)
                .next();
        base = description
                .find(endpoint.getSubject(), VOID.uriSpace.asNode(), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }

    /**
     * Opens the release in {@code folder}. The dump that {@link #load} reads and every file that is no dump is checked
     * by its hash, the other dumps by their length, so that opening costs little however large they are.
     *
     * @throws ReleaseException if the folder is no release, or a file is missing or damaged; the message names it
     */
    public static Release open(Path folder) throws ReleaseException {
        if (!Files.isDirectory(folder)) {
            throw new ReleaseException(new Problem(
                    folder.toString(),
                    Files.exists(folder) ? "this is a file, and a release is a folder" : "there is no such folder",
                    "name the folder that 'materia build' has written"));
        }
        try {
            Map<String, String> hashes = Checksums.read(folder);
            List<ReleaseFile> files = new ArrayList<>();
            for (Map.Entry<String, String> entry : hashes.entrySet()) {
                files.add(check(folder, entry.getKey(), entry.getValue()));
            }
            Graph description = describe(folder.resolve(ReleaseLayout.VOID));
            checkDumps(folder, files, description);
            return new Release(folder, files, description);
        } catch (IOException e) {
            throw new ReleaseException(
                    new Problem(folder.toString(), "cannot be read: " + e, "look at the folder's permissions"), e);
        }
    }

    private static Graph describe(Path file) throws IOException, ReleaseException {
        Graph description = GraphFactory.createDefaultGraph();
        try (InputStream in = Files.newInputStream(file)) {
            parser(in, Lang.TURTLE).parse(description);
        } catch (RiotException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        }
        if (!description.contains(Node.ANY, VOID.sparqlEndpoint.asNode(), Node.ANY)) {
            throw damaged(file, "it describes no dataset");
        }
        return new GraphReadOnly(description);
    }

    private static ReleaseFile check(Path folder, String name, String sha256) throws IOException, ReleaseException {
        Path file = folder.resolve(name);
        if (!ReleaseLayout.names().contains(name)) {
            throw damaged(folder.resolve(ReleaseLayout.CHECKSUMS), name + " is no file of a release");
        }
        if (!Files.isRegularFile(file)) {
            throw damaged(file, "it is missing");
        }
        boolean hashed = !ReleaseLayout.isDump(name) || name.equals(RdfFormat.TRIG.dumpName());
        if (hashed && !Hashes.sha256(file).equals(sha256)) {
            throw damaged(
                    file, "it is not what was written: its SHA-256 differs from the one in " + ReleaseLayout.CHECKSUMS);
        }
        return new ReleaseFile(name, ReleaseLayout.mediaType(name), Files.size(file), sha256);
    }

    /** What the description says of the dumps must be so. */
    private static void checkDumps(Path folder, List<ReleaseFile> files, Graph description) throws ReleaseException {
        Map<String, DumpEntry> entries = DumpEntry.readAll(description);
        for (ReleaseFile file : files) {
            DumpEntry entry = entries.get(file.name());
            if (!ReleaseLayout.isDump(file.name())) {
                continue;
            }
            if (entry == null || entry.bytes() != file.bytes()) {
                throw damaged(
                        folder.resolve(file.name()),
                        "it is " + file.bytes() + " bytes long, and not what " + ReleaseLayout.VOID + " says");
            }
            if (!entry.sha256().equals(file.sha256())) {
                throw damaged(
                        folder.resolve(ReleaseLayout.CHECKSUMS),
                        "its line for " + file.name() + " is not what " + ReleaseLayout.VOID + " says");
            }
        }
    }

    static ReleaseException damaged(Path file, String found) {
        return new ReleaseException(new Problem(
                file.toString(), "the release is damaged: " + found, "build it again, or fetch the file once more"));
    }

    /** The version of the data whose dumps are among {@code files}: the start of a hash over them. */
    static String version(List<ReleaseFile> files) {
        return files.stream()
                .filter(f -> f.name().equals(RdfFormat.TRIG.dumpName()))
                .findFirst()
                .orElseThrow()
                .sha256()
                .substring(0, VERSION_LENGTH);
    }

    /**
     * What the data are: 16 hex digits of a hash over them and their graphs. Equal data have equal versions; when they
     * were published plays no part.
     */
    public String version() {
        return version(files);
    }

    /** Where it stands. */
    public Path folder() {
        return folder;
    }

    /** All its files but {@code SHA256SUMS}, by name. */
    public List<ReleaseFile> files() {
        return files;
    }

    /** Its {@code void.ttl}, to read only. */
    public Graph voidDescription() {
        return description;
    }

    /** How many violations its validation report has; other than 0 only where its publisher forced it. */
    public long violations() {
        Node measurement = NodeFactory.createURI(base + "dataset#violations");
        return description.stream(measurement, NodeFactory.createURI("http://www.w3.org/ns/dqv#value"), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .mapToLong(value -> Long.parseLong(value.getLiteralLexicalForm()))
                .sum();
    }

    /** What its minted IRIs start with, ending in a slash. */
    public String base() {
        return base;
    }

    /** The prefixes of its dumps. */
    public Prefixes prefixes() {
        return Prefixes.of(base);
    }

    /**
     * Loads the data into memory, to read only: the default graph holds the union of the named graphs.
     *
     * @throws ReleaseException if the dump cannot be read any more
     */
    public DatasetGraph load() throws ReleaseException {
        Path file = folder.resolve(RdfFormat.TRIG.dumpName());
        try (InputStream in = Files.newInputStream(file)) {
            ReleaseDataset.Loader loader = new ReleaseDataset.Loader();
            DumpParser.parse(in, loader);
            return loader.dataset();
        } catch (IOException | RiotException e) {
            throw new ReleaseException(
                    new Problem(file.toString(), "cannot be read: " + e.getMessage(), "build the release again"), e);
        }
    }

    private static RDFParserBuilder parser(InputStream in, Lang lang) {
        return RDFParser.source(in).lang(lang).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
    }
}
