package dev.materia.server.sparql;

import dev.materia.server.http.HttpProblem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.jspecify.annotations.Nullable;

/** What ARQ's parser says of a query, in words for who wrote it: what was found, what could stand there, and where. */
public final class SyntaxMessage {

    private static final int MOST = 600;

    private static final Pattern PLACE = Pattern.compile("(?:at )?line:? (\\d+), col(?:umn)?:? (\\d+)");

    private static final Pattern UNEXPECTED = Pattern.compile(
            "(?s)Encountered \"(.*?)\" at line \\d+, column \\d+\\.?\\s*(?:Was expecting(?: one of)?:(.*))?");

    private static final Pattern UNREADABLE =
            Pattern.compile("(?s)Lexical error at line \\d+, column \\d+\\..*?after prefix \"(.+)\"");

    private static final Pattern TOKEN = Pattern.compile("(?s) (?:\".*?\"|<\\w+>) \"(.*) ?\"");

    /** As the parser writes it among what a query may begin with. */
    private static final String BYTE_ORDER_MARK = "\\ufeff";

    private static final int EXPECTED = 8;

    private SyntaxMessage() {}

    /** 400 for a query that does not parse. */
    public static HttpProblem of(QueryException fault) {
        String message = fault.getMessage() == null ? "" : fault.getMessage().strip();
        HttpProblem problem = HttpProblem.of(
                400, "query-syntax", detail(message), "Correct the query there. The grammar is that of SPARQL 1.1.");
        Matcher place = PLACE.matcher(message);
        if (place.find() && place.group(1).length() < 10 && place.group(2).length() < 10) {
            // the parser counts the end of an empty query from 0
            return problem.at(Integer.parseInt(place.group(1)), Math.max(1, Integer.parseInt(place.group(2))));
        }
        return fault instanceof QueryParseException parse && parse.getLine() > 0
                ? problem.at(parse.getLine(), parse.getColumn())
                : problem;
    }

    private static String detail(String message) {
        Matcher unreadable = UNREADABLE.matcher(message);
        if (unreadable.matches()) {
            return shortened(
                    "Found " + unreadable.group(1).strip() + ", which is not a SPARQL keyword, or is incomplete");
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        String text = unexpected.matches()
                ? found(unexpected.group(1)) + expected(unexpected.group(2))
                : message.replaceFirst("^\\[" + PLACE.pattern() + " ?\\] *", "")
                        .replaceFirst("^(?i:" + PLACE.pattern() + "): *", "")
                        .replaceFirst(" ?" + PLACE.pattern() + "\\.?", "")
                        .replaceAll("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): *", "")
                        .replaceAll("\\s+", " ");
        return shortened(text.isBlank() ? "The query is not valid" : text);
    }

    private static String shortened(String text) {
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }

    private static String found(String encountered) {
        Matcher token = TOKEN.matcher(encountered);
        return encountered.equals("<EOF>")
                ? "The query ends before it is complete"
                : "Found " + (token.matches() ? token.group(1).strip() : encountered.strip()) + " where it cannot be";
    }

    /** The first of the tokens that could follow, in the names of the SPARQL grammar. */
    private static String expected(@Nullable String list) {
        if (list == null) {
            return "";
        }
        List<String> tokens = list.lines()
                .map(line -> line.replace("...", "").replace("\"", "").strip())
                .filter(token -> !token.isEmpty() && !token.equals(BYTE_ORDER_MARK))
                .toList();
        if (tokens.isEmpty()) {
            return "";
        }
        String first = tokens.stream().limit(EXPECTED).collect(Collectors.joining(", "));
        return "; expected " + first
                + (tokens.size() > EXPECTED ? ", or " + (tokens.size() - EXPECTED) + " others" : "");
    }
}
