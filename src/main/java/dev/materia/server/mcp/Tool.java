package dev.materia.server.mcp;

import dev.materia.server.http.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that an assistant can ask. It reads, and never changes anything.
 *
 * @param name its name
 * @param title its name for people
 * @param description what it does, and when to use it
 * @param parameters its parameters in JSON Schema, by name
 * @param required names of the parameters that must be given
 * @param call answers
 */
record Tool(
        String name,
        String title,
        String description,
        Map<String, Object> parameters,
        List<String> required,
        Call call) {

    /** Answers a call. */
    @FunctionalInterface
    interface Call {

        /**
         * The answer.
         *
         * @throws BadCallException if the arguments are wrong
         */
        Map<String, Object> answer(Arguments arguments) throws IOException, BadCallException;
    }

    /** Arguments that cannot be used; the message tells the assistant what to do. */
    static final class BadCallException extends Exception {

        private static final long serialVersionUID = 1L;

        BadCallException(String message) {
            super(message);
        }
    }

    /**
     * The arguments of a call.
     *
     * @param values by name
     */
    record Arguments(Map<?, ?> values) {

        private static final int LONGEST = 20_000;

        /** A text; empty if it was not given. */
        String text(String name) {
            Object value = values.get(name);
            return value instanceof String || value instanceof Number
                    ? value.toString()
                            .strip()
                            .substring(0, Math.min(value.toString().strip().length(), LONGEST))
                    : "";
        }

        /** A text that must be given. */
        String required(String name) throws BadCallException {
            String text = text(name);
            if (text.isEmpty()) {
                throw new BadCallException("Give " + name + ".");
            }
            return text;
        }

        /** A number, brought between {@code least} and {@code most}. */
        int number(String name, int usual, int least, int most) {
            return values.get(name) instanceof Number number
                    ? (int) Math.max(least, Math.min(most, number.longValue()))
                    : usual;
        }

        /** A list of texts. */
        List<String> texts(String name) {
            return values.get(name) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }

    /** The tool as it is listed. */
    Map<String, Object> listing() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", parameters);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return Json.map(
                "name",
                name,
                "title",
                title,
                "description",
                description,
                "inputSchema",
                schema,
                "annotations",
                Json.map(
                        "title",
                        title,
                        "readOnlyHint",
                        true,
                        "destructiveHint",
                        false,
                        "idempotentHint",
                        true,
                        "openWorldHint",
                        false));
    }

    /** A parameter that is a text. */
    static Map<String, Object> text(String description) {
        return Json.map("type", "string", "description", description);
    }

    /** A parameter that is one of some texts. */
    static Map<String, Object> choice(String description, List<String> values) {
        return Json.map("type", "string", "description", description, "enum", values);
    }

    /** A parameter that is a number. */
    static Map<String, Object> number(String description, int usual, int least, int most) {
        return Json.map(
                "type", "integer", "description", description, "default", usual, "minimum", least, "maximum", most);
    }
}
