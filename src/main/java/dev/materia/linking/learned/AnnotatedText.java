package dev.materia.linking.learned;

import dev.materia.linking.TextSpan;
import java.util.List;

/**
 * A text that a person annotated.
 *
 * @param id by which texts are put in an order
 * @param text the whole
 * @param spans its title, its abstract and the like, in order
 * @param mentions the diseases and chemicals that were annotated
 */
public record AnnotatedText(String id, String text, List<TextSpan> spans, List<GoldMention> mentions) {

    /** Copies the lists, so that a text never changes. */
    public AnnotatedText {
        spans = List.copyOf(spans);
        mentions = List.copyOf(mentions);
    }
}
