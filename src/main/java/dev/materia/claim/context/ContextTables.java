package dev.materia.claim.context;

import dev.materia.source.ShippedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of {@code contexts/}. Their patterns are regular expressions with a little more: a space stands for any
 * white space, {@code {name}} for a list of {@code words.tsv}; see the heads of the files. Repetitions in them are
 * bounded, so that no text takes long.
 */
final class ContextTables {

    private static final String WORD_START = "(?<![\\p{L}\\p{N}])";
    private static final String WORD_END = "(?![\\p{L}\\p{N}])";
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{1,2})?";
    private static final String UNIT = "(?:years?|yrs?|months?|mos?|weeks?|wks?|days?)" + WORD_END;

    /** White space between two words. It is bounded because a look-behind must be. */
    private static final String SPACE = "\\s{1,8}";

    private final Map<String, String> lists = new LinkedHashMap<>();

    ContextTables() {
        for (List<String> row : rows("words")) {
            lists.put(row.get(0), alternatives(row.subList(1, row.size())));
        }
        lists.put(
                "severity",
                alternatives(rows("severity").stream().map(r -> r.get(0)).toList()));
        lists.put("count", "(?:" + NUMBER + "|" + lists.get("number") + ")");
        lists.put("a", "(?<a>" + NUMBER + "|" + lists.get("number") + ")");
        lists.put("b", "(?<b>" + NUMBER + "|" + lists.get("number") + ")");
        lists.put("u", "(?<u>" + UNIT + ")");
        lists.put("v", "(?<v>" + UNIT + ")");
        String word = "(?!" + lists.get("stop") + "(?![\\p{L}\\p{N}-]))[^\\s,;:.()•\\[\\]]+";
        String phrase = word + "(?:" + SPACE + "(?:" + word + "|\\([\\p{L}\\p{N}/-]{1,20}\\)(?=\\s\\p{L}))){0,8}";
        String joiner =
                "(?:,?\\s(?:such as|including)\\s|\\s?[,/]\\s?(?:(?:and/or|and|or)\\s)?|\\s(?:and/or|and|or|plus)\\s)";
        String goesOn = "(?!(?:the\\s)?(?:" + lists.get("purpose") + "|" + lists.get("agewords") + ")" + WORD_END + ")";
        lists.put("np", phrase);
        lists.put("list", phrase + "(?:" + joiner + goesOn + phrase + "){0,5}");
    }

    /** The rows of a table, each a list of its cells. */
    static List<List<String>> rows(String table) {
        return ShippedFile.rows("contexts/" + table + ".tsv");
    }

    /** The pattern that a table writes; it matches whole words only. */
    Pattern pattern(String notation) {
        return Pattern.compile(WORD_START + "(?:" + expand(notation) + ")" + WORD_END, Pattern.CASE_INSENSITIVE);
    }

    /** The same for a pattern that may start and end in the middle of a word or at a mark. */
    Pattern open(String notation) {
        return Pattern.compile(expand(notation));
    }

    /** What the first word of a notation in braces stands for. */
    Optional<String> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    private String expand(String notation) {
        StringBuilder regex = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < notation.length(); i++) {
            char c = notation.charAt(i);
            boolean escaped = i > 0 && notation.charAt(i - 1) == '\\';
            int close = c == '{' ? notation.indexOf('}', i) : -1;
            String list = close > 0 ? lists.get(notation.substring(i + 1, close)) : null;
            if (list != null) {
                regex.append(list);
                i = close;
            } else if (c == ' ' && inClass) {
                regex.append("\\s");
            } else if (c == ' ' && i + 1 < notation.length() && notation.charAt(i + 1) == '?') {
                regex.append("\\s{0,8}");
                i++;
            } else if (c == ' ') {
                regex.append(SPACE);
            } else {
                inClass = escaped ? inClass : c == '[' || (inClass && c != ']');
                regex.append(c);
            }
        }
        return regex.toString();
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .map(ContextTables::word)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String word(String word) {
        return word.replace(" ", SPACE).replace("-", "[-‐‑\\s]?").replace("*", "[\\p{L}]*");
    }
}
