package dev.materia.server.search;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.document.NearbyAddresses;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.page.Page;
import dev.materia.server.page.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * {@code /compare?drug=…&drug=…}: up to four drugs side by side, each by its name, by any other name of it, by its
 * identifier, or by the end of its address.
 */
public final class CompareHandler implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/compare";

    private static final int MOST = 4;

    private static final int SUGGESTED = 3;

    private final Search search;
    private final NearbyAddresses nearby;
    private final BiFunction<List<String>, List<Unknown>, Page> pages;

    /** Compares drugs of {@code search}, as {@code pages} shows them and what was not found. */
    public CompareHandler(Search search, NearbyAddresses nearby, BiFunction<List<String>, List<Unknown>, Page> pages) {
        this.search = search;
        this.nearby = nearby;
        this.pages = pages;
    }

    /**
     * What names no drug.
     *
     * @param name what was asked for
     * @param nearest the names of the drugs that may be meant; may be empty
     */
    public record Unknown(String name, List<String> nearest) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        List<String> asked = exchange.query().all("drug").stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (asked.size() > MOST || asked.stream().anyMatch(name -> name.length() > SearchHandler.LONGEST)) {
            throw new ProblemException(HttpProblem.of(
                    400,
                    "compare",
                    "More than " + MOST + " drugs cannot be compared side by side, and no name has more than "
                            + SearchHandler.LONGEST + " characters",
                    "Ask for two to four drugs by their names."));
        }
        List<String> found = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        for (String name : asked) {
            Optional<String> drug = drug(name);
            if (drug.isEmpty()) {
                unknown.add(new Unknown(name, nearest(name)));
            } else if (!found.contains(drug.get())) {
                found.add(drug.get());
            }
        }
        Page page = pages.apply(found, unknown);
        Pages.send(exchange, page, search.published().modified());
    }

    private List<String> nearest(String name) {
        return nearby.nearest("/drug/" + name.replace('/', ' ')).stream()
                .filter(near -> near.path().startsWith("/drug/"))
                .map(NearbyAddresses.Near::label)
                .limit(SUGGESTED)
                .toList();
    }

    private Optional<String> drug(String name) {
        String own = search.published().base() + "drug/" + name;
        return Stream.of(
                        Stream.of(own).filter(this::isDrug),
                        search
                                .index()
                                .names()
                                .find(
                                        name,
                                        EntityNames.Match.EXACT,
                                        each -> each.kind().equals("Drug"),
                                        1)
                                .stream()
                                .map(EntityName::iri),
                        search.index().identifiers().find(name).stream()
                                .map(IdentifierIndex.Identified::iri)
                                .filter(this::isDrug))
                .flatMap(each -> each)
                .findFirst();
    }

    private boolean isDrug(String iri) {
        Node node = NodeFactory.createURI(iri);
        return search.published().union().contains(node, Terms.TYPE, Mat.term("Drug"));
    }
}
