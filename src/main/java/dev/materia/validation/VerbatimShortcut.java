package dev.materia.validation;

import dev.materia.monograph.CodePoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;

/**
 * Whether a passage is what its monograph says at that place. SPARQL's {@code SUBSTR} counts from the start of the text
 * for each passage, so that the time grows with the square of the length; here the text is counted once.
 */
final class VerbatimShortcut implements Shortcut {

    private static final Node TEXT = NodeFactory.createURI("https://schema.org/text");

    private record Counted(String text, CodePoints codePoints) {}

    private final Map<Node, Optional<Counted>> texts = new HashMap<>();

    @Override
    public boolean conforms(Graph data, Node passage) {
        List<Node> sources = Shortcuts.objects(data, passage, OA.hasSource.asNode());
        List<Node> selectors = Shortcuts.objects(data, passage, OA.hasSelector.asNode());
        List<Node> starts = ofAll(data, selectors, OA.start.asNode());
        List<Node> ends = ofAll(data, selectors, OA.end.asNode());
        List<Node> quotes = ofAll(data, selectors, OA.exact.asNode());
        if (quotes.isEmpty()) {
            return true;
        }
        if (sources.size() != 1 || starts.size() != 1 || ends.size() != 1 || quotes.size() != 1) {
            return false;
        }
        if (!data.contains(sources.get(0), TEXT, Node.ANY)) {
            return true; // a release that keeps the passages alone has nothing to compare them with
        }
        Optional<Counted> text = texts.computeIfAbsent(sources.get(0), source -> counted(data, source));
        Optional<String> quote = Shortcuts.text(quotes.get(0));
        return text.isPresent() && quote.isPresent() && stands(text.get(), quote.get(), starts.get(0), ends.get(0));
    }

    private static boolean stands(Counted counted, String quote, Node start, Node end) {
        int from = counted.codePoints.offset(number(start));
        int to = counted.codePoints.offset(number(end));
        return from >= 0 && to == from + quote.length() && counted.text.startsWith(quote, from);
    }

    private static List<Node> ofAll(Graph data, List<Node> selectors, Node property) {
        return selectors.stream()
                .flatMap(selector -> Shortcuts.objects(data, selector, property).stream())
                .toList();
    }

    private static Optional<Counted> counted(Graph data, Node source) {
        List<Node> texts = Shortcuts.objects(data, source, TEXT);
        return texts.size() == 1
                ? Shortcuts.text(texts.get(0)).map(text -> new Counted(text, new CodePoints(text)))
                : Optional.empty();
    }

    /** The value of a whole number, or -1. */
    private static int number(Node node) {
        boolean whole = node.isLiteral()
                && node.getLiteral().isWellFormed()
                && node.getLiteralValue() instanceof Number
                && node.getLiteralLexicalForm().matches("[0-9]{1,9}");
        return whole ? Integer.parseInt(node.getLiteralLexicalForm()) : -1;
    }
}
