package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.server.claim.ClaimFilter;
import dev.materia.server.claim.ClaimValues;
import dev.materia.server.claim.Claims;
import dev.materia.server.claim.ClaimsHandler;
import dev.materia.server.document.Published;
import dev.materia.server.page.ClaimListPage;
import dev.materia.server.page.Frame;
import dev.materia.server.page.part.Filters;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;

/** The page of the claims that a filter selects. */
public final class ClaimListViews {

    /** Sentences of a claim that stand on the page; the page of the claim has all. */
    private static final int QUOTES = 2;

    private final GraphReader facts;

    /** The page for claims of {@code published}. */
    public ClaimListViews(Published published) {
        this.facts = new GraphReader(published);
    }

    /** The page of {@code answer}, which {@code filter} selected. */
    public ClaimListPage page(ClaimFilter filter, ClaimsHandler.Found answer) {
        Claims.Page found = answer.page();
        List<ClaimListPage.Row> rows = found.claims().stream()
                .flatMap(claim -> ClaimRecord.read(facts, NodeFactory.createURI(claim.id())).stream())
                .map(this::row)
                .toList();
        List<Link> pages = new ArrayList<>();
        if (filter.offset() > 0) {
            int before = Math.max(0, filter.offset() - filter.limit());
            pages.add(new Link("The claims before", ClaimsHandler.address("", filter, before)));
        }
        if (filter.offset() + (long) filter.limit() < found.total()) {
            pages.add(new Link("The next claims", ClaimsHandler.address("", filter, filter.offset() + filter.limit())));
        }
        return new ClaimListPage(
                Frame.of("Claims"),
                List.of(
                        new ClaimListPage.Field("drug", "Drug", filter.drug()),
                        new ClaimListPage.Field("object", "Condition, class, target, ...", filter.object()),
                        new ClaimListPage.Field("context", "For whom or when (children, severe)", filter.context())),
                choices(filter),
                rows,
                rows.isEmpty() ? 0 : filter.offset() + 1,
                found.total(),
                Stream.of(".csv", ".json")
                        .map(ending -> new Link(
                                ending.equals(".csv") ? "These as CSV" : "as JSON",
                                ClaimsHandler.address(ending, filter.upTo(ClaimFilter.MOST), 0)))
                        .toList(),
                pages,
                answer.unknown().stream().map(each -> unknown(filter, each)).toList());
    }

    private static ClaimListPage.Unknown unknown(ClaimFilter filter, ClaimsHandler.Unknown unknown) {
        return new ClaimListPage.Unknown(
                unknown.value(),
                unknown.nearest().stream()
                        .map(near -> new Link(
                                near.label(),
                                ClaimsHandler.address(
                                        "",
                                        filter.with(
                                                unknown.parameter(), near.path().substring(1)))))
                        .toList());
    }

    private ClaimListPage.Row row(ClaimRecord claim) {
        String intents = claim.intents().stream()
                .filter(intent -> !intent.equals(Mat.term("Treatment")))
                .map(facts::name)
                .collect(Collectors.joining(", "));
        List<String> notes = Stream.of(strength(claim), intents, PageTopic.special(claim), claim.limits())
                .filter(note -> !note.isEmpty())
                .toList();
        return new ClaimListPage.Row(
                facts.link(claim.subject()),
                PageTopic.verb(claim.predicate()).orElseGet(() -> facts.name(Mat.term(claim.predicate()))),
                facts.link(claim.object()),
                ClaimSections.badges(facts, claim),
                notes,
                claim.denied(),
                facts.link("The claim in full", claim.node()),
                new QuotedPassages(facts).quotes(claim).stream().limit(QUOTES).toList());
    }

    private static String strength(ClaimRecord claim) {
        return claim.strength().isEmpty() ? "" : "strength: " + GraphReader.words(claim.strength());
    }

    private List<Filters.Choice> choices(ClaimFilter filter) {
        return List.of(
                choice("predicate", "What is said", filter.predicate()),
                choice("polarity", "Said or denied", filter.polarity()),
                choice("certainty", "How sure", filter.certainty()),
                new Filters.Choice(
                        "circumstance",
                        "When",
                        PageTopic.CIRCUMSTANCES.entrySet().stream()
                                .map(each -> option(each.getKey(), each.getValue(), filter.circumstance()))
                                .toList()),
                choice("strength", "How strongly", filter.strength()));
    }

    private static Filters.Choice choice(String name, String label, String chosen) {
        return new Filters.Choice(
                name,
                label,
                ClaimValues.of(name).stream()
                        .map(term ->
                                option(term, PageTopic.verb(term).orElseGet(() -> GraphReader.words(term)), chosen))
                        .toList());
    }

    private static Filters.Option option(String value, String text, String chosen) {
        return new Filters.Option(value, text, value.equalsIgnoreCase(chosen));
    }
}
