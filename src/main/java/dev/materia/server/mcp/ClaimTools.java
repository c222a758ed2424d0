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
    private static final int LONGEST_SENTENCE = 500;

    private final Search search;
    private final Claims claims;

    ClaimTools(Search search) {
        this.search = search;
        this.claims = new Claims(search);
    }

    private Claims.Page ofDrug(String drug, String predicate) throws Tool.BadCallException {
        if (claims.drugs(drug).isEmpty()) {
            throw new Tool.BadCallException("There is no drug '" + drug + "'. Look for its name with the tool find.");
        }
        Map<String, String> values =
                Map.of("drug", drug, "predicate", predicate, "limit", Integer.toString(MOST_OF_A_DRUG));
        return claims.find(ClaimFilter.of(name -> values.getOrDefault(name, ""), new TreeMap<>()));
    }

    /** What the monographs say of one drug: something of each kind first. */
    Map<String, Object> drug(Tool.Arguments arguments) throws Tool.BadCallException {
        String drug = arguments.required("drug");
        Claims.Page found = ofDrug(drug, "");
        Set<Node> things = claims.drugs(drug);
        Map<String, List<PublishedClaim>> byPredicate = found.claims().stream()
                .collect(Collectors.groupingBy(PublishedClaim::predicateLabel, TreeMap::new, Collectors.toList()));
        Map<String, Object> counts = new LinkedHashMap<>();
        byPredicate.forEach((predicate, list) -> counts.put(predicate, list.size()));
        List<Map<String, Object>> shuffled = dealt(List.copyOf(byPredicate.values())).stream()
                .map(ClaimTools::shortly)
                .toList();
        AnswerPage<Map<String, Object>> page = AnswerPage.of(shuffled, arguments);
        Map<String, List<Object>> shown = new TreeMap<>();
        for (Map<String, Object> claim : page.items()) {
            Map<String, Object> rest = new LinkedHashMap<>(claim);
            String predicate = String.valueOf(rest.remove("predicate"));
            shown.computeIfAbsent(predicate, key -> new ArrayList<>()).add(rest);
        }
        Map<String, Object> answer = Json.map(
                "drug",
                things.stream()
                        .map(Node::toString)
                        .sorted()
                        .limit(Tools.MOST_FOUND)
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
                found.claims().stream()
                        .flatMap(claim -> claim.subject().matches().stream())
                        .distinct()
                        .limit(Tools.MOST_FOUND)
                        .toList(),
                "counts",
                counts,
                "claims",
                shown);
        page.describe(answer);
        more(drug, found, answer);
        return answer;
    }

    /** What is beyond the claims that are looked at is had from another tool. */
    private static void more(String drug, Claims.Page found, Map<String, Object> answer) {
        if (found.total() > found.claims().size()) {
            answer.put(
                    "beyond",
                    "Of " + found.total() + " claims on " + drug + ", the first "
                            + found.claims().size() + " are counted here; the tool claims gives all of them.");
        }
    }

    /** One of each list in turn. */
    private static <T> List<T> dealt(List<List<T>> lists) {
        List<T> dealt = new ArrayList<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<T> list : lists) {
                if (i < list.size()) {
                    dealt.add(list.get(i));
                }
            }
        }
        return dealt;
    }

    /** A claim with one sentence. */
    private static Map<String, Object> shortly(PublishedClaim claim) {
        Map<String, Object> json = Json.map(
                "claim",
                claim.id(),
                "predicate",
                claim.predicateLabel(),
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
        claim.sentences().stream().findFirst().ifPresent(sentence -> json.put("sentence", cut(sentence.text())));
        return json;
    }

    /** A sentence in short; what ends in dots is whole at the claim's address. */
    private static String cut(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE
                ? sentence
                : sentence.substring(0, Math.max(sentence.lastIndexOf(' ', LONGEST_SENTENCE), LONGEST_SENTENCE / 2))
                        + " …";
    }

    /** Claims that fit filters, with their sentences. */
    Map<String, Object> claims(Tool.Arguments arguments) throws Tool.BadCallException {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.concat(ClaimFilter.NAMES.stream(), Stream.of("condition"))
                .forEach(name -> values.put(name, arguments.text(name)));
        values.put("limit", Integer.toString(arguments.number("limit", Tools.USUAL_CLAIMS)));
        values.put("offset", Integer.toString(arguments.number("offset", 0)));
        TreeMap<String, String> errors = new TreeMap<>();
        ClaimFilter filter = ClaimFilter.of(name -> values.getOrDefault(name, ""), errors);
        if (!errors.isEmpty()) {
            throw new Tool.BadCallException(errors.toString());
        }
        Claims.Page page = claims.find(filter);
        AnswerPage<Json.Own> shown = AnswerPage.of(
                page.claims().stream()
                        .map(claim -> (Json.Own) each -> ClaimJson.write(claim, each))
                        .toList(),
                filter.offset(),
                page.total(),
                filter.limit());
        Map<String, Object> json = Json.map("claims", shown.items());
        shown.describe(json);
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
        Claims.Page ofFirst = ofDrug(first, predicate);
        Claims.Page ofSecond = ofDrug(second, predicate);
        Map<String, List<PublishedClaim>> ones = byWhat(ofFirst.claims());
        Map<String, List<PublishedClaim>> others = byWhat(ofSecond.claims());
        List<Compared> both = new ArrayList<>();
        List<Compared> onlyFirst = new ArrayList<>();
        List<Compared> onlySecond = new ArrayList<>();
        ones.forEach((what, list) -> {
            List<PublishedClaim> other = others.get(what);
            if (other == null) {
                onlyFirst.add(Compared.one("onlyFirst", list.get(0)));
            } else {
                both.add(Compared.two(list.get(0), other.get(0)));
            }
        });
        others.forEach((what, list) -> {
            if (!ones.containsKey(what)) {
                onlySecond.add(Compared.one("onlySecond", list.get(0)));
            }
        });
        List<Compared> all = new ArrayList<>(both);
        all.addAll(dealt(List.of(onlyFirst, onlySecond)));
        AnswerPage<Map<String, Object>> page =
                AnswerPage.of(all.stream().map(Compared::json).toList(), arguments);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "counts",
                Json.map("both", both.size(), "onlyFirst", onlyFirst.size(), "onlySecond", onlySecond.size()));
        for (String where : List.of("both", "onlyFirst", "onlySecond")) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < page.items().size(); i++) {
                if (all.get(page.offset() + i).where().equals(where)) {
                    list.add(page.items().get(i));
                }
            }
            answer.put(where, list);
        }
        page.describe(answer);
        more(first, ofFirst, answer);
        more(second, ofSecond, answer);
        return answer;
    }

    /** Something that is said of one of two drugs, or of both. */
    private record Compared(String where, Map<String, Object> json) {

        static Compared one(String where, PublishedClaim claim) {
            return new Compared(where, entry(claim, Json.map("claim", told(claim))));
        }

        static Compared two(PublishedClaim first, PublishedClaim second) {
            return new Compared("both", entry(first, Json.map("first", told(first), "second", told(second))));
        }

        private static Map<String, Object> told(PublishedClaim claim) {
            Map<String, Object> json = shortly(claim);
            json.remove("predicate");
            json.remove("object");
            return json;
        }

        private static Map<String, Object> entry(PublishedClaim claim, Map<String, Object> rest) {
            Map<String, Object> entry = Json.map(
                    "predicate",
                    claim.predicateLabel(),
                    "object",
                    claim.object().label());
            entry.putAll(rest);
            return entry;
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
