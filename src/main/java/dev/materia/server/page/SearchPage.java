package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.TextRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for some words.
 *
 * @param frame around it
 * @param question what was asked
 * @param notice how the words were found, where that is not plain; empty where all were, as they are spelled
 * @param ways what else answers the question: drugs side by side, the claims on a drug and a condition
 * @param groups what was found, by kind
 */
public record SearchPage(Frame frame, String question, String notice, List<Link> ways, List<Group> groups)
        implements Page {

    /**
     * What was found of one kind.
     *
     * @param id its anchor
     * @param heading the kind, in the plural
     * @param found what was found
     * @param more where there is more of it; null if this is all
     */
    public record Group(
            String id,
            String heading,
            List<Found> found,
            @Nullable Link more) {}

    /**
     * A thing, a document or a passage.
     *
     * @param title what it is called; the monograph of a passage
     * @param words what agrees with the question, the words marked: another name, or the sentence; empty if the title
     *     does
     * @param sentence whether {@code words} is a sentence
     * @param kind what it is
     * @param notes what else helps to tell it from others
     * @param links what it leads to: the claims that a passage makes
     */
    public record Found(
            Link title, List<TextRun> words, boolean sentence, String kind, String notes, List<Link> links) {}

    @Override
    public String template() {
        return "search.jte";
    }
}
