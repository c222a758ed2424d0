package dev.materia.mapping;

import dev.materia.claim.Action;
import dev.materia.claim.Claim;
import dev.materia.claim.context.Context;
import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import dev.materia.source.Sha256;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The only place where an IRI is minted. The same thing gets the same IRI in every run, on every machine, and from
 * every monograph; what merely shares a label does not.
 */
public final class Iris {

    /** Base of the IRIs where the user names none. */
    public static final String DEFAULT_BASE = "https://w3id.org/materia/";

    /** First path segments of minted IRIs, in the order in which they are best read. */
    public static final List<String> SECTIONS = List.of(
            "drug",
            "class",
            "mechanism",
            "target",
            "condition",
            "population",
            "substance",
            "claim",
            "monograph",
            "publication",
            "person",
            "agent");

    private static final Pattern HTTP =
            Pattern.compile("https?://[^\\s\\p{Cntrl}/<>\"{}|\\\\^`?#][^\\s\\p{Cntrl}<>\"{}|\\\\^`?#]*");

    private final String base;

    /**
     * Mints below {@code base}.
     *
     * @throws IllegalArgumentException if it is no absolute http or https IRI without query and fragment; the message
     *     says so for people
     */
    public Iris(String base) {
        if (!HTTP.matcher(base).matches()) {
            throw new IllegalArgumentException("'" + base + "' cannot be the base of IRIs; give an absolute one without"
                    + " query and fragment, like " + DEFAULT_BASE);
        }
        this.base = base.endsWith("/") ? base : base + "/";
    }

    /** What all minted IRIs start with; ends in a slash. */
    public String base() {
        return base;
    }

    /** A drug, condition, target, class, population or substance: {@code condition/epilepsy}. */
    public Node concept(Concept concept) {
        return concept(concept.type(), concept.slug());
    }

    /** The concept of that type and slug. */
    public Node concept(ConceptType type, String slug) {
        return node(type.path() + "/" + segment(slug));
    }

    /** An action at a target: {@code mechanism/partial-agonist-at-mu-opioid-receptor}. */
    public Node mechanism(Action action, Concept target) {
        return node("mechanism/" + words(action.localName(), "-") + "-at-" + segment(target.slug()));
    }

    /** A person by the name as printed, {@code person/olivier-ameisen}; a body (no given name) as {@code agent/...}. */
    public Node person(AuthorName name) {
        return name.given().isEmpty() ? agent(name.family()) : node("person/" + Slugs.of(name.display()));
    }

    /** A publisher, or another body: {@code agent/farrar}. */
    public Node agent(String name) {
        return node("agent/" + Slugs.of(name));
    }

    /**
     * A publication by its DOI, {@code publication/10.1186_1471-244x-3-16}, or else by first author, year and title.
     * Whatever says less than that goes by its raw line.
     */
    public Node publication(Citation citation) {
        String doi = citation.doi();
        if (doi != null) {
            return node("publication/" + segment(doi.toLowerCase(Locale.ROOT)));
        }
        if (citation.title().isBlank()) {
            return node("publication/" + Slugs.of(citation.raw()));
        }
        String author =
                citation.authors().isEmpty() ? "" : citation.authors().get(0).family();
        String year = citation.year() == null ? "" : citation.year().toString();
        return node("publication/" + Slugs.of(author + " " + year + " " + citation.title()));
    }

    /**
     * A publication whose IRI another thing of the same bibliography has already: the same, distinguished by its line.
     */
    Node publicationApart(Citation citation) {
        return NodeFactory.createURI(publication(citation).getURI() + "-"
                + Sha256.hex(citation.raw()).substring(0, 8));
    }

    /** A monograph, which is also the name of its graph: {@code monograph/baclofen}. See {@link MonographNames}. */
    public Node monograph(String slug) {
        return node("monograph/" + segment(slug));
    }

    /** A passage by its number: {@code monograph/baclofen/passage/12}. */
    public Node passage(Node monograph, int number) {
        return NodeFactory.createURI(monograph.getURI() + "/passage/" + number);
    }

    /** An image by its place in the monograph, from 1: {@code monograph/baclofen/image/1}. */
    public Node image(Node monograph, int number) {
        return NodeFactory.createURI(monograph.getURI() + "/image/" + number);
    }

    /** A part of a thing, on the thing's own page: {@code ...passage/12#position}. */
    public Node part(Node whole, String name) {
        return NodeFactory.createURI(whole.getURI() + "#" + name);
    }

    /**
     * A claim: 16 hex digits of SHA-256 over its content, which is monograph, subject, predicate, object, action,
     * polarity, circumstance and the limits of its contexts. Certainty, passages and evidence are not in it, so that a
     * claim keeps its address while more is learnt of it.
     */
    public Node claim(Node monograph, Concept subject, Claim claim) {
        return claim(monograph, content(subject, claim));
    }

    /** The claim of {@code monograph} that has the content {@code content}. */
    public Node claim(Node monograph, String content) {
        return node("claim/" + Sha256.hex(local(monograph) + "\n" + content).substring(0, 16));
    }

    /** What distinguishes a claim from the others of its monograph. */
    public String content(Concept subject, Claim claim) {
        String action = claim instanceof Claim.MechanismOfAction m ? m.action().localName() : "";
        return String.join(
                "\n",
                local(concept(subject)),
                claim.predicate().localName(),
                local(concept(claim.object())),
                action,
                claim.assertion().polarity().localName(),
                claim.assertion().circumstance().localName(),
                claim.assertion().limits().contexts().stream()
                        .map(Context::identity)
                        .sorted()
                        .collect(Collectors.joining("\t")));
    }

    /** A context, on the page of its claim: {@code claim/0123456789abcdef#context-01234567}. */
    public Node context(Node claim, Context context) {
        return part(claim, "context-" + Sha256.hex(context.identity()).substring(0, 8));
    }

    /** Where the words of a context stand: {@code claim/0123456789abcdef#context-01234567-position}. */
    Node position(Node claim, Context context) {
        return NodeFactory.createURI(context(claim, context).getURI() + "-position");
    }

    /** The dataset as a whole; also the graph for what no single monograph says. */
    public Node dataset() {
        return node("dataset");
    }

    /** The validation report. */
    public Node validation() {
        return node("validation");
    }

    /** A camel-case local name as lower-case words: {@code hasAdverseEffect} gives {@code has-adverse-effect}. */
    static String words(String localName, String gap) {
        return localName.replaceAll("(?<=[a-z])(?=[A-Z])", gap).toLowerCase(Locale.ROOT);
    }

    private String local(Node node) {
        return node.getURI().substring(base.length());
    }

    private Node node(String path) {
        return NodeFactory.createURI(base + path);
    }

    /**
     * A path segment that no two texts share and no server needs to decode: unreserved characters (RFC 3986, section
     * 2.3) as they are, a slash as an underscore, every other byte of the UTF-8 as a tilde and two hex digits.
     */
    private static String segment(String text) {
        StringBuilder segment = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.') {
                segment.append(c);
            } else if (c == '/') {
                segment.append('_');
            } else {
                segment.append('~').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        // a segment of dots alone would be resolved away
        return segment.toString().matches("\\.+") ? segment.toString().replace(".", "~2E") : segment.toString();
    }
}
