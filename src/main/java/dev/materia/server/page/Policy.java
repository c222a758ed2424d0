package dev.materia.server.page;

/**
 * What a page may load and run (Content Security Policy Level 3): as little as it can do with, and never anything from
 * another host.
 */
public enum Policy {
    /** Style and nothing else. */
    PLAIN(""),
    /** A picture too, drawn by a script of ours. */
    PICTURE("script-src 'self'; "),
    /** The query editor too: it asks this server, sets styles on its own elements, and has icons in its style sheet. */
    EDITOR("script-src 'self'; connect-src 'self'; font-src data:; ");

    private final String value;

    Policy(String more) {
        boolean editor = more.contains("connect-src");
        value = "default-src 'none'; " + more
                + (editor
                        ? "style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                        : "style-src 'self'; img-src 'self'; ")
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** The value of {@code Content-Security-Policy}. */
    public String value() {
        return value;
    }
}
