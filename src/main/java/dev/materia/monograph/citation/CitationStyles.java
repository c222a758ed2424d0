package dev.materia.monograph.citation;

import dev.materia.monograph.Citation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the style of a citation and reads it: quoted title (MLA, Wikipedia), Vancouver/AMA, APA, or a book. */
final class CitationStyles {

    private static final Pattern VANCOUVER = Pattern.compile("[.,]?\\s(" + PublicationDates.PATTERN
            + ")\\s?;\\s?(\\w{1,10})?\\s?(?:\\(([^()]{1,40})\\))?\\s?(?::\\s?([\\w\u2010-\u2015-]{1,24}))?");
    private static final Pattern APA = Pattern.compile("^([^()\"\u201C]{2,600}?)\\s?\\((" + PublicationDates.PATTERN
            + "|" + PublicationDates.YEAR_AND_MORE + "|n\\.d\\.)\\)\\s?\\.\\s");
    private static final Pattern APA_JOURNAL = Pattern.compile(
            "^(.{2,200}?),\\s?(\\d{1,5})\\s?(?:\\(([^()]{1,30})\\))?(?:,\\s?(?:pp?\\.\\s?)?([A-Za-z]?\\d[\\w\u2010-\u2015-]*))?");
    private static final Pattern APA_IN = Pattern.compile(
            "^In\\s(.{2,300}?)\\s?\\(Eds?\\.\\),\\s(.{2,300}?)\\s?\\((?:[^()]{0,30},\\s?)?pp?\\.\\s?([\\w\u2010-\u2015-]+)\\)\\.?\\s?(.*)$");
    private static final Pattern WIKI_DATE = Pattern.compile("\\s?\\((" + PublicationDates.PATTERN + ")\\)\\.?\\s?$");
    private static final Pattern SENTENCE = Pattern.compile("[.?!]\\s(?=\\p{Lu}|\\d)");
    private static final Pattern EDITION = Pattern.compile(
            "[.,]?\\s\\(?(?:\\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:ised|\\.)?)\\s[Ee]d(?:ition|n)?\\b\\.?\\)?");

    private CitationStyles() {}

    /** Reads {@code entry} into {@code fields}; answers false if it is of no style known. */
    static boolean read(String entry, CitationFields fields) {
        int quote = openingQuote(entry);
        if (quote >= 0) {
            return quoted(entry, quote, fields);
        }
        Matcher vancouver = VANCOUVER.matcher(entry);
        if (vancouver.find() && vancouver(entry, vancouver, fields)) {
            return true;
        }
        Matcher apa = APA.matcher(entry);
        if (apa.find()) {
            return apa(entry, apa, fields);
        }
        return CommaStyle.read(entry, fields) || book(entry, fields);
    }

    private static int openingQuote(String entry) {
        int straight = entry.indexOf('"');
        int curly = entry.indexOf('\u201C');
        int quote = straight < 0 ? curly : curly < 0 ? straight : Math.min(straight, curly);
        boolean close = quote > 0 && " .,)\u2014-(".indexOf(entry.charAt(quote - 1)) < 0;
        return close ? -1 : quote;
    }

    private static boolean quoted(String entry, int quote, CitationFields fields) {
        int close = closingQuote(entry, quote);
        if (close < 0) {
            return false;
        }
        String before = entry.substring(0, quote);
        Matcher date = WIKI_DATE.matcher(before);
        if (date.find()) {
            fields.date = PublicationDates.read(date.group(1));
            before = before.substring(0, date.start());
        }
        authors(before, fields);
        fields.title(entry.substring(quote + 1, close));
        String rest = entry.substring(close + 1).replaceFirst("^[\\s.,]+", "");
        CitationContainer.read(rest, fields);
        return !fields.title.isEmpty();
    }

    /** The quote that closes the one at {@code open}: before white space, and behind punctuation if any is so. */
    private static int closingQuote(String entry, int open) {
        boolean curly = entry.charAt(open) == '\u201C';
        int first = -1;
        int depth = 0;
        for (int i = open + 1; i < entry.length(); i++) {
            char c = entry.charAt(i);
            if (curly && c == '\u201C') {
                depth++;
            } else if (c == '\u201D' || (!curly && c == '"')) {
                if (curly && depth-- > 0) {
                    continue;
                }
                first = first < 0 ? i : first;
                boolean punctuated = ".,?!".indexOf(entry.charAt(i - 1)) >= 0;
                boolean ends = i + 1 == entry.length() || " ,.;".indexOf(entry.charAt(i + 1)) >= 0;
                if (curly || (punctuated && ends)) {
                    return i;
                }
            }
        }
        return first;
    }

