package dev.materia.monograph.label;

import dev.materia.source.ShippedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the numbered titles in a text that has lost its structure. They come in ascending order and outside brackets,
 * as references to them do not; a title ends where its words in capitals do.
 */
final class FlatHeadings {

    private static final int MOST_WORDS = 24;
    private static final int FURTHEST = 3;
    private static final List<String> KNOWN = ShippedFile.records("labels/flat-titles.tsv").stream()
            .map(row -> row.get(0))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /** Small words that a title may hold: "Use in Patients with Renal Impairment". */
    private static final Set<String> SMALL = ShippedFile.records("labels/title-small-words.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    /** Words in capitals that a sentence starts with, and no title ends with. */
    private static final Set<String> OPENERS = ShippedFile.records("labels/sentence-openers.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    /** A name of a drug as labels print it. */
    private static final Pattern BRAND = Pattern.compile("\\p{Lu}{4,}");

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** A heading, empty where the text starts without one, and the words below it. */
    record Piece(String heading, String words) {}

    private final Pattern number;
    private int last;

    /** @param section the number of the section that the text is of; empty if it has none */
    FlatHeadings(String section) {
        String top = section.isEmpty() ? "\\d{1,2}" : Pattern.quote(section);
        number = Pattern.compile("(?<![\\p{L}\\d(\\[,.;:\u2013-])(?<=^|\\s)" + top
                + "\\.(\\d{1,2})\\.?\\s+(?=\\p{Lu}|\\d?[A-Z(]|\\d{1,2}-\\p{Lu})");
    }

    /** Where the first numbered title in {@code words} stands, or -1. */
    int first(String words) {
        Matcher matcher = number.matcher(words);
        while (matcher.find()) {
            if (isNext(words, matcher)) {
                return matcher.start();
            }
        }
        return -1;
    }

    /** The pieces of {@code words}. */
    List<Piece> split(String words) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = number.matcher(words);
        String heading = "";
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() >= from && isNext(words, matcher)) {
                add(pieces, heading, words.substring(from, matcher.start()));
                last = Integer.parseInt(matcher.group(1));
                from = titleEnd(words, matcher.end());
                heading = words.substring(matcher.start(), from);
            }
        }
        add(pieces, heading, words.substring(from));
        return pieces;
    }

    /**
     * Adds a piece; a title with nothing below it is the text of its section ("1.1 Treatment of Asthma in Adults.").
     */
    private static void add(List<Piece> pieces, String heading, String words) {
        if (words.isBlank() && heading.endsWith(".")) {
            pieces.add(new Piece("", heading));
            return;
        }
        if (!heading.isEmpty() || !words.isBlank()) {
            pieces.add(new Piece(heading, words));
        }
    }

    private boolean isNext(String words, Matcher matcher) {
        int found = Integer.parseInt(matcher.group(1));
        return found > last && found <= last + FURTHEST && !inBrackets(words, matcher.start());
    }

    private static boolean inBrackets(String words, int at) {
        int depth = 0;
        for (int i = at - 1; i >= Math.max(0, at - 200); i--) {
            char c = words.charAt(i);
            depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    /** Where a title that starts at {@code from} ends. */
    static int titleEnd(String words, int from) {
        for (String known : KNOWN) {
            if (words.startsWith(known, from)) {
                return from + known.length();
            }
        }
        List<String> run = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher word = WORD.matcher(words).region(from, words.length());
        while (run.size() < MOST_WORDS && word.find()) {
            String plain = word.group().replaceAll("[\"\u201C\u201D(),:;]", "");
            boolean capital = !plain.isEmpty()
                    && (Character.isUpperCase(plain.codePointAt(0)) || Character.isDigit(plain.charAt(0)));
            boolean again = capital && run.size() > 1 && plain.equalsIgnoreCase(run.get(0));
            if (again || !(capital || SMALL.contains(plain))) {
                return again ? trimmed(words, from, word.start()) : beforeSentence(words, from, run, starts);
            }
            run.add(plain);
            starts.add(word.start());
            if (word.group().endsWith(".") || word.group().endsWith(":")) {
                return word.end();
            }
        }
        return beforeSentence(words, from, run, starts);
    }

    /**
     * Where a title ends whose words go over into a sentence: the last word in capitals starts that, with the one
     * before if only a small word parts them ("Liver Injury The drug", "Glucose Levels Increases in glucose").
     */
    private static int beforeSentence(String words, int from, List<String> run, List<Integer> starts) {
        int last = run.size() - 1;
        while (last > 0 && SMALL.contains(run.get(last))) {
            last--;
        }
        int sentence = last;
        int start = -1;
        while (start != sentence) {
            start = sentence;
            if (sentence > 1 && SMALL.contains(run.get(sentence - 1))) {
                sentence -= 2;
            }
            boolean opener = sentence > 1 && OPENERS.contains(run.get(sentence - 1));
            // no sentence starts with a number: "EXAMPLIX 20 mg"
            boolean counted = sentence > 1
                    && Character.isDigit(run.get(sentence).charAt(0))
                    && BRAND.matcher(run.get(sentence - 1)).matches();
            sentence -= opener || counted ? 1 : 0;
        }
        if (sentence < 1) {
            return last < 0 || starts.isEmpty()
                    ? from
                    : starts.get(last) + run.get(last).length();
        }
        return trimmed(words, from, starts.get(sentence));
    }

    /** The end without small words: "Use in" does not end a title. */
    private static int trimmed(String words, int from, int to) {
        return from + words.substring(from, to).stripTrailing().length();
    }
}
