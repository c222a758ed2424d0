package dev.materia.monograph.text;

import dev.materia.monograph.draft.LineList;
import dev.materia.monograph.draft.ListMark;
import dev.materia.monograph.draft.Span;
import dev.materia.monograph.outline.KnownHeadings;
import dev.materia.monograph.outline.LineLabels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what each line of a plain text is, from its shape and what stands around it. Only the furniture of reference
 * articles (tables of contents, subject terms) is known by its words.
 */
final class ArticleLayout {

    /** What a line is. */
    enum Role {
        BLANK,
        TITLE,
        ADDRESS,
        IMAGE,
        LABEL,
        /** Part of a table of contents, or a line drawn below a heading. */
        FURNITURE,
        HEADING,
        ITEM,
        ROW,
        PROSE
    }

    private static final int MAX_TITLE = 120;
    private static final Pattern MARKED = Pattern.compile("^(?:#{1,6}\\s+\\S.*|(={2,6})\\s*\\S.*?\\s*\\1)$");
    private static final Pattern RULE = Pattern.compile("^[=_*~+-]{3,}$");
    private static final Pattern IMAGE = Pattern.compile("^!\\[.*\\]\\(\\S*\\)$", Pattern.DOTALL);

    private final String text;
    private final char[] prose;
    private final HeadingShape shape;
    private final List<Span> lines;
    private final Role[] roles;

    private ArticleLayout(String text, char[] prose, List<Span> lines) {
        this.text = text;
        this.prose = prose;
        this.shape = new HeadingShape(text, prose);
        this.lines = lines;
        this.roles = new Role[lines.size()];
    }

    /** The role of each of {@code lines} of {@code text}, in whose {@code prose} the marks of notes are blanked. */
    static Role[] of(String text, char[] prose, List<Span> lines) {
        ArticleLayout layout = new ArticleLayout(text, prose, lines);
        layout.byShape();
        layout.title();
        layout.furniture();
        layout.fragments();
        layout.spaced();
        layout.headings();
        return layout.roles;
    }

    /** What can be told from the line alone; lines that may be headings are prose as yet. */
    private void byShape() {
        for (int i = 0; i < roles.length; i++) {
            Span line = lines.get(i);
            // Every pattern below is about short lines or the line's first characters, so that long ones cost nothing.
            String words = text.substring(line.start(), Math.min(line.end(), line.start() + 4096));
            if (line.isEmpty()) {
                roles[i] = Role.BLANK;
            } else if (RULE.matcher(words).matches()) {
                roles[i] = Role.FURNITURE;
            } else if (words.startsWith("![") && IMAGE.matcher(words).matches()) {
                roles[i] = Role.IMAGE;
            } else if (LineLabels.address(words) != null) {
                roles[i] = Role.ADDRESS;
            } else if (LineLabels.of(words) != null) {
                roles[i] = Role.LABEL;
            } else if (MARKED.matcher(words).matches()) {
                roles[i] = Role.HEADING;
            } else if (words.indexOf('\t') > 0 || isPiped(words)) {
                roles[i] = Role.ROW;
            } else if (ListMark.length(text, line) > 0) {
                roles[i] = Role.ITEM;
            } else {
                roles[i] = Role.PROSE;
            }
        }
    }

    private void title() {
        int first = content(0);
        if (first < roles.length && (roles[first] == Role.PROSE || roles[first] == Role.HEADING)) {
            Span line = lines.get(first);
            boolean alone = line.length() <= MAX_TITLE && ".:;!?,".indexOf(text.charAt(line.end() - 1)) < 0;
            roles[first] = alone ? Role.TITLE : roles[first];
        }
    }

