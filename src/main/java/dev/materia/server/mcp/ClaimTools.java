package dev.materia.server.mcp;

import dev.materia.release.claim.ClaimJson;
import dev.materia.release.claim.PublishedClaim;
import dev.materia.server.claim.ClaimFilter;
import dev.materia.server.claim.Claims;
import dev.materia.server.http.Json;
import dev.materia.server.search.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The tools that answer with claims: a drug in short, claims with their sentences, two drugs side by side. */
final class ClaimTools {

    private static final int MOST_OF_A_DRUG = 1_000;

    private final Search search;
    private final Claims claims;

    ClaimTools(Search search) {
        this.search = search;
        this.claims = new Claims(search);
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

    /** What the monographs say of one drug. */
    Map<String, Object> drug(Tool.Arguments arguments) throws Tool.BadCallException {
        String drug = arguments.required("drug");
        List<PublishedClaim> all = ofDrug(drug, "");
        Set<Node> things = claims.drugs(drug);
        Map<String, List<Object>> byPredicate = new TreeMap<>();
        for (PublishedClaim claim : all) {
            List<Object> list = byPredicate.computeIfAbsent(claim.predicateLabel(), key -> new ArrayList<>());
            if (list.size() < Tools.MOST_CLAIMS) {
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
                        .limit(Tools.MOST_FOUND)
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

    /** Claims that fit filters, with their sentences. */
    Map<String, Object> claims(Tool.Arguments arguments) throws Tool.BadCallException {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.concat(ClaimFilter.NAMES.stream(), Stream.of("condition"))
                .forEach(name -> values.put(name, arguments.text(name)));
        values.put("limit", Integer.toString(arguments.number("limit", Tools.USUAL_CLAIMS, 1, Tools.MOST_CLAIMS)));
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

    /** What is said of both of two drugs, and of one alone. */
    Map<String, Object> compare(Tool.Arguments arguments) throws Tool.BadCallException {
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
        if (list.size() < 2 * Tools.MOST_CLAIMS) {
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
}
