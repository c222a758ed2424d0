package dev.materia.server.view;

import dev.materia.mapping.Terms;
import dev.materia.server.document.GraphFormat;
import dev.materia.server.document.Published;
import dev.materia.server.page.Frame;
import dev.materia.server.page.part.Alternate;
import dev.materia.server.page.part.EmbeddedJson;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** What is around a page: the way to it, the same in RDF, and the same as JSON-LD in the page itself. */
record Frames(GraphReader facts) {

    private static final String SCHEMA = Terms.SCHEMA;

    /** The frame of the page about a thing. */
    Frame of(Node thing, String path, String summary) {
        return new Frame(
                facts.name(thing),
                summary,
                trail(path),
                thing.getURI(),
                formats(path),
                new EmbeddedJson(json(thing)),
                new Citations(facts.published()).of(facts.name(thing), thing.getURI()));
    }

    /** The frame of the page about a graph at {@code /name}. */
    Frame of(String title, String name, String summary) {
        return new Frame(title, summary, List.of(), facts.published().base() + name, formats("/" + name), null, null);
    }

    /** Addresses of the RDF documents at {@code path}. */
    static List<Alternate> formats(String path) {
        return Stream.of(GraphFormat.values())
                .map(format -> new Alternate(format.title(), path + "." + format.extension(), format.mediaType()))
                .toList();
    }

    private List<Link> trail(String path) {
        int end = path.indexOf('/', 1);
        String index = end < 0 ? "" : path.substring(0, end + 1);
        String kind = Published.KINDS.get(index);
        if (kind == null) {
            return List.of();
        }
        Link list = new Link(plural(kind), index);
        int passage = path.indexOf("/passage/");
        if (passage < 0) {
            return List.of(list);
        }
        String monograph = path.substring(0, passage);
        return List.of(list, new Link(monograph.substring(end + 1), monograph));
    }

    /** The name of a class, in the plural, for a heading. */
    static String plural(String className) {
        String words = GraphReader.words(className);
        String plural = words.equals("person")
                ? "people"
                : words.endsWith("ss")
                        ? words + "es"
                        : words.endsWith("y") ? words.replaceAll("y$", "ies") : words + "s";
        return plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1);
    }

    /**
     * What is said of the thing itself, as JSON-LD with the context in it, so that nobody has to fetch one. To what the
     * data say are added the classes of schema.org that its own lie below, and its name there: what search engines
     * read.
     */
    private Map<String, Object> json(Node thing) {
        List<Triple> own =
                facts.published().union().stream(thing, Node.ANY, Node.ANY).toList();
        Map<String, Object> context = new LinkedHashMap<>();
        facts.published().abbreviations().usedIn(own).forEach((prefix, namespace) -> context.put(prefix, namespace));
        context.put("schema", SCHEMA);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", context);
        json.put("@id", thing.getURI());
        TreeSet<String> types = new TreeSet<>();
        Map<String, TreeMap<String, Object>> values = new TreeMap<>();
        for (Triple triple : own) {
            if (triple.getPredicate().equals(Terms.TYPE)) {
                types.add(shortened(triple.getObject(), context));
                facts.published().ontology().stream(triple.getObject(), RDFS.subClassOf.asNode(), Node.ANY)
                        .map(Triple::getObject)
                        .filter(type -> type.isURI() && type.getURI().startsWith(SCHEMA))
                        .forEach(type -> types.add(shortened(type, context)));
            } else if (!triple.getPredicate().equals(Terms.TEXT)) {
                values.computeIfAbsent(shortened(triple.getPredicate(), context), p -> new TreeMap<>())
                        .put(triple.getObject().toString(), value(triple.getObject(), context));
            }
        }
        json.put("@type", array(types.stream().map(name -> name)));
        json.put("schema:name", facts.name(thing));
        values.forEach((property, each) -> json.put(property, array(each.values().stream())));
        return json;
    }

    private static List<Object> array(Stream<?> values) {
        List<Object> array = new ArrayList<>();
        values.forEach(array::add);
        return array;
    }

    private Object value(Node node, Map<String, Object> context) {
        Map<String, Object> value = new LinkedHashMap<>();
        if (node.isLiteral()) {
            value.put("@value", node.getLiteralLexicalForm());
            if (!node.getLiteralLanguage().isEmpty()) {
                value.put("@language", node.getLiteralLanguage());
            } else if (!node.getLiteralDatatypeURI().endsWith("XMLSchema#string")) {
                value.put("@type", node.getLiteralDatatypeURI());
            }
        } else {
            value.put("@id", shortened(node, context));
        }
        return value;
    }

    /** With a prefix only if that is declared: else a reader would take it for a scheme. */
    private String shortened(Node node, Map<String, Object> context) {
        if (!node.isURI()) {
            return node.toString();
        }
        String curie = facts.published().abbreviations().shortened(node.getURI());
        int colon = curie.indexOf(':');
        return context.containsKey(curie.substring(0, Math.max(colon, 0))) && !curie.startsWith("//", colon + 1)
                ? curie
                : node.getURI();
    }
}
