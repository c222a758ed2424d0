package dev.materia.monograph.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a label prints inside its sentences and a reader of them passes over: cross-references and signs of trade marks.
 */
final class Marks {

    /** "[see Warnings and Precautions (5.1)]", "(see CONTRAINDICATIONS)", "( 5.1 , 7.2 )". */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\[\\s?[Ss]ee\\b[^\\]\\n]{0,300}\\]|\\(\\s?(?:[Ss]ee|SEE)(?:[^()\\n]|\\([^()\\n]{0,40}\\)){0,300}\\)"
                    + "|[\\[(]\\s?\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?(?:\\s?[,;]\\s?\\d{1,2}(?:\\.\\d{1,2}){0,2}){0,12}\\s?[\\])]");

    private Marks() {}

    /**
     * Blanks the marks in the draft's prose, and what the reader marked; hyphens of other kinds become the common one.
     */
    static void blank(Draft draft, List<Span> unread) {
        unread.forEach(span -> draft.blank(span.start(), span.end()));
        Matcher reference = REFERENCE.matcher(draft.text());
        while (reference.find()) {
            draft.blank(reference.start(), reference.end());
        }
        char[] prose = draft.prose();
        for (int i = 0; i < prose.length; i++) {
            char c = prose[i];
            prose[i] = c == '\u2010' || c == '\u2011' ? '-' : c == '\u00AE' || c == '\u2122' ? ' ' : c;
        }
    }
}
