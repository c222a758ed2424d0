package dev.materia.monograph.label;

import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.draft.TableLayout;
import dev.materia.monograph.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The narrative block of SPL ({@code text}: paragraphs, lists, tables, footnotes, captions), told to a builder block by
 * block. The styled words that open a paragraph are the only sub-headings that many labels have.
 */
final class SplNarrative {

    private static final int LONGEST_NOTE_MARK = 5;
    private static final Pattern NOTE_MARK =
            Pattern.compile("[\\s,]*(?:[\\dA-Za-z]{1,2}|[*\u2020\u2021\u00A7\u00B6#\u00AE\u2122|]+)"
                    + "(?:\\s?,\\s?(?:[\\dA-Za-z]|[*\u2020\u2021\u00A7\u00B6#|]+))*[\\s,]*");

    /** The mark of an item: "•", "[1]", "(a)", "iv.". */
    private static final Pattern ITEM_MARK =
            Pattern.compile("[\\s\\[(]*(?:\\d{1,3}|[A-Za-z]|[ivx]{1,5})?[^\\p{L}\\d]*");

    private final BlockBuilder builder;
    private final List<XmlElement> footnotes = new ArrayList<>();
    private StringBuilder words = new StringBuilder();
    private int level;
    private @Nullable SectionRole role;
    private int lists;

    SplNarrative(BlockBuilder builder) {
        this.builder = builder;
    }

    /** Tells the builder what {@code text} holds; sub-headings in it are sections below {@code level} of that role. */
    void tell(XmlElement text, int below, @Nullable SectionRole sectionRole) {
        level = below + 1;
        role = sectionRole;
        blocks(text);
        flush();
        tellFootnotes();
    }

    /** Tells the builder a table that stands alone. */
    void tellTable(XmlElement table, int below, @Nullable SectionRole sectionRole) {
        level = below + 1;
        role = sectionRole;
        table(table);
    }

    private void blocks(XmlElement parent) {
        List<Object> children = parent.children();
        for (int i = 0; i < children.size(); i++) {
            Object child = children.get(i);
            if (child instanceof XmlElement element) {
                switch (element.name()) {
                    case "paragraph" -> paragraph(element, followedByList(children, i));
                    case "list" -> list(element);
                    case "table" -> table(element);
                    case "renderMultiMedia" -> element.elements("caption").forEach(this::caption);
                    case "caption" -> caption(element);
                    case "text", "highlight" -> blocks(element);
                    default -> inline(element);
                }
            } else {
                words.append(child);
            }
        }
    }

    private static boolean followedByList(List<Object> siblings, int at) {
        for (int i = at + 1; i < siblings.size(); i++) {
            if (siblings.get(i) instanceof XmlElement element) {
                return element.is("list");
            }
            if (!siblings.get(i).toString().isBlank()) {
                return false;
            }
        }
        return false;
    }

    private void paragraph(XmlElement paragraph, boolean beforeList) {
        flush();
        paragraph.elements("caption").forEach(this::caption);
        RunInHeading heading = lists > 0 ? null : RunInHeading.of(paragraph, beforeList);
        if (heading == null) {
            paragraph.children().forEach(this::inline);
        } else {
            builder.section(level, heading.words(), role);
            heading.rest().forEach(this::inline);
        }
        flush();
        tellFootnotes();
    }

    private void list(XmlElement list) {
        flush();
        list.elements("caption").forEach(caption -> builder.paragraph(text(caption)));
        builder.openList();
        lists++;
        for (XmlElement item : list.elements("item")) {
            for (Object child : item.children()) {
                if (child instanceof XmlElement mark && mark.is("caption")) {
                    String printed = text(mark);
                    words.append(ITEM_MARK.matcher(printed).matches() ? BlockBuilder.unread(printed) : printed)
                            .append(' ');
                } else if (child instanceof XmlElement block && isBlock(block)) {
                    block(block);
                } else {
                    inline(child);
                }
            }
            flush();
        }
        lists--;
        builder.closeList();
        tellFootnotes();
    }

    private static boolean isBlock(XmlElement element) {
        return element.is("list") || element.is("table") || element.is("paragraph");
    }

    private void block(XmlElement element) {
        switch (element.name()) {
            case "list" -> list(element);
            case "table" -> table(element);
            default -> paragraph(element, false);
        }
    }

    private void table(XmlElement table) {
        flush();
        SplTable read = SplTable.of(table, this);
        if (read.isFrame()) {
            table.elements("caption").forEach(this::caption);
            for (XmlElement cell : read.cells()) {
                blocks(cell);
                flush();
            }
        } else {
            builder.table(new TableLayout(read.caption(), read.width(), read.rows()));
            read.footnotes().forEach(builder::footnote);
        }
        tellFootnotes();
    }

    private void caption(XmlElement caption) {
        flush();
        builder.caption(text(caption));
    }

    private void inline(Object node) {
        if (node instanceof XmlElement element) {
            if (isBlock(element)) {
                block(element);
            } else if (element.is("renderMultiMedia")) {
                element.elements("caption").forEach(this::caption);
            } else {
                write(element, words);
            }
        } else {
            words.append(node);
        }
    }

    /** The words of {@code element}, to be given to the builder. */
    String text(XmlElement element) {
        StringBuilder text = new StringBuilder();
        element.children().forEach(child -> write(child, text));
        return text.toString();
    }

    private void write(Object node, StringBuilder to) {
        if (!(node instanceof XmlElement element)) {
            to.append(node);
            return;
        }
        switch (element.name()) {
            case "br" -> to.append(LineBreaks.BREAK);
            case "footnote" -> footnotes.add(element);
            case "sup" -> {
                String mark = element.text();
                boolean note = mark.length() <= LONGEST_NOTE_MARK
                        && NOTE_MARK.matcher(mark).matches();
                boolean opens = to.isEmpty() || Character.isWhitespace(to.charAt(to.length() - 1));
                to.append(note ? BlockBuilder.unread(mark) : mark).append(note && opens ? " " : "");
            }
            case "paragraph", "item", "list", "table", "td", "th", "tr", "caption" -> {
                to.append(LineBreaks.BREAK);
                element.children().forEach(child -> write(child, to));
                to.append(LineBreaks.BREAK);
            }
            default -> element.children().forEach(child -> write(child, to));
        }
    }

    /** Footnotes met since the last call. */
    List<String> takeFootnotes() {
        List<String> taken = new ArrayList<>();
        while (!footnotes.isEmpty()) {
            List<XmlElement> now = List.copyOf(footnotes);
            footnotes.clear();
            now.forEach(note -> taken.add(text(note).replace(LineBreaks.BREAK, ' ')));
        }
        return taken;
    }

    private void tellFootnotes() {
        takeFootnotes().forEach(builder::footnote);
    }

    /** Ends the block, if there is anything in it. */
    private void flush() {
        String block = words.toString();
        words = new StringBuilder();
        if (!block.isBlank()) {
            LineBreaks.tell(block, builder, lists > 0);
        }
    }
}
