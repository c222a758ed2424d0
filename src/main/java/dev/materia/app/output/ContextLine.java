package dev.materia.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextValue;
import dev.materia.claim.context.ContextValue.AgeRange;
import dev.materia.claim.context.Presence;
import dev.materia.monograph.CodePoints;
import dev.materia.vocabulary.Match;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A context of a claim as {@code materia extract} prints it.
 *
 * @param type {@code age}, {@code prior-treatment}, ...
 * @param mention its words, to the letter
 * @param start of the words, in Unicode code points of the monograph's text
 * @param end after the words, in Unicode code points
 * @param value what the words come to: {@code group}, {@code minMonths}, {@code minExclusive}, {@code level},
 *     {@code min}, {@code presence} and the like, each a string, a number or true; may be empty
 * @param matches IRIs of what it names in other vocabularies, sorted
 */
public record ContextLine(
        String type, String mention, int start, int end, Map<String, Object> value, List<String> matches) {

    static ContextLine of(Context context, CodePoints codePoints) {
        return new ContextLine(
                context.type().key(),
                context.mention(),
                codePoints.before(context.start()),
                codePoints.before(context.end()),
                value(context),
                context.concepts().stream()
                        .flatMap(c -> c.matches().stream())
                        .map(Match::iri)
                        .sorted()
                        .distinct()
                        .toList());
    }

    private static Map<String, Object> value(Context context) {
        Map<String, Object> value = new LinkedHashMap<>();
        context.value().ifPresent(v -> put(v, value));
        if (context.presence() != Presence.REQUIRED) {
            value.put("presence", context.presence().key());
        }
        return value;
    }

    private static void put(ContextValue from, Map<String, Object> value) {
        if (from instanceof AgeRange age) {
            age.group().ifPresent(g -> value.put("group", g.key()));
            put(value, "min", age.min());
            put(value, "max", age.max());
        } else if (from instanceof ContextValue.SeverityRange severity) {
            value.put("min", severity.min().key());
            value.put("max", severity.max().key());
        } else if (from instanceof ContextValue.DurationRange duration) {
            putText(value, "min", duration.min());
            putText(value, "max", duration.max());
            putText(value, "term", duration.term());
        }
    }

    private static void put(Map<String, Object> value, String end, Optional<AgeRange.Bound> bound) {
        if (bound.isPresent()) {
            String unit = bound.get().unit().name();
            value.put(
                    end + unit.charAt(0) + unit.substring(1).toLowerCase(Locale.ROOT),
                    bound.get().number());
            if (bound.get().exclusive()) {
                value.put(end + "Exclusive", true);
            }
        }
    }

    private static void putText(Map<String, Object> value, String key, @Nullable String text) {
        if (text != null) {
            value.put(key, text);
        }
    }

    /** The context as a JSON object. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            write(json);
        } catch (IOException impossible) {
            throw new IllegalStateException("a string writer does not fail", impossible);
        }
        return text.toString();
    }

    /** Writes it as a JSON object. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeStringField("mention", mention);
        json.writeNumberField("start", start);
        json.writeNumberField("end", end);
        json.writeObjectFieldStart("value");
        for (Map.Entry<String, Object> entry : value.entrySet()) {
            json.writeFieldName(entry.getKey());
            if (entry.getValue() instanceof Integer number) {
                json.writeNumber(number);
            } else if (entry.getValue() instanceof Boolean yes) {
                json.writeBoolean(yes);
            } else {
                json.writeString(entry.getValue().toString());
            }
        }
        json.writeEndObject();
        json.writeArrayFieldStart("matches");
        for (String match : matches) {
            json.writeString(match);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
