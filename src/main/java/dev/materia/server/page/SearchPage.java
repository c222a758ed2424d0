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
 * @param asSpelled whether the words were found as they are spelled
 * @param groups what was found, by kind
 */
public record SearchPage(Frame frame, String question, boolean asSpelled, List<Group> groups) implements Page {

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
     * @param notes what else helps to tell it from others
     * @param links what it leads to: the claims that a passage makes
     */
    public record Found(Link title, List<TextRun> words, boolean sentence, String notes, List<Link> links) {}

    @Override
    public String template() {
        return "search.jte";
    }
}
