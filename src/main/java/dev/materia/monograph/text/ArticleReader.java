package dev.materia.monograph.text;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.monograph.citation.CitationReader;
import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.ImageCaption;
import dev.materia.monograph.draft.ListMark;
import dev.materia.monograph.draft.Notes;
import dev.materia.monograph.draft.Span;
import dev.materia.monograph.draft.Wikitext;
import dev.materia.monograph.outline.KnownHeadings;
import dev.materia.monograph.outline.LineLabels;
import dev.materia.source.MateriaException;
import dev.materia.source.SourceDocument;
import dev.materia.source.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads reference articles as plain text: a title line, a lead, headings on lines of their own, labelled lines, image
 * lines, lists, and a bibliography.
 */
public final class ArticleReader implements MonographReader {

    @Override
    public Monograph read(SourceDocument document) throws MateriaException {
        String text = Utf8.decode(document);
        Wikitext.refuse(document.name(), text);
        List<Span> lines = Lines.of(text);
        Draft draft = new Draft(document, text);
        Notes.blank(draft);
        ArticleLayout.Role[] roles = ArticleLayout.of(text, draft.prose(), lines);
        new Writer(draft, lines, roles).write();
        return draft.finish();
    }

    /** Goes over the lines once and tells the draft what they are. */
    private static final class Writer {

        private final Draft draft;
        private final String text;
        private final List<Span> lines;
        private final ArticleLayout.Role[] roles;
        private final List<Span> entries = new ArrayList<>();
        private boolean inBibliography;
        private boolean inNavigation;
        private ArticleLayout.Role listed = ArticleLayout.Role.BLANK;
        private int list = -1;
        private int lead;

        Writer(Draft draft, List<Span> lines, ArticleLayout.Role[] roles) {
            this.draft = draft;
            this.text = draft.text();
            this.lines = lines;
            this.roles = roles;
        }

        void write() {
            for (int i = 0; i < roles.length; i++) {
                Span line = lines.get(i);
                if (roles[i] != listed && roles[i] != ArticleLayout.Role.BLANK) {
                    list = -1;
                    listed = roles[i];
                }
                switch (roles[i]) {
                    case BLANK, FURNITURE -> {}
                    case TITLE -> draft.title(heading(line), line.end());
                    case ADDRESS -> address(line);
                    case IMAGE -> image(line);
                    case HEADING -> heading(i);
                    default -> body(i, line);
                }
            }
            draft.citations(CitationReader.readAll(draft, entries));
        }

        private void address(Span line) {
            String where = LineLabels.address(line.of(text));
            if (where != null && !draft.hasAddress()) {
                draft.address(where);
            }
        }

        private void image(Span line) {
            int middle = text.lastIndexOf("](", line.end());
            String caption = text.substring(line.start() + 2, middle);
            String url = text.substring(middle + 2, line.end() - 1);
            draft.image(ImageCaption.read(caption, url, line.start(), line.end()));
            draft.blank(line.start(), line.end());
        }

        private void heading(int i) {
            Span line = lines.get(i);
            String words = heading(line);
            if (inBibliography && !endsBibliography(i)) {
                return;
            }
            inBibliography = KnownHeadings.isBibliography(words)
                    || (KnownHeadings.mayBeBibliography(words) && !endsBibliography(i));
            inNavigation = KnownHeadings.isNavigation(words);
            draft.section(level(line), words, line.start(), line.end());
        }

        private void body(int i, Span line) {
            if (inBibliography) {
                int mark = ListMark.length(text, line);
                entries.add(new Span(line.start() + mark, line.end()));
                return;
            }
            if (inNavigation) {
                return;
            }
            switch (roles[i]) {
                case LABEL -> label(line);
                case ITEM -> {
                    startList();
                    draft.item(list, lead, line.start() + ListMark.length(text, line), line.end());
                }
                case ROW -> {
                    boolean header = list < 0;
                    startList();
                    int row = draft.row(list, lead, line.start(), line.end());
                    lead = header && row > 0 ? row : lead;
                }
                default -> draft.prose(line.start(), line.end());
            }
        }

        private void startList() {
            if (list < 0) {
                lead = draft.introduction();
                list = draft.paragraph();
            }
        }

        private void label(Span line) {
            LineLabels.Label label = LineLabels.of(line.of(text));
            if (label == null) {
                return;
            }
            int value = line.start() + label.valueStart();
            if (label.isNames()) {
                draft.otherNames(LineLabels.names(text.substring(value, line.end())));
            } else {
                draft.prose(label.isDefinition() ? value : line.start(), line.end());
            }
        }

        /** A short line among the entries heads another part of the bibliography if a dated entry follows it. */
        private boolean endsBibliography(int heading) {
            int next = heading + 1;
            while (next < roles.length && roles[next] == ArticleLayout.Role.BLANK) {
                next++;
            }
            if (next == roles.length) {
                return true;
            }
            String words = lines.get(next).of(text);
            return !KnownHeadings.isCited(words);
        }

        private String heading(Span line) {
            String words = line.of(text).replaceAll("\\s+", " ");
            return words.startsWith("#") || words.startsWith("==")
                    ? words.replaceAll("^[#=]+\\s*|\\s*[#=]+$", "")
                    : words;
        }

        private int level(Span line) {
            String words = line.of(text);
            int marks = 0;
            while (marks < words.length() && (words.charAt(marks) == '#' || words.charAt(marks) == '=')) {
                marks++;
            }
            if (marks > 0) {
                return Math.max(1, marks - 1);
            }
            int space = words.indexOf(' ');
            String first = space < 0 ? words : words.substring(0, space);
            boolean numbered = first.matches("\\d{1,2}(?:\\.\\d{1,2})+\\.?");
            return numbered
                    ? 1
                            + (int) first.replaceAll("\\.$", "")
                                    .chars()
                                    .filter(c -> c == '.')
                                    .count()
                    : 1;
        }
    }
}
