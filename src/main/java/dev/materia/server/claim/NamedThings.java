package dev.materia.server.claim;

import dev.materia.server.document.Published;
import dev.materia.server.search.EntityName;
import dev.materia.server.search.EntityNames;
import dev.materia.server.search.IdentifierIndex;
import dev.materia.server.search.Search;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Finds the things that somebody names in whatever way. */
final class NamedThings {

    private static final int MOST = 50;

    private final Search search;
    private final Published published;

    NamedThings(Search search) {
        this.search = search;
        this.published = search.published();
    }

    /**
     * The things that {@code text} names: by IRI, by address ({@code drug/baclofen}), by the last part of one, by an
     * identifier of another vocabulary, or by a whole name.
     *
     * @param kinds addresses of lists in which a last part is looked for: {@code /drug/}
     */
    Set<Node> find(String text, Set<String> kinds) {
        String base = published.base();
        String local = text.startsWith("/") ? text.substring(1) : text;
        List<Node> direct = Stream.concat(
                        Stream.of(text, base + local), kinds.stream().map(kind -> base + kind.substring(1) + local))
                .filter(iri -> iri.indexOf(' ') < 0)
                .map(NodeFactory::createURI)
                .filter(node -> published.union().contains(node, Node.ANY, Node.ANY)
                        && node.getURI().startsWith(base))
                .toList();
        if (!direct.isEmpty()) {
            return Set.copyOf(direct);
        }
        Stream<String> identified =
                search.index().identifiers().find(text).stream().map(IdentifierIndex.Identified::iri);
        Set<Node> found = identified.map(NodeFactory::createURI).collect(Collectors.toSet());
        return found.isEmpty() ? named(text) : found;
    }

    private Set<Node> named(String text) {
        return search.index().names().find(text, EntityNames.Match.EXACT, name -> true, MOST).stream()
                .map(EntityName::iri)
                .map(NodeFactory::createURI)
                .collect(Collectors.toSet());
    }
}
