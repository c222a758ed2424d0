package dev.materia.server.view;

import dev.materia.server.document.EntityPages;
import dev.materia.server.document.Published;
import dev.materia.server.http.Parameters;
import dev.materia.server.page.Page;
import dev.materia.server.page.ThingPage;
import dev.materia.server.page.part.Fact;
import dev.materia.server.page.part.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The page about any thing, by what it is. */
public final class ThingPages implements EntityPages {

    private static final List<String> CONCEPTS =
            List.of("Condition", "Target", "Mechanism", "DrugClass", "Population", "Substance");

    private final GraphReader facts;

    /** The pages about the things of {@code published}. */
    public ThingPages(Published published) {
        this.facts = new GraphReader(published);
    }

    @Override
    public Page of(Node subject, String path, Parameters asked) {
        ConceptViews concepts = new ConceptViews(facts);
        DocumentViews documents = new DocumentViews(facts);
        if (facts.is(subject, "Drug")) {
            return concepts.drug(subject, path, Filter.of(asked));
        }
        for (String kind : CONCEPTS) {
            if (facts.is(subject, kind)) {
                return concepts.concept(subject, kind, path);
            }
        }
        if (facts.is(subject, "Claim")) {
            Page page = ClaimRecord.read(facts, subject)
                    .<Page>map(claim -> documents.claim(claim, path))
                    .orElse(null);
            return page == null ? thing(subject, path) : page;
        }
        if (facts.is(subject, "Passage")) {
            return documents.passage(subject, path);
        }
        if (facts.is(subject, "Monograph")) {
            return documents.monograph(subject, path);
        }
        if (Stream.of("Publication", "Article", "Book", "Chapter").anyMatch(kind -> facts.is(subject, kind))) {
            return documents.publication(subject, path);
        }
        if (subject.toString().equals(facts.published().datasetIri())) {
            return new DatasetViews(facts).page(path);
        }
        return facts.is(subject, "Person") ? documents.person(subject, path) : thing(subject, path);
    }

    private ThingPage thing(Node subject, String path) {
        Graph graph = facts.published().describing(subject).orElse(Graph.emptyGraph);
        List<Triple> from = graph.stream(subject, Node.ANY, Node.ANY).toList();
        List<Triple> to = graph.stream(Node.ANY, Node.ANY, subject).toList();
        return new ThingPage(
                new Frames(facts).of(subject, path, ""),
                "",
                rows(from, Triple::getObject),
                rows(to, Triple::getSubject));
    }

    private List<Fact> rows(List<Triple> triples, Function<Triple, Node> value) {
        Map<String, List<Triple>> byProperty = triples.stream()
                .collect(Collectors.groupingBy(
                        triple -> triple.getPredicate().getURI(), TreeMap::new, Collectors.toList()));
        Map<Link, List<Link>> rows = new LinkedHashMap<>();
        byProperty
                .values()
                .forEach(each -> rows.put(
                        facts.link(each.get(0).getPredicate()),
                        facts.links(each.stream().map(value).toList())));
        return rows.entrySet().stream()
                .map(row -> new Fact(row.getKey(), row.getValue()))
                .toList();
    }
}
