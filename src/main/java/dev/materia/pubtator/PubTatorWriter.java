package dev.materia.pubtator;

import dev.materia.linking.EntityMention;
import dev.materia.linking.SemanticGroup;
import java.util.List;

/** Writes documents with their mentions in PubTator's format. */
public final class PubTatorWriter {

    private PubTatorWriter() {}

    /**
     * A document with the diseases and chemicals among its mentions, and the blank line that ends it. Offsets count
     * Unicode code points of title, one space, and abstract; the ids of a composite mention are joined by a bar, and
     * {@code -1} stands for none. A tab in the words of a mention is written as a space, as tabs part the columns.
     */
    public static String of(PubTatorDocument document, List<EntityMention> mentions) {
        String text = document.text();
        StringBuilder out = new StringBuilder(text.length() + 64 * mentions.size() + 64);
        out.append(document.id()).append("|t|").append(document.title()).append('\n');
        out.append(document.id()).append("|a|").append(document.summary()).append('\n');
        int at = 0;
        int points = 0;
        for (EntityMention mention : mentions) {
            if (mention.group() == SemanticGroup.OTHER) {
                continue;
            }
            points += text.codePointCount(at, mention.start());
            at = mention.start();
            int end = points + text.codePointCount(mention.start(), mention.end());
            out.append(document.id())
                    .append('\t')
                    .append(points)
                    .append('\t')
                    .append(end)
                    .append('\t');
            out.append(text.substring(mention.start(), mention.end()).replace('\t', ' '));
            out.append('\t').append(mention.group().label()).append('\t');
            out.append(mention.mesh().isEmpty() ? "-1" : String.join("|", mention.mesh()))
                    .append('\n');
        }
        return out.append('\n').toString();
    }
}
