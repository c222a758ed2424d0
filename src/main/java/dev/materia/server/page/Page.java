package dev.materia.server.page;

/** What a page shows. Texts are plain; the templates escape them. */
public interface Page {

    /** What is around the content. */
    Frame frame();

    /** The template that shows it. */
    String template();

    /** What the page may load and run. */
    default ContentPolicy policy() {
        return ContentPolicy.PLAIN;
    }
}
