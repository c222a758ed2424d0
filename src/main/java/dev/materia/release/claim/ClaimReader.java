package dev.materia.release.claim;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.mapping.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads claims from a graph: that of one monograph, or the union of all.
 *
 * @param graph holds the claims with their passages, contexts and the labels of what they are about
 */
public record ClaimReader(Graph graph) {

    private static final List<Node> MATCHES = List.of(
            SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.narrowMatch.asNode(), SKOS.broadMatch.asNode());

    /** Passage 9 before passage 10. */
    private static final Comparator<Node> ORDER =
            Comparator.comparing((Node node) -> node.toString().length()).thenComparing(node -> node.toString());

    /** What is a claim in the graph, in no order. */
    public Stream<Node> claims() {
        return graph.stream(Node.ANY, Terms.TYPE, Mat.CLAIM).map(Triple::getSubject);
    }

    /** The claim with that name; empty if it lacks subject, predicate or object. */
    public Optional<PublishedClaim> read(Node claim) {
        Optional<Node> subject = one(claim, Terms.SUBJECT);
        Optional<Node> predicate = one(claim, Terms.PREDICATE);
        Optional<Node> object = one(claim, Terms.OBJECT);
        if (subject.isEmpty() || predicate.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        List<Node> passages = all(claim, Mat.STATED_IN).toList();
        return Optional.of(new PublishedClaim(
                claim.toString(),
                passages.stream().findFirst().map(this::monograph).orElse(""),
                thing(subject.get()),
                predicate.get().toString(),
                Wording.words(local(predicate.get())),
                thing(object.get()),
                names(claim, Mat.ACTION).stream().findFirst().orElse(""),
                name(claim, Mat.POLARITY),
                name(claim, Mat.CERTAINTY),
                name(claim, Mat.CIRCUMSTANCE),
                name(claim, Mat.STRENGTH),
                names(claim, Mat.INTENT),
                names(claim, Mat.ROLE),
                all(claim, Mat.CONTEXT)
                        .map(this::limit)
                        .sorted(Comparator.comparing(PublishedClaim.Limit::text))
                        .toList(),
                texts(claim, Mat.MENTION),
                texts(claim, Mat.CUE),
                passages.stream().map(this::sentence).toList(),
                all(claim, Mat.EVIDENCE).map(Node::toString).toList(),
                all(claim, Mat.DISPUTES).map(Node::toString).toList()));
    }

    private PublishedClaim.Thing thing(Node node) {
        return new PublishedClaim.Thing(
                node.toString(),
                label(node),
                MATCHES.stream()
                        .flatMap(kind -> all(node, kind))
                        .map(Node::toString)
                        .distinct()
                        .toList());
    }

    private String label(Node node) {
        return Stream.of(Terms.PREF_LABEL, Terms.LABEL)
                .flatMap(property -> texts(node, property).stream())
                .findFirst()
                .orElseGet(() -> local(node));
    }

    private PublishedClaim.Limit limit(Node context) {
        return new PublishedClaim.Limit(name(context, Mat.CONTEXT_TYPE), label(context), name(context, Mat.PRESENCE));
    }

    private PublishedClaim.Sentence sentence(Node passage) {
        String text = all(passage, Terms.HAS_SELECTOR)
                .flatMap(selector -> texts(selector, Terms.EXACT).stream())
                .findFirst()
                .or(() -> hash(passage))
                .orElse("");
        List<String> sections = texts(passage, Mat.SECTION);
        return new PublishedClaim.Sentence(passage.toString(), sections.isEmpty() ? "" : sections.get(0), text);
    }

    /** Where the words are not published, their hash stands for them. */
    private Optional<String> hash(Node passage) {
        return Stream.concat(Stream.of(passage), all(passage, Terms.HAS_SELECTOR))
                .flatMap(node -> texts(node, Terms.SHA256).stream())
                .findFirst()
                .map(hash -> "sha256:" + hash);
    }

    private String monograph(Node passage) {
        return one(passage, Terms.HAS_SOURCE)
                .map(Node::toString)
                .orElseGet(() -> passage.toString().replaceFirst("/passage/.*", ""));
    }

    private Stream<Node> all(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).sorted(ORDER);
    }

    private Optional<Node> one(Node subject, Node property) {
        return all(subject, property).findFirst();
    }

    private List<String> texts(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private List<String> names(Node subject, Node property) {
        return all(subject, property).map(ClaimReader::local).sorted().toList();
    }

    private String name(Node subject, Node property) {
        return one(subject, property).map(ClaimReader::local).orElse("");
    }

    private static String local(Node term) {
        String iri = term.toString();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
