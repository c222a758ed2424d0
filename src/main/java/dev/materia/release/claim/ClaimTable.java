package dev.materia.release.claim;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Claims as one wide table (RFC 4180, with a header; lines end in CR LF). */
public final class ClaimTable {

    /** What stands between several values in one cell. */
    public static final String SEPARATOR = "|";

    /** Stands in a value for a sign that is the separator. */
    public static final String SEPARATOR_IN_VALUES = "¦";

    private static final Map<String, Function<PublishedClaim, String>> COLUMNS = columnsOf();

    private ClaimTable() {}

    private static Map<String, Function<PublishedClaim, String>> columnsOf() {
        Map<String, Function<PublishedClaim, String>> columns = new LinkedHashMap<>();
        columns.put("claim", PublishedClaim::id);
        columns.put("monograph", PublishedClaim::monograph);
        columns.put("subject", claim -> claim.subject().iri());
        columns.put("subject_label", claim -> claim.subject().label());
        columns.put("subject_matches", claim -> join(claim.subject().matches()));
        columns.put("predicate", PublishedClaim::predicate);
        columns.put("predicate_label", PublishedClaim::predicateLabel);
        columns.put("object", claim -> claim.object().iri());
        columns.put("object_label", claim -> claim.object().label());
        columns.put("object_matches", claim -> join(claim.object().matches()));
        columns.put("polarity", PublishedClaim::polarity);
        columns.put("certainty", PublishedClaim::certainty);
        columns.put("circumstance", PublishedClaim::circumstance);
        columns.put("strength", PublishedClaim::strength);
        columns.put("action", PublishedClaim::action);
        columns.put("intents", claim -> join(claim.intents()));
        columns.put("roles", claim -> join(claim.roles()));
        columns.put(
                "contexts",
                claim -> join(claim.contexts().stream()
                        .map(PublishedClaim.Limit::text)
                        .toList()));
        columns.put("mentions", claim -> join(claim.mentions()));
        columns.put(
                "sentences",
                claim -> join(claim.sentences().stream()
                        .map(PublishedClaim.Sentence::text)
                        .toList()));
        columns.put(
                "passages",
                claim -> join(claim.sentences().stream()
                        .map(PublishedClaim.Sentence::passage)
                        .toList()));
        columns.put("evidence", claim -> join(claim.evidence()));
        columns.put("disputes", claim -> join(claim.disputes()));
        return columns;
    }

    /** A value with the separator in it would be two. */
    private static String join(List<String> values) {
        return String.join(
                SEPARATOR,
                values.stream()
                        .map(value -> value.replace(SEPARATOR, SEPARATOR_IN_VALUES))
                        .toList());
    }

    /** The names of the columns, in order. */
    public static List<String> columns() {
        return List.copyOf(COLUMNS.keySet());
    }

    /** A printer of tables, which has printed the names of the columns. */
    public static CSVPrinter printer(Appendable out) throws IOException {
        CSVPrinter printer = CSVFormat.RFC4180.print(out);
        printer.printRecord(COLUMNS.keySet());
        return printer;
    }

    /** Prints a claim as a line. */
    public static void print(PublishedClaim claim, CSVPrinter printer) throws IOException {
        for (Function<PublishedClaim, String> value : COLUMNS.values()) {
            printer.print(value.apply(claim));
        }
        printer.println();
    }
}
