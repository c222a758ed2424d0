package dev.materia.server.document;

import dev.materia.release.Release;
import dev.materia.release.ReleaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;

/**
 * A release in memory, as the server needs it. Nothing changes after construction, so any number of threads may read.
 *
 * @param release the release
 * @param base what its IRIs begin with
 * @param dataset its named graphs; the default graph is {@code union}. Cannot be written to
 * @param union every triple of the release, of whatever graph
 * @param catalogue its VoID and DCAT
 * @param modified when the release was made, by its own account
 */
public record Published(
        Release release, String base, DatasetGraph dataset, Graph union, Graph catalogue, Instant modified) {

    /**
     * Loads a release.
     *
     * @throws IOException if one of its files cannot be read
     * @throws ReleaseException if the release is damaged
     */
    public static Published of(Release release, String base) throws IOException, ReleaseException {
        DatasetGraph loaded = release.load();
        Graph union = union(loaded);
        DatasetGraph dataset = new FixedDataset(union);
        loaded.listGraphNodes().forEachRemaining(name -> dataset.addGraph(name, plain(loaded.getGraph(name))));
        Graph catalogue = GraphMemFactory.createGraphMem2();
        Path voidFile = release.folder().resolve("void.ttl");
        if (Files.exists(voidFile)) {
            RDFParser.source(voidFile).base(base).parse(catalogue);
        }
        return new Published(
                release, base, new DatasetGraphReadOnly(dataset), union, catalogue, modified(release, catalogue));
    }

    /** One graph of all triples: an index lookup answers from it, where a view over many graphs would search each. */
    private static Graph union(DatasetGraph loaded) {
        Iterator<Node> names = loaded.listGraphNodes();
        if (names.hasNext() && loaded.getDefaultGraph().isEmpty()) {
            Node only = names.next();
            if (!names.hasNext()) {
                return plain(loaded.getGraph(only));
            }
        }
        Graph union = GraphMemFactory.createGraphMem2();
        loaded.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return union;
    }

    /** A view on a dataset searches quads; a graph of its own is several times faster to read. */
    private static Graph plain(Graph graph) {
        Class<?> wanted = GraphMemFactory.createGraphMem2().getClass();
        if (graph.getClass() == wanted) {
            return graph;
        }
        Graph copy = GraphMemFactory.createGraphMem2();
        graph.find().forEachRemaining(copy::add);
        return copy;
    }

    private static Instant modified(Release release, Graph catalogue) throws IOException {
        Optional<Instant> stated = Stream.of(Vocabulary.MODIFIED, Vocabulary.ISSUED)
                .flatMap(property -> catalogue.stream(Node.ANY, property, Node.ANY))
                .filter(triple -> triple.getObject().isLiteral())
                .flatMap(triple -> instant(triple.getObject().getLiteralLexicalForm()).stream())
                .max(Comparator.naturalOrder());
        return stated.isPresent()
                ? stated.get()
                : Files.getLastModifiedTime(release.folder().resolve("SHA256SUMS"))
                        .toInstant();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether anything is said of {@code subject}. */
    public boolean describes(Node subject) {
        return union.contains(subject, Node.ANY, Node.ANY) || catalogue.contains(subject, Node.ANY, Node.ANY);
    }

    /** The licence of the release, where it states one by IRI. */
    public Optional<String> license() {
        return catalogue.stream(Node.ANY, Vocabulary.LICENSE, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .findFirst();
    }

    /**
     * The address on this server that answers for an IRI: {@code /drug/baclofen}, or the IRI itself if it is foreign.
     */
    public String address(String iri) {
        return iri.startsWith(base) ? "/" + iri.substring(base.length()) : iri;
    }

    /** The IRI of the dataset. */
    public String datasetIri() {
        return base + "dataset";
    }
}
