package dev.materia.server.document;

import dev.materia.release.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** When a release was made. */
final class ReleaseTime {

    private ReleaseTime() {}

    /**
     * What the release says of itself to the second, or else when its last file was written. A day is too coarse: two
     * releases of the same sources may bear the same one, and it may lie ahead.
     */
    static Instant of(Release release) throws IOException {
        Node dataset = NodeFactory.createURI(release.base() + "dataset");
        Optional<Instant> stated = Stream.of(KnownTerms.MODIFIED, KnownTerms.ISSUED)
                .flatMap(property -> release.voidDescription().stream(dataset, property, Node.ANY))
                .filter(triple -> triple.getObject().isLiteral())
                .flatMap(triple -> instant(triple.getObject().getLiteralLexicalForm()).stream())
                .max(Comparator.naturalOrder());
        return stated.isPresent()
                ? stated.get()
                : Files.getLastModifiedTime(release.folder().resolve(DumpHandler.SUMS))
                        .toInstant();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
