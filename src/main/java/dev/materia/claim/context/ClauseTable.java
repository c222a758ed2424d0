package dev.materia.claim.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits that are looked for only in the part of a sentence that says a claim: those of a denial
 * ({@code contexts/denials.tsv}: a denial without its limit denies what the text may affirm elsewhere), and the form,
 * way and amount in which the drug was taken ({@code contexts/exposures.tsv}).
 */
final class ClauseTable {

    private enum Place {
        /** Anywhere in the part. */
        ANY,
        /** Where the part starts. */
        START,
        /** Right before the object, one adjective between. */
        NEXT,
        /** Behind the object, in any part of the sentence, where its words are those of the object or an exception. */
        REST,
        /** Before the object, with nothing but other members of a list between. */
        LIST
    }

    /** Words by which what follows widens the denial, or is taken from it: "even at high doses", "except in". */
    private static final Pattern WIDENING =
            Pattern.compile("(?i)\\b(?:even|except|but)(?:\\s+(?:that|for|at|in|with|high|higher|the)){0,3}\\s+$");

    /** Words by which what follows is only set beside the drug as it was taken: "unlike with oral use". */
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)\\b(?:than|unlike|versus|vs\\.?|compared (?:to|with)|relative to|contrast to|instead of|excluding|without|other than|apart from|not|especially|particularly|notably|mainly|mostly)(?:\\s+(?:of|for|with|that|those|the|a|an|by|when|after)){0,3}\\s+$");

    /** What is only seen more with it is seen without it too: "more likely if given intrathecally". */
    private static final Pattern MORE_WITH =
            Pattern.compile("(?i)\\bmore (?:likely|often|common|commonly|frequent|frequently|severe)\\b[^;:.]{0,60}$");

    /** What begins another group: "with a history of A, or with B". */
    private static final Pattern ANOTHER_GROUP = Pattern.compile(
            "(?i)[;:.]|\\b(?:with|in|who|whom|whose|have|has|having|current|currently|active|during|while|taking)\\b");

    /** Words of no more letters are in many names. */
    private static final int SHORT = 3;

    /** Stands for the name of the drug in the words that a pattern is matched with. */
    private static final char DRUG = '\uE000';

    private record Row(ContextType type, Place place, String value, Pattern pattern, boolean ofPrecautions) {}

    private final List<Row> rows;
    private final ValueReader values;

    ClauseTable(ContextTables tables, String table) {
        rows = ContextTables.rows(table).stream()
                .map(r -> new Row(
                        ContextType.valueOf(r.get(0).toUpperCase(Locale.ROOT)),
                        Place.valueOf(r.get(1).toUpperCase(Locale.ROOT)),
                        r.get(2),
                        pattern(r, tables),
                        r.size() > 4 && r.get(4).equals("precaution")))
                .toList();
        values = new ValueReader(tables);
    }

    /** The pattern of a row; one that stands right before the object may have one more adjective behind it. */
    private static Pattern pattern(List<String> cells, ContextTables tables) {
        String notation = cells.get(3).replace("{drug}", DRUG + "+");
        return tables.pattern(cells.get(1).equals("next") ? notation + "(?:(?: [\\p{L}-]+)? (?=$))" : notation);
    }

    /**
     * The limits of a claim of an object.
     *
     * @param from UTF-16 index in the sentence at which the part of it starts that says the claim
     * @param to UTF-16 index after that part
     */
    List<FoundContext> read(ContextSentence sentence, Use use, int from, int to) {
        List<FoundContext> found = new ArrayList<>();
        String words = masked(sentence);
        for (Row row : rows) {
            if (row.ofPrecautions && use.kind() != Use.Kind.PRECAUTION) {
                continue;
            }
            Matcher m = matcher(row, words, use, from, to);
            while (m.find()) {
                int start = m.start("m");
                int end = m.end("m");
                boolean free = found.stream().noneMatch(c -> c.overlaps(start, end))
                        && !(use.start() < end && start < use.end());
                if (free && placed(row, m.start(), start, end, words, use, from)) {
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

    private static Matcher matcher(Row row, String words, Use use, int from, int to) {
        Matcher m = row.pattern.matcher(words);
        return switch (row.place) {
            case NEXT -> m.region(from, use.start());
            case REST -> m.region(use.end(), words.length()).useTransparentBounds(true);
            case ANY, START, LIST -> m.region(from, to).useTransparentBounds(true);
        };
    }

    private static boolean placed(Row row, int match, int start, int end, String words, Use use, int from) {
        String before = words.substring(0, start);
        boolean there = switch (row.place) {
            case ANY, NEXT -> true;
            case START -> match == from;
            case REST -> isException(words.substring(start, end), words.substring(use.start(), use.end()));
            case LIST ->
                end <= use.start()
                        && !ANOTHER_GROUP
                                .matcher(words.substring(end, use.start()))
                                .find();
        };
        return there
                && (row.place == Place.LIST
                        || !(WIDENING.matcher(before).find()
                                || COMPARED.matcher(before).find()
                                || MORE_WITH.matcher(before).find()));
    }

    /** Whether words take something from what is said of an object: "except …", or "although" the same was seen. */
    private static boolean isException(String exception, String object) {
        String lower = exception.toLowerCase(Locale.ROOT);
        return lower.startsWith("except")
                || Pattern.compile("[^\\p{L}]+")
                        .splitAsStream(object.toLowerCase(Locale.ROOT))
                        .anyMatch(w -> w.length() > SHORT && lower.contains(w));
    }

    /** The words of a sentence with the names of the drug made one sign. */
    private static String masked(ContextSentence sentence) {
        StringBuilder words = new StringBuilder(sentence.words());
        for (ContextSentence.Named mention : sentence.mentions()) {
            for (int i = mention.start(); mention.self() && i < mention.end(); i++) {
                words.setCharAt(i, DRUG);
            }
        }
        return words.toString();
    }
}
