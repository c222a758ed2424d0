package dev.materia.monograph.language;

import dev.materia.source.ShippedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in which language a text is written: by its script, and by the share of its words that are a language's function
 * words. What a document declares is believed where its text is too short to say.
 */
public final class TextLanguage {

    private static final String ENGLISH = "en";
    private static final String UNDETERMINED = "und";
    private static final int MOST_WORDS = 4000;
    private static final int LEAST_WORDS = 25;
    private static final double LEAST_SHARE = 0.08;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
    private static final Map<String, Set<String>> FUNCTION_WORDS = functionWords();

    private TextLanguage() {}

    /**
     * The language of {@code text}.
     *
     * @param declared what the document says of its language, the most specific first; each is a BCP 47 tag or anything
     *     else, which is passed over
     * @return a BCP 47 tag: the first one declared that the text agrees with, else what the text is in; {@code und} if
     *     that cannot be said but is not English; {@code en} for a text that says nothing and declares nothing
     */
    public static String of(String text, List<String> declared) {
        List<String> tags = declared.stream()
                .map(String::strip)
                .filter(tag -> TAG.matcher(tag).matches())
                .toList();
        String found = written(text);
        if (found.isEmpty()) {
            return tags.stream().findFirst().orElse(ENGLISH);
        }
        return tags.stream()
                .filter(tag -> primary(tag).equals(found)
                        || (found.equals(UNDETERMINED) && !primary(tag).equals(ENGLISH)))
                .findFirst()
                .orElse(found);
    }

    private static String primary(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("-", -1)[0];
    }

    /**
     * The language that the text is in; empty if it is too short to say, {@code und} if it is in none that is known.
     */
    private static String written(String text) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        int words = 0;
        int foreignScript = 0;
        Matcher word = WORD.matcher(text);
        while (words < MOST_WORDS && word.find()) {
            words++;
            Character.UnicodeScript script =
                    Character.UnicodeScript.of(word.group().codePointAt(0));
            if (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
                return "ja";
            }
            foreignScript += script == Character.UnicodeScript.LATIN ? 0 : 1;
            String lower = word.group().toLowerCase(Locale.ROOT);
            FUNCTION_WORDS.forEach((language, set) -> {
                if (set.contains(lower)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        }
        if (words < LEAST_WORDS) {
            return foreignScript * 2 > words ? UNDETERMINED : "";
        }
        String best = UNDETERMINED;
        double share = LEAST_SHARE;
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            double own = (double) hit.getValue() / words;
            if (own > share) {
                best = hit.getKey();
                share = own;
            }
        }
        return best;
    }

    private static Map<String, Set<String>> functionWords() {
        Map<String, Set<String>> words = new TreeMap<>();
        ShippedFile.records("language/function-words.tsv")
                .forEach(row ->
                        words.put(row.get(0), Set.copyOf(List.of(row.get(1).split(" ", -1)))));
        return words;
    }
}
