package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.claim.ThingLists;
import dev.materia.server.document.Published;
import dev.materia.server.page.Frame;
import dev.materia.server.page.IndexPage;
import dev.materia.server.page.part.Alternate;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/** Lists of all things of a kind. */
public final class IndexViews {

    private static final Node MEMBER_OF = Mat.term("memberOfClass");

    private final Published published;
    private final GraphReader facts;

    /** The lists of {@code published}. */
    public IndexViews(Published published) {
        this.published = published;
        this.facts = new GraphReader(published);
    }

    /** The list of all things of a kind, which may be none; empty if {@code path} is no list's address. */
    public Optional<IndexPage> index(String path) {
        String kind = Published.KINDS.get(path);
        if (kind == null) {
            return Optional.empty();
        }
        Predicate<Node> ours = node -> node.isURI() && node.getURI().startsWith(published.base() + path.substring(1));
        Map<String, List<IndexPage.Counted>> letters = new TreeMap<>();
        List<IndexPage.Counted> named = new ArrayList<>();
        facts.having(Terms.TYPE, Mat.term(kind)).stream()
                .filter(ours)
                .filter(node -> ThingLists.isListed(published.union(), kind, node))
                .sorted(Comparator.comparing(node -> facts.name(node).toLowerCase(Locale.ROOT)))
                .forEach(node -> {
                    if (isDescribed(kind, node)) {
                        letters.computeIfAbsent(letter(facts.name(node)), l -> new ArrayList<>())
                                .add(new IndexPage.Counted(facts.link(node), size(kind, node)));
                    } else {
                        named.add(new IndexPage.Counted(facts.link(node), claims(node)));
                    }
                });
        String title = Frames.plural(kind);
        String address = path.substring(0, path.length() - 1);
        List<Alternate> tables = List.of(
                new Alternate("JSON", address + ".json", "application/json"),
                new Alternate("CSV", address + ".csv", "text/csv"));
        return Optional.of(new IndexPage(
                new Frame(title, "", List.of(), "", tables, null),
                title,
                otherWays(kind),
                kind.equals("DrugClass") ? "drug" : "claim",
                letters.entrySet().stream()
                        .map(letter -> new IndexPage.Letter(letter.getKey(), letter.getValue()))
                        .toList(),
                named));
    }

    private List<Link> otherWays(String kind) {
        boolean inMesh = Set.of("Drug", "DrugClass", "Condition").contains(kind)
                && published.union().contains(Node.ANY, Terms.BROADER_DESCRIPTOR, Node.ANY);
        List<Link> ways = new ArrayList<>();
        if (inMesh) {
            ways.add(new Link("Walk the hierarchies of MeSH", Hierarchy.PREFIX));
        }
        if (kind.equals("Drug")) {
            ways.add(new Link("By class", "/class/"));
            ways.add(new Link("Compare some", "/compare"));
        }
        return ways;
    }

    /** Whether a drug has claims or a monograph of its own, and a class drugs: all else is named only with others. */
    private boolean isDescribed(String kind, Node node) {
        return switch (kind) {
            case "Drug" ->
                facts.count(Terms.SUBJECT, node) > 0 || published.union().contains(Node.ANY, Terms.ABOUT, node);
            case "DrugClass" ->
                facts.count(MEMBER_OF, node) > 0
                        || facts.having(Terms.BROADER, node).stream()
                                .anyMatch(narrower -> facts.count(MEMBER_OF, narrower) > 0);
            default -> true;
        };
    }

    /** The number that stands with a thing in its list, as its page counts. */
    private long size(String kind, Node node) {
        return switch (kind) {
            case "Drug" -> facts.count(Terms.SUBJECT, node);
            case "DrugClass" -> facts.count(MEMBER_OF, node);
            default -> claims(node);
        };
    }

    private long claims(Node node) {
        return facts.count(Terms.SUBJECT, node) + facts.count(Terms.OBJECT, node);
    }

    private static String letter(String name) {
        int first = name.isEmpty() ? '#' : name.codePointAt(0);
        if (!Character.isLetter(first)) {
            return "0–9";
        }
        return Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN
                ? Character.toString(first).toUpperCase(Locale.ROOT)
                : "α–ω";
    }
}
