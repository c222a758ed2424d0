package dev.materia.server.page.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said, by one or more sentences.
 *
 * @param what the thing that it is said of, or with
 * @param badges how sure, when, what for
 * @param limits for whom, after what and with what it holds; may be empty
 * @param quotes the sentences
 * @param denied whether the sentences deny it
 * @param disputes claims that contradict it
 * @param narrower the narrower thing that it is said of, on the page of a broader one; null if it is said of the thing
 *     that the page is about
 */
public record Line(
        Link what,
        List<Badge> badges,
        String limits,
        List<Quote> quotes,
        boolean denied,
        List<Link> disputes,
        @Nullable Link narrower) {}
