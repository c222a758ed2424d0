package dev.materia.monograph.draft;

import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.Table;
import dev.materia.source.MateriaException;
import dev.materia.source.SourceDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a monograph of a document whose text is not that of its file: XML, JSON. The reader tells in document order
 * what it finds; the text is laid out with one block a line, and the passages get their offsets in it. White space of
 * any kind becomes one space, characters that are never seen (soft hyphens, zero-width spaces) are left out.
 *
 * <p>A reader marks what is printed and not to be analysed (the mark of a footnote) with {@link #unread}.
 */
public final class BlockBuilder {

    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private final SourceDocument document;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> unread = new ArrayList<>();
    private final List<Consumer<Draft>> blocks = new ArrayList<>();
    private final Deque<int[]> lists = new ArrayDeque<>();
    private String language = "en";
    private boolean foreign;

    /** A builder for {@code document}, whose text starts with a line that holds its title. */
    public BlockBuilder(SourceDocument document, String title) {
        this.document = document;
        Span line = line(title);
        String words = text.substring(line.start(), line.end());
        blocks.add(draft ->
                draft.title(words, Math.min(line.end() + 1, draft.text().length())));
    }

    /** {@code words} as part of a block's words that is printed, and not analysed. */
    public static String unread(String words) {
        return words.isEmpty() ? "" : OPEN + words + CLOSE;
    }

    /** {@code words} as they will stand in the text: with single spaces, without characters that are never seen. */
    public static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        LineText.append(words.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), ""), plain);
        return plain.toString().strip();
    }

    /**
     * Starts a section; it lies in the last one of a lower level.
     *
     * @param level from 1
     * @param heading as printed; a section without one starts without a line of its own
     * @param role what it is for; null where nothing says so, which it then does not have from the section around it
     *     either: a reader passes a role down itself
     */
    public void section(int level, String heading, @Nullable SectionRole role) {
        int start = text.length();
        Span line = line(heading);
        String words = text.substring(line.start(), line.end());
        blocks.add(draft -> draft.section(
                level, words, role, start, Math.min(text.length(), line.end() + (line.isEmpty() ? 0 : 1))));
    }

    /** A paragraph of prose. */
    public void paragraph(String words) {
        Span line = line(words);
        if (!line.isEmpty()) {
            blocks.add(draft -> draft.prose(line.start(), line.end()));
        }
    }

    /** A list starts, which the passage before it may introduce; it may lie in an item of another. */
    public void openList() {
        int[] list = new int[3];
        int[] around = lists.peek();
        lists.push(list);
        blocks.add(draft -> {
            list[0] = draft.paragraph();
            list[1] = around == null ? draft.introduction() : around[2];
        });
    }

    /** An item of the list opened last; a paragraph where none is open. */
    public void item(String words) {
        int[] list = lists.peek();
        if (list == null) {
            paragraph(words);
            return;
        }
        Span line = line(words);
        if (!line.isEmpty()) {
            blocks.add(draft -> list[2] = draft.item(list[0], list[1], line.start(), line.end()));
        }
    }

    /** The list opened last ends. */
    public void closeList() {
        lists.pop();
    }

    /** A footnote, or what a table has at its foot. */
    public void footnote(String words) {
        aside(Passage.Kind.FOOTNOTE, words, new int[1]);
    }

    /** A caption of something else than a table. */
    public void caption(String words) {
        aside(Passage.Kind.CAPTION, words, new int[1]);
    }

    private void aside(Passage.Kind kind, String words, int[] number) {
        Span line = line(words);
        if (!line.isEmpty()) {
            blocks.add(draft -> number[0] = draft.aside(kind, line.start(), line.end()));
        }
    }

    /** A table, with its caption. */
    public void table(TableLayout table) {
        int[] caption = new int[1];
        aside(Passage.Kind.CAPTION, table.caption(), caption);
        List<List<Table.Cell>> rows = new ArrayList<>();
        List<Span> lines = new ArrayList<>();
        for (TableLayout.Row row : table.rows()) {
            int start = text.length();
            List<Table.Cell> cells = new ArrayList<>();
            for (TableLayout.Cell cell : row.cells()) {
                if (!cell.words().isBlank() && text.length() > start) {
                    text.append(" | ");
                }
                int from = text.length();
                LineText.append(cell.words(), text, unread);
                cells.add(new Table.Cell(cell.column(), cell.columns(), cell.rows(), from, text.length()));
            }
            lines.add(new Span(start, text.length()));
            rows.add(cells);
            if (text.length() > start) {
                text.append('\n');
            }
        }
        blocks.add(draft -> {
            int paragraph = draft.paragraph();
            List<Table.Row> made = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                int passage = draft.row(
                        paragraph, 0, lines.get(i).start(), lines.get(i).end());
                made.add(new Table.Row(passage, table.rows().get(i).header(), rows.get(i)));
            }
            draft.table(new Table(draft.tableCount(), draft.currentSection(), caption[0], table.width(), made));
        });
    }

    /** The facts beside the prose. */
    public void product(ProductInformation facts) {
        blocks.add(draft -> draft.product(facts));
    }

    /** Where the document is published. */
    public void address(String where) {
        blocks.add(draft -> draft.address(where));
    }

    /** Other names of the drug than the title. */
    public void otherNames(List<String> names) {
        blocks.add(draft -> draft.otherNames(names));
    }

    /** An entry of the bibliography, already read; its offsets are set to those of its line. */
    public void citation(Citation citation) {
        Span line = line(citation.raw());
        blocks.add(draft -> draft.citations(List.of(citation.at(draft.citationCount() + 1, line.start(), line.end()))));
    }

    /**
     * The language of the prose.
     *
     * @param tag BCP 47
     */
    public void language(String tag) {
        language = tag;
        foreign = !tag.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** Whether the prose is in a language that is not read; the monograph then has no passages. */
    public boolean isForeign() {
        return foreign;
    }

    /**
     * The monograph.
     *
     * @throws MateriaException if there is nothing to read in it
     */
    public Monograph build() throws MateriaException {
        Draft draft = new Draft(document, text.toString());
        Marks.blank(draft, unread);
        draft.tiled();
        blocks.forEach(block -> block.accept(draft));
        if (foreign) {
            draft.unread();
        }
        draft.language(language);
        return draft.finish();
    }

    private Span line(String words) {
        int start = text.length();
        LineText.append(words, text, unread);
        int end = text.length();
        if (end > start) {
            text.append('\n');
        }
        return new Span(start, end);
    }
}
