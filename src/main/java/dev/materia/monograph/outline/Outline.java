package dev.materia.monograph.outline;

import dev.materia.monograph.citation.CitationReader;
import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.LineList;
import dev.materia.monograph.draft.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the blocks of a document with markup in their order and tells a draft what they mean: which heading is the
 * title, which sentence introduces a list, which lists are the bibliography and which lead elsewhere.
 */
public final class Outline {

    private static final int NONE = Integer.MAX_VALUE;
    private static final int MAX_HEADING = 200;

    /** No item of a list without bullets is longer that has a paragraph of its own. */
    private static final int MAX_NAME = 80;

    /** A note at the foot of a Markdown file: {@code [^1]: Smith, John. "Title." ...}. */
    private static final Pattern NOTE = Pattern.compile("^\\[\\^[^\\]]{1,40}\\]:\\s*");

    private final Draft draft;
    private final String text;
    private final List<Span> entries = new ArrayList<>();
    private final Deque<Listing> lists = new ArrayDeque<>();
    private int titleLevel = 1;
    private int level;
    private boolean started;
    private int bibliography = NONE;
    private boolean doubtful;
    private int navigation = NONE;

    /** The list of paragraphs of a name each that was read last: what introduces it, and where it ended. */
    private Listing spaced = new Listing(0, 0);

    private long spacedTo = -1;

    public Outline(Draft draft) {
        this.draft = draft;
        this.text = draft.text();
    }

    /** A heading of {@code depth} 1 to 6; the first is the title if nothing stands before it. */
    public void heading(int depth, int start, int end) {
        String words = words(start, end);
        if (words.isEmpty()) {
            return;
        }
        if (words.length() > MAX_HEADING) {
            block(start, end);
        } else if (!started && (depth == 1 || !draft.hasTitle())) {
            titleLevel = depth;
            draft.title(words, end);
        } else {
            section(Math.max(1, depth - titleLevel), words, start, end);
        }
        started = true;
    }

    /** A line that has no heading's mark, but looks and is used like one: a line in bold. */
    public void boldLine(int start, int end) {
        boolean within = level > 0 && !isHidden();
        int before = level;
        section(within ? level + 1 : 1, words(start, end), start, end);
        level = within ? before : level;
        started = true;
    }

    private void section(int depth, String words, int start, int end) {
        level = depth;
        boolean perhaps = KnownHeadings.mayBeBibliography(words);
        doubtful = perhaps || (doubtful && depth > bibliography);
        bibliography =
                KnownHeadings.isBibliography(words) || perhaps ? depth : depth > bibliography ? bibliography : NONE;
        navigation = KnownHeadings.isNavigation(words) || KnownHeadings.isContents(words)
                ? depth
                : depth > navigation ? navigation : NONE;
        draft.section(depth, words, start, end);
    }

    /** Whether what stands here is no prose of the monograph. */
    private boolean isHidden() {
        return bibliography < NONE || navigation < NONE;
    }

    /** Whether a bibliography is being read. */
    boolean inBibliography() {
        return bibliography < NONE;
    }

    /** Whether a list is being read. */
    public boolean inList() {
        return !lists.isEmpty();
    }

    /** A list starts; it may lie in an item of another. */
    public void openList() {
        Listing around = lists.peek();
        openList(around != null ? around.last : isHidden() ? 0 : draft.introduction());
    }

    /** A list starts that the passage {@code lead} introduces; 0 if none does. */
    public void openList(int lead) {
        lists.push(new Listing(draft.paragraph(), lead));
    }

    /** The list opened last ends. */
    public void closeList() {
        lists.pop();
    }

    /** A table starts; rows follow it, the first of them its header. */
    public void openTable() {
        lists.push(new Listing(draft.paragraph(), isHidden() ? 0 : draft.introduction()));
    }

