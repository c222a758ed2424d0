package dev.materia.monograph.markdown;

import dev.materia.monograph.draft.Draft;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML block that a Markdown file may start with; only its plain top-level values are looked at.
 *
 * @param end where it ends in the text; 0 if there is none
 * @param values by key
 */
record FrontMatter(int end, Map<String, String> values) {

    private static final int MAX_LINES = 1000;
    private static final Pattern OPENING = Pattern.compile("^---[ \\t]*\\R");
    private static final Pattern LINE = Pattern.compile("\\G([^\\r\\n]*)(?:\\R|\\z)");
    private static final Pattern VALUE = Pattern.compile("^([A-Za-z][\\w-]{0,40}):[ \\t]+(.{1,500})$");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    static FrontMatter of(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return new FrontMatter(0, Map.of());
        }
        Map<String, String> values = new TreeMap<>();
        Matcher line = LINE.matcher(text);
        int at = opening.end();
        for (int i = 0; i < MAX_LINES && at < text.length() && line.find(at); i++) {
            String words = line.group(1).stripTrailing();
            at = line.end();
            if (words.equals("---") || words.equals("...")) {
                return new FrontMatter(at, values);
            }
            Matcher value = VALUE.matcher(words);
            if (value.matches()) {
                values.putIfAbsent(value.group(1), value.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2"));
            }
        }
        return new FrontMatter(0, Map.of());
    }

    /** Tells the draft title, language and address, where the block has them. */
    void into(Draft draft) {
        if (end == 0) {
            return;
        }
        String title = values.get("title");
        if (title != null) {
            draft.title(title, end);
        }
        String language = values.getOrDefault("lang", values.getOrDefault("language", ""));
        if (LANGUAGE.matcher(language).matches()) {
            draft.language(language);
        }
        for (String key : new String[] {"source", "url", "canonical", "canonical_url"}) {
            String address = values.getOrDefault(key, "");
            if (!draft.hasAddress() && address.matches("https?://\\S+")) {
                draft.address(address);
            }
        }
    }
}
