package dev.materia.monograph.citation;

import dev.materia.monograph.Citation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what follows a quoted title: journal or book, volume, issue, date, pages, editors, publisher. */
final class CitationContainer {

    private static final Pattern VOLUME = Pattern.compile("[,.]?\\s?\\b[Vv]ol(?:ume)?\\.?\\s?([\\w-]{1,12})");
    private static final Pattern ISSUE = Pattern.compile(
            "[,.]?\\s?\\b(?:[Nn]os?\\.|[Ii]ss(?:ue|\\.))\\s?(\\w[\\w\u2010-\u2015/ -]{0,18}\\w|\\w)(?=[,.;]|$)");
    private static final Pattern PAGES = Pattern.compile(
            "[,.]?\\s?\\bpp?\\.\\s?([A-Za-z]{0,2}\\d{1,7}(?:\\s?[\u2010-\u2015\u2212-]+\\s?[A-Za-z]{0,2}\\d{1,7})?)");
    /** {@code 2008. 33-58.}, as the seventh edition of MLA has it. */
    private static final Pattern PAGES_LAST =
            Pattern.compile("\\d{4}\\.\\s(\\d{1,7}[\u2010-\u2015\u2212-]\\d{1,7})\\.?$");

    private static final Pattern DATE =
            Pattern.compile("(?:^|[,.;(]\\s?)(" + PublicationDates.PATTERN + ")(?=[,.;):\\s]|$)");

    /** {@code 40.2 (2005): 147-50} and {@code 12 (3): 45-50}. */
    private static final Pattern NUMBERS =
            Pattern.compile("[.,]?\\s(\\d{1,4})(?:\\.(\\d{1,4}))?\\s?(?:\\(([^()]{1,40})\\))?"
                    + "\\s?:\\s?([A-Za-z]?\\d[\\w\u2010-\u2015-]{0,24})");

    private static final Pattern EDITED = Pattern.compile("[.,]\\s?(?:[Ee]dited by|[Ee]ds?\\.(?: by)?)\\s+(?=\\p{Lu})");
    private static final Pattern CHAPTER_YEAR = Pattern.compile("\\d{4}");

    private CitationContainer() {}

    /** Reads {@code rest} into {@code fields} and sets their kind. */
    static void read(String rest, CitationFields fields) {
        Matcher numbers = NUMBERS.matcher(rest);
        if (numbers.find() && !VOLUME.matcher(rest).find()) {
            fields.container(rest.substring(0, numbers.start()));
            numbered(numbers, fields);
            date(rest, numbers.end(), fields);
            fields.kind = Citation.Kind.ARTICLE;
            return;
        }
        int end = rest.length();
        end = Math.min(end, first(VOLUME, rest, fields, Field.VOLUME));
        end = Math.min(end, first(ISSUE, rest, fields, Field.ISSUE));
        end = Math.min(end, first(PAGES, rest, fields, Field.PAGES));
        boolean journal = fields.volume != null || fields.issue != null;
        if (journal) {
            end = Math.min(end, date(rest, 0, fields));
            fields.container(rest.substring(0, end));
            fields.kind = Citation.Kind.ARTICLE;
            return;
        }
        int editors = editors(rest, fields);
        Publication publication = Publication.find(rest);
        if (editors < rest.length() || (publication != null && publication.place() != null)) {
            end = Math.min(end, editors);
            if (publication != null) {
                publication.into(fields);
                end = Math.min(end, publication.start());
            }
            Matcher pages = PAGES_LAST.matcher(rest);
            if (fields.pages == null && pages.find()) {
                fields.pages(pages.group(1));
            }
            fields.container(rest.substring(0, end));
            fields.kind = Citation.Kind.CHAPTER;
            return;
        }
        page(rest, end, publication, fields);
    }

    /** A web page, a newspaper's article, or a journal's with a date and pages alone. */
    private static void page(String rest, int fieldsStart, @Nullable Publication publication, CitationFields fields) {
        int end = Math.min(fieldsStart, date(rest, 0, fields));
        if (publication != null && publication.publisher() != null && publication.start() < end) {
            fields.publisher = publication.publisher();
            end = publication.start();
        }
        fields.container(rest.substring(0, end));
        boolean dated = fields.date != null && fields.date.length() > 4;
        boolean article = fields.container != null
                && (fields.pages != null
                        || fields.doi != null
                        || (dated && fields.url == null && fields.publisher == null));
        fields.kind = article ? Citation.Kind.ARTICLE : Citation.Kind.OTHER;
    }

    private static void numbered(Matcher numbers, CitationFields fields) {
        fields.volume = numbers.group(1);
        fields.issue = numbers.group(2);
        String bracket = numbers.group(3);
        if (bracket != null) {
            boolean year = CHAPTER_YEAR.matcher(bracket).find() && PublicationDates.read(bracket) != null;
            if (year) {
                fields.date = PublicationDates.read(bracket);
            } else {
                fields.issue = bracket;
            }
        }
        fields.pages(numbers.group(4));
    }

    /** Reads "Edited by ..." in {@code words}; answers where it starts, or their length. */
    static int editors(String words, CitationFields fields) {
        Matcher edited = EDITED.matcher(words);
        if (!edited.find()) {
            return words.length();
        }
        String list = words.substring(edited.end());
        fields.editors.addAll(AuthorNames.readGivenFirst(list.substring(0, endOfNames(list))));
        return edited.start();
    }

    /** Names given first end at a full stop that is no initial's, or where a comma starts the publisher. */
    private static int endOfNames(String list) {
        int and = list.indexOf(" and ");
        for (int i = 1; i < list.length(); i++) {
            char c = list.charAt(i);
            boolean initial =
                    Character.isUpperCase(list.charAt(i - 1)) && (i == 1 || " .-".indexOf(list.charAt(i - 2)) >= 0);
            if (c == '.' && !initial && !list.startsWith("et al", Math.max(0, i - 5))) {
                return i;
            }
            if (c == ',' && i > and && !list.startsWith(", and ", i) && !list.startsWith(", et al", i)) {
                return i;
            }
        }
        return list.length();
    }

    private static int date(String rest, int from, CitationFields fields) {
        Matcher date = DATE.matcher(rest);
        if (fields.date == null && date.find(from)) {
            fields.date = PublicationDates.read(date.group(1));
            return date.start();
        }
        return rest.length();
    }

    private static int first(Pattern pattern, String rest, CitationFields fields, Field field) {
        Matcher matcher = pattern.matcher(rest);
        if (!matcher.find()) {
            return rest.length();
        }
        switch (field) {
            case VOLUME -> fields.volume = matcher.group(1);
            case ISSUE -> fields.issue = matcher.group(1);
            case PAGES -> fields.pages(matcher.group(1));
        }
        return matcher.start();
    }

    private enum Field {
        VOLUME,
        ISSUE,
        PAGES
    }
}
