package dev.materia.monograph.markdown;

import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.Span;
import dev.materia.monograph.outline.Outline;
import dev.materia.monograph.outline.ParagraphLines;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Goes over the blocks of a Markdown document in order and tells an outline of them. */
final class MarkdownBlocks {

    private static final int MAX_BOLD = 80;

    private final Draft draft;
    private final Outline outline;

    MarkdownBlocks(Draft draft) {
        this.draft = draft;
        this.outline = new Outline(draft);
    }

    void write(Node root) {
        Node node = root;
        while (node != null) {
            Node child = node == root || enter(node) ? node.getFirstChild() : null;
            while (child == null && node != null) {
                if (node instanceof ListBlock) {
                    outline.closeList();
                }
                child = node == root ? null : node.getNext();
                node = child == null ? (node == root ? null : node.getParent()) : node;
            }
            node = child;
        }
        outline.finish();
    }

    /** Reads {@code node}; answers whether there are blocks in it to go on with. */
    private boolean enter(Node node) {
        if (node instanceof ListBlock) {
            outline.openList();
            return true;
        }
        List<Span> lines = MarkdownProse.spans(node);
        if (lines.isEmpty()) {
            return node instanceof Block;
        }
        if (node instanceof Heading heading) {
            outline.heading(
                    heading.getLevel(),
                    lines.get(0).start(),
                    lines.get(lines.size() - 1).end());
        } else if (node instanceof TableBlock) {
            table(node);
        } else if (node instanceof Paragraph || node instanceof IndentedCodeBlock || node instanceof HtmlBlock) {
            paragraph(node, lines);
        } else {
            return node instanceof Block;
        }
        return false;
    }

    private void paragraph(Node node, List<Span> lines) {
        Span first = lines.get(0);
        if (lines.size() == 1 && !outline.inList() && isBold(node, outline.words(first.start(), first.end()))) {
            outline.boldLine(first.start(), first.end());
            return;
        }
        new ParagraphLines(draft, outline).write(lines, false);
    }

    private static boolean isBold(Node node, String words) {
        return node.getFirstChild() instanceof StrongEmphasis strong
                && strong.getNext() == null
                && !words.isEmpty()
                && words.length() <= MAX_BOLD
                && ".:;,".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private void table(Node table) {
        outline.openTable();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<Span> lines = MarkdownProse.spans(row);
                if (row instanceof TableRow && !lines.isEmpty()) {
                    outline.row(
                            lines.get(0).start(), lines.get(lines.size() - 1).end());
                }
            }
        }
        outline.closeList();
    }
}
