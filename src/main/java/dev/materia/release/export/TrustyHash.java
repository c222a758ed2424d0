package dev.materia.release.export;

import dev.materia.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The artefact code of a trusty URI for RDF, module RA (trustyuri.net, specification of modules): SHA-256 over the
 * statements in order, with a blank in place of the code wherever an IRI holds it.
 */
final class TrustyHash {

    private static final Comparator<Node> LITERALS = Comparator.comparing(Node::getLiteralLexicalForm)
            .thenComparing(Node::getLiteralDatatypeURI)
            .thenComparing(Node::getLiteralLanguage);

    /** IRIs before literals; both by their characters. */
    private static final Comparator<Node> NODES = (a, b) -> a.isLiteral() && b.isLiteral()
            ? LITERALS.compare(a, b)
            : a.isLiteral() ? 1 : b.isLiteral() ? -1 : a.getURI().compareTo(b.getURI());

    /** The order of statements. */
    static final Comparator<Quad> ORDER = Comparator.comparing(Quad::getGraph, NODES)
            .thenComparing(Quad::getSubject, NODES)
            .thenComparing(Quad::getPredicate, NODES)
            .thenComparing(Quad::getObject, NODES);

    private TrustyHash() {}

    /** The code of {@code quads}, whose IRIs have a blank where it will stand. */
    static String of(List<Quad> quads) {
        MessageDigest digest = Sha256.digest();
        quads.stream().sorted(ORDER).distinct().forEach(quad -> {
            for (Node part : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                digest.update((text(part) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return "RA" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static String text(Node node) {
        if (!node.isLiteral()) {
            return node.getURI();
        }
        String language = node.getLiteralLanguage();
        return language.isEmpty()
                ? "^" + escape(node.getLiteralDatatypeURI()) + " " + escape(node.getLiteralLexicalForm())
                : "@" + language.toLowerCase(Locale.ROOT) + " " + escape(node.getLiteralLexicalForm());
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
