package dev.materia.server.search;

import dev.materia.server.document.Published;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.server.page.Page;
import dev.materia.server.page.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code /search?q=}: a page of what was found, by kind; {@code kind=} gives more of one kind. */
public final class SearchHandler implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/search";

    /** Most characters of a question. */
    public static final int LONGEST = 200;

    /** Things of a kind, where all kinds are shown. */
    private static final int OF_EACH = 8;

    private static final int OF_ONE = 100;

    /** How many times as many passages are looked at, since headings and items of lists are no sentences. */
    private static final int SPARE = 4;

    private static final int WORDS_OF_A_SENTENCE = 4;

    /** The group of what is named exactly so, of whatever kind. */
    public static final String NAMED = "Named";

    private final Search search;
    private final View pages;

    /** Searches {@code search}, and shows what was asked and found as {@code pages} does. */
    public SearchHandler(Search search, View pages) {
        this.search = search;
        this.pages = pages;
    }

    /** Shows what was found. */
    @FunctionalInterface
    public interface View {

        /**
         * The page.
         *
         * @param question what was asked
         * @param match how the words of the question were found
         * @param groups what was found, by kind
         */
        Page page(String question, SearchMatch match, List<Group> groups);
    }

    /**
     * What was found of a kind.
     *
     * @param kind the kind: {@code Drug}, {@code Passage}
     * @param hits the best of it
     * @param more whether there are more
     */
    public record Group(String kind, List<Hit> hits, boolean more) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        Parameters parameters = exchange.query();
        String question = parameters.first("q").orElse("").strip();
        if (question.length() > LONGEST) {
            throw new ProblemException(HttpProblem.of(
                    400,
                    "question-size",
                    "The question has more than " + LONGEST + " characters",
                    "Look for a few words of it."));
        }
        List<String> kinds = kinds(parameters);
        Page page = question.isEmpty() ? pages.page("", SearchMatch.ALL, List.of()) : found(question, kinds);
        Pages.send(exchange, page, search.published().modified());
    }

    private static List<String> kinds(Parameters parameters) {
        List<String> all = new ArrayList<>(Published.KINDS.values());
        all.add(SearchEntryCollector.PASSAGE);
        all.add(SearchEntryCollector.CLAIM);
        String one = parameters.first("kind").orElse("");
        if (one.isEmpty()) {
            return all;
        }
        if (!all.contains(one)) {
            throw new ProblemException(
                    HttpProblem.of(400, "kind", "There is no such kind of thing", "Use one of those listed.")
                            .choices(all));
        }
        return List.of(one);
    }

    private Page found(String question, List<String> kinds) {
        SearchIndex.Question asked = search.index().ask(question);
        int most = kinds.size() == 1 ? OF_ONE : OF_EACH;
        List<Group> groups = new ArrayList<>();
        List<Hit> named = new ArrayList<>();
        for (String kind : kinds) {
            boolean passages = kind.equals(SearchEntryCollector.PASSAGE);
            List<Hit> hits = asked.find(List.of(kind), passages ? SPARE * (most + 1) : most + 1).stream()
                    .filter(hit -> !passages || isSentence(hit.text()))
                    .limit(most + 1)
                    .toList();
            List<Hit> rest = kinds.size() == 1
                    ? hits
                    : hits.stream().filter(hit -> !asked.isNamed(hit)).toList();
            hits.stream().filter(hit -> !rest.contains(hit)).forEach(named::add);
            if (!rest.isEmpty()) {
                boolean together = passages && asked.standsTogether(rest.get(0));
                groups.add(
                        together ? 0 : groups.size(),
                        new Group(kind, rest.subList(0, Math.min(most, rest.size())), rest.size() > most));
            }
        }
        if (named.isEmpty() && kinds.size() > 1) {
            new NamesInQuestion(search.index().names()).find(question).forEach(name -> named.add(Hit.of(name)));
        }
        if (!named.isEmpty()) {
            groups.add(0, new Group(NAMED, named, false));
        }
        return pages.page(question, asked.match(), groups);
    }

    /**
     * Whether a passage says something: headings and items of a list are passages too. What was found by its address
     * is.
     */
    private static boolean isSentence(String text) {
        return text.indexOf("://") > 0 || text.strip().split("\\s+").length >= WORDS_OF_A_SENTENCE;
    }
}
