package dev.materia.server.mcp;

import dev.materia.claim.Predicate;
import dev.materia.release.claim.ClaimJson;
import dev.materia.release.claim.PublishedClaim;
import dev.materia.server.claim.ClaimFilter;
import dev.materia.server.claim.Claims;
import dev.materia.server.document.Published;
import dev.materia.server.http.Json;
import dev.materia.server.search.Hit;
import dev.materia.server.search.Search;
import dev.materia.server.search.SearchMatch;
import dev.materia.server.search.SearchIndex;
import dev.materia.server.sparql.SparqlEndpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The tools: finding names, claims with their sentences, two drugs side by side, SPARQL, and what there is to ask. */
final class Tools {

    private static final int MOST_CLAIMS = 50;
    private static final int USUAL_CLAIMS = 20;
    private static final int MOST_FOUND = 50;
    private static final int MOST_OF_A_DRUG = 1_000;

    /** As many characters of a SPARQL result as an assistant can read. */
    private static final int LONGEST_RESULT = 60_000;

    /** Properties that a claim has, and those that follow from them. */
    private static final List<String> PREDICATES = Stream.concat(
                    Predicate.localNames().stream(), Stream.of("prevents", "mayCause", "hasMechanism"))
            .toList();

    private final Search search;
    private final Claims claims;
    private final SparqlEndpoint sparql;
    private final SchemaText schema;

    Tools(Search search, SparqlEndpoint sparql) {
        this.search = search;
        this.sparql = sparql;
        claims = new Claims(search);
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
                                + " kind, and the claims, each with its certainty and one sentence. For all sentences use"
                                + " the tool claims.",
                        Json.map("drug", Tool.text("The drug, by name, identifier or IRI.")),
                        List.of("drug"),
                        this::drug),
                new Tool(
                        "claims",
                        "Claims with their sentences",
                        "Claims of the monographs, each with the sentences that make it and its address, to be cited. Denied"
                                + " claims are claims too: look at polarity. Give any of the filters.",
                        claimParameters(),
                        List.of(),
                        this::claims),
                new Tool(
                        "compare",
                        "Two drugs side by side",
                        "What is said of both of two drugs, and of one alone, property by property. That nothing is said of"
                                + " a drug does not mean that it is not so.",
                        Json.map(
                                "first",
                                Tool.text("One drug, by name, identifier or IRI."),
                                "second",
                                Tool.text("The other drug."),
                                "predicate",
                                Tool.choice("Only this property; mayCause stands for all effects.", PREDICATES)),
                        List.of("first", "second"),
                        this::compare),
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

    private static Map<String, Object> claimParameters() {
        return Json.map(
                "drug",
                Tool.text("The drug, by name, identifier or IRI."),
                "predicate",
                Tool.choice("The property; mayCause stands for all effects.", PREDICATES),
                "condition",
                Tool.text("What the claim says of the drug: a condition, class or target, by name, identifier or IRI."),
                "polarity",
                Tool.choice("Whether the monograph says that it is so.", List.of("affirmed", "denied")),
                "certainty",
                Tool.choice("How sure it is.", List.of("established", "probable", "investigational")),
                "circumstance",
                Tool.choice(
                        "When it holds.",
                        List.of("therapeuticUse", "highDose", "longTermUse", "overdose", "abruptWithdrawal")),
                "context",
                Tool.text("Words of a limit: for whom, after what or with what it holds."),
                "limit",
                Tool.number("How many at most.", USUAL_CLAIMS, 1, MOST_CLAIMS),
                "offset",
                Tool.number("How many to leave out first.", 0, 0, Integer.MAX_VALUE));
    }

