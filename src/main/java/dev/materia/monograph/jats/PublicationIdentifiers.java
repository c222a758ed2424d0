package dev.materia.monograph.jats;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers of publications, checked for their form. */
final class PublicationIdentifiers {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");
    private static final Pattern PMID = Pattern.compile("(?:PMID:?\\s*)?0*([1-9]\\d{0,8})");

    private PublicationIdentifiers() {}

    /** The DOI in {@code words}, in lower case without a prefix; null if there is none. */
    static @Nullable String doi(String words) {
        Matcher doi = DOI.matcher(words);
        return doi.find() ? doi.group().replaceFirst("[.,;)\\]]+$", "").toLowerCase(Locale.ROOT) : null;
    }

    /** The number in PubMed that {@code words} is; null if it is none. */
    static @Nullable String pmid(String words) {
        Matcher pmid = PMID.matcher(words.strip());
        return pmid.matches() ? pmid.group(1) : null;
    }
}