    private static boolean vancouver(String entry, Matcher tail, CitationFields fields) {
        String head = entry.substring(0, tail.start());
        int stop = head.indexOf(". ");
        if (stop < 0) {
            return false;
        }
        String rest = head.substring(stop + 2);
        int last = -1;
        Matcher sentence = SENTENCE.matcher(rest);
        while (sentence.find()) {
            boolean abbreviated = last >= 0 && sentence.start() - last < 8;
            last = abbreviated ? last : sentence.start();
        }
        if (last < 0) {
            return false;
        }
        authors(head.substring(0, stop), fields);
        fields.title(rest.substring(0, last + (rest.charAt(last) == '.' ? 0 : 1)));
        fields.container(rest.substring(last + 2));
        fields.date = PublicationDates.read(tail.group(1));
        fields.volume = tail.group(2);
        fields.issue = tail.group(3);
        if (tail.group(4) != null) {
            fields.pages(tail.group(4));
        }
        fields.kind = Citation.Kind.ARTICLE;
        return true;
    }

    private static boolean apa(String entry, Matcher head, CitationFields fields) {
        authors(head.group(1), fields);
        fields.date = PublicationDates.read(head.group(2));
        String rest = entry.substring(head.end());
        Matcher stop = SENTENCE.matcher(rest);
        boolean more = stop.find();
        int end = more ? stop.start() : rest.length();
        fields.title(EDITION.matcher(rest.substring(0, more && rest.charAt(end) != '.' ? end + 1 : end))
                .replaceFirst(""));
        String tail = more ? rest.substring(stop.end()) : "";
        Matcher in = APA_IN.matcher(tail);
        Matcher journal = APA_JOURNAL.matcher(tail);
        if (in.find()) {
            fields.editors.addAll(AuthorNames.readGivenFirst(in.group(1)));
            fields.container(in.group(2));
            fields.pages(in.group(3));
            fields.publisher = blankToNull(in.group(4));
            fields.kind = Citation.Kind.CHAPTER;
        } else if (journal.find()) {
            fields.container(journal.group(1));
            fields.volume = journal.group(2);
            fields.issue = journal.group(3);
            if (journal.group(4) != null) {
                fields.pages(journal.group(4));
            }
            fields.kind = Citation.Kind.ARTICLE;
        } else {
            String publisher = CitationFields.plain(tail);
            boolean web = fields.url != null;
            fields.publisher = blankToNull(publisher);
            fields.kind = publisher.isEmpty() || web ? Citation.Kind.OTHER : Citation.Kind.BOOK;
        }
        return !fields.title.isEmpty();
    }

    private static boolean book(String entry, CitationFields fields) {
        int stop = fields.authors.isEmpty() ? AuthorNames.endIn(entry) : -1;
        String rest = stop < 0 ? entry : entry.substring(stop).strip();
        Publication publication = Publication.find(rest);
        if (publication == null) {
            return false;
        }
        if (stop > 0) {
            String names = entry.substring(0, stop);
            if (AuthorNames.areEditors(names)) {
                fields.editors.addAll(AuthorNames.read(names));
            } else {
                authors(names, fields);
            }
        }
        String title = rest.substring(0, publication.start());
        int edited = CitationContainer.editors(title, fields);
        fields.title(EDITION.matcher(title.substring(0, edited)).replaceFirst(""));
        publication.into(fields);
        fields.kind = fields.publisher == null ? Citation.Kind.OTHER : Citation.Kind.BOOK;
        return !fields.title.isEmpty();
    }

    private static void authors(String words, CitationFields fields) {
        fields.moreAuthors |= AuthorNames.saysMore(words);
        if (fields.authors.isEmpty()) {
            fields.authors.addAll(AuthorNames.read(words));
        }
    }

    private static @org.jspecify.annotations.Nullable String blankToNull(String words) {
        String plain = CitationFields.plain(words);
        return plain.isEmpty() ? null : plain;
    }
}
