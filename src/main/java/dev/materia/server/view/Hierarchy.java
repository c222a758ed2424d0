package dev.materia.server.view;

import dev.materia.mapping.Terms;
import dev.materia.server.page.part.Link;
import dev.materia.vocabulary.Mesh;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** The descriptors of MeSH that a release knows, as pages of this server: {@code /mesh/D009128}. */
record Hierarchy(GraphReader facts) {

    /** What the addresses of the pages begin with. */
    static final String PREFIX = "/mesh/";

    /** The namespace of MeSH. */
    static final String NAMESPACE = Mesh.NAMESPACE;

    /** The pages of the descriptors that {@code thing} is linked to, where a hierarchy is known of them. */
    List<Link> links(Node thing) {
        return Stream.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode())
                .flatMap(match -> facts.all(thing, match).stream())
                .filter(Hierarchy::isDescriptor)
                .filter(facts::knows)
                .distinct()
                .map(this::link)
                .toList();
    }

    /** Whether a node is a descriptor, and no qualifier or supplementary record. */
    static boolean isDescriptor(Node node) {
        return node.isURI() && node.getURI().matches(NAMESPACE + "D[0-9]{6,9}");
    }

    /** A descriptor by its name, leading to its page here. */
    Link link(Node descriptor) {
        return new Link(facts.name(descriptor), PREFIX + GraphReader.local(descriptor));
    }

    /** The descriptors right above one. */
    List<Node> above(Node descriptor) {
        return facts.all(descriptor, Terms.BROADER_DESCRIPTOR);
    }

    /** The descriptors right below one. */
    List<Node> below(Node descriptor) {
        return facts.having(Terms.BROADER_DESCRIPTOR, descriptor);
    }
}
