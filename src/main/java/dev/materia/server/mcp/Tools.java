package dev.materia.server.mcp;

import dev.materia.server.claim.ClaimValues;
import dev.materia.server.document.Published;
import dev.materia.server.http.Json;
import dev.materia.server.search.Hit;
import dev.materia.server.search.Search;
import dev.materia.server.search.SearchIndex;
import dev.materia.server.search.SearchMatch;
import dev.materia.server.sparql.SparqlEndpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tools: finding names, claims with their sentences, two drugs side by side, SPARQL, and what there is to ask. */
final class Tools {

    static final int MOST_CLAIMS = 50;
    static final int USUAL_CLAIMS = 20;
    static final int MOST_FOUND = 50;

    /** As many characters of a SPARQL result as an assistant can read. */
    private static final int LONGEST_RESULT = 60_000;

    private final Search search;
    private final ClaimTools claims;
    private final SparqlEndpoint sparql;
    private final SchemaText schema;

    Tools(Search search, SparqlEndpoint sparql) {
        this.search = search;
        this.sparql = sparql;
        claims = new ClaimTools(search);
        schema = new SchemaText(search.published());
    }

    /** All of them. */
    List<Tool> all() {
        return List.of(
                new Tool(
                        "find",
                        "Find things by name",
                        "Finds drugs, conditions, targets and other things of this dataset by name, synonym, brand name or"
                                + " identifier (MESH:D001418), also where the name is misspelled. Use it first where you"
                                + " are not sure how something is called here.",
                        Json.map(
                                "text",
                                Tool.text("The name or identifier."),
                                "kind",
                                Tool.choice("Only things of this kind.", List.copyOf(Published.KINDS.values())),
                                "limit",
                                Tool.number("How many at most.", 10, 1, MOST_FOUND)),
                        List.of("text"),
                        this::find),
                new Tool(
                        "drug",
                        "A drug in short",
                        "What the monographs say of one drug: its names and identifiers, how many claims there are of each"
                                + " kind, and claims of each kind, with certainty and one sentence, a page at a time. For"
                                + " all sentences use the tool claims.",
                        paged(Json.map("drug", Tool.text("The drug, by name, identifier or IRI."))),
                        List.of("drug"),
                        claims::drug),
                new Tool(
                        "claims",
                        "Claims with their sentences",
                        "Claims of the monographs, each with the sentences that make it and its address, to be cited. Denied"
                                + " claims are claims too: look at polarity. Give any of the filters.",
                        claimParameters(),
                        List.of(),
                        claims::claims),
                new Tool(
                        "compare",
                        "Two drugs side by side",
                        "What is said of both of two drugs, and of one alone, property by property, a page at a time. That"
                                + " nothing is said of a drug does not mean that it is not so.",
                        paged(Json.map(
                                "first",
                                Tool.text("One drug, by name, identifier or IRI."),
                                "second",
                                Tool.text("The other drug."),
                                "predicate",
                                Tool.choice(
                                        "Only this property; mayCause stands for all effects.",
                                        ClaimValues.PREDICATES))),
                        List.of("first", "second"),
                        claims::compare),
                new Tool(
                        "sparql",
                        "SPARQL query",
                        "Answers a SPARQL 1.1 query (SELECT, ASK, CONSTRUCT, DESCRIBE). The prefixes of the data need not be"
                                + " declared. Read the tool schema first. Use LIMIT: long results are refused.",
                        Json.map("query", Tool.text("The query.")),
                        List.of("query"),
                        this::sparql),
                new Tool(
                        "schema",
                        "What can be asked",
                        "The classes and properties of the data in words, the values they take, and example queries.",
                        Map.of(),
                        List.of(),
                        arguments -> Json.map("text", schema.text())));
    }

    private static Map<String, Object> paged(Map<String, Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("limit", Tool.number("How many at most.", USUAL_CLAIMS, 1, MOST_CLAIMS));
        all.put("offset", Tool.number("How many to leave out first.", 0, 0, Integer.MAX_VALUE));
        return all;
    }

    private static Map<String, Object> claimParameters() {
        return paged(Json.map(
                "drug",
                Tool.text("The drug, by name, identifier or IRI."),
                "predicate",
                Tool.choice("The property; mayCause stands for all effects.", ClaimValues.PREDICATES),
                "condition",
                Tool.text("What the claim says of the drug: a condition, class or target, by name, identifier or IRI."),
                "polarity",
                Tool.choice("Whether the monograph says that it is so.", ClaimValues.of("polarity")),
                "certainty",
                Tool.choice("How sure it is.", ClaimValues.of("certainty")),
                "circumstance",
                Tool.choice("When it holds.", ClaimValues.of("circumstance")),
                "strength",
                Tool.choice("How strongly it warns of a use.", ClaimValues.of("strength")),
                "context",
                Tool.text("Words of a limit: for whom, after what or with what it holds.")));
    }

    private Map<String, Object> find(Tool.Arguments arguments) throws Tool.BadCallException {
        String text = arguments.required("text");
        int most = arguments.number("limit", 10);
        String kind = arguments.text("kind");
        List<String> kinds = Published.KINDS.values().stream()
                .filter(each -> kind.isEmpty() || each.equalsIgnoreCase(kind))
                .toList();
        SearchIndex.Question question = search.index().ask(text);
        List<Object> found = new ArrayList<>();
        for (Hit hit : question.find(kinds, most)) {
            found.add(Json.map(
                    "iri",
                    hit.iri(),
                    "kind",
                    hit.kind(),
                    "label",
                    search.published().nameOf(hit.iri()),
                    "found",
                    hit.text()));
        }
        return Json.map("asSpelled", question.match() == SearchMatch.ALL, "things", found);
    }

    private Map<String, Object> sparql(Tool.Arguments arguments) throws IOException, Tool.BadCallException {
        String result = sparql.answer(arguments.required("query"), LONGEST_RESULT);
        return Json.map("result", Objects.requireNonNull(result.startsWith("{") ? Json.read(result) : result));
    }
}
