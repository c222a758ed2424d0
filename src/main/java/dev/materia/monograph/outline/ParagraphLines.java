package dev.materia.monograph.outline;

import dev.materia.monograph.draft.BrokenLines;
import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.LineList;
import dev.materia.monograph.draft.Span;
import java.util.List;

/** Tells an outline what the lines of one paragraph are: sentences across them, entries, or a list without bullets. */
public final class ParagraphLines {

    private static final int WRAPPED = 120;

    private final Draft draft;
    private final Outline outline;

    public ParagraphLines(Draft draft, Outline outline) {
        this.draft = draft;
        this.outline = outline;
    }

    /**
     * Reads the lines.
     *
     * @param lines in order, at least one
     * @param meant whether every line break is the author's ({@code <br>}); else they may have been wrapped
     */
    public void write(List<Span> lines, boolean meant) {
        Span only = lines.get(0);
        boolean own = outline.isApart(only.start(), only.end());
        if (lines.size() == 1 && !own && outline.spacedItem(only.start(), only.end())) {
            return;
        }
        boolean introduced = draft.colon() > 0;
        // A line too long to have been wrapped is a paragraph of its own, and so is each entry of a bibliography.
        boolean oneALine = outline.inBibliography()
                && !outline.inList()
                && lines.stream().limit(lines.size() - 1L).allMatch(line -> outline.closes(line.end()));
        int width = 0;
        for (Span line : lines) {
            oneALine |= meant || line.length() > WRAPPED || outline.isApart(line.start(), line.end());
            width = Math.max(width, line.length());
        }
        List<Span> whole = outline.inBibliography() ? lines : BrokenLines.joined(draft.prose(), lines, introduced);
        LineList list = LineList.of(draft.prose(), whole, meant ? Integer.MAX_VALUE : width, introduced);
        if (!outline.inBibliography() && !outline.inList() && list.hasItems()) {
            list(whole, list);
        } else if (oneALine) {
            whole.forEach(line -> outline.block(line.start(), line.end()));
        } else {
            outline.block(lines.get(0).start(), lines.get(lines.size() - 1).end());
        }
    }

    /**
     * Lines of which some are items of lists without bullets; the others are paragraphs around them. An item in the
     * middle of the list may be a paragraph of its own, after which the same introduction holds.
     */
    private void list(List<Span> lines, LineList list) {
        boolean open = false;
        int lead = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (list.isItem(i) && !open) {
                lead = draft.colon() > 0 ? draft.colon() : lead;
                outline.openList(lead);
            } else if (!list.isItem(i) && open) {
                outline.closeList();
            }
            open = list.isItem(i);
            int start = lines.get(i).start();
            while (list.goesOn(i)) {
                i++;
            }
            outline.block(start, lines.get(i).end());
        }
        if (open) {
            outline.closeList();
        }
    }
}
