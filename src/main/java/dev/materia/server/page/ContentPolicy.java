package dev.materia.server.page;

/**
 * What a page may load and run (Content Security Policy Level 3): as little as it can do with, and never anything from
 * another host.
 */
public enum ContentPolicy {
    /** Nothing: what is no page has no need of anything. */
    DATA(""),
    /** Style, and scripts of ours, which draw a picture and ask this server for names to suggest. */
    PLAIN("script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "),
    /** Style, on a page that may stand in a frame of another site. */
    FRAMED("style-src 'self'; ", "*"),
    /** The query editor too: it sets styles on its own elements, and has icons in its style sheet. */
    EDITOR(
            "script-src 'self'; connect-src 'self'; font-src data:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; ");

    private final String value;

    ContentPolicy(String allowed) {
        this(allowed, "'none'");
    }

    ContentPolicy(String allowed, String frames) {
        value = "default-src 'none'; " + allowed + "form-action 'self'; base-uri 'none'; frame-ancestors " + frames;
    }

    /** The value of {@code Content-Security-Policy}. */
    public String value() {
        return value;
    }
}
