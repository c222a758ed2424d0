package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.mapping.Wording;
import dev.materia.server.document.KnownTerms;
import dev.materia.server.document.Published;
import dev.materia.server.page.part.Fact;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** What a release says, one look-up at a time, always in the same order. */
record GraphReader(Published published) {

    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

    private Graph graph() {
        return published.union();
    }

    /** The values of a property. */
    List<Node> all(Node subject, Node property) {
        return graph().stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .sorted(ORDER)
                .toList();
    }

    /** The value of a property, the first of several. */
    Optional<Node> one(Node subject, Node property) {
        return graph().stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .min(ORDER);
    }

    /** What has that value of a property. */
    List<Node> having(Node property, Node value) {
        return graph().stream(Node.ANY, property, value)
                .map(Triple::getSubject)
                .sorted(ORDER)
                .toList();
    }

    /** How many things have that value of a property. */
    long count(Node property, Node value) {
        return graph().stream(Node.ANY, property, value).count();
    }

    /** The texts of a property, by the alphabet. */
    List<String> texts(Node subject, Node property) {
        return graph().stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted(Comparator.comparing((String text) -> text.toLowerCase(Locale.ROOT))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The text of a property; empty if there is none. */
    String text(Node subject, Node property) {
        List<String> texts = texts(subject, property);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** Whether a thing belongs to a class of the ontology. */
    boolean is(Node thing, String className) {
        return graph().contains(thing, Terms.TYPE, Mat.term(className));
    }

    /** Whether anything is said of a thing. */
    boolean knows(Node thing) {
        return graph().contains(thing, Node.ANY, Node.ANY);
    }

    /** What people call a thing: its best name, or else its IRI, shortened. */
    String name(Node thing) {
        if (thing.isLiteral()) {
            return thing.getLiteralLexicalForm();
        }
        if (thing.isURI() && thing.getURI().startsWith(Mat.NS)) {
            return words(thing);
        }
        if (is(thing, "Monograph")) {
            Optional<String> title = new Titles(this).of(thing);
            if (title.isPresent()) {
                return title.get();
            }
        }
        return KnownTerms.NAMES.stream()
                .flatMap(property -> Stream.of(graph(), published.catalogue())
                        .flatMap(each -> each.stream(thing, property, Node.ANY))
                        .map(Triple::getObject)
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .sorted())
                .findFirst()
                .map(name -> InvertedNames.readable(name, () -> otherNames(thing)))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> thing.isURI() ? shortened(thing.getURI()) : thing.toString());
    }

    /** An IRI with its prefix; whole where nothing would stand behind the prefix, as of a namespace itself. */
    private String shortened(String iri) {
        String curie = published.abbreviations().shortened(iri);
        return curie.endsWith(":") ? iri : curie;
    }

    private List<String> otherNames(Node thing) {
        return Stream.of(Terms.ALT_LABEL, Terms.HIDDEN_LABEL)
                .flatMap(property -> texts(thing, property).stream())
                .toList();
    }

    /** A thing by its name, leading to its page. Only web addresses become links: data may hold IRIs of any scheme. */
    Link link(Node thing) {
        return link(name(thing), thing);
    }

    /** A text that leads to the page of a thing. */
    Link link(String text, Node thing) {
        if (!thing.isURI()
                || !(thing.getURI().startsWith("http://") || thing.getURI().startsWith("https://"))) {
            return new Link(text, null);
        }
        String iri = thing.getURI();
        return new Link(
                text, iri.startsWith(Mat.NS) ? "/ontology#" + iri.substring(Mat.NS.length()) : published.address(iri));
    }

    /** The links to several things, by the alphabet. */
    List<Link> links(List<Node> things) {
        return things.stream()
                .map(this::link)
                .sorted(Comparator.comparing((Link link) -> link.text().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Adds a fact, if there are values. */
    static void add(List<Fact> facts, String name, List<Link> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(new Link(name, null), List.copyOf(values)));
        }
    }

    /** The matches of a concept in vocabularies of others, each with the kind of match. */
    List<Link> matches(Node concept) {
        List<Link> links = new ArrayList<>();
        for (String kind : List.of("exactMatch", "closeMatch", "narrowMatch", "broadMatch", "relatedMatch")) {
            for (Node match : all(concept, NodeFactory.createURI(SKOS + kind))) {
                String curie = published.abbreviations().shortened(match.getURI());
                String label = name(match);
                String identifier =
                        PublicIdentifiers.read(curie) + (kind.equals("exactMatch") ? "" : ", " + words(kind));
                links.add(link(label.equals(curie) ? identifier : label + " (" + identifier + ")", match));
            }
        }
        return links;
    }

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    /** The local name of a term, in words: {@code hasAdverseEffect} is "has adverse effect". */
    static String words(Node term) {
        return words(local(term));
    }

    /** A name in camel case, in words. */
    static String words(String local) {
        return Wording.words(local);
    }

    /** What stands behind the last hash or slash of an IRI; a literal's text. */
    static String local(Node term) {
        if (!term.isURI()) {
            return term.isLiteral() ? term.getLiteralLexicalForm() : "";
        }
        String iri = term.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