    private Map<String, Object> find(Tool.Arguments arguments) throws Tool.BadCallException {
        String text = arguments.required("text");
        int most = arguments.number("limit", 10, 1, MOST_FOUND);
        String kind = arguments.text("kind");
        List<String> kinds = kind.isEmpty() ? List.copyOf(Published.KINDS.values()) : List.of(kind);
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

    private List<PublishedClaim> ofDrug(String drug, String predicate) throws Tool.BadCallException {
        if (claims.drugs(drug).isEmpty()) {
            throw new Tool.BadCallException("There is no drug '" + drug + "'. Look for its name with the tool find.");
        }
        Map<String, String> values =
                Map.of("drug", drug, "predicate", predicate, "limit", Integer.toString(MOST_OF_A_DRUG));
        return claims.find(ClaimFilter.of(name -> values.getOrDefault(name, ""), new TreeMap<>()))
                .claims();
    }

    private Map<String, Object> drug(Tool.Arguments arguments) throws Tool.BadCallException {
        String drug = arguments.required("drug");
        List<PublishedClaim> all = ofDrug(drug, "");
        Set<Node> things = claims.drugs(drug);
        Map<String, List<Object>> byPredicate = new TreeMap<>();
        for (PublishedClaim claim : all) {
            List<Object> list = byPredicate.computeIfAbsent(claim.predicateLabel(), key -> new ArrayList<>());
            if (list.size() < MOST_CLAIMS) {
                list.add(shortly(claim));
            }
        }
        return Json.map(
                "drug",
                things.stream()
                        .map(Node::toString)
                        .sorted()
                        .map(iri ->
                                Json.map("iri", iri, "label", search.published().nameOf(iri)))
                        .toList(),
                "names",
                things.stream()
                        .flatMap(each -> search.index().names().named(each.toString()).stream())
                        .map(name -> name.label())
                        .distinct()
                        .limit(MOST_FOUND)
                        .toList(),
                "matches",
                all.stream()
                        .flatMap(claim -> claim.subject().matches().stream())
                        .distinct()
                        .toList(),
                "total",
                all.size(),
                "claims",
                byPredicate);
    }

    /** A claim with one sentence. */
    private static Map<String, Object> shortly(PublishedClaim claim) {
        Map<String, Object> json = Json.map(
                "claim",
                claim.id(),
                "object",
                claim.object().label(),
                "polarity",
                claim.polarity(),
                "certainty",
                claim.certainty(),
                "circumstance",
                claim.circumstance());
        if (!claim.strength().isEmpty()) {
            json.put("strength", claim.strength());
        }
        if (!claim.contexts().isEmpty()) {
            json.put(
                    "contexts",
                    claim.contexts().stream().map(PublishedClaim.Limit::text).toList());
        }
        claim.sentences().stream().findFirst().ifPresent(sentence -> json.put("sentence", sentence.text()));
        return json;
    }

    private Map<String, Object> claims(Tool.Arguments arguments) throws Tool.BadCallException {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.concat(ClaimFilter.NAMES.stream(), Stream.of("condition"))
                .forEach(name -> values.put(name, arguments.text(name)));
        values.put("limit", Integer.toString(arguments.number("limit", USUAL_CLAIMS, 1, MOST_CLAIMS)));
        values.put("offset", Integer.toString(arguments.number("offset", 0, 0, Integer.MAX_VALUE)));
        TreeMap<String, String> errors = new TreeMap<>();
        ClaimFilter filter = ClaimFilter.of(name -> values.getOrDefault(name, ""), errors);
        if (!errors.isEmpty()) {
            throw new Tool.BadCallException(errors.toString());
        }
        Claims.Page page = claims.find(filter);
        Map<String, Object> json = Json.map("total", page.total(), "offset", filter.offset());
        if (filter.offset() + filter.limit() < page.total()) {
            json.put("nextOffset", filter.offset() + filter.limit());
        }
        json.put(
                "claims",
                page.claims().stream()
                        .map(claim -> (Json.Own) each -> ClaimJson.write(claim, each))
                        .toList());
        if (page.total() == 0) {
            json.put("note", "Nothing fits. Look for the names with the tool find, or give fewer filters.");
        }
        return json;
    }

    private Map<String, Object> compare(Tool.Arguments arguments) throws Tool.BadCallException {
        String first = arguments.required("first");
        String second = arguments.required("second");
        String predicate = arguments.text("predicate");
        Map<String, List<PublishedClaim>> ones = byWhat(ofDrug(first, predicate));
        Map<String, List<PublishedClaim>> others = byWhat(ofDrug(second, predicate));
        List<Object> both = new ArrayList<>();
        List<Object> onlyFirst = new ArrayList<>();
        List<Object> onlySecond = new ArrayList<>();
        ones.forEach((what, list) -> {
            List<PublishedClaim> other = others.get(what);
            if (other == null) {
                add(onlyFirst, list.get(0), Json.map("claim", shortly(list.get(0))));
            } else {
                add(both, list.get(0), Json.map("first", shortly(list.get(0)), "second", shortly(other.get(0))));
            }
        });
        others.forEach((what, list) -> {
            if (!ones.containsKey(what)) {
                add(onlySecond, list.get(0), Json.map("claim", shortly(list.get(0))));
            }
        });
        return Json.map("both", both, "onlyFirst", onlyFirst, "onlySecond", onlySecond);
    }

    private static void add(List<Object> list, PublishedClaim claim, Map<String, Object> rest) {
        if (list.size() < 2 * MOST_CLAIMS) {
            Map<String, Object> entry = Json.map(
                    "predicate",
                    claim.predicateLabel(),
                    "object",
                    claim.object().label());
            entry.putAll(rest);
            list.add(entry);
        }
    }

    private static Map<String, List<PublishedClaim>> byWhat(List<PublishedClaim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.predicateLabel() + " " + claim.object().label() + " "
                                + claim.object().iri(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private Map<String, Object> sparql(Tool.Arguments arguments) throws IOException, Tool.BadCallException {
        String result = sparql.answer(arguments.required("query"), LONGEST_RESULT);
        return Json.map("result", Objects.requireNonNull(result.startsWith("{") ? Json.read(result) : result));
    }
}
