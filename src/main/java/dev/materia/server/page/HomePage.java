package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param frame around it
 * @param release the release
 * @param violations how often the release violates its shapes; 0 unless its publisher forced it
 * @param counts how many there are of each kind
 * @param questions questions with the beginning of their answers
 * @param drugs the drugs with a monograph and how many claims each has, where they are few; empty where they are many
 * @param classes the classes that have most drugs
 * @param letters the letters that drugs begin with
 * @param picture the graph around the drug of which most is said
 * @param downloads files of the release
 */
public record HomePage(
        Frame frame,
        Version release,
        long violations,
        List<Count> counts,
        List<Question> questions,
        List<Count> drugs,
        List<Count> classes,
        List<Count> letters,
        @Nullable Picture picture,
        List<Link> downloads)
        implements Page {

    /**
     * Which release this is.
     *
     * @param version its version
     * @param tag what its publisher calls it; may be the same
     * @param date when it was made; may be empty
     * @param previous the version before it; may be empty
     */
    public record Version(String version, String tag, String date, String previous) {}

    /**
     * How many there are of a kind.
     *
     * @param kind the kind, leading to a list of them if there is one
     * @param number how many
     */
    public record Count(Link kind, long number) {}

    /**
     * A question with the beginning of its answer.
     *
     * @param title the question
     * @param answers the first rows, each as a line
     * @param query the query that asks it
     * @param all the whole answer
     * @param editor where the query can be changed
     */
    public record Question(String title, List<List<Link>> answers, String query, String all, String editor) {}

    @Override
    public String template() {
        return "home.jte";
    }
}
