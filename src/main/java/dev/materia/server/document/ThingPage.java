package dev.materia.server.document;

import dev.materia.server.page.Page;
import dev.materia.server.page.Page.Link;
import dev.materia.server.page.Page.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The page about one thing, from its description. */
final class ThingPage {

    private ThingPage() {}

    static Page.Thing of(Published published, Description description, String path) {
        Map<Node, String> labels = description.labels();
        Links links = new Links(published, labels);
        String iri = description.subject().getURI();
        List<Triple> own = description.outgoing().stream()
                .filter(triple -> triple.getSubject().equals(description.subject()))
                .toList();
        return new Page.Thing(
                labels.getOrDefault(
                        description.subject(), published.abbreviations().shortened(iri)),
                iri,
                rows(own, links, Triple::getObject),
                rows(description.incoming(), links, Triple::getSubject),
                formats(path));
    }

    private static List<Row> rows(List<Triple> triples, Links links, Function<Triple, Node> value) {
        Map<Node, List<Link>> values = triples.stream()
                .collect(Collectors.groupingBy(
                        Triple::getPredicate,
                        LinkedHashMap::new,
                        Collectors.mapping(triple -> links.of(value.apply(triple)), Collectors.toList())));
        return values.entrySet().stream()
                .map(entry -> new Row(links.of(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<Link> formats(String path) {
        return Stream.of(GraphFormat.values())
                .map(format -> new Link(format.title(), path + "." + format.extension()))
                .toList();
    }
}
