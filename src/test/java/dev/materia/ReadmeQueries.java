package dev.materia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The queries that the README shows. */
public final class ReadmeQueries {

    private static final Pattern COMMAND =
            Pattern.compile("\\./materia query (\\S+) --format text '([^']+)'\\n```\\n\\n```text\\n([^`]*)```");

    private static final Pattern ALONE = Pattern.compile("```sparql\\n([^`]+)```");

    /** The lines of a table that are no row: three rules, and the names of the variables. */
    private static final int FRAME = 4;

    private ReadmeQueries() {}

    /**
     * A query with its answer.
     *
     * @param source what is asked
     * @param sparql the query
     * @param rows how many rows are shown
     */
    public record Shown(String source, String sparql, int rows) {}

    /** Those that ask the monograph that a server without sources publishes. */
    public static List<Shown> ofBundledMonograph() throws IOException {
        return COMMAND.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(each -> new Shown(
                        each.group(1),
                        each.group(2),
                        (int) each.group(3).lines().count() - FRAME))
                .filter(each -> each.source().equals("monographs/baclofen.txt"))
                .toList();
    }

    /** The text of all. */
    public static List<String> all() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        return Stream.concat(
                        COMMAND.matcher(readme).results().map(each -> each.group(2)),
                        ALONE.matcher(readme).results().map(each -> each.group(1)))
                .toList();
    }
}
