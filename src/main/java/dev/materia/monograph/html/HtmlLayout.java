package dev.materia.monograph.html;

import dev.materia.monograph.Image;
import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.ImageCaption;
import dev.materia.monograph.draft.Span;
import dev.materia.monograph.outline.Outline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Lays the content of a page out as text, one block a line, and keeps what each line is. */
final class HtmlLayout implements NodeVisitor {

    private static final int MIN_CAPTION = 3;

    /** Soft hyphen, zero-width space, word joiner, and what was a byte order mark. */
    private static final String BREAKS = "\u00AD\u200B\u2060\uFEFF";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final List<Consumer<Outline>> blocks = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final String title;
    private @Nullable Element heading;
    private final Deque<Element> tables = new ArrayDeque<>();
    private final HtmlMeasure measure;
    private @Nullable Element opened;
    private @Nullable Element row;
    private @Nullable Element figure;
    private String figureSource = "";
    private Span lastLine = new Span(0, 0);
    private int references;
    private boolean titled;

    private HtmlLayout(Element content, String title) {
        this.measure = HtmlMeasure.of(content);
        this.title = title;
    }

    /** The layout of {@code content} below the line {@code title}. */
    static HtmlLayout of(Element content, String title) {
        HtmlLayout layout = new HtmlLayout(content, title);
        if (!title.isEmpty()) {
            layout.line.append(title);
            layout.flush((outline, span) -> outline.heading(1, span.start(), span.end()));
        }
        NodeTraversor.traverse(layout, content);
        layout.flushBlock();
        return layout;
    }

    String text() {
        return text.toString();
    }

    /** Tells {@code draft}, whose text is {@link #text}, what was found. */
    void tell(Draft draft) {
        Outline outline = new Outline(draft);
        blocks.forEach(block -> block.accept(outline));
        images.forEach(draft::image);
        outline.finish();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            open(element, element.normalName());
        }
    }

    private void open(Element element, String tag) {
        if (tag.equals("img")) {
            image(element);
        } else if (row != null) {
            boolean cell = tag.equals("td") || tag.equals("th");
            append(cell && !isLineBlank() ? " | " : HtmlBlocks.isBlock(tag) ? " " : "");
        } else if (heading != null || figure != null) {
            append(HtmlBlocks.isBlock(tag) ? " " : "");
        } else if (HtmlBlocks.isHeading(tag)) {
            flushBlock();
            heading = element;
        } else if (tag.equals("tr") && !inFrame()) {
            flushBlock();
            if (!Objects.equals(tables.peek(), opened)) {
                opened = tables.peek();
                blocks.add(Outline::openTable);
            }
            row = element;
        } else if (tag.equals("figure") || element.hasClass("thumb")) {
            flushBlock();
            figure = element;
            figureSource = "";
        } else if (tag.equals("br")) {
            lineBreak();
        } else if (HtmlBlocks.isBlock(tag)) {
            flushBlock();
            references += HtmlBlocks.isReferences(element) ? 1 : 0;
            if (tag.equals("table")) {
                tables.push(element);
            } else if (HtmlBlocks.isList(tag)) {
                blocks.add(Outline::openList);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (element.equals(row)) {
            row = null;
            flush((outline, span) -> outline.row(span.start(), span.end()));
        } else if (element.equals(heading)) {
            heading = null;
            heading(tag.charAt(1) - '0');
        } else if (element.equals(figure)) {
            figure = null;
            picture(figureSource);
        } else if (row == null && heading == null && figure == null && HtmlBlocks.isBlock(tag) && !tag.equals("br")) {
            flushBlock();
            references -= HtmlBlocks.isReferences(element) ? 1 : 0;
            if (HtmlBlocks.isList(tag) || (tag.equals("table") && element.equals(opened))) {
                blocks.add(Outline::closeList);
                opened = null;
            }
            if (tag.equals("table")) {
                tables.pop();
            }
        }
    }

    private void heading(int level) {
        if (level == 1 && !titled && line.toString().strip().equals(title)) {
            titled = true;
            line.setLength(0);
            return;
        }
        flush((outline, span) -> outline.heading(level, span.start(), span.end()));
    }

    private void image(Element element) {
        if (figure != null) {
            figureSource = figureSource.isEmpty() ? element.attr("src") : figureSource;
            return;
        }
        // A picture inside a sentence or a cell is a sign, not an illustration.
        boolean alone = row == null && heading == null && isLineBlank();
        if (alone && element.attr("alt").length() > MIN_CAPTION) {
            append(element.attr("alt"));
            picture(element.attr("src"));
        }
    }

    /** The line is the caption of the picture at {@code source}; it is no passage. */
    private void picture(String source) {
        flush((outline, span) -> {});
        Span caption = lastLine;
        if (!caption.isEmpty() && !source.isEmpty()) {
            String words = text.substring(caption.start(), caption.end());
            images.add(ImageCaption.read(words, source, caption.start(), caption.end()));
        }
    }

    /** Ends a line inside a paragraph; two of them in a row end the paragraph. */
    private void lineBreak() {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0 && line.charAt(end - 1) == '\n') {
            flushBlock();
        } else if (end > 0) {
            line.setLength(end);
            line.append('\n');
        }
    }

    private void flushBlock() {
        boolean cited = references > 0;
        flush((outline, span) -> {
            List<Span> lines = lines(span);
            if (cited) {
                lines.forEach(one -> outline.entry(one.start(), one.end()));
            } else if (lines.size() > 1) {
                outline.lines(lines);
            } else {
                outline.block(span.start(), span.end());
            }
        });
    }

    private List<Span> lines(Span block) {
        List<Span> lines = new ArrayList<>();
        int start = block.start();
        for (int i = start; i <= block.end(); i++) {
            if (i == block.end() || text.charAt(i) == '\n') {
                Span one = Span.trimmed(text, start, i);
                if (!one.isEmpty()) {
                    lines.add(one);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** Ends the line, if there is anything on it. */
    private void flush(BiConsumer<Outline, Span> meaning) {
        String words = line.toString().strip();
        line.setLength(0);
        lastLine = new Span(text.length(), text.length());
        if (!words.isEmpty()) {
            Span span = new Span(text.length(), text.length() + words.length());
            text.append(words).append('\n');
            lastLine = span;
            blocks.add(outline -> meaning.accept(outline, span));
        }
    }

    /** Adds words to the line, with one space for any white space, and without what only says where lines may break. */
    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (BREAKS.indexOf(c) >= 0) {
                continue;
            }
            if (!Span.isBlank(c)) {
                line.append(c);
            } else if (!line.isEmpty() && " \n".indexOf(line.charAt(line.length() - 1)) < 0) {
                line.append(' ');
            }
        }
    }

    /** Whether there are no words on the line; looks no further than its first. */
    private boolean isLineBlank() {
        return line.chars().allMatch(Character::isWhitespace);
    }

    /** Whether the table being read only lays out the page. */
    private boolean inFrame() {
        Element table = tables.peek();
        return table == null || measure.isFrame(table);
    }
}
