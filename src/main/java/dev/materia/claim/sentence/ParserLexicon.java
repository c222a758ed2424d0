package dev.materia.claim.sentence;

import dev.materia.source.ShippedFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The word tables of the shallow parser: closed classes and verbs with their forms. */
public final class ParserLexicon {

    /** The tables that the class path holds. */
    public static final ParserLexicon ENGLISH = new ParserLexicon();

    /** The form of a verb. */
    enum Form {
        BASE,
        THIRD,
        PAST,
        ING
    }

    /**
     * A form of a verb.
     *
     * @param lemma the base form
     * @param form which form it is
     * @param noun whether the same letters are a noun too
     */
    record VerbForm(String lemma, Form form, boolean noun) {}

    private static final String VOWELS = "aeiou";

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, VerbForm> verbs = new HashMap<>();

    private ParserLexicon() {
        for (String line : lines("words")) {
            int colon = line.indexOf(':');
            classes.put(
                    line.substring(0, colon),
                    Arrays.stream(line.substring(colon + 1).strip().split("\\s+", -1))
                            .collect(Collectors.toUnmodifiableSet()));
        }
        for (String line : lines("verbs")) {
            for (String verb : line.split("\\s+", -1)) {
                add(verb);
            }
        }
    }

    private static List<String> lines(String name) {
        return ShippedFile.lines("sentence/" + name + ".txt").stream()
                .map(String::strip)
                .toList();
    }

    private void add(String entry) {
        String[] parts = entry.replace("*", "").split("/", -1);
        boolean noun = entry.contains("*");
        String base = parts[0];
        put(base, base, Form.BASE, noun);
        put(third(base), base, Form.THIRD, noun);
        String doubled = doubles(base) ? base + base.charAt(base.length() - 1) : base;
        String stem = base.endsWith("e") && !base.endsWith("ee") ? base.substring(0, base.length() - 1) : doubled;
        put(stem + "ing", base, Form.ING, false);
        if (parts.length == 3) {
            put(parts[1], base, Form.PAST, false);
            put(parts[2], base, Form.PAST, false);
        } else {
            boolean y = base.endsWith("y") && VOWELS.indexOf(base.charAt(base.length() - 2)) < 0;
            put(y ? base.substring(0, base.length() - 1) + "ied" : stem + "ed", base, Form.PAST, false);
        }
    }

    private void put(String word, String lemma, Form form, boolean noun) {
        verbs.putIfAbsent(word, new VerbForm(lemma, form, noun));
    }

    private static String third(String base) {
        if (base.endsWith("y") && VOWELS.indexOf(base.charAt(base.length() - 2)) < 0) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hisses = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        return base + (hisses || base.equals("go") || base.equals("do") ? "es" : "s");
    }

    /** Whether a short verb doubles its last consonant: "stopped", but "suffered". */
    private static boolean doubles(String base) {
        int n = base.length();
        if (n < 3 || "aeiouwxy".indexOf(base.charAt(n - 1)) >= 0 || VOWELS.indexOf(base.charAt(n - 2)) < 0) {
            return false;
        }
        boolean single = VOWELS.indexOf(base.charAt(n - 3)) < 0;
        boolean stressed = base.endsWith("cur")
                || (base.endsWith("fer") && !base.equals("suffer") && !base.equals("offer"))
                || (base.endsWith("mit") && !base.equals("vomit"))
                || base.endsWith("trol")
                || base.endsWith("get");
        long vowels = base.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
        return single && (vowels == 1 || stressed);
    }

    /**
     * Whether a word belongs to a class of the table "words"; words that are a form of a verb there count by the verb.
     */
    public boolean is(String word, String wordClass) {
        return classes.getOrDefault(wordClass, Set.of()).contains(word);
    }

    /**
     * The words of a class of the table "words".
     *
     * @throws IllegalArgumentException if the table has no such class
     */
    public Set<String> words(String wordClass) {
        Set<String> words = classes.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("no such class in sentence/words.txt: " + wordClass);
        }
        return words;
    }

    /** Whether a word starts with one of the stems of a class of the table "words". */
    public boolean startsLike(String word, String stemClass) {
        return classes.getOrDefault(stemClass, Set.of()).stream().anyMatch(word::startsWith);
    }

    /** Whether a word is a form of a verb and no noun. */
    public boolean onlyVerb(String word) {
        VerbForm form = verbs.get(word);
        return form != null && !form.noun();
    }

    /** The verb of which a word is a form, or an empty string. */
    public String lemma(String word) {
        VerbForm form = verbs.get(word);
        return form == null ? "" : form.lemma();
    }

    /** All forms of a verb, the base form first; none if no table knows it. */
    public List<String> forms(String lemma) {
        return verbs.entrySet().stream()
                .filter(e -> e.getValue().lemma().equals(lemma))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Nullable VerbForm verb(String word) {
        return verbs.get(word);
    }
}
