package dev.materia.release;

import dev.materia.release.index.BadIndexException;
import dev.materia.release.index.IndexedDataset;
import dev.materia.release.index.StoredIndex;
import dev.materia.release.index.query.IndexedOpExecutor;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.jspecify.annotations.Nullable;

/** A release on disk, found to be whole. */
public final class Release {

    private static final int VERSION_LENGTH = 16;
    private static final Node DCAT_VERSION = NodeFactory.createURI(DCAT.NS + "version");

    private final Path folder;
    private final List<ReleaseFile> files;
    private final String version;
    private final Graph description;
    private final String base;
    private final @Nullable StoredIndex index;
    private final String faultOfIndex;

    private Release(Opened opened, Graph description) {
        Path folder = opened.folder;
        List<ReleaseFile> files = opened.files;
        this.index = opened.index;
        this.faultOfIndex = opened.faultOfIndex;
        this.folder = folder;
        this.files = List.copyOf(files);
        this.version = version(files);
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
     * Opens the release in {@code folder}. Every file that is not a dump is checked by its hash or, in the case of the
     * index, by a quicker checksum, the dumps by their length, so that opening costs little however large they are. If
     * there is no index that can be used, the dump that one is then made of is checked by its hash too.
     *
     * @throws MateriaException if the folder is no release, or a file is missing or damaged; the message names it
     */
    public static Release open(Path folder) throws MateriaException {
        if (!restored(folder) || !Files.isDirectory(folder)) {
            throw new MateriaException(new Problem(
                    folder.toString(),
                    Files.exists(folder) ? "this is a file, and a release is a folder" : "there is no such folder",
                    "name the folder that 'materia build' has written"));
        }
        try {
            Map<String, String> hashes = Checksums.read(folder);
            Opened opened = new Opened(folder);
            opened.openIndex(hashes);
            for (Map.Entry<String, String> entry : hashes.entrySet()) {
                opened.check(entry.getKey(), entry.getValue());
            }
            Graph description = describe(folder.resolve(ReleaseLayout.VOID));
            checkDumps(folder, opened.files, description);
            return new Release(opened, description);
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(folder.toString(), "cannot be read: " + e, "look at the folder's permissions"), e);
        }
    }

    /**
     * Whether there is something in the place of {@code folder}; if a program was killed while it replaced a release
     * there, that one is brought back first.
     */
    public static boolean restored(Path folder) {
        try {
            return Files.exists(folder) || FolderSwap.restore(Placement.placeOf(folder));
        } catch (IOException e) {
            // it stays beside its place: who may not move it gets the error that there is no such folder
            return false;
        }
    }

    private static Graph describe(Path file) throws IOException, MateriaException {
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

    /** A release that is being opened. */
    private static final class Opened {

        private final Path folder;
        private final List<ReleaseFile> files = new ArrayList<>();
        private @Nullable StoredIndex index;
        private String faultOfIndex = "";

        Opened(Path folder) {
            this.folder = folder;
        }

        /** A broken index, or one of another version, is as good as none: it can be made again. */
        void openIndex(Map<String, String> hashes) throws IOException {
            try {
                index = ReleaseIndex.open(folder, hashes.getOrDefault(RdfFormat.TRIG.dumpName(), ""));
            } catch (BadIndexException e) {
                faultOfIndex = String.valueOf(e.getMessage());
            }
        }

        void check(String name, String sha256) throws IOException, MateriaException {
            if (!name.equals(ReleaseLayout.INDEX)) {
                boolean loaded = index == null && name.equals(RdfFormat.TRIG.dumpName());
                files.add(Release.check(folder, name, sha256, loaded || !ReleaseLayout.isDump(name)));
            } else if (index != null) {
                files.add(Release.check(folder, name, sha256, false));
            }
        }
    }

    private static ReleaseFile check(Path folder, String name, String sha256, boolean hashed)
            throws IOException, MateriaException {
        Path file = folder.resolve(name);
        if (!ReleaseLayout.names().contains(name)) {
            throw damaged(folder.resolve(ReleaseLayout.CHECKSUMS), name + " is not a file of a release");
        }
        if (!Files.isRegularFile(file)) {
            throw damaged(file, "it is missing");
        }
        if (hashed && !Sha256.hex(file).equals(sha256)) {
            throw damaged(
                    file, "it is not what was written: its SHA-256 differs from the one in " + ReleaseLayout.CHECKSUMS);
        }
        return new ReleaseFile(name, ReleaseLayout.mediaType(name), Files.size(file), sha256);
    }

    /** What the description says of the dumps must be so. */
    private static void checkDumps(Path folder, List<ReleaseFile> files, Graph description) throws MateriaException {
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

    static MateriaException damaged(Path file, String found) {
        return new MateriaException(new Problem(
                file.toString(), "the release is damaged: " + found, "build it again, or fetch the file once more"));
    }

    /** The hash of the TriG dump among {@code files}, which stands for the data. */
    static String hashOfData(List<ReleaseFile> files) {
        return files.stream()
                .filter(f -> f.name().equals(RdfFormat.TRIG.dumpName()))
                .findFirst()
                .orElseThrow()
                .sha256();
    }

    /** The version of the data whose dumps are among {@code files}: the start of a hash over them. */
    static String version(List<ReleaseFile> files) {
        return hashOfData(files).substring(0, VERSION_LENGTH);
    }

    /**
     * What the data are: 16 hex digits of a hash over them and their graphs. Equal data have equal versions; when they
     * were published plays no part.
     */
    public String version() {
        return version;
    }

    /** What its publisher calls this version: a tag, or {@link #version()} where it has none. */
    public String versionTag() {
        return description.stream(Node.ANY, DCAT_VERSION, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElseGet(this::version);
    }

    /** The day of its newest source; empty if no source has one. */
    public Optional<String> modified() {
        return description.stream(NodeFactory.createURI(base + "dataset"), DCTerms.modified.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst();
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
     * The data, to read only: the default graph holds the union of the named graphs. They are read from the index as
     * they are wanted; if there is none, it is made first, in a temporary file.
     *
     * @throws MateriaException if there is no index and the dump cannot be read any more
     */
    public IndexedDataset load() throws MateriaException {
        Path file = folder.resolve(RdfFormat.TRIG.dumpName());
        try {
            IndexedDataset data =
                    new IndexedDataset(index != null ? index : ReleaseIndex.temporary(file, hashOfData(files)));
            IndexedOpExecutor.install(data.getContext());
            return data;
        } catch (IOException | RiotException | IllegalArgumentException e) {
            throw new MateriaException(
                    new Problem(file.toString(), "cannot be read: " + e.getMessage(), "build the release again"), e);
        }
    }

    /** Why its index cannot be used, so that {@link #load} makes one first; empty if all is well. */
    public Optional<String> faultOfIndex() {
        return index != null ? Optional.empty() : Optional.of(faultOfIndex);
    }

    /** The name of the file that is mapped into memory while it is served; null if a temporary one is. */
    public @Nullable String mappedFile() {
        return index == null ? null : ReleaseLayout.INDEX;
    }

    private static RDFParserBuilder parser(InputStream in, Lang lang) {
        return RDFParser.source(in).lang(lang).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
    }
}
