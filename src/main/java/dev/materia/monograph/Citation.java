package dev.materia.monograph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a bibliography, with every field that could be read from it; the raw line is always kept.
 *
 * @param number place in the bibliography, from 1
 * @param raw the entry, verbatim
 * @param start UTF-16 index of the entry in the monograph's text
 * @param end UTF-16 index after it
 * @param kind what it is
 * @param authors in order
 * @param moreAuthors whether it says "et al."
 * @param title of the work cited, without quotation marks, closing full stop or registration number
 * @param container the journal, or the book that a chapter is in
 * @param volume as printed, without "vol."
 * @param issue as printed, without "no."
 * @param year of publication
 * @param date of publication as an ISO 8601 date, year and month, or year, as exact as printed
 * @param pages first and last as printed, with a hyphen, the last in full: {@code 1814-1821}
 * @param publisher its name
 * @param place where published
 * @param editors in order
 * @param doi in lower case without a prefix: {@code 10.1186/1471-244x-3-16}
 * @param url the address printed, if it is no DOI
 * @param registrations of clinical trials: {@code ISRCTN32121581}, {@code NCT01234567}
 * @param accessed ISO 8601 date of access
 * @param pmid its number in PubMed, where the document gives it as data
 */
public record Citation(
        int number,
        String raw,
        int start,
        int end,
        Kind kind,
        List<AuthorName> authors,
        boolean moreAuthors,
        String title,
        @Nullable String container,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable Integer year,
        @Nullable String date,
        @Nullable String pages,
        @Nullable String publisher,
        @Nullable String place,
        List<AuthorName> editors,
        @Nullable String doi,
        @Nullable String url,
        List<String> registrations,
        @Nullable String accessed,
        @Nullable String pmid) {

    /** An entry without a number in PubMed. */
    public Citation(
            int number,
            String raw,
            int start,
            int end,
            Kind kind,
            List<AuthorName> authors,
            boolean moreAuthors,
            String title,
            @Nullable String container,
            @Nullable String volume,
            @Nullable String issue,
            @Nullable Integer year,
            @Nullable String date,
            @Nullable String pages,
            @Nullable String publisher,
            @Nullable String place,
            List<AuthorName> editors,
            @Nullable String doi,
            @Nullable String url,
            List<String> registrations,
            @Nullable String accessed) {
        this(
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
                accessed,
                null);
    }

    /** Copies the lists, so that a citation never changes. */
    public Citation {
        authors = List.copyOf(authors);
        editors = List.copyOf(editors);
        registrations = List.copyOf(registrations);
    }

    /** The same entry at another place of a bibliography and of a text. */
    public Citation at(int place, int from, int to) {
        return new Citation(
                place,
                raw,
                from,
                to,
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
                this.place,
                editors,
                doi,
                url,
                registrations,
                accessed,
                pmid);
    }

    /** The same entry with its number in PubMed. */
    public Citation withPmid(@Nullable String id) {
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
                accessed,
                id);
    }

    /** What a bibliography entry is, as far as its fields tell. */
    public enum Kind {
        /** An article in a journal. */
        ARTICLE,
        /** A whole book. */
        BOOK,
        /** A chapter of a book. */
        CHAPTER,
        /** Anything else: a page, a report, or a line that could not be read. */
        OTHER
    }
}
