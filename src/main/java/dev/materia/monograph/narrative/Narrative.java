package dev.materia.monograph.narrative;

import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.draft.TableLayout;
import dev.materia.monograph.label.LineBreaks;
import dev.materia.monograph.label.TitleNumbers;
import dev.materia.monograph.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads narrative in the elements that XHTML and JATS share or have for the same thing, and adds it to a builder block
 * by block. Elements that it does not know are part of the line they stand in.
 */
public final class Narrative {

    /** What a heading inside the narrative of a section says of what follows it. */
    @FunctionalInterface
    public interface HeadingRoles {

        /** The role of what follows {@code heading} in a section of the role {@code around}, which may be null. */
        @Nullable SectionRole role(@Nullable SectionRole around, String heading);
    }

    private final BlockBuilder builder;
    private final HeadingRoles headings;
    private final NarrativeWords lines = new NarrativeWords();
    private StringBuilder words = new StringBuilder();
    private String title = "";
    private int level;
    private @Nullable SectionRole role;
    private int lists;
    private boolean typedList;

    /**
     * A reader that adds to {@code builder}.
     *
     * @param headings the roles of headings inside the narrative of a section
     */
    public Narrative(BlockBuilder builder, HeadingRoles headings) {
        this.builder = builder;
        this.headings = headings;
    }

    /**
     * Adds what {@code narrative} holds.
     *
     * @param sectionTitle the title of the section that it is the text of; repeated at its start it is left out
     * @param below the level of that section; headings in the narrative are sections below it
     * @param sectionRole the role of that section, or null
     */
    public void add(XmlElement narrative, String sectionTitle, int below, @Nullable SectionRole sectionRole) {
        title = key(sectionTitle);
        level = below + 1;
        role = sectionRole;
        block(narrative);
        endBlock();
        closeTypedList();
        addFootnotes();
    }

    private void blocks(List<Object> children) {
        for (int i = 0; i < children.size(); i++) {
            if (!(children.get(i) instanceof XmlElement element)) {
                words.append(children.get(i));
            } else if (element.is("p") && RunInTitle.isTitle(element, next(children, i)) && lists == 0) {
                endBlock();
                heading(element);
            } else {
                block(element);
            }
        }
    }

    private static @Nullable XmlElement next(List<Object> siblings, int at) {
        for (int i = at + 1; i < siblings.size(); i++) {
            if (siblings.get(i) instanceof XmlElement element && !element.text().isEmpty()) {
                return element;
            }
        }
        return null;
    }

    private void block(XmlElement element) {
        switch (NarrativeElements.kind(element)) {
            case BLOCK -> {
                endBlock();
                blocks(element.children());
                endBlock();
            }
            case HEADING -> {
                endBlock();
                heading(element);
            }
            case LIST -> list(element);
            case TABLE -> table(element, "");
            case TABLE_WRAP -> tableWrap(element);
            case FIGURE -> {
                endBlock();
                builder.caption(labelled(element));
                addFootnotes();
            }
            case SKIPPED -> {}
            case INLINE -> {
                if (NarrativeElements.holdsBlocks(element)) {
                    blocks(element.children());
                } else {
                    lines.write(element, words);
                }
            }
        }
    }

    private void heading(XmlElement element) {
        String printed = lines.line(element);
        if (repeatsTitle(printed)) {
            return;
        }
        closeTypedList();
        builder.section(level, TitleNumbers.unread(printed), headings.role(role, BlockBuilder.plain(printed)));
    }

    /** Whether {@code printed} is the section's title again, before anything else of it. */
    private boolean repeatsTitle(String printed) {
        boolean repeats = !title.isEmpty() && key(BlockBuilder.plain(printed)).equals(title);
        if (!BlockBuilder.plain(printed).isEmpty()) {
            title = "";
        }
        return repeats;
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private void list(XmlElement list) {
        endBlock();
        closeTypedList();
        list.elements("title").forEach(element -> builder.paragraph(lines.line(element)));
        builder.openList();
        lists++;
        for (XmlElement item : list.elements()) {
            if (!item.is("title")) {
                for (Object child : item.children()) {
                    if (child instanceof XmlElement mark && mark.is("label")) {
                        words.append(BlockBuilder.unread(mark.text())).append(' ');
                    } else if (child instanceof XmlElement element) {
                        block(element);
                    } else {
                        words.append(child);
                    }
                }
                endBlock();
            }
        }
        lists--;
        builder.closeList();
        addFootnotes();
    }

    private void tableWrap(XmlElement wrap) {
        List<XmlElement> tables = wrap.descendants("table");
        String caption = labelled(wrap);
        if (tables.isEmpty()) {
            endBlock();
            builder.caption(caption);
        }
        for (XmlElement table : tables) {
            table(table, table == tables.get(0) ? caption : "");
        }
        for (XmlElement foot : wrap.elements("table-wrap-foot")) {
            for (XmlElement note : foot.elements()) {
                builder.footnote(lines.line(note));
            }
        }
        addFootnotes();
    }

    /** The label and caption of a table or figure. */
    private String labelled(XmlElement element) {
        StringBuilder text = new StringBuilder();
        for (XmlElement child : element.elements()) {
            if (child.is("label") || child.is("caption")) {
                text.append(lines.line(child)).append(' ');
            }
        }
        return text.toString();
    }

    private void table(XmlElement table, String caption) {
        endBlock();
        closeTypedList();
        TableReader read = TableReader.of(table, lines);
        String words = caption.isEmpty() ? read.caption() : caption;
        if (read.isFrame()) {
            builder.caption(words);
            for (XmlElement cell : read.cells()) {
                blocks(cell.children());
                endBlock();
            }
            closeTypedList();
        } else {
            builder.table(new TableLayout(words, read.width(), read.rows()));
            read.foot().forEach(builder::footnote);
        }
        addFootnotes();
    }

    /** The words of {@code element} on one line, to be given to a builder. */
    public String line(XmlElement element) {
        return lines.line(element);
    }

    private void addFootnotes() {
        if (lines.hasFootnotes()) {
            closeTypedList();
            lines.takeFootnotes().forEach(builder::footnote);
        }
    }

    /** Ends the block, if there is anything in it. */
    private void endBlock() {
        String block = words.toString();
        words = new StringBuilder();
        if (BlockBuilder.plain(block).isEmpty() || repeatsTitle(block)) {
            return;
        }
        for (String line : LineBreaks.lines(block)) {
            if (lists > 0) {
                builder.item(line);
                continue;
            }
            int bullet = LineBreaks.bullet(line);
            if (bullet > 0 && !typedList) {
                builder.openList();
                typedList = true;
            } else if (bullet == 0) {
                closeTypedList();
            }
            if (bullet > 0) {
                builder.item(BlockBuilder.unread(line.substring(0, bullet).strip()) + " " + line.substring(bullet));
            } else {
                builder.paragraph(line);
            }
        }
    }

    private void closeTypedList() {
        if (typedList) {
            builder.closeList();
            typedList = false;
        }
    }
}
