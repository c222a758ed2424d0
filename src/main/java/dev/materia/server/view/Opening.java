package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.page.part.Quote;
import dev.materia.server.page.part.TextRun;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The sentence of a monograph that introduces its drug: near the beginning, with the drug's name, and best with a
 * class.
 */
record Opening(GraphReader facts) {

    /** What an introduction says first, the best first. */
    private static final List<String> SAID = List.of("memberOfClass", "treats", "treatsSymptomsOf");

    /** How many sentences that claim something may stand before it. */
    private static final int EARLY = 6;

    /**
     * What introduces a drug.
     *
     * @param quote the sentence; null if there is none, or a release keeps no words
     * @param passage where it stands; null if there is none
     */
    record Introduction(@Nullable Quote quote, @Nullable Node passage) {}

    /** The sentence, of all monographs on {@code drug}. */
    Introduction of(Node drug, List<ClaimRecord> claims) {
        QuotedPassages sentences = new QuotedPassages(facts);
        List<String> names = Stream.of(Terms.PREF_LABEL, Terms.LABEL, Terms.ALT_LABEL, Mat.BRAND_NAME)
                .flatMap(property -> facts.texts(drug, property).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return SAID.stream()
                .flatMap(said -> claims.stream()
                        .filter(claim -> claim.predicate().equals(said) && !claim.denied())
                        .flatMap(claim -> claim.passages().stream())
                        .filter(passage -> isAbout(passage, drug) && QuotedPassages.number(passage) <= EARLY)
                        .sorted(Comparator.comparing(QuotedPassages::number)
                                .thenComparing(passage -> passage.toString().length())
                                .thenComparing(QuotedPassages.ORDER)))
                .filter(passage -> begins(sentences.exact(passage), names))
                .findFirst()
                .map(passage -> new Introduction(
                        new Quote(
                                List.of(new TextRun(sentences.exact(passage), "")),
                                "",
                                sentences.source(passage),
                                facts.link(inText(passage) ? "in its paragraph" : "where it stands", passage)),
                        passage))
                .orElse(new Introduction(null, null));
    }

    private boolean inText(Node passage) {
        return facts.all(passage, Terms.HAS_SOURCE).stream()
                .anyMatch(monograph -> !facts.all(monograph, Terms.TEXT).isEmpty());
    }

    private boolean isAbout(Node passage, Node drug) {
        return facts.all(passage, Terms.HAS_SOURCE).stream()
                .anyMatch(monograph -> facts.all(monograph, Terms.ABOUT).contains(drug));
    }

    /** Whether a sentence begins with one of the names, but for an article or a few words before it. */
    private static boolean begins(String sentence, List<String> names) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(lower::indexOf)
                .anyMatch(at -> at >= 0 && lower.substring(0, at).split(" ").length <= 3);
    }
}
