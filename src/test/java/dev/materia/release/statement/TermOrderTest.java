package dev.materia.release.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class TermOrderTest {

    private final TermOrder order = new TermOrder(Samples.IRIS.base());

    @Test
    void readersMeetWhatMattersFirst() {
        List<Node> expected = List.of(
                RDF.type.asNode(),
                SKOS.prefLabel.asNode(),
                Samples.iri("drug/zolpidem"),
                Samples.iri("condition/a"),
                Samples.iri("claim/00"),
                Samples.iri("monograph/a/passage/2"),
                Samples.iri("monograph/a/passage/10"),
                Samples.iri("dataset"),
                NodeFactory.createURI("http://id.nlm.nih.gov/mesh/D1"),
                SKOS.altLabel.asNode(),
                NodeFactory.createLiteralString("a"),
                Samples.english("a"),
                NodeFactory.createLiteralString("b"));
        List<Node> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(shuffled.stream().map(n -> order.key(n, 0)).sorted().map(TermOrder.Key::term))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void isATotalOrder() {
        Random random = new Random(42);
        String letters = "0019a/-٣é";
        List<String> texts = Stream.generate(() -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(7); i >= 0; i--) {
                        text.append(letters.charAt(random.nextInt(letters.length())));
                    }
                    return text.toString();
                })
                .limit(120)
                .toList();
        for (String a : texts) {
            for (String b : texts) {
                int ab = Integer.signum(TermOrder.natural(a, b));
                assertThat(ab).isEqualTo(-Integer.signum(TermOrder.natural(b, a)));
                assertThat(ab == 0).isEqualTo(a.equals(b));
                for (String c : texts) {
                    if (ab < 0 && TermOrder.natural(b, c) < 0) {
                        assertThat(TermOrder.natural(a, c))
                                .as("%s %s %s", a, b, c)
                                .isNegative();
                    }
                }
            }
        }
    }
}
