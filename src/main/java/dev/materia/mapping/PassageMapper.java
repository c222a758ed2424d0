package dev.materia.mapping;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import org.apache.jena.graph.Node;

/**
 * A sentence, found again by its words and by its position (Web Annotation Data Model, sections 4.2.4 and 4.2.5).
 * Positions count Unicode code points of the monograph's text.
 */
final class PassageMapper {

    /** Code points before and after the words that tell one occurrence from another. */
    private static final int AROUND = 32;

    private final Iris iris;
    private final Quotes quotes;

    PassageMapper(Iris iris, Quotes quotes) {
        this.iris = iris;
        this.quotes = quotes;
    }

    /** Describes {@code passage}, and answers its IRI. */
    Node map(Passage passage, Monograph monograph, Node document, Description to) {
        Node node = iris.passage(document, passage.number());
        Triples triples = to.own();
        triples.add(node, Terms.TYPE, Mat.PASSAGE);
        triples.add(node, Terms.TYPE, Terms.SPECIFIC_RESOURCE);
        triples.addName(node, Terms.LABEL, monograph.title() + ", passage " + passage.number());
        triples.add(node, Terms.HAS_SOURCE, document);
        for (Section section : monograph.sections()) {
            if (section.number() == passage.section()) {
                triples.addName(node, Mat.SECTION, section.heading());
            }
        }
        Node position = iris.part(node, "position");
        triples.add(node, Terms.HAS_SELECTOR, position);
        triples.add(position, Terms.TYPE, Terms.POSITION_SELECTOR);
        triples.add(position, Terms.START, Literals.count(monograph.codePoints(passage.start())));
        triples.add(position, Terms.END, Literals.count(monograph.codePoints(passage.end())));
        if (quotes == Quotes.FULL) {
            quote(node, passage, monograph, triples);
        } else {
            triples.addText(node, Terms.SHA256, Hash.of(monograph.quote(passage)));
        }
        return node;
    }

    private void quote(Node node, Passage passage, Monograph monograph, Triples triples) {
        String text = monograph.text();
        Node quote = iris.part(node, "quote");
        triples.add(node, Terms.HAS_SELECTOR, quote);
        triples.add(quote, Terms.TYPE, Terms.QUOTE_SELECTOR);
        triples.addText(quote, Terms.EXACT, monograph.quote(passage));
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
