package dev.materia.claim.rule;

import dev.materia.claim.sentence.ParserLexicon;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The word lists that patterns of cue files share, from the file "lists": {@code @name} in a pattern stands for any of
 * the words, of verbs for any of their forms.
 */
final class PatternWordLists {

    private static final Pattern REFERENCE = Pattern.compile("@([a-z-]+)");
    private static final Map<String, String> LISTS = load();

    private PatternWordLists() {}

    /**
     * A pattern with its references replaced.
     *
     * @throws IllegalArgumentException if it refers to a list that is not there
     */
    static String expand(String pattern) {
        if (pattern.indexOf('@') < 0) {
            return pattern;
        }
        Matcher matcher = REFERENCE.matcher(pattern);
        return matcher.replaceAll(found -> {
            String list = LISTS.get(found.group(1));
            if (list == null) {
                throw new IllegalArgumentException("no word list is called @" + found.group(1));
            }
            return Matcher.quoteReplacement(list);
        });
    }

    private static Map<String, String> load() {
        Map<String, String> lists = new HashMap<>();
        for (CueFile.Entry entry : CueFile.load("lists")) {
            Stream<String> words =
                    entry.all("words").stream().flatMap(line -> Arrays.stream(line.split("\\s*,\\s*", -1)));
            Stream<String> verbs = entry.all("verbs").stream()
                    .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
                    .flatMap(verb -> forms(entry, verb).stream());
            String name = entry.id().substring(entry.id().indexOf('/') + 1);
            lists.put(name, Stream.concat(words, verbs).distinct().collect(Collectors.joining("|", "(", ")")));
        }
        return Map.copyOf(lists);
    }

    private static List<String> forms(CueFile.Entry entry, String verb) {
        List<String> forms = ParserLexicon.ENGLISH.forms(verb);
        if (forms.isEmpty()) {
            throw entry.wrong("no verb of the table: " + verb);
        }
        return forms;
    }
}
