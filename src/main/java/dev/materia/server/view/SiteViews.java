package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.Release;
import dev.materia.release.ReleaseFile;
import dev.materia.server.claim.ClaimsHandler;
import dev.materia.server.document.DumpHandler;
import dev.materia.server.document.Published;
import dev.materia.server.page.FilesPage;
import dev.materia.server.page.Frame;
import dev.materia.server.page.HomePage;
import dev.materia.server.page.part.EmbeddedJson;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;

/** Pages about the release as a whole. */
public final class SiteViews {

    private static final int MOST_CLASSES = 24;

    private static final int FEW_DRUGS = 24;

    /** A picture on a page about everything has to be small. */
    private static final int IN_PICTURE = 16;

    private static final Node MEMBER_OF = Mat.term("memberOfClass");

    private static final Node PREVIOUS = NodeFactory.createURI("http://www.w3.org/ns/dcat#previousVersion");

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
                new EmbeddedJson(new DatasetViews(facts).json()),
                new Citations(published).of(title, published.datasetIri()));
        return new HomePage(
                frame,
                release(),
                violations(),
                counts(),
                new HomeQuestions(published).all(),
                drugs(),
                classes(),
                letters(),
                picture(),
                published.release().files().stream()
                        .filter(file -> file.dumpFormat().isPresent() && file.compressed())
                        .map(file ->
                                new Link(file.name() + ", " + size(file.bytes()), DumpHandler.PREFIX + file.name()))
                        .toList());
    }

    private HomePage.Version release() {
        Node dataset = NodeFactory.createURI(published.datasetIri());
        String date = Stream.of(DCTerms.modified, DCTerms.issued)
                .flatMap(property -> published.catalogue().stream(dataset, property.asNode(), Node.ANY))
                .filter(triple -> triple.getObject().isLiteral())
                .map(triple -> triple.getObject().getLiteralLexicalForm().replaceFirst("T.*", ""))
                .findFirst()
                .orElse("");
        String previous = published.catalogue().stream(dataset, PREVIOUS, Node.ANY)
                .map(triple -> GraphReader.local(triple.getObject()))
                .findFirst()
                .orElse("");
        return new HomePage.Version(
                published.release().version(), published.release().versionTag(), date, previous);
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
        lists.put("Claim", ClaimsHandler.ADDRESS);
        for (String kind : List.of("Monograph", "Claim", "Drug", "Condition", "Target", "Publication")) {
            long number = kind.equals("Drug")
                    ? letters().stream().mapToLong(HomePage.Count::number).sum()
                    : facts.count(Terms.TYPE, Mat.term(kind));
            String name =
                    number == 1 ? GraphReader.words(kind) : Frames.plural(kind).toLowerCase(Locale.ROOT);
            if (number > 0) {
                counts.add(new HomePage.Count(new Link(name, lists.get(kind)), number));
            }
        }
        counts.add(new HomePage.Count(
                new Link("triples", "/dump/"), published.union().size()));
        return counts;
    }

    /** The drugs with a monograph, where they are few enough for a glance. */
    private List<HomePage.Count> drugs() {
        List<Node> drugs = facts.having(Terms.TYPE, Mat.term("Monograph")).stream()
                .flatMap(monograph -> facts.all(monograph, Terms.ABOUT).stream())
                .filter(drug -> facts.is(drug, "Drug"))
                .distinct()
                .toList();
        return drugs.size() > FEW_DRUGS
                ? List.of()
                : drugs.stream()
                        .map(drug -> new HomePage.Count(facts.link(drug), facts.count(Terms.SUBJECT, drug)))
                        .sorted(Comparator.comparing(drug -> drug.kind().text().toLowerCase(Locale.ROOT)))
                        .toList();
    }

    /** The classes that most drugs belong to. */
    private List<HomePage.Count> classes() {
        Map<Node, Long> members = published.union().stream(Node.ANY, MEMBER_OF, Node.ANY)
                .collect(Collectors.groupingBy(Triple::getObject, Collectors.counting()));
        return members.entrySet().stream()
                .sorted(Map.Entry.<Node, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .limit(MOST_CLASSES)
                .map(entry -> new HomePage.Count(facts.link(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The letters that drugs begin with, each leading to its part of the list. */
    private List<HomePage.Count> letters() {
        return new IndexViews(published)
                .index("/drug/").stream()
                        .flatMap(page -> page.letters().stream())
                        .map(letter -> new HomePage.Count(
                                new Link(letter.letter(), "/drug/#letter-" + letter.letter()),
                                letter.things().size()))
                        .toList();
    }

    /**
     * The drug that most monographs are about, and of these the one that most sentences say works against something.
     */
    private @Nullable Picture picture() {
        Map<Node, Long> monographs = facts.having(Terms.TYPE, Mat.term("Monograph")).stream()
                .flatMap(monograph -> facts.all(monograph, Terms.ABOUT).stream())
                .filter(drug -> facts.is(drug, "Drug"))
                .collect(Collectors.groupingBy(drug -> drug, Collectors.counting()));
        long most = monographs.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        return monographs.keySet().stream()
                .filter(drug -> Objects.equals(monographs.get(drug), most))
                .max(Comparator.comparing((Node drug) -> sureUses(drug)).thenComparing(drug -> drug.toString()))
                .map(drug -> new Neighbours(facts).around(drug, IN_PICTURE))
                .orElse(null);
    }

    private long sureUses(Node drug) {
        return ClaimRecord.all(facts, Terms.SUBJECT, drug).stream()
                .filter(claim -> claim.predicate().equals("treats") && !claim.denied() && claim.doubt() == 0)
                .mapToLong(claim -> claim.passages().size())
                .sum();
    }

    /** The files of the release. */
    public FilesPage files() {
        return files("Downloads", published.release(), DumpHandler.PREFIX);
    }

    /** The files of {@code release}, which stand at {@code place}. */
    public FilesPage files(String title, Release release, String place) {
        List<FilesPage.File> dumps = new ArrayList<>();
        List<FilesPage.File> others = new ArrayList<>();
        for (ReleaseFile file : release.files()) {
            (file.dumpFormat().isPresent() ? dumps : others)
                    .add(new FilesPage.File(file.name(), what(file), size(file.bytes()), file.bytes(), file.sha256()));
        }
        return new FilesPage(
                Frame.of(title),
                release.version(),
                place,
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
                    case "skipped.tsv" -> "what was left out, and why";
                    case "dataset.index" -> "the data in the form in which this server reads them";
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
