package dev.materia.server.document;

import dev.materia.mapping.Mat;
import dev.materia.release.Release;
import dev.materia.release.ReleaseFile;
import dev.materia.release.index.IndexedDataset;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.source.MateriaException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;

/**
 * A release that is open, as the server needs it. What it says never changes after construction, so any number of
 * threads may read.
 */
public final class Published {

    /** Name of the description of the dataset: {@code /void}. */
    public static final String CATALOGUE = "void";

    /** The kinds of things of which there are lists: the address of the list, and the local name of the class. */
    public static final Map<String, String> KINDS = kinds();

    private static final long CHECK_NANOS = 5_000_000;

    private final Release release;
    private final HeldFiles files;
    private final IndexedDataset dataset;
    private final Instant modified;
    private final IriAbbreviator abbreviations;

    /** When the mapped file was looked at last, by {@link System#nanoTime}. */
    private volatile long checked = System.nanoTime() - 2 * CHECK_NANOS;

    private volatile @Nullable Graph ontology;

    private Published(Release release, HeldFiles files, IndexedDataset dataset, Instant modified) {
        this.release = release;
        this.files = files;
        this.dataset = dataset;
        this.modified = modified;
        this.abbreviations = new IriAbbreviator(release.prefixes());
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("/drug/", "Drug");
        kinds.put("/condition/", "Condition");
        kinds.put("/class/", "DrugClass");
        kinds.put("/mechanism/", "Mechanism");
        kinds.put("/target/", "Target");
        kinds.put("/population/", "Population");
        kinds.put("/substance/", "Substance");
        kinds.put("/monograph/", "Monograph");
        kinds.put("/publication/", "Publication");
        kinds.put("/person/", "Person");
        return Collections.unmodifiableMap(kinds);
    }

    /**
     * Loads a release.
     *
     * @throws MateriaException if its data cannot be read any more
     * @throws IOException if its folder cannot be read any more
     */
    public static Published of(Release release) throws MateriaException, IOException {
        return new Published(release, new HeldFiles(release), release.load(), ReleaseTime.of(release));
    }

    /**
     * Makes sure that the data which are mapped into memory are all there still. It asks the file system at most once
     * in {@value #CHECK_NANOS} nanoseconds, for a call of the system costs as much as the rest of a small answer.
     *
     * @throws ProblemException 503 if somebody has written to their file
     */
    public void check() throws IOException {
        long now = System.nanoTime();
        if (now - checked > CHECK_NANOS) {
            checkNow();
            checked = now;
        }
    }

    private void checkNow() throws IOException {
        String mapped = release.mappedFile();
        if (mapped != null) {
            files.check(mapped);
        }
    }

    /**
     * Answers from data that are mapped into memory. If their file is cut short, reading them fails in ways that say
     * nothing: with an internal error of the Java machine, or with whatever comes of zeros.
     *
     * @throws ProblemException 503 if somebody has written to their file
     */
    public void guard(Handler handler, Exchange exchange) throws IOException {
        try {
            handler.handle(exchange);
        } catch (RuntimeException | InternalError e) {
            checkNow();
            throw e instanceof RuntimeException other ? other : new IllegalStateException(e);
        }
    }

    /** The release. */
    public Release release() {
        return release;
    }

    /** Its named graphs; the default graph is the union of them. Cannot be written to. */
    public IndexedDataset dataset() {
        return dataset;
    }

    /** When the release was made. */
    public Instant modified() {
        return modified;
    }

    /** What the IRIs of the release begin with, ending in a slash. */
    public String base() {
        return release.base();
    }

    /** Every triple of the release, of whatever graph. */
    public Graph union() {
        return dataset.getDefaultGraph();
    }

    /** The subjects that have one of these properties, each once, in an order that is always the same. */
    public Stream<Node> subjectsWith(List<Node> properties) {
        return dataset.getDefaultGraph().subjectsWith(properties);
    }

    /** The VoID and DCAT description of the release. */
    public Graph catalogue() {
        return release.voidDescription();
    }

    /** The ontology of the release, read when it is first wanted; empty if the release has none. */
    public Graph ontology() {
        Graph read = ontology;
        if (read == null) {
            read = turtle("ontology.ttl");
            ontology = read;
        }
        return read;
    }

    /** A file of the release in Turtle, read; empty if the release has none of that name. */
    public Graph turtle(String name) {
        Graph graph = GraphFactory.createDefaultGraph();
        if (file(name).isPresent()) {
            RDFParser.source(new ByteArrayInputStream(bytes(name)))
                    .lang(Lang.TURTLE)
                    .base(base())
                    .parse(graph);
        }
        return graph;
    }

    private byte[] bytes(String name) {
        try {
            return files.read(name);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read any more", e);
        }
    }

    /** The files as they were when the release was published. */
    HeldFiles files() {
        return files;
    }

    /** The file of the release with that name. */
    public Optional<ReleaseFile> file(String name) {
        return release.files().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** The dumps of the data, compressed or not. */
    List<ReleaseFile> dumps() {
        return release.files().stream()
                .filter(file -> file.dumpFormat().isPresent())
                .toList();
    }

    /** How IRIs are shortened. */
    public IriAbbreviator abbreviations() {
        return abbreviations;
    }

    /** The graph that says most of {@code subject}: the data, or else the description of the release. */
    public Optional<Graph> describing(Node subject) {
        return Stream.of(union(), catalogue())
                .filter(graph -> graph.contains(subject, Node.ANY, Node.ANY))
                .findFirst();
    }

    /**
     * The thing whose address on this server is {@code path}, whether its IRI has the characters of the path encoded,
     * as they were sent, or not.
     */
    Optional<Node> at(String path) {
        if (path.length() < 2) {
            return Optional.empty();
        }
        String local = path.substring(1);
        return Stream.of(local, Parameters.decode(local, false))
                .map(name -> NodeFactory.createURI(base() + name))
                .filter(subject -> describing(subject).isPresent())
                .findFirst();
    }

    /** What a thing of the release is, if there is a list of such things: {@code Drug}. */
    public Optional<String> kindOf(Node thing) {
        if (!thing.isURI() || !thing.getURI().startsWith(base())) {
            return Optional.empty();
        }
        return KINDS.values().stream()
                .filter(kind -> union().contains(thing, KnownTerms.TYPE, Mat.term(kind)))
                .findFirst();
    }

    /** What people call a thing, by its best name; empty if it has none. */
    public String nameOf(String iri) {
        Node thing = NodeFactory.createURI(iri);
        return KnownTerms.NAMES.stream()
                .flatMap(property -> union().stream(thing, property, Node.ANY)
                        .map(Triple::getObject)
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .sorted())
                .findFirst()
                .orElse("");
    }

    /** IRIs of those who made the dataset, or publish it. */
    public List<String> authors() {
        return Stream.of(DCTerms.creator, DCTerms.publisher)
                .flatMap(property ->
                        catalogue().stream(NodeFactory.createURI(datasetIri()), property.asNode(), Node.ANY))
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .distinct()
                .toList();
    }

    /** The licence of the release, where it states one by IRI. */
    public Optional<String> license() {
        return catalogue().stream(NodeFactory.createURI(datasetIri()), KnownTerms.LICENSE, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .findFirst();
    }

    /**
     * The address on this server that answers for an IRI: {@code /drug/baclofen}, or the IRI itself if it is foreign.
     */
    public String address(String iri) {
        return iri.startsWith(base()) ? "/" + iri.substring(base().length()) : iri;
    }

    /** The IRI of the dataset. */
    public String datasetIri() {
        return base() + "dataset";
    }
}
