package dev.materia.monograph.citation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a citation what can stand anywhere in it: DOI, address, date of access, trial registrations. */
final class CitationLinks {

    /** A DOI; the angle or square brackets of a SICI (ANSI/NISO Z39.56), which hold a colon, are part of it. */
    private static final Pattern DOI = Pattern.compile(
            "(?:(?:https?://)?(?:dx\\.)?doi\\.org/|\\bdoi\\s*:?\\s*(?:https?://(?:dx\\.)?doi\\.org/)?)?"
                    + "(10\\.\\d{4,9}/(?:[^\\s\"<>\u201D\\]]|<[\\w.]{1,12}:[^<>\\s\"]{0,40}>|\\[[\\w.]{1,12}:[^\\[\\]\\s\"]{0,40}\\])+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern URL = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"\u201D\\])]+|\\b(?:[a-z0-9-]+\\.)+(?:gov|org|com|edu|net|int)/[^\\s<>\"\u201D\\])]*");
    private static final Pattern ACCESSED = Pattern.compile(
            "[\\[(]?\\b(?:accessed|retrieved|cited|consulted|viewed)\\s+(?:on\\s+)?(" + PublicationDates.PATTERN
                    + ")[\\])]?(?:,?\\s*from\\b:?)?[.,;]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REGISTRATION = Pattern.compile(
            "\\b(?:ISRCTN ?\\d{6,9}|NCT ?\\d{8}|ACTRN ?\\d{14}|DRKS ?\\d{8}|ChiCTR[-A-Z]*\\d{8,11}|UMIN ?\\d{9}"
                    + "|NTR ?\\d{3,5}|jRCT[s\\d]?\\d{8,10}|CTRI/\\d{4}/\\d{2,3}/\\d{6}|IRCT\\w{10,20}"
                    + "|EudraCT[ :]{1,2}\\d{4}-\\d{6}-\\d{2})\\b");
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\b(?:PMID|PMCID|PMC|ISBN|ISSN|S2CID|OCLC|Bibcode)[:\\s]*(?:PMC)?[\\dXx-]{3,20}\\.?");

    private static final Pattern ESCAPED = Pattern.compile("%([2-7][0-9A-Fa-f])");

    private CitationLinks() {}

    /** Takes them from {@code words} into {@code fields}; answers what is left. Links may be in {@code raw} alone. */
    static String take(String words, String raw, CitationFields fields) {
        String rest = words;
        Matcher registration = REGISTRATION.matcher(rest);
        while (registration.find()) {
            String id = registration.group().replaceAll("^(ISRCTN|NCT|ACTRN|DRKS|UMIN|NTR) ", "$1");
            if (!fields.registrations.contains(id)) {
                fields.registrations.add(id);
            }
        }
        rest = registration.replaceAll("");
        Matcher doi = DOI.matcher(rest);
        if (doi.find()) {
            fields.doi = decoded(bare(doi.group(1))).toLowerCase(Locale.ROOT);
            rest = rest.substring(0, doi.start())
                    + rest.substring(doi.start(1) + bare(doi.group(1)).length());
        } else {
            Matcher linked = DOI.matcher(raw);
            if (linked.find()) {
                fields.doi = decoded(bare(linked.group(1))).toLowerCase(Locale.ROOT);
            }
        }
        Matcher accessed = ACCESSED.matcher(rest);
        if (accessed.find()) {
            fields.accessed = PublicationDates.read(accessed.group(1));
            rest = rest.substring(0, accessed.start()) + " " + rest.substring(accessed.end());
        }
        Matcher url = URL.matcher(rest);
        if (url.find()) {
            if (fields.doi == null) {
                fields.url = trimmed(url.group());
            }
            rest = url.replaceAll("");
        } else if (fields.doi == null) {
            Matcher linked = URL.matcher(raw);
            fields.url = linked.find() ? trimmed(linked.group()) : null;
        }
        return IDENTIFIER.matcher(rest).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    /** A DOI without the punctuation of the sentence it stands in; brackets that it opens itself are its own. */
    private static String bare(String doi) {
        String bare = doi;
        boolean changed = true;
        while (changed && !bare.isEmpty()) {
            char last = bare.charAt(bare.length() - 1);
            boolean open = last == ')' && count(bare, '(') < count(bare, ')');
            changed = ".,;:*_'\u2019".indexOf(last) >= 0 || open;
            bare = changed ? bare.substring(0, bare.length() - 1) : bare;
        }
        return bare;
    }

    /** A DOI taken from an address, with what was escaped there (RFC 3986, section 2.1) as it is. */
    private static String decoded(String doi) {
        return ESCAPED.matcher(doi)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static long count(String words, char wanted) {
        return words.chars().filter(c -> c == wanted).count();
    }

    private static String trimmed(String url) {
        return url.replaceAll("[.,;:]+$", "");
    }
}
