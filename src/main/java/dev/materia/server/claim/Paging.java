package dev.materia.server.claim;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.WebLink;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many things at most
 * @param offset how many to leave out first
 */
public record Paging(int limit, int offset) {

    /**
     * Reads it from {@code limit} and {@code offset}, which must be the only parameters.
     *
     * @throws ProblemException 400 if one is wrong, or there are others
     */
    public static Paging of(Parameters parameters) {
        KnownParameters.check(parameters, List.of("limit", "offset"));
        TreeMap<String, String> errors = new TreeMap<>();
        int limit = number(parameters, "limit", Integer.MAX_VALUE, errors);
        int offset = number(parameters, "offset", 0, errors);
        if (!errors.isEmpty()) {
            throw KnownParameters.wrong(errors);
        }
        return new Paging(limit, offset);
    }

    private static int number(Parameters parameters, String name, int usual, Map<String, String> errors) {
        return ClaimFilter.number(
                parameters.first(name).orElse(""), name, usual, usual == 0 ? 0 : 1, Integer.MAX_VALUE, errors);
    }

    /** That part of {@code all}; the header fields of the answer state how many there are, and where the next are. */
    public <T> List<T> of(List<T> all, Exchange exchange) {
        long next = (long) offset + limit;
        if (next < all.size()) {
            String address = exchange.path() + "?limit=" + limit + "&offset=" + next;
            exchange.response().addHeader("Link", new WebLink(address, "next").field());
        }
        exchange.response().setHeader("X-Total-Count", Integer.toString(all.size()));
        return all.stream().skip(offset).limit(limit).toList();
    }
}
