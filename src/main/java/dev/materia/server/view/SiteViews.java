package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.ReleaseFile;
import dev.materia.server.document.DumpHandler;
import dev.materia.server.document.Published;
import dev.materia.server.page.FilesPage;
import dev.materia.server.page.Frame;
import dev.materia.server.page.HomePage;
import dev.materia.server.page.IndexPage;
import dev.materia.server.page.part.EmbeddedJson;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.VOID;
import org.jspecify.annotations.Nullable;

/** Pages about the release as a whole. */
public final class SiteViews {

    private static final int MOST_DRUGS = 300;

    private final Published published;
    private final GraphReader facts;

    /** The pages about {@code published}. */
    public SiteViews(Published published) {
        this.published = published;
        this.facts = new GraphReader(published);
    }

    /** The home page. */
    public HomePage home() {
        String title = facts.name(NodeFactory.createURI(published.datasetIri()));
        String summary = "What drug monographs say, as linked data, with the sentence behind each statement.";
        Frame frame = new Frame(
                title,
                summary,
                List.of(),
                published.datasetIri(),
                Frames.formats("/" + Published.CATALOGUE),
                new EmbeddedJson(new DatasetJson(published).json()));
        return new HomePage(
                frame,
                published.release().version(),
                violations(),
                counts(),
                drugs(),
                picture(),
                new Examples(published).links(),
                published.release().files().stream()
                        .filter(file -> file.dumpFormat().isPresent())
                        .map(file ->
                                new Link(file.name() + ", " + size(file.bytes()), DumpHandler.PREFIX + file.name()))
                        .toList());
    }

    /** How often the release violates its shapes, which then was published all the same. */
    private long violations() {
        return published.turtle("validation.ttl").stream(Node.ANY, SHACL.resultSeverity, Node.ANY)
                .map(Triple::getObject)
                .filter(severity -> !severity.equals(SHACL.Warning) && !severity.equals(SHACL.Info))
                .count();
    }

    private List<HomePage.Count> counts() {
        List<HomePage.Count> counts = new ArrayList<>();
        Map<String, String> lists = new LinkedHashMap<>();
        Published.KINDS.forEach((path, kind) -> lists.put(kind, path));
        for (String kind : List.of("Monograph", "Claim", "Drug", "Condition", "Target", "Publication")) {
            long number = facts.having(Terms.TYPE, Mat.term(kind)).size();
            String name =
                    number == 1 ? GraphReader.words(kind) : Frames.plural(kind).toLowerCase(Locale.ROOT);
            if (number > 0) {
                counts.add(new HomePage.Count(new Link(name, lists.get(kind)), number));
            }
        }
        counts.add(new HomePage.Count(
                new Link("triples", "/void"), published.union().size()));
        return counts;
    }

    /** The drugs with a monograph; where there are none, all drugs. */
    private List<HomePage.Taste> drugs() {
        List<Node> drugs = facts.having(Terms.TYPE, Mat.term("Drug"));
        List<Node> main = drugs.stream()
                .filter(drug -> facts.having(Terms.ABOUT, drug).stream().anyMatch(each -> facts.is(each, "Monograph")))
                .toList();
        return (main.isEmpty() ? drugs : main)
                .stream()
                        .map(drug -> new HomePage.Taste(facts.link(drug), taste(drug)))
                        .sorted(Comparator.comparing(
                                taste -> taste.drug().text().toLowerCase(Locale.ROOT)))
                        .limit(MOST_DRUGS)
                        .toList();
    }

    /** Counted and not read, since this page is often the first that a server is asked for. */
    private String taste(Node drug) {
        long claims = published.union().stream(Node.ANY, Terms.SUBJECT, drug).count();
        return claims == 0 ? "" : ClaimSections.count(claims, "claim");
    }

    private @Nullable Picture picture() {
        Node dataset = NodeFactory.createURI(published.datasetIri());
        return published.catalogue().stream(dataset, VOID.exampleResource.asNode(), Node.ANY)
                .map(Triple::getObject)
                .sorted(Comparator.comparing(Node::toString))
                .findFirst()
                .map(new Neighbours(facts)::around)
                .orElse(null);
    }

    /** The list of all things of a kind; empty if the release has none, or {@code path} is no list's address. */
    public Optional<IndexPage> index(String path) {
        String kind = Published.KINDS.get(path);
        if (kind == null) {
            return Optional.empty();
        }
        Predicate<Node> ours = node -> node.isURI() && node.getURI().startsWith(published.base() + path.substring(1));
        Map<String, List<IndexPage.Counted>> letters = new TreeMap<>();
        facts.having(Terms.TYPE, Mat.term(kind)).stream()
                .filter(ours)
                .map(node -> new IndexPage.Counted(facts.link(node), claims(node)))
                .sorted(Comparator.comparing(counted -> counted.thing().text().toLowerCase(Locale.ROOT)))
                .forEach(counted -> letters.computeIfAbsent(
                                letter(counted.thing().text()), l -> new ArrayList<>())
                        .add(counted));
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        String title = Frames.plural(kind);
        return Optional.of(new IndexPage(
                Frame.of(title),
                title,
                letters.entrySet().stream()
                        .map(letter -> new IndexPage.Letter(letter.getKey(), letter.getValue()))
                        .toList()));
    }

    private long claims(Node node) {
        return published.union().stream(Node.ANY, Terms.SUBJECT, node).count()
                + published.union().stream(Node.ANY, Terms.OBJECT, node).count();
    }

    private static String letter(String name) {
        int first = name.isEmpty() ? '#' : name.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "0–9";
    }

    /** The files of the release. */
    public FilesPage files() {
        List<FilesPage.File> dumps = new ArrayList<>();
        List<FilesPage.File> others = new ArrayList<>();
        for (ReleaseFile file : published.release().files()) {
            (file.dumpFormat().isPresent() ? dumps : others)
                    .add(new FilesPage.File(file.name(), what(file), size(file.bytes()), file.bytes(), file.sha256()));
        }
        return new FilesPage(
                Frame.of("Downloads"),
                published.release().version(),
                List.of(new FilesPage.Files("The data", dumps), new FilesPage.Files("What goes with them", others)));
    }

    private static String what(ReleaseFile file) {
        return file.dumpFormat()
                .map(format -> format.displayName() + (file.compressed() ? ", gzip" : ""))
                .orElseGet(() -> switch (file.name()) {
                    case "ontology.ttl" -> "the ontology";
                    case "shapes.ttl" -> "the shapes";
                    case "shapes-core.ttl" -> "the shapes without SPARQL, for engines of SHACL Core";
                    case "void.ttl" -> "the description of the dataset, VoID and DCAT";
                    case "validation.ttl", "validation.html" -> "what the check came to";
                    case "mappings.sssom.tsv" -> "links to other vocabularies, SSSOM";
                    case "unlinked.tsv" -> "what was found in no vocabulary";
                    default -> file.mediaType();
                });
    }

    /** A number of bytes, for people. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
