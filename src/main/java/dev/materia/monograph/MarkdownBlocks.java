package dev.materia.monograph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

/** Goes over the blocks of a Markdown document in order and tells a draft what they are. */
final class MarkdownBlocks {

    private static final int MAX_HEADING = 200;
    private static final int WRAPPED = 120;
    private static final java.util.regex.Pattern NOTE = java.util.regex.Pattern.compile("^\\[\\^[^\\]]{1,40}\\]:\\s*");

    private final Draft draft;
    private final String text;
    private final List<Span> entries = new ArrayList<>();
    private final Deque<Listing> lists = new ArrayDeque<>();
    private int titleLevel = 1;
    private int level;
    private boolean started;
    private int bibliography = Integer.MAX_VALUE;
    private int navigation = Integer.MAX_VALUE;

    MarkdownBlocks(Draft draft) {
        this.draft = draft;
        this.text = draft.text();
    }

    void write(Node root) {
        Node node = root;
        while (node != null) {
            Node child = node == root || enter(node) ? node.getFirstChild() : null;
            while (child == null && node != null) {
                if (node instanceof ListBlock) {
                    lists.pop();
                }
                child = node == root ? null : node.getNext();
                node = child == null ? (node == root ? null : node.getParent()) : node;
            }
            node = child;
        }
        draft.citations(CitationReader.readAll(draft, entries));
    }

    /** Reads {@code node}; answers whether there are blocks in it to go on with. */
    private boolean enter(Node node) {
        List<Span> lines = MarkdownProse.spans(node);
        if (node instanceof ListBlock) {
            Listing around = lists.peek();
            int lead = around != null ? around.last : hidden() ? 0 : draft.introduction();
            lists.push(new Listing(draft.paragraph(), lead));
            return true;
        }
        if (lines.isEmpty()) {
            return node instanceof Block;
        }
        if (node instanceof Heading heading) {
            heading(heading, lines);
        } else if (node instanceof TableBlock) {
            table(node);
        } else if (node instanceof Paragraph || node instanceof IndentedCodeBlock || node instanceof HtmlBlock) {
            paragraph(node, lines);
        } else {
            return node instanceof Block;
        }
        started = true;
        return false;
    }

    private void heading(Heading heading, List<Span> lines) {
        int start = lines.get(0).start();
        int end = lines.get(lines.size() - 1).end();
        String words = words(start, end);
        if (words.length() > MAX_HEADING) {
            draft.prose(start, end);
        } else if (!started && (heading.getLevel() == 1 || !draft.hasTitle()) && !words.isEmpty()) {
            titleLevel = heading.getLevel();
            draft.title(words, end);
        } else {
            section(Math.max(1, heading.getLevel() - titleLevel), words, start, end);
        }
    }

    private void section(int depth, String words, int start, int end) {
        level = depth;
        bibliography = Headings.isBibliography(words) ? depth : depth > bibliography ? bibliography : Integer.MAX_VALUE;
        navigation = Headings.isNavigation(words) ? depth : depth > navigation ? navigation : Integer.MAX_VALUE;
        draft.section(depth, words, start, end);
    }

    /** Whether what stands here is no prose of the monograph. */
    private boolean hidden() {
        return bibliography < Integer.MAX_VALUE || navigation < Integer.MAX_VALUE;
    }

    private void paragraph(Node node, List<Span> lines) {
        Span first = lines.get(0);
        boolean bold = node.getFirstChild() instanceof StrongEmphasis
                && node.getFirstChild().getNext() == null;
        if (bold && lines.size() == 1 && lists.isEmpty() && isHeading(words(first.start(), first.end()))) {
            boolean within = level > 0 && !hidden();
            int depth = within ? level + 1 : 1;
            int before = level;
            section(depth, words(first.start(), first.end()), first.start(), first.end());
            level = within ? before : depth;
            return;
        }
        boolean oneALine = bibliography < Integer.MAX_VALUE && lists.isEmpty();
        for (Span line : lines) {
            oneALine |= line.length() > WRAPPED || isApart(line);
        }
        if (oneALine) {
            lines.forEach(line -> block(line.start(), line.end()));
        } else {
            block(first.start(), lines.get(lines.size() - 1).end());
        }
    }

    private static boolean isHeading(String words) {
        return !words.isEmpty() && words.length() <= 80 && ".:;,".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    /** Whether a line stands for itself whatever is around it. */
    private boolean isApart(Span line) {
        String raw = line.of(text);
        return Labels.address(raw) != null
                || Labels.of(words(line.start(), line.end())) != null
                || NOTE.matcher(raw).find();
    }

    /** A paragraph, or a line that is one. */
    private void block(int start, int end) {
        String raw = text.substring(start, end);
        java.util.regex.Matcher note = NOTE.matcher(raw);
        if (note.find()) {
            entries.add(new Span(start + note.end(), end));
            return;
        }
        String address = Labels.address(raw);
        if (address != null && !draft.hasAddress()) {
            draft.address(address);
            return;
        }
        if (bibliography < Integer.MAX_VALUE) {
            Span entry = Span.trimmed(text, start, end);
            if (!words(start, end).isEmpty()) {
                entries.add(entry);
            }
        } else if (navigation == Integer.MAX_VALUE) {
            prose(start, end);
        }
    }

    private void prose(int start, int end) {
        Listing list = lists.peek();
        if (list != null) {
            int last = draft.item(list.paragraph, list.lead, start, end);
            list.last = last > 0 ? last : list.last;
            return;
        }
        String words = words(start, end);
        Labels.Label label = Labels.of(words);
        if (label != null && label.isNames()) {
            draft.otherNames(Labels.names(words.substring(label.valueStart())));
        } else if (label != null && label.isDefinition()) {
            int colon = text.indexOf(':', start);
            draft.prose(colon + 1, end);
        } else {
            draft.prose(start, end);
        }
    }

    private void table(Node table) {
        if (hidden()) {
            return;
        }
        int paragraph = -1;
        int lead = draft.introduction();
        boolean header = true;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<Span> lines = MarkdownProse.spans(row);
                if (row instanceof TableRow && !lines.isEmpty()) {
                    paragraph = paragraph < 0 ? draft.paragraph() : paragraph;
                    int number = draft.row(
                            paragraph,
                            lead,
                            lines.get(0).start(),
                            lines.get(lines.size() - 1).end());
                    lead = header && number > 0 ? number : lead;
                    header = false;
                }
            }
        }
    }

    /** The words that are seen between {@code start} and {@code end}, with single spaces. */
    private String words(int start, int end) {
        return new String(draft.prose(), start, end - start)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A list that is being read. */
    private static final class Listing {
        final int paragraph;
        final int lead;
        int last;

        Listing(int paragraph, int lead) {
            this.paragraph = paragraph;
            this.lead = lead;
        }
    }
}
