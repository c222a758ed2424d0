package dev.materia.claim.rule;

import dev.materia.source.ShippedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cue file: UTF-8 text in which {@code [name]} starts an entry, {@code key: value} lines are its fields (a key may
 * stand several times) and {@code #} starts a comment line.
 */
public final class CueFile {

    /**
     * An entry of a cue file.
     *
     * @param id file, slash, name
     * @param line where it starts, from 1
     * @param fields the values of each key, in order
     */
    public record Entry(String id, int line, Map<String, List<String>> fields) {

        List<String> all(String key) {
            return fields.getOrDefault(key, List.of());
        }

        Optional<String> one(String key) {
            List<String> values = all(key);
            if (values.size() > 1) {
                throw wrong(key + " is given twice");
            }
            return values.stream().findFirst();
        }

        public List<TokenPattern> patterns() {
            List<TokenPattern> patterns = new ArrayList<>();
            for (String cue : all("cue")) {
                try {
                    patterns.add(TokenPattern.parse(PatternWordLists.expand(cue)));
                } catch (IllegalArgumentException e) {
                    throw wrong(String.valueOf(e.getMessage()));
                }
            }
            if (patterns.isEmpty()) {
                throw wrong("no cue");
            }
            return List.copyOf(patterns);
        }

        public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
            return one(key).map(value -> constant(value, type));
        }

        <E extends Enum<E>> E constant(String value, Class<E> type) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().replace("_", "").equalsIgnoreCase(value.replace("-", ""))) {
                    return constant;
                }
            }
            throw wrong("no " + type.getSimpleName() + " is called " + value);
        }

        public IllegalStateException wrong(String what) {
            return new IllegalStateException("cue file " + id + ", line " + line + ": " + what);
        }
    }

    private CueFile() {}

    /** The entries of the cue file that the class path holds under this name. */
    public static List<Entry> load(String name) {
        return parse(name, ShippedFile.text("cues/" + name + ".cues"));
    }

    static List<Entry> parse(String name, String text) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (line.startsWith("[") && line.endsWith("]")) {
                entries.add(
                        new Entry(name + "/" + line.substring(1, line.length() - 1), number, new LinkedHashMap<>()));
            } else if (colon > 0 && !entries.isEmpty()) {
                entries.get(entries.size() - 1)
                        .fields()
                        .computeIfAbsent(line.substring(0, colon).strip(), k -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            } else {
                throw new IllegalStateException(
                        "cue file " + name + ", line " + number + ": neither [name] nor key: value");
            }
        }
        return List.copyOf(entries);
    }
}
