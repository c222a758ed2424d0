package dev.materia.server.page;

import dev.materia.server.page.part.EntityHead;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.TextRun;
import dev.materia.server.page.part.Work;
import java.util.List;

/**
 * A monograph: its text with the claims found in it.
 *
 * @param frame around it
 * @param entry its head
 * @param parts its text, part by part
 * @param works its bibliography
 */
public record MonographPage(Frame frame, EntityHead entry, List<Part> parts, List<Work> works) implements Page {

    /**
     * What stands under one heading.
     *
     * @param heading as printed; may be empty
     * @param sentences the sentences that make claims
     */
    public record Part(String heading, List<Sentence> sentences) {}

    /**
     * A sentence with what it claims.
     *
     * @param words the sentence
     * @param passage its place
     * @param claims the claims
     */
    public record Sentence(List<TextRun> words, Link passage, List<Link> claims) {}

    @Override
    public String template() {
        return "monograph.jte";
    }
}
