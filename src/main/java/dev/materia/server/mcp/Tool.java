package dev.materia.server.mcp;

import dev.materia.server.http.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

        /** A number, which was checked. */
        int number(String name, int usual) {
            return values.get(name) instanceof Number number ? number.intValue() : usual;
        }

        /** A list of texts. */
        List<String> texts(String name) {
            return values.get(name) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }

    /**
     * Checks arguments against the parameters.
     *
     * @throws BadCallException if one is unknown, or has a value that the parameter does not take
     */
    void check(Map<?, ?> arguments) throws BadCallException {
        for (Map.Entry<?, ?> argument : arguments.entrySet()) {
            String parameter = String.valueOf(argument.getKey());
            if (!(parameters.get(parameter) instanceof Map<?, ?> schema)) {
                throw new BadCallException("The tool " + name + " has no parameter " + parameter + "; it has "
                        + String.join(", ", parameters.keySet()) + ".");
            }
            Object value = argument.getValue();
            // assistants write what they have no value for as an empty text
            if (value != null && !value.equals("")) {
                check(parameter, value, schema);
            }
        }
    }

    private static void check(String parameter, Object value, Map<?, ?> schema) throws BadCallException {
        if ("integer".equals(schema.get("type"))) {
            long least = schema.get("minimum") instanceof Number number ? number.longValue() : Long.MIN_VALUE;
            long most = schema.get("maximum") instanceof Number number ? number.longValue() : Long.MAX_VALUE;
            if (!(value instanceof Number number)
                    || number.doubleValue() != number.longValue()
                    || number.longValue() < least
                    || number.longValue() > most) {
                throw new BadCallException(
                        parameter + " must be a whole number from " + least + " to " + most + ", not " + value + ".");
            }
        } else if (!(value instanceof String) && !(value instanceof Number)) {
            throw new BadCallException(parameter + " must be a text.");
        } else if (schema.get("enum") instanceof List<?> choices
                && choices.stream()
                        .noneMatch(choice -> String.valueOf(choice)
                                .equalsIgnoreCase(value.toString().strip()))) {
            throw new BadCallException(parameter + " must be one of "
                    + choices.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ", not " + value
                    + ".");
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
