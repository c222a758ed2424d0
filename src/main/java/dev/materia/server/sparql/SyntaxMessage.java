package dev.materia.server.sparql;

import org.jspecify.annotations.Nullable;

/** What ARQ's parser says of a query, in words for who wrote it. */
final class SyntaxMessage {

    private static final int MOST = 600;

    private SyntaxMessage() {}

    /** The message without the place, which is told apart, and without names of the parser's own classes. */
    static String of(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "The query is not valid";
        }
        String text = message.strip()
                .replaceFirst("^\\[line: *\\d+, col: *\\d+ *\\] *", "")
                .replaceFirst("^Line \\d+, column \\d+: *", "")
                .replaceFirst(" at line \\d+, column \\d+\\.?", "")
                .replaceAll("\\b(?:[a-z]+\\.)+[A-Z]\\w*(?:Exception|Error): *", "")
                .replaceAll("[ \t]*\\R[ \t]*", " ")
                .replace(" ...", "");
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }
}
