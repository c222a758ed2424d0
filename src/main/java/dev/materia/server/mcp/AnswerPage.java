package dev.materia.server.mcp;

import dev.materia.server.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of a long answer: so many items, and no more text than an assistant reads at a time.
 *
 * @param items the items of this part
 * @param offset how many come before it
 * @param total how many there are in all
 */
record AnswerPage<T>(List<T> items, int offset, int total) {

    /** So many characters of JSON; an item alone may be longer. */
    private static final int LONGEST = 18_000;

    /** Copies the list. */
    AnswerPage {
        items = List.copyOf(items);
    }

    /**
     * The part of {@code all} that was asked for.
     *
     * @param before how many more there are in front of {@code all}, which are not to be given
     * @param total how many there are in all
     */
    static <T> AnswerPage<T> of(List<T> all, int before, int total, int limit) {
        List<T> items = new ArrayList<>();
        int length = 0;
        for (T item : all) {
            length += Json.write(item).length();
            if (items.size() == limit || (!items.isEmpty() && length > LONGEST)) {
                break;
            }
            items.add(item);
        }
        return new AnswerPage<>(items, before, total);
    }

    /** The part from the arguments {@code limit} and {@code offset} of a call. */
    static <T> AnswerPage<T> of(List<T> all, Tool.Arguments arguments) {
        int offset = Math.min(arguments.number("offset", 0), all.size());
        return of(all.subList(offset, all.size()), offset, all.size(), arguments.number("limit", Tools.USUAL_CLAIMS));
    }

    /** Says in {@code answer} which part it is, and how to get the next. */
    void describe(Map<String, Object> answer) {
        answer.put("total", total);
        answer.put("offset", offset);
        long next = (long) offset + items.size();
        if (next < total && !items.isEmpty()) {
            answer.put("nextOffset", next);
            answer.put(
                    "note",
                    (total - next) + " more are left out: call this tool again with offset " + next
                            + ", or with more filters.");
        }
    }
}
