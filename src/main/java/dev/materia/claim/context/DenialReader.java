package dev.materia.claim.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what limits a denial ({@code contexts/denials.tsv}): how the drug was given, how much of it, how severe the
 * harm would be, under what condition. A denial without its limit denies what the text may affirm elsewhere.
 */
final class DenialReader {

    private enum Place {
        ANY,
        START,
        NEXT
    }

    /** Words by which what follows widens the denial, or is taken from it: "even at high doses", "except in". */
    private static final Pattern WIDENING =
            Pattern.compile("(?i)\\b(?:even|except|but)(?:\\s+(?:that|for|at|in|with|high|higher|the)){0,3}\\s+$");

    private record Row(ContextType type, Place place, String value, Pattern pattern) {}

    private final List<Row> rows;
    private final ValueReader values;

    DenialReader(ContextTables tables) {
        rows = ContextTables.rows("denials").stream()
                .map(r -> new Row(
                        ContextType.valueOf(r.get(0).toUpperCase(Locale.ROOT)),
                        Place.valueOf(r.get(1).toUpperCase(Locale.ROOT)),
                        r.get(2),
                        pattern(r, tables)))
                .toList();
        values = new ValueReader(tables);
    }

    /** The pattern of a row; one that stands right before the object may have one more adjective behind it. */
    private static Pattern pattern(List<String> cells, ContextTables tables) {
        return tables.pattern(cells.get(1).equals("next") ? cells.get(3) + "(?:(?: [\\p{L}-]+)? (?=$))" : cells.get(3));
    }

    /**
     * The limits of the denial of an object.
     *
     * @param from UTF-16 index in the sentence at which the part of it starts that denies
     * @param to UTF-16 index after that part
     */
    List<FoundContext> read(ContextSentence sentence, Use use, int from, int to) {
        List<FoundContext> found = new ArrayList<>();
        for (Row row : rows) {
            Matcher m = row.pattern
                    .matcher(sentence.words())
                    .region(from, row.place == Place.NEXT ? use.start() : to)
                    .useTransparentBounds(row.place != Place.NEXT);
            while (m.find()) {
                int start = m.start("m");
                int end = m.end("m");
                boolean placed = (row.place != Place.START || m.start() == from)
                        && !WIDENING.matcher(sentence.words()).region(0, start).find();
                boolean free = found.stream().noneMatch(c -> c.overlaps(start, end))
                        && !(use.start() < end && start < use.end());
                if (placed && free) {
                    found.add(new FoundContext(
                            row.type,
                            start,
                            end,
                            m.start(),
                            FoundContext.Reach.PART,
                            Presence.REQUIRED,
                            values.read(row.value, sentence.words().substring(start, end))));
                }
            }
        }
        return found;
    }
}
