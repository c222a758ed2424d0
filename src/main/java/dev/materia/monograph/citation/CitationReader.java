package dev.materia.monograph.citation;

import dev.materia.monograph.Citation;
import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a bibliography: MLA (7th to 9th edition) as printed in reference works, and leniently
 * Vancouver/AMA, APA and the style of Wikipedia. An entry that cannot be read is kept with a guess at its title.
 */
public final class CitationReader {

    /** Entries longer than this are kept, but not looked into. */
    private static final int MAX = 4000;

    private static final Pattern MARK =
            Pattern.compile("^(?:\\[?\\^?\\w{1,4}\\]:?\\s+|\\d{1,3}[.)]\\s+(?=\\D)|[-*\u2022^\u2191]+\\s+)");
    private static final Pattern SAME_AUTHOR = Pattern.compile("^(?:-{2,3}|\u2014{1,3}|\u2015{1,3}|_{3,})[.,]\\s*");

    private CitationReader() {}

    /** Reads the {@code entries} of a draft's bibliography, numbered after those it has. */
    public static List<Citation> readAll(Draft draft, List<Span> entries) {
        List<Citation> citations = new ArrayList<>();
        Citation previous = null;
        for (Span entry : entries) {
            String raw = entry.of(draft.text());
            String words =
                    new String(draft.prose(), entry.start(), entry.length()).replace(String.valueOf(Draft.JOINER), "");
            Citation citation = read(
                    draft.citationCount() + citations.size() + 1, raw, words, entry.start(), entry.end(), previous);
            citations.add(citation);
            previous = citation;
        }
        return citations;
    }

    /**
     * Reads one entry.
     *
     * @param number its place in the bibliography, from 1
     * @param raw the entry, verbatim
     * @param words the entry without markup, or {@code raw} again
     * @param start where it starts in the monograph's text
     * @param end where it ends there
     * @param previous the entry before it, whose authors a dash stands for; null if there is none
     */
    public static Citation read(int number, String raw, String words, int start, int end, @Nullable Citation previous) {
        CitationFields fields = new CitationFields();
        String rest = words.substring(0, Math.min(words.length(), MAX))
                .replaceAll("[\\s\\p{Cntrl}\u00A0]+", " ")
                .strip();
        rest = MARK.matcher(rest).replaceFirst("");
        Matcher same = SAME_AUTHOR.matcher(rest);
        if (previous != null && same.find()) {
            fields.authors.addAll(previous.authors());
            fields.moreAuthors = previous.moreAuthors();
            rest = rest.substring(same.end());
        }
        if (words.length() <= MAX) {
            rest = CitationLinks.take(rest, raw, fields);
            if (!CitationStyles.read(rest, fields)) {
                fields.kind = Citation.Kind.OTHER;
            }
        }
        if (fields.title.isEmpty()) {
            fields.title = guess(rest);
        }
        return fields.citation(number, raw, start, end);
    }

    /** The longest part between full stops: what is most likely a title. */
    private static String guess(String rest) {
        String best = "";
        for (String part : rest.split("(?<=[\\p{L}\\d)\"\u201D?!])[.?!] ", -1)) {
            String plain = CitationFields.plain(part);
            best = plain.length() > best.length() ? plain : best;
        }
        String title = best.isEmpty() ? rest : best;
        return title.substring(0, title.offsetByCodePoints(0, Math.min(300, title.codePointCount(0, title.length()))));
    }
}