    /** A row of the table opened last. */
    public void row(int start, int end) {
        Listing table = lists.peek();
        if (table == null || isHidden()) {
            return;
        }
        int number = draft.row(table.paragraph, table.last > 0 ? table.last : table.lead, start, end);
        table.last = table.last > 0 ? table.last : number;
        started = true;
    }

    /** Whether a line stands for itself whatever is around it. */
    boolean isApart(int start, int end) {
        String raw = text.substring(start, end);
        return LineLabels.address(raw) != null
                || LineLabels.of(words(start, end)) != null
                || NOTE.matcher(raw).find();
    }

    /** Whether a line that ends at {@code end} may be the last of an entry: at a full stop, a number or an address. */
    boolean closes(int end) {
        char last = end > 0 ? text.charAt(end - 1) : ' ';
        return last == '.' || last == '/' || last == ')' || last == '>' || Character.isDigit(last);
    }

    /** A paragraph, or what an item of a list says. */
    public void block(int start, int end) {
        started = true;
        String raw = text.substring(start, end);
        if (doubtful && bibliography < NONE) {
            bibliography = KnownHeadings.isCited(raw) ? bibliography : NONE;
            doubtful = false;
        }
        Matcher note = NOTE.matcher(raw);
        String address = LineLabels.address(raw);
        if (note.find()) {
            entries.add(Span.trimmed(text, start + note.end(), end));
        } else if (address != null && !draft.hasAddress()) {
            draft.address(address);
        } else if (bibliography < NONE) {
            entry(start, end);
        } else if (navigation == NONE) {
            prose(start, end);
        }
    }

    /** A paragraph of several lines, each of which its author ended. */
    public void lines(List<Span> lines) {
        new ParagraphLines(draft, this).write(lines, true);
    }

    /** An entry of the bibliography, whatever its heading. */
    public void entry(int start, int end) {
        Span entry = Span.trimmed(text, start, end);
        if (!words(start, end).isEmpty()) {
            entries.add(entry);
        }
    }

    /**
     * A paragraph that is a name and no sentence, behind one that ends in a colon or behind another such name, is an
     * item of the list that the colon introduces; answers whether it is one.
     */
    boolean spacedItem(int start, int end) {
        Span block = Span.trimmed(text, start, end);
        if (inList() || isHidden() || block.length() > MAX_NAME || !LineList.isFragment(draft.prose(), block)) {
            return false;
        }
        int lead = draft.colon();
        if (lead > 0) {
            spaced = new Listing(draft.paragraph(), lead);
        } else if (spacedTo != draft.place()) {
            return false;
        }
        draft.item(spaced.paragraph, spaced.lead, start, end);
        spacedTo = draft.place();
        started = true;
        return true;
    }

    private void prose(int start, int end) {
        Listing list = lists.peek();
        if (list != null) {
            int last = draft.item(list.paragraph, list.lead, start, end);
            list.last = last > 0 ? last : list.last;
            return;
        }
        if (LineLabels.of(words(start, end)) == null && spacedItem(start, end)) {
            return;
        }
        String words = words(start, end);
        LineLabels.Label label = LineLabels.of(words);
        if (label != null && label.isNames()) {
            draft.otherNames(LineLabels.names(words.substring(label.valueStart())));
        } else if (label != null && label.isDefinition()) {
            draft.prose(text.indexOf(':', start) + 1, end);
        } else {
            draft.prose(start, end);
        }
    }

    /** Reads the bibliography; to be called once, after the last block. */
    public void finish() {
        draft.citations(CitationReader.readAll(draft, entries));
    }

    /** The words that are seen between {@code start} and {@code end}, with single spaces. */
    public String words(int start, int end) {
        char[] prose = draft.prose();
        char[] words = new char[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = prose[i];
            boolean space = c == ' ' || (c >= '\t' && c <= '\r');
            if (!space) {
                words[length++] = c;
            } else if (length > 0 && words[length - 1] != ' ') {
                words[length++] = ' ';
            }
        }
        return new String(words, 0, length).strip();
    }

    /** A list or table that is being read. */
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