    /** Tables of contents, whose lines come again as headings; subject terms, up to a label or heading. */
    private void furniture() {
        Map<String, Integer> lastAt = new HashMap<>();
        for (int i = 0; i < roles.length; i++) {
            if (lines.get(i).length() <= HeadingShape.MAX_HEADING) {
                lastAt.put(lines.get(i).of(text), i);
            }
        }
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] != Role.PROSE || lines.get(i).length() > HeadingShape.MAX_HEADING) {
                continue;
            }
            String words = lines.get(i).of(text);
            if (KnownHeadings.isContents(words)) {
                roles[i] = Role.FURNITURE;
                for (int j = i + 1; j < roles.length && isContents(j, lastAt); j++) {
                    roles[j] = Role.FURNITURE;
                }
            } else if (KnownHeadings.isTerms(words)) {
                roles[i] = Role.HEADING;
                int j = i + 1;
                while (j < roles.length && roles[j] == Role.PROSE && shape.isShort(lines.get(j))) {
                    j++;
                }
                boolean headed = j < roles.length && roles[j] == Role.PROSE;
                Arrays.fill(roles, i + 1, Math.max(i + 1, headed ? j - 1 : j), Role.FURNITURE);
            } else if (KnownHeadings.isBibliography(words) || KnownHeadings.isNavigation(words)) {
                roles[i] = Role.HEADING;
            }
        }
    }

    private boolean isContents(int i, Map<String, Integer> lastAt) {
        Span line = lines.get(i);
        if (roles[i] == Role.BLANK || line.length() > HeadingShape.MAX_HEADING) {
            return false;
        }
        int mark = ListMark.length(text, line);
        return lastAt.getOrDefault(text.substring(line.start() + mark, line.end()), i) > i;
    }

    /** What follows a line that ends in a colon, and is no sentence, is a list; what may head is left for later. */
    private void fragments() {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] != Role.PROSE || !introduces(i)) {
                continue;
            }
            for (int j = i + 1; j < roles.length && roles[j] == Role.PROSE; j++) {
                if (!LineList.isFragment(prose, lines.get(j))) {
                    break;
                }
                roles[j] = shape.isShort(lines.get(j)) ? roles[j] : Role.ITEM;
            }
        }
    }

    /**
     * Short lines with a blank line after each, behind a line that ends in a colon, are the list it introduces. The
     * last of them is a heading where prose follows that is no introduction of another list.
     */
    private void spaced() {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] != Role.PROSE || !introduces(i)) {
                continue;
            }
            int last = i;
            int items = 0;
            int next = content(i + 1);
            while (next > last + 1 && isAlone(next)) {
                last = next;
                items++;
                roles[last] = Role.ITEM;
                next = content(last + 1);
            }
            boolean heads = items > 1
                    && shape.isShort(lines.get(last))
                    && next < roles.length
                    && roles[next] == Role.PROSE
                    && !introduces(next);
            if (heads) {
                roles[last] = Role.PROSE;
            }
        }
    }

    private boolean introduces(int i) {
        return text.charAt(lines.get(i).end() - 1) == ':';
    }

    /** Whether a line that may be a heading has a blank line, or nothing, behind it. */
    private boolean isAlone(int i) {
        return i < roles.length
                && roles[i] == Role.PROSE
                && (shape.isShort(lines.get(i)) || shape.isName(lines.get(i)))
                && (i + 1 == roles.length || roles[i + 1] == Role.BLANK);
    }

    /** Headings are short lines that text follows; several in a row may be a list between two headings. */
    private void headings() {
        int i = 0;
        while (i < roles.length) {
            if (!mayHead(i)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < roles.length && roles[end] == Role.PROSE && mayHead(end)) {
                end++;
            }
            run(i, end);
            i = end;
        }
    }

    private void run(int start, int end) {
        int follows = content(end);
        boolean tight = follows == end && follows < roles.length;
        int before = start - 1;
        while (before >= 0 && roles[before] == Role.BLANK) {
            before--;
        }
        boolean headed = before >= 0 && roles[before] == Role.HEADING;
        boolean colon = before >= 0 && text.charAt(lines.get(before).end() - 1) == ':';
        boolean introduced = headed || colon || (before >= 0 && before == start - 1 && roles[before] == Role.ITEM);
        int size = end - start;
        if (size == 1) {
            boolean listed = introduced && !headed && !tight;
            roles[start] = listed ? Role.ITEM : follows == roles.length ? roles[start] : Role.HEADING;
            return;
        }
        int from = start;
        int to = end;
        if (tight) {
            roles[--to] = Role.HEADING;
        }
        if (!introduced && from < to) {
            roles[from++] = Role.HEADING;
        }
        Arrays.fill(roles, from, to, Role.ITEM);
    }

    private boolean mayHead(int i) {
        Span line = lines.get(i);
        boolean numbered = roles[i] == Role.ITEM && ListMark.isNumber(text, line);
        if (roles[i] != Role.PROSE && !numbered) {
            return false;
        }
        if (!shape.isShort(lines.get(i))) {
            return false;
        }
        int next = i + 1;
        boolean among = (next < roles.length && roles[next] == Role.ITEM) || (i > 0 && roles[i - 1] == Role.ITEM);
        return !numbered || !among;
    }

    /** The first line from {@code from} that is not blank. */
    private int content(int from) {
        int i = from;
        while (i < roles.length && roles[i] == Role.BLANK) {
            i++;
        }
        return i;
    }

    private static boolean isPiped(String words) {
        int pipe = words.indexOf('|');
        return pipe >= 0 && words.indexOf('|', pipe + 1) > 0;
    }
}
