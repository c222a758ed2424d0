package dev.materia.claim.frequency;

import dev.materia.monograph.ActiveIngredient;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Product;
import dev.materia.monograph.ProductInformation;
import dev.materia.source.ShippedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose arm of a study a head is of: that of the drug, by any of its names, that of another treatment, or nobody's
 * ("All grades"). The words that name no treatment stand in {@code labels/arm-words.tsv}.
 */
final class StudyArms {

    private static final int SHORTEST_NAME = 4;

    /** From this length on a name may be a part of a word, as in "Examplix/ABC". */
    private static final int LONG_NAME = 5;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SIZE = Pattern.compile("\\b[Nn]\\s*=\\s*[\\d,]+");
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:and|plus|with|in)\\s+|[/,;+]\\s*");
    private static final Map<String, Set<String>> WORDS = words();

    /** Each name as the first words of its parts: a combination is named by all of them. */
    private final List<List<String>> names;

    StudyArms(Monograph monograph) {
        List<List<String>> found = new ArrayList<>();
        found.add(parts(monograph.title()));
        ProductInformation information = monograph.product();
        if (information != null) {
            Stream.concat(information.productNames().stream(), information.genericNames().stream())
                    .map(StudyArms::parts)
                    .forEach(found::add);
            for (Product product : information.products()) {
                found.add(product.ingredients().stream()
                        .map(ActiveIngredient::active)
                        .flatMap(List::stream)
                        .map(substance -> first(substance.name()))
                        .toList());
            }
        }
        names = found.stream()
                .filter(parts -> !parts.isEmpty() && parts.stream().allMatch(p -> p.length() >= SHORTEST_NAME))
                .distinct()
                .toList();
    }

    /** Whether a head names the drug, or all parts of a combination. */
    boolean namesDrug(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>(Arrays.asList(lower.split("[^\\p{L}\\p{N}]+", -1)));
        return names.stream()
                .anyMatch(parts -> parts.stream()
                        .allMatch(part -> part.length() >= LONG_NAME ? lower.contains(part) : words.contains(part)));
    }

    /** Whether a head names any treatment: it has a word that is none of those of doses, grades and people. */
    static boolean namesTreatment(String head) {
        Matcher word = LETTERS.matcher(
                SIZE.matcher(head).replaceAll(" ").toLowerCase(Locale.ROOT).replaceAll("\\d\\p{L}+", " "));
        while (word.find()) {
            if (!is("neutral", word.group())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the numbers below a head are no shares of people: "Odds ratio". */
    static boolean isNoShare(String head) {
        return holds("figure", head);
    }

    /** Whether the percent of a bracket is something measured: "(90% by pulse oximetry)". */
    static boolean isMeasured(String bracket) {
        return holds("measured", bracket);
    }

    private static boolean holds(String kind, String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .anyMatch(word -> is(kind, word));
    }

    private static boolean is(String kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    private static List<String> parts(String name) {
        return Arrays.stream(SEPARATOR.split(name.strip(), -1))
                .map(StudyArms::first)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String first(String name) {
        return name.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]", 2)[0];
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        ShippedFile.records("labels/arm-words.tsv")
                .forEach(row -> words.computeIfAbsent(row.get(0), kind -> new HashSet<>())
                        .addAll(Arrays.asList(row.get(1).split(" ", -1))));
        return Map.copyOf(words);
    }
}
