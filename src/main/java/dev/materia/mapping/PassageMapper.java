package dev.materia.mapping;

import dev.materia.monograph.CodePoints;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.source.Sha256;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, found again by its words and by its position (Web Annotation Data Model, sections 4.2.4 and 4.2.5).
 * Positions count Unicode code points of the monograph's text.
 */
final class PassageMapper {

    /** Code points before and after the words that tell one occurrence from another. */
    private static final int AROUND = 32;

    private final Monograph monograph;
    private final Node document;
    private final MappingOptions options;
    private final CodePoints codePoints;
    private final Map<Integer, Passage> passages = new HashMap<>();
    private final Map<Integer, Node> mapped = new HashMap<>();

    /** A mapper of the passages of {@code monograph}, which has the IRI {@code document}. */
    PassageMapper(Monograph monograph, Node document, MappingOptions options) {
        this.monograph = monograph;
        this.document = document;
        this.options = options;
        this.codePoints = new CodePoints(monograph.text());
        monograph.passages().forEach(passage -> passages.put(passage.number(), passage));
    }

    /** The passage of that number, if there is one. */
    @Nullable Passage passage(int number) {
        return passages.get(number);
    }

    /** The Unicode code points before a UTF-16 index of the monograph's text. */
    int codePoint(int index) {
        return codePoints.before(index);
    }

    /** Describes {@code passage}, once, and answers its IRI. */
    Node map(Passage passage, DescriptionBuilder to) {
        return mapped.computeIfAbsent(passage.number(), number -> describe(passage, to.own()));
    }

    private Node describe(Passage passage, Triples triples) {
        Node node = options.iris().passage(document, passage.number());
        triples.add(node, Terms.TYPE, Mat.PASSAGE);
        triples.add(node, Terms.TYPE, Terms.SPECIFIC_RESOURCE);
        triples.addName(node, Terms.LABEL, monograph.title() + ", passage " + passage.number());
        triples.add(node, Terms.HAS_SOURCE, document);
        if (options.quotes() != Quotes.NONE) {
            triples.addName(
                    node,
                    Mat.SECTION,
                    monograph.sections().get(passage.section()).heading());
        }
        Node position = options.iris().part(node, "position");
        triples.add(node, Terms.HAS_SELECTOR, position);
        triples.add(position, Terms.TYPE, Terms.POSITION_SELECTOR);
        triples.add(position, Terms.START, Literals.count(codePoints.before(passage.start())));
        triples.add(position, Terms.END, Literals.count(codePoints.before(passage.end())));
        switch (options.quotes()) {
            case FULL -> around(quote(node, passage, triples), passage, triples);
            case SENTENCES -> quote(node, passage, triples);
            case NONE -> triples.addText(node, Terms.SHA256, Sha256.hex(monograph.quote(passage)));
        }
        return node;
    }

    private Node quote(Node node, Passage passage, Triples triples) {
        Node quote = options.iris().part(node, "quote");
        triples.add(node, Terms.HAS_SELECTOR, quote);
        triples.add(quote, Terms.TYPE, Terms.QUOTE_SELECTOR);
        triples.addText(quote, Terms.EXACT, monograph.quote(passage));
        return quote;
    }

    /** What stands before and after, which are words of other passages. */
    private void around(Node quote, Passage passage, Triples triples) {
        String text = monograph.text();
        int before = Math.min(AROUND, text.codePointCount(Math.max(0, passage.start() - 2 * AROUND), passage.start()));
        int after = Math.min(
                AROUND, text.codePointCount(passage.end(), Math.min(text.length(), passage.end() + 2 * AROUND)));
        triples.addText(
                quote,
                Terms.PREFIX,
                text.substring(text.offsetByCodePoints(passage.start(), -before), passage.start()));
        triples.addText(
                quote, Terms.SUFFIX, text.substring(passage.end(), text.offsetByCodePoints(passage.end(), after)));
    }
}
