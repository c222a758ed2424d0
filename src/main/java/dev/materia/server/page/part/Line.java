package dev.materia.server.page.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said, by one or more sentences.
 *
 * @param what the thing that it is said of, or with
 * @param badges what is not plain: that it is denied, or not sure
 * @param notes for whom, when and with what it holds, how often it was seen, and what else is said of the same thing
 * @param quotes the first of the sentences
 * @param sentences how many there are
 * @param sources how many monographs they stand in
 * @param claims the claims that have the other sentences; empty if all are among {@code quotes}
 * @param certainty how sure it is, in small letters
 * @param denied whether the sentences deny it
 * @param disputes claims that contradict it
 * @param narrower the narrower thing that it is said of, on the page of a broader one; null if it is said of the thing
 *     that the page is about
 * @param between what stands between the two
 */
public record Line(
        Link what,
        List<Badge> badges,
        List<String> notes,
        List<Quote> quotes,
        long sentences,
        long sources,
        List<Link> claims,
        String certainty,
        boolean denied,
        List<Link> disputes,
        @Nullable Link narrower,
        String between) {

    /** How many say so: "3 sentences in 2 sources". */
    public String support() {
        String said = sentences == 1 ? "Sentence" : sentences + " sentences";
        return sources > 1 ? said + " in " + sources + " sources" : said;
    }
}
