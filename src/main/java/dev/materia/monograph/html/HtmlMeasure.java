package dev.materia.monograph.html;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a page holds, found in one walk over it. */
final class HtmlMeasure implements NodeVisitor {

    private static final String PARAGRAPHS = " p li dd td ";
    private static final String HEADINGS = " h1 h2 h3 h4 h5 h6 ";
    private static final int MAX_CELL = 1000;

    private final IdentityHashMap<Element, Counts> counts = new IdentityHashMap<>();

    private HtmlMeasure() {}

    static HtmlMeasure of(Element root) {
        HtmlMeasure measure = new HtmlMeasure();
        NodeTraversor.traverse(measure, root);
        return measure;
    }

    /** The number of characters of text in {@code element}. */
    int length(Element element) {
        return counts(element).length;
    }

    /** The number of characters that stand directly in paragraphs, items and cells. */
    int paragraphs(Element element) {
        return counts(element).paragraphs;
    }

    /** Whether a table only lays out the page: headings or long texts are in it. */
    boolean isFrame(Element table) {
        return counts(table).headings || counts(table).longestCell > MAX_CELL;
    }

    /** Whether the title, or what is named the main part of the page, is in it. */
    boolean holdsTitle(Element element) {
        return counts(element).title;
    }

    @Override
    public void head(Node node, int depth) {
        Element parent = node.parentElement();
        if (node instanceof TextNode words && parent != null) {
            int length = words.getWholeText().strip().length();
            counts(parent).length += length;
            if (PARAGRAPHS.contains(" " + parent.normalName() + " ")) {
                counts(parent).paragraphs += length;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        Element parent = node.parentElement();
        if (node instanceof Element element && depth > 0 && parent != null) {
            Counts own = counts(element);
            Counts sum = counts(parent);
            sum.length += own.length;
            sum.paragraphs += own.paragraphs;
            sum.headings |= own.headings || HEADINGS.contains(" " + element.normalName() + " ");
            int cell = element.normalName().equals("td") ? own.length : own.longestCell;
            sum.longestCell = Math.max(sum.longestCell, cell);
            sum.title |= own.title || isHeart(element);
        }
    }

    private static boolean isHeart(Element element) {
        return element.normalName().equals("h1")
                || element.normalName().equals("main")
                || element.hasClass("mw-parser-output")
                || element.attr("itemprop").equals("articleBody");
    }

    private Counts counts(Element element) {
        return counts.computeIfAbsent(element, key -> new Counts());
    }

    private static final class Counts {
        int length;
        int paragraphs;
        int longestCell;
        boolean title;
        boolean headings;
    }
}
