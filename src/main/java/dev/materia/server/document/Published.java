package dev.materia.server.document;

import dev.materia.release.Release;
import dev.materia.release.ReleaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A release in memory, as the server needs it. Nothing changes after construction, so any number of threads may read.
 *
 * @param release the release
 * @param dataset its named graphs; the default graph is the union of them. Cannot be written to
 * @param modified when the release was made
 */
public record Published(Release release, DatasetGraph dataset, Instant modified) {

    /**
     * Loads a release.
     *
     * @throws ReleaseException if its data cannot be read any more
     * @throws IOException if its folder cannot be read any more
     */
    public static Published of(Release release) throws ReleaseException, IOException {
        return new Published(release, release.load(), modified(release));
    }

    /** What the release says of itself, or else when its last file was written. */
    private static Instant modified(Release release) throws IOException {
        Node dataset = NodeFactory.createURI(release.base() + "dataset");
        Optional<Instant> stated = Stream.of(Vocabulary.MODIFIED, Vocabulary.ISSUED)
                .flatMap(property -> release.voidDescription().stream(dataset, property, Node.ANY))
                .filter(triple -> triple.getObject().isLiteral())
                .flatMap(triple -> instant(triple.getObject().getLiteralLexicalForm()).stream())
                .max(Comparator.naturalOrder());
        return stated.isPresent()
                ? stated.get()
                : Files.getLastModifiedTime(release.folder().resolve(Dumps.SUMS))
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

    /** What the IRIs of the release begin with, ending in a slash. */
    public String base() {
        return release.base();
    }

    /** Every triple of the release, of whatever graph. */
    public Graph union() {
        return dataset.getDefaultGraph();
    }

    /** The VoID and DCAT description of the release. */
    public Graph catalogue() {
        return release.voidDescription();
    }

    /** How IRIs are shortened. */
    public Abbreviations abbreviations() {
        return new Abbreviations(release.prefixes());
    }

    /** The graph that says most of {@code subject}: the data, or else the description of the release. */
    Optional<Graph> describing(Node subject) {
        return Stream.of(union(), catalogue())
                .filter(graph -> graph.contains(subject, Node.ANY, Node.ANY))
                .findFirst();
    }

    /** The licence of the release, where it states one by IRI. */
    Optional<String> license() {
        return catalogue().stream(NodeFactory.createURI(datasetIri()), Vocabulary.LICENSE, Node.ANY)
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
