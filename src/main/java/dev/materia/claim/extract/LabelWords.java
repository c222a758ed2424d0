package dev.materia.claim.extract;

import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.source.ShippedFile;
import dev.materia.vocabulary.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that labels print among effects and that are none: organ classes, which are headings, and what is counted. */
final class LabelWords {

    private static final Set<String> NO_EFFECTS = ShippedFile.records("labels/no-effects.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NO_OBJECTS = ShippedFile.records("labels/no-objects.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    /** Last words of what is done to patients, and does not befall them. */
    private static final Set<String> NO_HEADS = ParserLexicon.ENGLISH.words("procedure-head");

    /** Words behind the name of an organ system that make an organ class of it. */
    private static final Set<String> CLASS_NOUNS = ParserLexicon.ENGLISH.words("effect-group");

    private static final Map<String, List<List<String>>> CLASSES = classes();

    /** The last words of the names of organ classes. */
    private static final Set<String> CLASS_ENDS = CLASSES.values().stream()
            .flatMap(List::stream)
            .map(name -> name.get(name.size() - 1))
            .collect(Collectors.toUnmodifiableSet());

    private static final List<List<String>> LEADING = ShippedFile.records("labels/leading-words.tsv").stream()
            .map(row -> List.of(row.get(0).split("[ -]", -1)))
            .toList();

    private LabelWords() {}

    /** Whether a mention is the object of no claim: "patients", "tablets", "placebo". */
    static boolean isNoObject(Sentence sentence, MentionSpan spot) {
        String words = sentence.words(spot.from(), spot.to()).toLowerCase(Locale.ROOT);
        return NO_OBJECTS.contains(words) || NO_OBJECTS.contains(singular(words));
    }

    /** Whether a mention names no effect. */
    static boolean isNoEffect(Sentence sentence, MentionSpan spot) {
        String words = sentence.words(spot.from(), spot.to()).toLowerCase(Locale.ROOT);
        return NO_EFFECTS.contains(words)
                || words.startsWith("allergic to ")
                || NO_EFFECTS.contains(singular(words))
                || NO_HEADS.contains(words.substring(words.lastIndexOf(' ') + 1))
                || inOrganClass(sentence, spot);
    }

    /**
     * A mention without the words in front that tell how grave or how probable it is, and without the name of an organ
     * class that a flat table prints before it ("Ear and {labyrinth vertigo}"); never without all of it.
     */
    static MentionSpan plain(Sentence sentence, MentionSpan spot) {
        int from = behindOrganClass(sentence, spot);
        boolean left = true;
        while (left) {
            left = false;
            for (List<String> words : LEADING) {
                int next = from + words.size();
                boolean starts =
                        next < spot.to() && sentence.token(next).isWord() && matchEnd(sentence, from, words) == next;
                if (starts) {
                    from += words.size();
                    left = true;
                }
            }
        }
        int to = spot.to();
        int closed = closed(sentence, from, to);
        int open = opened(sentence, from, to);
        if (closed > from && closed + 1 == to) {
            to = closed;
        } else if (closed >= from && closed + 1 < to) {
            from = closed + 1;
        } else if (open > from) {
            boolean closes = to < sentence.size() && sentence.token(to).is(')');
            to = closes ? to + 1 : open;
        }
        return from == spot.from() && to == spot.to()
                ? spot
                : new MentionSpan(from, to, spot.concept(), spot.self(), spot.compound(), spot.covered());
    }

    /** The index of a bracket that opens in a span and closes behind it, or -1: "edema (general". */
    private static int opened(Sentence sentence, int from, int to) {
        int open = -1;
        for (int i = from; i < to; i++) {
            open = sentence.token(i).is('(') ? i : sentence.token(i).is(')') ? -1 : open;
        }
        return open;
    }

    /** The index of a bracket that closes in a span and opens before it, or -1: "DRESS) syndrome". */
    private static int closed(Sentence sentence, int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            open += sentence.token(i).is('(') ? 1 : 0;
            if (sentence.token(i).is(')') && --open < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word stands alone for an organ class, as in a row "Cardiac" or before "Headache" in a flat table. */
    static boolean isHeading(Sentence sentence, int at) {
        String printed = sentence.words(at, at + 1);
        return Character.isUpperCase(printed.charAt(0))
                && at + 1 < sentence.size()
                && Character.isUpperCase(sentence.words(at + 1, at + 2).charAt(0))
                && CLASS_ENDS.contains(sentence.token(at).lower());
    }

    private static String singular(String words) {
        return words.endsWith("ies")
                ? words.substring(0, words.length() - 3) + "y"
                : words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
    }

    /** Whether a mention is part of the name of an organ class: "Skin and {subcutaneous tissue disorders}". */
    private static boolean inOrganClass(Sentence sentence, MentionSpan spot) {
        for (int i = Math.max(0, spot.from() - 6); i <= spot.from(); i++) {
            for (List<String> name : CLASSES.getOrDefault(sentence.token(i).lower(), List.of())) {
                int end = matchEnd(sentence, i, name);
                if (end < 0) {
                    continue;
                }
                boolean noun = false;
                int to = end;
                while (to < sentence.size()
                        && CLASS_NOUNS.contains(sentence.token(to).lower())) {
                    noun = true;
                    to++;
                }
                boolean whole = i == spot.from() && end >= spot.to();
                if (to >= spot.to() && (noun || whole)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The index after the name of an organ class that a mention starts with, or the start of the mention. */
    private static int behindOrganClass(Sentence sentence, MentionSpan spot) {
        for (int i = Math.max(0, spot.from() - 6); i <= spot.from(); i++) {
            for (List<String> name : CLASSES.getOrDefault(sentence.token(i).lower(), List.of())) {
                int end = matchEnd(sentence, i, name);
                int to = end;
                while (to > 0
                        && to < spot.to()
                        && (CLASS_NOUNS.contains(sentence.token(to).lower())
                                || (to > end && sentence.token(to).is('-')))) {
                    to++;
                }
                boolean heads = to > end || (i < spot.from() && name.size() > 1);
                if (heads && to > spot.from() && to < spot.to() && startsName(sentence, to)) {
                    return to;
                }
            }
        }
        return spot.from();
    }

    /** Whether a token starts with a capital, as what follows a heading does. */
    private static boolean startsName(Sentence sentence, int at) {
        return Character.isUpperCase(sentence.words(at, at + 1).charAt(0));
    }

    /** Whether a token is a word of the name of an organ class: "Injury, {poisoning} and procedural complications". */
    static boolean inOrganClass(Sentence sentence, int at) {
        for (int i = Math.max(0, at - 6); i < at; i++) {
            for (List<String> name : CLASSES.getOrDefault(sentence.token(i).lower(), List.of())) {
                if (matchEnd(sentence, i, name) > at) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int matchEnd(Sentence sentence, int at, List<String> name) {
        int i = at;
        for (String word : name) {
            while (i < sentence.size() && i > at && isMark(sentence.token(i))) {
                i++;
            }
            if (i >= sentence.size() || !sentence.token(i).lower().equals(word)) {
                return -1;
            }
            i++;
        }
        return i;
    }

    private static boolean isMark(Token token) {
        return !token.isWord() || token.ignorable();
    }

    private static Map<String, List<List<String>>> classes() {
        Map<String, List<List<String>>> classes = new HashMap<>();
        for (List<String> row : ShippedFile.records("labels/organ-classes.tsv")) {
            List<String> words = Arrays.stream(row.get(0).split("[^a-z]+", -1))
                    .filter(w -> !w.isEmpty())
                    .toList();
            classes.merge(words.get(0), List.of(words), (a, b) -> {
                List<List<String>> both = new java.util.ArrayList<>(a);
                both.addAll(b);
                return both;
            });
        }
        return Map.copyOf(classes);
    }
}
