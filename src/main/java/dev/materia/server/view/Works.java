package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.page.part.Bars;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Publications as a bibliography lists them. */
record Works(GraphReader facts) {

    /** A safe bound for a list of authors, whose cells could in bad data lead round in a circle. */
    private static final int MOST_AUTHORS = 500;

    /** The publications among {@code things}, the newest first. */
    List<Work> of(List<Node> things) {
        return things.stream()
                .filter(thing -> facts.is(thing, "Publication") || facts.is(thing, "Article"))
                .sorted(Comparator.comparing((Node work) -> year(work))
                        .reversed()
                        .thenComparing(facts::name))
                .map(this::work)
                .toList();
    }

    /** The year of a publication; empty if it is not told. */
    String year(Node work) {
        String year = facts.text(work, Terms.YEAR);
        return year.isEmpty() ? facts.text(work, Terms.ISSUED).replaceFirst("-.*", "") : year;
    }

    private Work work(Node work) {
        List<Link> outside = new ArrayList<>();
        facts.all(work, Terms.URL).stream()
                .filter(Node::isURI)
                .forEach(url ->
                        outside.add(facts.link(url.getURI().startsWith("https://doi.org/") ? "DOI" : "online", url)));
        facts.all(work, Terms.SEE_ALSO).stream()
                .filter(Node::isURI)
                .forEach(url -> outside.add(facts.link("trial", url)));
        return new Work(facts.link(work), authors(work), source(work), outside);
    }

    /** The authors in their order. */
    List<Link> authors(Node work) {
        List<Link> authors = new ArrayList<>();
        Optional<Node> cell = facts.one(work, Terms.AUTHOR_LIST);
        while (cell.isPresent() && !cell.get().equals(Terms.NIL) && authors.size() < MOST_AUTHORS) {
            facts.one(cell.get(), Terms.FIRST).ifPresent(author -> authors.add(facts.link(author)));
            cell = facts.one(cell.get(), Terms.REST);
        }
        if (authors.isEmpty()) {
            authors.addAll(facts.links(facts.all(work, Terms.CREATOR)));
        }
        if (facts.text(work, Mat.MORE_AUTHORS).equals("true")) {
            authors.add(new Link("and others", null));
        }
        return authors;
    }

    private String source(Node work) {
        StringBuilder source = new StringBuilder(facts.text(work, Terms.CONTAINER));
        String volume = facts.text(work, Terms.VOLUME);
        String issue = facts.text(work, Terms.ISSUE);
        String pages = facts.text(work, Terms.PAGES);
        append(source, volume + (issue.isEmpty() ? "" : "(" + issue + ")"));
        append(source, pages.isEmpty() ? "" : "pp. " + pages.replace('-', '–'));
        append(source, facts.one(work, Terms.PUBLISHER).map(facts::name).orElse(""));
        append(source, year(work));
        return source.toString();
    }

    private static void append(StringBuilder text, String more) {
        if (!more.isEmpty()) {
            text.append(text.length() == 0 ? "" : ", ").append(more);
        }
    }

    /** How many were published in each year, gaps and all; null if that is no picture. */
    @Nullable Bars byYear(List<Node> works) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (Node work : works) {
            String year = year(work);
            if (year.matches("[0-9]{4}")) {
                counts.merge(Integer.parseInt(year), 1, Integer::sum);
            }
        }
        if (counts.size() < 2) {
            return null;
        }
        List<Bars.Bar> bars = new ArrayList<>();
        int last = counts.lastKey();
        for (int year = Math.max(counts.firstKey(), last - 79); year <= last; year++) {
            bars.add(new Bars.Bar(Integer.toString(year), List.of(counts.getOrDefault(year, 0))));
        }
        return new Bars("Publications by year", List.of("publications"), bars);
    }
}
