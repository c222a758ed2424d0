package dev.materia.server.page;

import java.util.List;

/**
 * A thing in a few words, to be shown on the page of another site.
 *
 * @param href its page
 * @param name what it is called
 * @param kind what it is
 * @param description what it is, in a sentence; may be empty
 * @param names other names
 */
public record CardPage(String href, String name, String kind, String description, List<String> names) implements Page {

    /** The same as a page of its own. */
    public record Whole(CardPage card) implements Page {

        @Override
        public Frame frame() {
            return card.frame();
        }

        @Override
        public String template() {
            return "preview.jte";
        }
    }

    /** The same as a page of its own, where by itself it is a piece of one. */
    public Whole whole() {
        return new Whole(this);
    }

    @Override
    public Frame frame() {
        return Frame.of(name);
    }

    @Override
    public String template() {
        return "card.jte";
    }
}
