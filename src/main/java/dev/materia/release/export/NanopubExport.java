package dev.materia.release.export;

import dev.materia.claim.Polarity;
import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.Release;
import dev.materia.release.change.NQuads;
import dev.materia.source.ProgramVersion;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;

/**
 * {@code nanopubs.nq}: a nanopublication for each claim (nanopub.net guidelines): what it asserts, whence that comes,
 * and who publishes it, under a trusty IRI, which is a hash over all of this.
 */
final class NanopubExport {

    private static final String NP = "http://www.nanopub.org/nschema#";
    private static final String PROV = "http://www.w3.org/ns/prov#";

    /** Stands in IRIs where the hash will. */
    private static final String GAP = " ";

    /** What tells how the claim was found, and nothing of what it says. */
    private static final Set<Node> HOW = Set.of(Mat.CUE, Mat.RULE, Mat.SCOPE, Mat.MENTION, Mat.STATED_IN, Mat.EVIDENCE);

    private static final Node AFFIRMED = Mat.term(Polarity.AFFIRMED.localName());

    private final Release release;
    private final String place;

    private NanopubExport(Release release) {
        this.release = release;
        place = release.base() + "np/";
    }

    static List<Path> write(Release release, Path folder) throws IOException {
        NanopubExport export = new NanopubExport(release);
        Path file = folder.resolve("nanopubs.nq");
        NQuads format = new NQuads();
        try (Writer out = Files.newBufferedWriter(file)) {
            MonographClaims.each(release, (graph, reader, claims) -> {
                for (Node claim : claims) {
                    List<Quad> draft = export.draft(graph, claim).stream()
                            .distinct()
                            .sorted(TrustyHash.ORDER)
                            .toList();
                    String code = TrustyHash.of(draft);
                    for (Quad quad : draft) {
                        format.write(named(quad, code), out);
                    }
                }
            });
        }
        return List.of(file);
    }

    private static Quad named(Quad quad, String code) {
        return Quad.create(
                named(quad.getGraph(), code),
                named(quad.getSubject(), code),
                named(quad.getPredicate(), code),
                named(quad.getObject(), code));
    }

    private static Node named(Node node, String code) {
        return node.isURI() && node.getURI().contains(GAP)
                ? NodeFactory.createURI(node.getURI().replace(GAP, code))
                : node;
    }

    private Node part(String name) {
        return NodeFactory.createURI(place + GAP + name);
    }

    private List<Quad> draft(Graph graph, Node claim) {
        Node whole = part("");
        Node head = part("#Head");
        Node assertion = part("#assertion");
        Node provenance = part("#provenance");
        Node info = part("#pubinfo");
        List<Quad> quads = new ArrayList<>();
        add(quads, head, whole, RDF.type.asNode(), iri(NP + "Nanopublication"));
        add(quads, head, whole, iri(NP + "hasAssertion"), assertion);
        add(quads, head, whole, iri(NP + "hasProvenance"), provenance);
        add(quads, head, whole, iri(NP + "hasPublicationInfo"), info);
        assertion(graph, claim, quads, assertion);
        program(quads, provenance, info, assertion);
        provenance(graph, claim, quads, assertion, provenance);
        add(quads, info, whole, iri(Terms.DCTERMS + "isPartOf"), iri(release.base() + "dataset"));
        add(
                quads,
                info,
                whole,
                iri("http://www.w3.org/ns/dcat#version"),
                NodeFactory.createLiteralString(release.version()));
        add(quads, info, whole, iri(Terms.DCTERMS + "subject"), claim);
        for (Node property : List.of(Terms.LICENSE, Terms.CREATOR, Terms.PUBLISHER)) {
            release.voidDescription().stream(iri(release.base() + "dataset"), property, Node.ANY)
                    .filter(triple -> triple.getObject().isURI())
                    .forEach(triple -> add(quads, info, whole, property, triple.getObject()));
        }
        return quads;
    }

    /** The program found the claim and wrote it down. */
    private void program(List<Quad> quads, Node provenance, Node info, Node assertion) {
        Node program = part("#program");
        add(quads, provenance, assertion, iri(PROV + "wasAttributedTo"), program);
        add(quads, info, part(""), iri("http://purl.org/pav/createdWith"), program);
        add(quads, info, program, RDF.type.asNode(), iri(PROV + "SoftwareAgent"));
        add(quads, info, program, iri(FOAF.NS + "name"), NodeFactory.createLiteralString("Materia"));
        add(
                quads,
                info,
                program,
                iri(Terms.SCHEMA + "softwareVersion"),
                NodeFactory.createLiteralString(ProgramVersion.text()));
    }

    /**
     * The claim with its contexts. The plain triple is asserted only where the claim affirms it without a limit, and
     * the data have it: they have none for what is only under study.
     */
    private static void assertion(Graph graph, Node claim, List<Quad> quads, Node assertion) {
        List<Node> nodes = new ArrayList<>(List.of(claim));
        graph.stream(claim, Mat.CONTEXT, Node.ANY).map(Triple::getObject).forEach(nodes::add);
        for (Node node : nodes) {
            graph.stream(node, Node.ANY, Node.ANY)
                    .filter(triple -> !HOW.contains(triple.getPredicate())
                            && !triple.getPredicate().equals(Terms.HAS_SELECTOR)
                            && !triple.getObject().isBlank())
                    .forEach(triple -> quads.add(Quad.create(assertion, triple)));
        }
        Node subject = value(graph, claim, Terms.SUBJECT);
        Node predicate = value(graph, claim, Terms.PREDICATE);
        Node object = value(graph, claim, Terms.OBJECT);
        boolean affirmed = graph.contains(claim, Mat.POLARITY, AFFIRMED);
        if (affirmed && nodes.size() == 1 && graph.contains(subject, predicate, object)) {
            add(quads, assertion, subject, predicate, object);
        }
    }

    private static void provenance(Graph graph, Node claim, List<Quad> quads, Node assertion, Node provenance) {
        for (Node how : HOW) {
            graph.stream(claim, how, Node.ANY)
                    .forEach(triple -> add(quads, provenance, assertion, how, triple.getObject()));
        }
        graph.stream(claim, Mat.STATED_IN, Node.ANY).map(Triple::getObject).forEach(passage -> {
            add(quads, provenance, assertion, iri(PROV + "wasDerivedFrom"), passage);
            graph.stream(passage, Terms.HAS_SOURCE, Node.ANY)
                    .forEach(triple ->
                            add(quads, provenance, assertion, iri(PROV + "hadPrimarySource"), triple.getObject()));
            graph.stream(passage, Terms.HAS_SELECTOR, Node.ANY)
                    .flatMap(triple -> graph.stream(triple.getObject(), Terms.EXACT, Node.ANY))
                    .forEach(triple -> add(quads, provenance, passage, Terms.EXACT, triple.getObject()));
        });
    }

    private static Node value(Graph graph, Node claim, Node property) {
        return graph.stream(claim, property, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElse(Node.ANY);
    }

    private static void add(List<Quad> quads, Node graph, Node subject, Node predicate, Node object) {
        quads.add(Quad.create(graph, subject, predicate, object));
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }
}
