package dev.materia.monograph.label;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, numbers as strings, booleans as strings; within bounds on depth and length. */
public final class JsonObjects {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_STRING = 64 << 20;

    /** Makes parsers with these bounds. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build();

    private JsonObjects() {}

    /**
     * The object in {@code bytes}.
     *
     * @throws MateriaException if they are not JSON, or hold no object
     */
    public static Map<String, Object> read(String name, byte[] bytes) throws MateriaException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MateriaException(
                        new Problem(name, "JSON that is not an object", "give a document with an object at its root"));
            }
            Map<String, Object> object = object(parser);
            while (parser.nextToken() != null) {
                // what follows the object must be JSON too
            }
            return object;
        } catch (JsonProcessingException e) {
            throw broken(name, e);
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(name, "could not be read", "check that it exists and is complete"), e);
        }
    }

    /** What to report of JSON that cannot be read. */
    public static MateriaException broken(String name, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? name : name + ":" + at.getLineNr() + ":" + at.getColumnNr();
        String said =
                e.getOriginalMessage() == null ? "" : e.getOriginalMessage().replaceAll("\\s+", " ");
        return new MateriaException(
                new Problem(
                        where,
                        "not valid JSON (" + said.substring(0, Math.min(200, said.length())) + ")",
                        "download the file again"),
                e);
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Object value = value(parser);
                    if (value != null) {
                        list.add(value);
                    }
                }
                yield list;
            }
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    /** The strings of the list {@code name}; a string alone is a list of one. */
    public static List<String> strings(Map<?, ?> object, String name) {
        Object value = object.get(name);
        if (value instanceof String one) {
            return List.of(one);
        }
        List<String> strings = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof String text) {
                    strings.add(text);
                }
            }
        }
        return strings;
    }
}
