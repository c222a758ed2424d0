package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.server.page.part.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VCARD4;
import org.jspecify.annotations.Nullable;

/** The text of a report of an error in a claim: all that is needed to fix it, except what is wrong. */
record Reports(GraphReader facts) {

    /** Programs that open an address take no more than a few thousand characters. */
    private static final int LONGEST = 1_200;

    /** The text for {@code claim}. */
    String of(ClaimRecord claim) {
        List<String> lines = new ArrayList<>();
        lines.add("What is wrong: ");
        lines.add("");
        lines.add("Claim: " + claim.node());
        lines.add("It says: " + facts.name(claim.subject()) + " " + GraphReader.words(claim.predicate()) + " "
                + facts.name(claim.object()) + (claim.denied() ? " (denied)" : ""));
        add(lines, "How sure", GraphReader.words(claim.certainty()));
        add(lines, "When", GraphReader.words(claim.circumstance()));
        add(lines, "Limits", claim.limits());
        QuotedPassages sentences = new QuotedPassages(facts);
        for (Node passage :
                claim.passages().stream().sorted(QuotedPassages.ORDER).toList()) {
            String words = sentences.exact(passage);
            add(lines, "In a list after", QuotedPassages.lead(claim, words, facts.text(passage, Mat.SECTION)));
            add(lines, "Sentence", words.isEmpty() ? "" : "“" + words + "”");
            lines.add("Passage: " + passage);
        }
        add(lines, "Words for it", String.join(" | ", claim.mentions()));
        add(lines, "Cue", String.join(" | ", claim.cues()));
        add(lines, "Rule", String.join(" | ", facts.texts(claim.node(), Mat.RULE)));
        lines.add("Release: " + facts.published().release().version());
        return String.join("\n", lines);
    }

    /**
     * Where a report goes, with {@code text} in it where the place takes one: a mail, or a form for new issues. Null
     * where the publisher names no place.
     */
    @Nullable Link place(String title, String text) {
        Graph catalogue = facts.published().catalogue();
        Node dataset = NodeFactory.createURI(facts.published().datasetIri());
        Stream<Node> contacts = catalogue.stream(dataset, DCAT.contactPoint.asNode(), Node.ANY)
                .map(Triple::getObject)
                .flatMap(contact -> Stream.of(VCARD4.hasEmail, VCARD4.hasURL)
                        .flatMap(property -> catalogue.stream(contact, property.asNode(), Node.ANY)))
                .map(Triple::getObject);
        Stream<Node> publishers =
                catalogue.stream(dataset, DCTerms.publisher.asNode(), Node.ANY).map(Triple::getObject);
        return Stream.concat(contacts, publishers)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> !iri.startsWith(facts.published().base()) && iri.matches("(?:mailto|https?):.+"))
                .findFirst()
                .map(iri -> iri.startsWith("mailto:")
                        ? new Link(
                                "Write to " + iri.substring(7).replaceFirst("[?].*", ""),
                                iri + "?subject=" + encoded(title) + "&body=" + encoded(text))
                        : new Link(
                                "Report it at " + iri.replaceFirst("https?://([^/]+).*", "$1"), form(iri, title, text)))
                .orElse(null);
    }

    /** Forms for new issues take a title and a body, as those of GitHub and of Forgejo do. */
    private static String form(String iri, String title, String text) {
        return iri.endsWith("/issues/new") ? iri + "?title=" + encoded(title) + "&body=" + encoded(text) : iri;
    }

    private static String encoded(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return URLEncoder.encode(cut, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(name + ": " + value);
        }
    }
}
