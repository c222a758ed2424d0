package dev.materia.linking;

import dev.materia.source.ShippedFile;
import dev.materia.vocabulary.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wordings that the files of {@code linking/} list; each file says in its head what it is for. */
public final class WordLists {

    private static final Map<String, Set<String>> WORDS = new HashMap<>();

    static {
        rows("words.tsv").forEach(r -> WORDS.put(r.get(0), Set.copyOf(r.subList(1, r.size()))));
    }

    private static final WordLists SHIPPED = new WordLists();

    private final Map<String, Set<String>> organs = new HashMap<>();
    private final Map<String, Set<String>> prefixes = new HashMap<>();
    private final Map<String, List<String>> heads = new HashMap<>();
    private final Map<Character, Map<String, String>> adjectives = new HashMap<>();
    private final Map<String, String> stop = new HashMap<>();
    private final Map<String, String> stopEnds = new HashMap<>();
    private final Map<String, String> formulas = new HashMap<>();
    private final Set<String> salts = new HashSet<>();
    private final Map<String, Set<String>> behind = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, Set<String>> onlyBefore = new HashMap<>();
    private final Set<String> institutions = new HashSet<>();
    private final Map<String, String> compounds = new HashMap<>();

    private WordLists() {
        for (List<String> row : rows("organs.tsv")) {
            organ(row);
        }
        for (List<String> row : rows("heads.tsv")) {
            heads.put(
                    norm(row.get(0)),
                    row.subList(1, row.size()).stream().map(WordLists::norm).toList());
        }
        rows("adjectives.tsv")
                .forEach(r -> adjectives
                        .computeIfAbsent(last(r.get(0)), c -> new LinkedHashMap<>())
                        .put(r.get(0), r.get(1)));
        rows("stop.tsv").forEach(r -> {
            boolean ending = r.get(0).startsWith("* ");
            (ending ? stopEnds : stop).put(norm(r.get(0)), r.get(1));
        });
        rows("formulas.tsv").forEach(r -> {
            formulas.put(r.get(0), norm(r.get(1)));
            // as it is written where nothing can be lowered: H(2)O(2)
            formulas.putIfAbsent(r.get(0).replaceAll("(?<=[A-Za-z])(\\d+)(?!\\+)", "($1)"), norm(r.get(1)));
        });
        rows("contexts.tsv").forEach(this::context);
        rows("salts.tsv").forEach(r -> salts.add(norm(r.get(0))));
    }

    /** The lists that come with Materia. */
    static WordLists shipped() {
        return SHIPPED;
    }

    /**
     * The words of a list in {@code linking/words.tsv}.
     *
     * @throws IllegalArgumentException if there is no list of that name
     */
    public static Set<String> words(String list) {
        Set<String> words = WORDS.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no such list in linking/words.tsv: " + list);
        }
        return words;
    }

    private void context(List<String> row) {
        List<String> neighbours = row.subList(2, row.size());
        if (row.get(0).equals("*")) {
            institutions.addAll(neighbours);
            return;
        }
        Map<String, Set<String>> of = switch (row.get(1)) {
            case "behind" -> behind;
            case "before" -> before;
            default -> onlyBefore;
        };
        of.computeIfAbsent(norm(row.get(0)), w -> new HashSet<>())
                .addAll(neighbours.stream().map(WordLists::norm).toList());
    }

    /** Whether a disease's words mean something else between these neighbours, all in normal form. */
    boolean otherwise(String phrase, String left, String right) {
        Set<String> only = onlyBefore.get(phrase);
        return behind.getOrDefault(phrase, Set.of()).contains(left)
                || before.getOrDefault(phrase, Set.of()).contains(right)
                || (only != null && !only.contains(right));
    }

    /** Whether a word ends the names of institutions and questionnaires. */
    boolean isInstitution(String word) {
        return institutions.contains(word);
    }

    private void organ(List<String> row) {
        List<String> names =
                row.stream().filter(n -> !n.endsWith("-")).map(WordLists::norm).toList();
        for (String name : names) {
            organs.computeIfAbsent(name, n -> new LinkedHashSet<>(List.of(n))).addAll(names);
        }
        for (String part : row) {
            if (part.endsWith("-")) {
                String prefix = part.substring(0, part.length() - 1);
                names.forEach(n ->
                        prefixes.computeIfAbsent(n, k -> new LinkedHashSet<>()).add(prefix));
                compounds.putIfAbsent(prefix, names.get(0));
            }
        }
    }

    /** The names of a part of the body, as given first. */
    Set<String> organ(String name) {
        return organs.getOrDefault(name, Set.of(name));
    }

    /** Whether it is a part of the body. */
    boolean isOrgan(String name) {
        return organs.containsKey(name);
    }

    /** Whether a word looks like an adjective. */
    boolean adjective(String word) {
        return word.endsWith("al")
                || word.endsWith("ic")
                || word.endsWith("ar")
                || word.endsWith("ary")
                || word.endsWith("ous");
    }

    /** First parts of compounds with a part of the body: {@code nephro}. */
    Set<String> prefixes(String organ) {
        return prefixes.getOrDefault(organ, Set.of());
    }

    /** The part of the body that a first part of compounds stands for, by that part. */
    Map<String, String> compounds() {
        return compounds;
    }

    /** What to look up for a head, in order; empty if it is none. */
    List<String> head(String word) {
        return heads.getOrDefault(word, List.of());
    }

    /** Nouns for an adjective, in the order of the file. */
    List<String> nouns(String adjective) {
        List<String> nouns = new ArrayList<>();
        adjectives.getOrDefault(last(adjective), Map.of()).forEach((ending, noun) -> {
            int stem = adjective.length() - ending.length();
            if (adjective.endsWith(ending) && stem != 1) {
                nouns.add(adjective.substring(0, stem) + noun);
            }
        });
        return nouns;
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    /** Why words are not linked although they are a term; null if they are. */
    @Nullable String stopped(String phrase) {
        String reason = stop.get(phrase);
        if (reason == null) {
            int last = phrase.lastIndexOf(' ');
            reason = last < 0 ? null : stopEnds.get(phrase.substring(last + 1));
        }
        return reason;
    }

    /** The name of the substance that a formula stands for, by the formula as written. */
    Map<String, String> formulas() {
        return formulas;
    }

    boolean isSalt(String word) {
        return salts.contains(word);
    }

    /** Words in the form in which they are compared. */
    public static String norm(String words) {
        return String.join(" ", Tokenizer.normalized(words));
    }

    /** The rows of a table in {@code linking/}, cut at tabs; lines that start with "#" are comments. */
    static List<List<String>> rows(String file) {
        return ShippedFile.rows("linking/" + file);
    }
}
