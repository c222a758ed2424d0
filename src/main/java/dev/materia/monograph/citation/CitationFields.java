package dev.materia.monograph.citation;

import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one citation while they are being read. */
final class CitationFields {

    private static final Pattern PAGES = Pattern.compile(
            "([A-Za-z]{0,2})(\\d{1,7})(?:\\s*[-\u2010-\u2015\u2212]+\\s*([A-Za-z]{0,2})(\\d{1,7}))?\\+?");
    private static final Pattern REGISTRATION_BRACKET = Pattern.compile("\\s*[\\[(]\\s*[\\])]");

    Citation.Kind kind = Citation.Kind.OTHER;
    final List<AuthorName> authors = new ArrayList<>();
    boolean moreAuthors;
    String title = "";

    @Nullable String container;

    @Nullable String volume;

    @Nullable String issue;

    @Nullable String date;

    @Nullable String pages;

    @Nullable String publisher;

    @Nullable String place;

    final List<AuthorName> editors = new ArrayList<>();

    @Nullable String doi;

    @Nullable String url;

    final List<String> registrations = new ArrayList<>();

    @Nullable String accessed;

    Citation citation(int number, String raw, int start, int end) {
        Integer year = date == null ? null : Integer.valueOf(date.substring(0, 4));
        return new Citation(
                number,
                raw,
                start,
                end,
                kind,
                authors,
                moreAuthors,
                title,
                container,
                volume,
                issue,
                year,
                date,
                pages,
                publisher,
                place,
                editors,
                doi,
                url,
                registrations,
                accessed);
    }

    void title(String words) {
        title = plain(REGISTRATION_BRACKET.matcher(words).replaceAll(""));
    }

    void container(String words) {
        String name = plain(words.replaceAll("^[Ii]n:?\\s+(?=\\p{Lu})", ""));
        container = name.isEmpty() ? null : name;
    }

    /** Sets the pages from {@code printed}, the last in full: {@code 147–50} is {@code 147-150}. */
    void pages(String printed) {
        Matcher matcher = PAGES.matcher(printed.strip());
        if (!matcher.lookingAt()) {
            return;
        }
        String prefix = matcher.group(1);
        String first = matcher.group(2);
        String last = matcher.group(4);
        if (last == null) {
            pages = prefix + first;
            return;
        }
        if (last.length() < first.length()) {
            last = first.substring(0, first.length() - last.length()) + last;
        }
        String lastPrefix = matcher.group(3).isEmpty() ? prefix : matcher.group(3);
        pages = prefix + first + "-" + lastPrefix + last;
    }

    /** {@code words} without quotation marks around them, and without commas, full stops and spaces at the end. */
    static String plain(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && " \"\u201C,;:.*_".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \"\u201D,;:.*_".indexOf(words.charAt(to - 1)) >= 0) {
            boolean abbreviation = words.charAt(to - 1) == '.' && to - 2 > from && words.charAt(to - 3) == '.';
            if (abbreviation) {
                break;
            }
            to--;
        }
        return words.substring(from, to);
    }
}
