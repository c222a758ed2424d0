package dev.materia.server.search;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.document.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextQueryFuncs;

/** Gathers what a release has to search. */
final class SearchEntryCollector {

    /** The kind of a passage, which has no list of its own. */
    static final String PASSAGE = "Passage";

    /** The kind of a claim, which has no name to be found by, and is found by its identifier. */
    static final String CLAIM = "Claim";

    private static final int MOST_KINDS = 10_000;
    private static final Node EXACT_MATCH = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#exactMatch");

    private final Published published;
    private final Graph graph;
    private final Map<Node, String> kinds = new HashMap<>();

    private SearchEntryCollector(Published published) {
        this.published = published;
        this.graph = published.union();
    }

    /** Hands over the texts of {@code published}, subject by subject, those of one subject in their order. */
    static void forEachSubject(Published published, Consumer<List<SearchEntry>> taker) {
        SearchEntryCollector entries = new SearchEntryCollector(published);
        List<Node> properties = Stream.of(Texts.values()).map(Texts::property).toList();
        published.subjectsWith(properties).forEach(subject -> {
            List<SearchEntry> all = entries.of(subject);
            if (!all.isEmpty()) {
                taker.accept(all);
            }
        });
    }

    private List<SearchEntry> of(Node subject) {
        List<SearchEntry> all = new ArrayList<>();
        for (Texts texts : Texts.values()) {
            graph.stream(subject, texts.property(), Node.ANY)
                    .filter(triple -> triple.getObject().isLiteral())
                    .forEach(triple -> add(triple, texts, all));
        }
        all.sort(SearchEntry.ORDER);
        return all;
    }

    private void add(Triple triple, Texts property, List<SearchEntry> all) {
        List<Node> things = things(triple.getSubject(), property);
        if (things.isEmpty()) {
            all.add(entry(triple, "", "", property));
        }
        things.forEach(thing -> all.add(entry(triple, thing.getURI(), kind(thing), property)));
    }

    private static SearchEntry entry(Triple triple, String thing, String kind, Texts property) {
        Node text = triple.getObject();
        return new SearchEntry(
                TextQueryFuncs.subjectToString(triple.getSubject()),
                thing,
                kind,
                text.getLiteralLexicalForm(),
                text.getLiteralLanguage(),
                property);
    }

    /** What a text leads to: the passage that it quotes, what it names, what is the same as what it names. */
    private List<Node> things(Node subject, Texts property) {
        if (property == Texts.EXACT) {
            return subjects(Terms.HAS_SELECTOR, subject);
        }
        if (kind(subject).equals(PASSAGE)) {
            return List.of(); // what a passage is called is no name: its words are searched
        }
        return kind(subject).isEmpty() ? subjects(EXACT_MATCH, subject) : List.of(subject);
    }

    private List<Node> subjects(Node property, Node object) {
        return graph.stream(Node.ANY, property, object)
                .map(Triple::getSubject)
                .filter(thing -> thing.isURI() && !kind(thing).isEmpty())
                .toList();
    }

    private String kind(Node thing) {
        if (kinds.size() >= MOST_KINDS) {
            kinds.clear();
        }
        return kinds.computeIfAbsent(thing, this::look);
    }

    private String look(Node thing) {
        return published
                .kindOf(thing)
                .orElseGet(() -> graph.contains(thing, Terms.TYPE, Mat.PASSAGE) && thing.isURI() ? PASSAGE : "");
    }
}
