package dev.materia.monograph.draft;

import dev.materia.monograph.Citation;
import dev.materia.monograph.Image;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.Table;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A monograph in the making: a reader adds to it, in document order, what it finds where; it numbers sections and
 * passages, and splits prose into sentences.
 */
public final class Draft {

    /** The word joiner (U+2060): invisible, and no end of a word. */
    public static final char JOINER = '\u2060';

    private final SourceDocument document;
    private final String text;
    private final DraftSections sections;
    private final char[] prose;
    private final List<Passage> passages = new ArrayList<>();
    private final BitSet notes = new BitSet();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final Set<String> otherNames = new LinkedHashSet<>();
    private final List<Table> tables = new ArrayList<>();
    private @Nullable ProductInformation product;
    private String title = "";
    private String language = "en";
    private @Nullable String address;
    private int paragraphs;
    private boolean tiled;

    /** A draft whose prose is as yet the text itself, but for control characters and spaces of unusual kinds. */
    public Draft(SourceDocument document, String text) {
        this.document = document;
        this.text = text;
        this.prose = text.toCharArray();
        for (int i = 0; i < prose.length; i++) {
            if (Span.isBlank(prose[i]) && prose[i] != '\n' && prose[i] != '\r') {
                prose[i] = ' ';
            }
        }
        this.sections = new DraftSections(text.length());
    }

    public String text() {
        return text;
    }

    /** What is analysed; a reader may blank markup in it before it adds the passages there. */
    public char[] prose() {
        return prose;
    }

    /** Hides what stands inside a word: the letters on both sides are one word to whoever reads the prose. */
    public void join(int start, int end) {
        Arrays.fill(prose, start, end, JOINER);
    }

    /** Blanks the mark of a note, which belongs to no sentence. */
    void note(int start, int end) {
        blank(start, end);
        notes.set(start, end);
    }

