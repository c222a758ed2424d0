package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.mapping.Wording;
import dev.materia.server.claim.ClaimsHandler;
import dev.materia.server.document.Published;
import dev.materia.server.page.Frame;
import dev.materia.server.page.SearchPage;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.TextRun;
import dev.materia.server.search.CompareHandler;
import dev.materia.server.search.Hit;
import dev.materia.server.search.SearchHandler;
import dev.materia.server.search.SearchMatch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The page of what was found for some words. */
public final class SearchViews {

    private static final int MOST_CLAIMS = 6;

    private final GraphReader facts;

    /** The page for searches in {@code published}. */
    public SearchViews(Published published) {
        this.facts = new GraphReader(published);
    }

    /** The page of what was found for {@code question}. */
    public SearchPage page(String question, SearchMatch match, List<SearchHandler.Group> groups) {
        Frame frame = Frame.of(question.isEmpty() ? "Search" : "Search: " + question);
        return new SearchPage(
                frame,
                question,
                switch (match) {
                    case ALL -> "";
                    case NEAR -> "Nothing is spelled so; these come nearest.";
                    case SOME -> "Nothing has all of these words; these have some of them.";
                },
                ways(groups),
                groups.stream().map(group -> group(question, group)).toList());
    }

    /** Where the question names two drugs, or a drug and what may be said of it. */
    private List<Link> ways(List<SearchHandler.Group> groups) {
        List<Hit> named = groups.stream()
                .filter(group -> group.kind().equals(SearchHandler.NAMED))
                .flatMap(group -> group.hits().stream())
                .toList();
        List<Node> drugs = things(named, true);
        List<Node> others = things(named, false);
        List<Link> ways = new ArrayList<>();
        if (drugs.size() > 1) {
            ways.add(new Link(
                    "Compare " + names(drugs),
                    CompareHandler.ADDRESS + "?"
                            + drugs.stream()
                                    .map(drug -> "drug=" + encoded(facts.name(drug)))
                                    .collect(Collectors.joining("&"))));
        }
        for (Node drug : drugs) {
            for (Node other : others) {
                if (facts.name(other).equalsIgnoreCase(facts.name(drug))) {
                    continue; // the substance that it is, say
                }
                ways.add(new Link(
                        "Claims on " + names(List.of(drug, other)),
                        ClaimsHandler.ADDRESS + "?drug=" + address(drug) + "&object=" + address(other)));
            }
        }
        return ways;
    }

    private static List<Node> things(List<Hit> named, boolean drugs) {
        return named.stream()
                .filter(hit -> hit.kind().equals("Drug") == drugs)
                .map(hit -> NodeFactory.createURI(hit.iri()))
                .distinct()
                .toList();
    }

    private String names(List<Node> things) {
        return things.stream().map(facts::name).collect(Collectors.joining(" and "));
    }

    private String address(Node thing) {
        return encoded(facts.published().address(thing.getURI()).replaceFirst("^/", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private SearchPage.Group group(String question, SearchHandler.Group group) {
        boolean passages = group.kind().equals("Passage");
        boolean named = group.kind().equals(SearchHandler.NAMED);
        String heading = named ? "Names" : passages ? "Sentences" : Frames.plural(group.kind());
        Link more = new Link(
                "More " + heading.toLowerCase(Locale.ROOT),
                SearchHandler.ADDRESS + "?kind=" + group.kind() + "&q=" + encoded(question));
        return new SearchPage.Group(
                group.kind().toLowerCase(Locale.ROOT),
                heading,
                group.hits().stream()
                        .map(hit -> passages ? passage(hit) : thing(hit))
                        .toList(),
                group.more() ? more : null);
    }

    private SearchPage.Found thing(Hit hit) {
        Node thing = NodeFactory.createURI(hit.iri());
        Link link = facts.link(thing);
        boolean same = hit.text().equalsIgnoreCase(link.text()) || hit.text().equals(hit.iri());
        return new SearchPage.Found(
                link, same ? List.of() : spans(hit, ""), false, kind(hit), notes(thing, hit), List.of());
    }

    private static String kind(Hit hit) {
        return GraphReader.words(hit.kind());
    }

    private String notes(Node thing, Hit hit) {
        if (hit.kind().equals("Publication")) {
            String year = facts.text(thing, Terms.YEAR);
            String authors = facts.all(thing, Terms.CREATOR).stream()
                    .map(facts::name)
                    .limit(3)
                    .collect(Collectors.joining(", "));
            return authors.isEmpty() || year.isEmpty() ? authors + year : authors + ", " + year;
        }
        long claims = facts.having(hit.kind().equals("Drug") ? Terms.SUBJECT : Terms.OBJECT, thing)
                .size();
        return claims == 0 ? "" : Wording.count(claims, "claim");
    }

    private SearchPage.Found passage(Hit hit) {
        Node passage = NodeFactory.createURI(hit.iri());
        Link source = new QuotedPassages(facts).source(passage);
        List<Link> claims = facts.having(Mat.STATED_IN, passage).stream()
                .filter(claim -> facts.is(claim, "Claim"))
                .limit(MOST_CLAIMS)
                .map(facts::link)
                .toList();
        return new SearchPage.Found(
                new Link(
                        source.text().isEmpty() ? facts.name(passage) : source.text(),
                        facts.link(passage).href()),
                hit.text().equals(hit.iri())
                        ? List.of(new TextRun(new QuotedPassages(facts).exact(passage), "sentence"))
                        : spans(hit, "sentence"),
                true,
                "",
                facts.text(passage, Mat.SECTION),
                claims);
    }

    private static List<TextRun> spans(Hit hit, String rest) {
        List<TextRun> spans = new ArrayList<>();
        int at = 0;
        for (Hit.Mark mark : hit.marks()) {
            if (mark.start() > at) {
                spans.add(new TextRun(hit.text().substring(at, mark.start()), rest));
            }
            spans.add(new TextRun(hit.text().substring(mark.start(), mark.end()), "mention"));
            at = mark.end();
        }
        if (at < hit.text().length()) {
            spans.add(new TextRun(hit.text().substring(at), rest));
        }
        return spans;
    }
}
