package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.document.Published;
import dev.materia.server.page.Frame;
import dev.materia.server.page.SearchPage;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.TextRun;
import dev.materia.server.search.Hit;
import dev.materia.server.search.SearchDesk;
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
    public SearchPage page(String question, boolean asSpelled, List<SearchDesk.Group> groups) {
        Frame frame = Frame.of(question.isEmpty() ? "Search" : "Search: " + question);
        return new SearchPage(
                frame,
                question,
                asSpelled,
                groups.stream().map(group -> group(question, group)).toList());
    }

    private SearchPage.Group group(String question, SearchDesk.Group group) {
        boolean passages = group.kind().equals("Passage");
        String heading = passages ? "Sentences" : Frames.plural(group.kind());
        Link more = new Link(
                "More " + heading.toLowerCase(Locale.ROOT),
                SearchDesk.ADDRESS + "?kind=" + group.kind() + "&q="
                        + URLEncoder.encode(question, StandardCharsets.UTF_8));
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
        boolean same = hit.text().equals(link.text()) || hit.text().equals(hit.iri());
        return new SearchPage.Found(link, same ? List.of() : spans(hit, ""), false, notes(thing, hit), List.of());
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
        return claims == 0 ? "" : ClaimSections.count(claims, "claim");
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
