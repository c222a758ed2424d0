package dev.materia.server.page.part;

import dev.materia.server.http.Json;
import gg.jte.Content;
import gg.jte.TemplateOutput;

/** JSON inside a script element. What could end the element is written as an escape of JSON, which means the same. */
public final class EmbeddedJson implements Content {

    private final String text;

    /** Embeds {@code value}. */
    public EmbeddedJson(Object value) {
        StringBuilder safe = new StringBuilder();
        Json.write(value).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("\\u003c");
                case '>' -> safe.append("\\u003e");
                case '&' -> safe.append("\\u0026");
                case 0x2028 -> safe.append("\\u2028");
                case 0x2029 -> safe.append("\\u2029");
                default -> safe.appendCodePoint(c);
            }
        });
        text = safe.toString();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