    /** Blanks the prose from {@code start} to {@code end}; line ends stay. */
    public void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (prose[i] != '\n' && prose[i] != '\r') {
                prose[i] = ' ';
            }
        }
    }

    /** Sets the title; what a label's title says of brand and dosage form is no part of the drug's name. */
    private void title(String printed) {
        String words = LineText.visible(printed);
        DailyMedTitle label = DailyMedTitle.of(words);
        title = label == null ? words : label.ingredient();
        if (label != null) {
            otherNames(label.brands());
        }
    }

    /** Sets the title, printed before {@code leadStart}, where the lead starts. */
    public void title(String words, int leadStart) {
        title(words);
        sections.lead(leadStart);
    }

    public boolean hasTitle() {
        return !title.isEmpty();
    }

    public void address(String where) {
        address = where;
    }

    public boolean hasAddress() {
        return address != null;
    }

    public void language(String tag) {
        language = tag;
    }

    public void otherNames(List<String> names) {
        otherNames.addAll(names);
    }

    public void image(Image image) {
        images.add(image);
    }

    public void citations(List<Citation> more) {
        citations.addAll(more);
    }

    public int citationCount() {
        return citations.size();
    }

    void table(Table table) {
        tables.add(table);
    }

    int tableCount() {
        return tables.size();
    }

    void product(ProductInformation facts) {
        product = facts;
    }

    /** The number of the section that what comes now lies in. */
    int currentSection() {
        return sections.current();
    }

    /** Starts a section whose heading line goes from {@code start} to {@code bodyStart}. */
    public void section(int level, String heading, int start, int bodyStart) {
        section(level, heading, null, start, bodyStart);
    }

    /** Starts a section with a role, or null, whose heading line goes from {@code start} to {@code bodyStart}. */
    public void section(int level, String heading, @Nullable SectionRole role, int start, int bodyStart) {
        sections.open(level, heading, role, start, bodyStart);
    }

    /** Numbers a new paragraph, list or table. */
    public int paragraph() {
        return paragraphs++;
    }

    /** Adds the sentences of a paragraph of prose; answers the number of the last, or 0 if it has none. */
    public int prose(int start, int end) {
        return sentences(Passage.Kind.SENTENCE, paragraph(), 0, start, end);
    }

    /** Adds the sentences of a list's item; answers the number of the last, or 0 if it has none. */
    public int item(int paragraph, int lead, int start, int end) {
        return sentences(Passage.Kind.ITEM, paragraph, lead, start, end);
    }

    /** Adds the sentences of a caption or footnote; answers the number of the first, or 0 if it has none. */
    int aside(Passage.Kind kind, int start, int end) {
        int last = sentences(kind, paragraph(), 0, start, end);
        for (int i = last; i > 0; i--) {
            if (passages.get(i - 1).start() == Span.trimmed(text, start, end).start()) {
                return i;
            }
        }
        return last;
    }

    /** Adds a row of a table; answers its number, or 0 if it is empty. */
    public int row(int paragraph, int lead, int start, int end) {
        Span row = Span.trimmed(text, start, end);
        for (int i = row.start(); i < row.end(); i++) {
            if (Character.isLetterOrDigit(Character.codePointAt(prose, i, row.end()))) {
                return passage(Passage.Kind.ROW, paragraph, lead, row);
            }
        }
        return tiled && hasWords(row) ? passage(Passage.Kind.ROW, paragraph, lead, row) : 0;
    }

    /** From now on the sentences of a block cover all of it: what is blanked between two belongs to the first. */
    void tiled() {
        tiled = true;
    }

    /** Leaves out the passages and tables found so far: prose in a language that is not read. */
    void unread() {
        passages.clear();
        tables.clear();
    }

    private int sentences(Passage.Kind kind, int paragraph, int lead, int start, int end) {
        int last = 0;
        int limit = start;
        List<Span> split = SentenceSplitter.split(prose, start, end);
        Span block = Span.trimmed(text, start, end);
        if (tiled && split.isEmpty() && hasWords(block)) {
            return passage(kind, paragraph, lead, block);
        }
        for (int i = 0; i < split.size(); i++) {
            Span sentence = split.get(i);
            int next = i + 1 < split.size() ? split.get(i + 1).start() : end;
            Span whole = tiled
                    ? Span.trimmed(text, i == 0 ? start : sentence.start(), next)
                    : Markup.around(text, prose, notes, sentence, limit, end);
            last = passage(kind, paragraph, lead, whole);
            limit = whole.end();
        }
        return last;
    }

    private boolean hasWords(Span span) {
        return span.of(text).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private int passage(Passage.Kind kind, int paragraph, int lead, Span span) {
        int number = passages.size() + 1;
        int section = sections.current();
        passages.add(new Passage(number, section, paragraph, kind, lead, span.start(), span.end()));
        return number;
    }

    /**
     * The number of the passage just before {@code start} if it introduces what comes there: it is the last of a
     * paragraph of this section, and ends in a colon, without a full stop, or in words such as "the following"; else 0.
     */
    public int introduction() {
        if (passages.isEmpty()) {
            return 0;
        }
        Passage last = passages.get(passages.size() - 1);
        boolean here = last.section() == sections.current() && last.kind() == Passage.Kind.SENTENCE;
        return here && Introductions.introduces(new String(prose, last.start(), last.end() - last.start()))
                ? last.number()
                : 0;
    }

    /** Where the draft has come to: another number after every passage and heading. */
    public long place() {
        return ((long) sections.all().size() << 32) | passages.size();
    }

    /** The number of the passage just before what comes now, if it is of this section and ends in a colon; else 0. */
    public int colon() {
        if (passages.isEmpty()) {
            return 0;
        }
        Passage last = passages.get(passages.size() - 1);
        boolean here = last.section() == sections.current() && last.kind() == Passage.Kind.SENTENCE;
        return here && LineList.endsIn(prose, new Span(last.start(), last.end()), ':') ? last.number() : 0;
    }

    /**
     * The monograph.
     *
     * @throws MateriaException if there is no passage, no fact and no entry of a bibliography in it
     */
    public Monograph finish() throws MateriaException {
        if (passages.isEmpty() && product == null && citations.isEmpty()) {
            throw new MateriaException(new Problem(
                    document.name(),
                    "no sentence in " + document.mediaType() + " of " + text.length() + " characters",
                    "check that it is the monograph's text, and that its name has the right ending"));
        }
        return new Monograph(
                title.isEmpty() ? stem(document.name()) : title,
                document.name(),
                document.sha256(),
                language,
                address,
                text,
                new String(prose),
                sections.all(),
                passages,
                citations,
                images,
                List.copyOf(otherNames),
                tables,
                product);
    }

    /** The file's name without folders and endings: what a document without a title is called. */
    private static String stem(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = base.indexOf('.', 1);
        String stem = dot > 0 ? base.substring(0, dot) : base;
        return stem.isEmpty() || stem.equals("-") ? "Untitled" : stem.replace('_', ' ');
    }
}
