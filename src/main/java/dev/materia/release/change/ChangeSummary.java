package dev.materia.release.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.materia.mapping.Wording;
import dev.materia.release.Release;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The sums of what changed from one release to the next.
 *
 * @param older the older release
 * @param newer the newer release
 * @param claimsAdded how many claims are new
 * @param claimsRemoved how many claims are gone
 * @param claimsChanged how many claims say something else, or elsewhere
 * @param drugsAdded how many drugs are new
 * @param drugsRemoved how many drugs are gone
 * @param mappingsAdded how many links to other vocabularies are new
 * @param mappingsRemoved how many links to other vocabularies are gone
 * @param statementsAdded how many statements are new, each counted in each graph
 * @param statementsRemoved how many statements are gone
 */
public record ChangeSummary(
        Side older,
        Side newer,
        long claimsAdded,
        long claimsRemoved,
        long claimsChanged,
        long drugsAdded,
        long drugsRemoved,
        long mappingsAdded,
        long mappingsRemoved,
        long statementsAdded,
        long statementsRemoved) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * One of the two releases.
     *
     * @param version its version
     * @param tag what its publisher calls it; empty if nothing but that
     * @param date the day of its newest source; empty if no source has one
     */
    public record Side(String version, String tag, String date) {

        /** That of {@code release}. */
        static Side of(Release release) {
            String tag = release.versionTag();
            return new Side(
                    release.version(),
                    tag.equals(release.version()) ? "" : tag,
                    release.modified().orElse(""));
        }

        /** What it is called, for people: its tag, if it has one, with the version behind it. */
        public String name() {
            return tag.isEmpty() ? version : tag + " (" + version + ")";
        }

        private void write(String side, JsonGenerator json) throws IOException {
            json.writeStringField(side + "Version", version);
            if (!tag.isEmpty()) {
                json.writeStringField(side + "Tag", tag);
            }
            if (!date.isEmpty()) {
                json.writeStringField(side + "Date", date);
            }
        }

        private static Side read(String side, Map<String, String> values) {
            return new Side(
                    values.getOrDefault(side + "Version", ""),
                    values.getOrDefault(side + "Tag", ""),
                    values.getOrDefault(side + "Date", ""));
        }
    }

    /** What the change is called in addresses: both versions. */
    public String key() {
        return older.version() + "-" + newer.version();
    }

    /** Whether the two releases hold the same data. */
    public boolean same() {
        return statementsAdded + statementsRemoved == 0;
    }

    /** The sums on one line, for people. */
    public String line() {
        return same()
                ? "nothing changed"
                : String.format(
                        Locale.ROOT,
                        "%s added, %,d removed, %,d changed; %s added, %,d removed; %s added, %,d removed; %s added, %,d"
                                + " removed",
                        Wording.count(claimsAdded, "claim"),
                        claimsRemoved,
                        claimsChanged,
                        Wording.count(drugsAdded, "drug"),
                        drugsRemoved,
                        Wording.count(mappingsAdded, "mapping"),
                        mappingsRemoved,
                        Wording.count(statementsAdded, "statement"),
                        statementsRemoved);
    }

    /** The sums by their names in JSON. */
    public Map<String, Long> numbers() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("claimsAdded", claimsAdded);
        numbers.put("claimsRemoved", claimsRemoved);
        numbers.put("claimsChanged", claimsChanged);
        numbers.put("drugsAdded", drugsAdded);
        numbers.put("drugsRemoved", drugsRemoved);
        numbers.put("mappingsAdded", mappingsAdded);
        numbers.put("mappingsRemoved", mappingsRemoved);
        numbers.put("statementsAdded", statementsAdded);
        numbers.put("statementsRemoved", statementsRemoved);
        return numbers;
    }

    /** Writes them as a JSON object. */
    void write(Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.useDefaultPrettyPrinter().writeStartObject();
            older.write("old", json);
            newer.write("new", json);
            for (Map.Entry<String, Long> number : numbers().entrySet()) {
                json.writeNumberField(number.getKey(), number.getValue());
            }
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** Reads what {@link #write} wrote to a file. */
    static ChangeSummary read(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(file.toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    values.put(json.currentName(), json.getText());
                }
            }
        }
        return new ChangeSummary(
                Side.read("old", values),
                Side.read("new", values),
                number(values, "claimsAdded"),
                number(values, "claimsRemoved"),
                number(values, "claimsChanged"),
                number(values, "drugsAdded"),
                number(values, "drugsRemoved"),
                number(values, "mappingsAdded"),
                number(values, "mappingsRemoved"),
                number(values, "statementsAdded"),
                number(values, "statementsRemoved"));
    }

    private static long number(Map<String, String> values, String name) throws IOException {
        try {
            return Long.parseLong(values.getOrDefault(name, "0"));
        } catch (NumberFormatException e) {
            throw new IOException(name + " is not a number", e);
        }
    }
}
