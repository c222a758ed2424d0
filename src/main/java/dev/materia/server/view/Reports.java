package dev.materia.server.view;

import dev.materia.mapping.Mat;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/** The text of a report of an error in a claim: all that is needed to fix it, except what is wrong. */
record Reports(GraphReader facts) {

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
            add(lines, "Sentence", words.isEmpty() ? "" : "“" + words + "”");
            lines.add("Passage: " + passage);
        }
        add(lines, "Words for it", String.join(" | ", claim.mentions()));
        add(lines, "Cue", String.join(" | ", claim.cues()));
        add(lines, "Rule", String.join(" | ", facts.texts(claim.node(), Mat.RULE)));
        lines.add("Release: " + facts.published().release().version());
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(name + ": " + value);
        }
    }
}
