package dev.materia.server.page;

import java.util.List;

/**
 * One thing that is said, by one or more sentences.
 *
 * @param what the thing that it is said of, or with
 * @param badges how sure, when, what for
 * @param limits for whom, after what and with what it holds; may be empty
 * @param quotes the sentences
 * @param denied whether the sentences deny it
 * @param disputes claims that contradict it
 */
public record Line(
        Link what, List<Badge> badges, String limits, List<Quote> quotes, boolean denied, List<Link> disputes) {}
