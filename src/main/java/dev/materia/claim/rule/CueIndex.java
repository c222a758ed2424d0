package dev.materia.claim.rule;

import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the patterns that match at a word without trying all of them: only those that can start there, and of these
 * only those whose other words the sentence holds.
 *
 * @param <T> what patterns belong to
 */
final class CueIndex<T> {

    /**
     * A pattern, and what it belongs to.
     *
     * @param order place among all patterns
     * @param needs numbers of the needs that a sentence must meet
     */
    private record Start<T>(int order, T owner, TokenPattern pattern, BitSet needs) {

        boolean isPossible(BitSet met) {
            for (int need = needs.nextSetBit(0); need >= 0; need = needs.nextSetBit(need + 1)) {
                if (!met.get(need)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What a word is to the patterns.
     *
     * @param starts those that can start with it, in order
     * @param meets numbers of the needs that it meets
     */
    private record Word<T>(List<Start<T>> starts, BitSet meets) {}

    /** Hears of a pattern that matches. */
    @FunctionalInterface
    interface Taker<T> {

        /** Takes what the pattern belongs to, the index of its first token and the one after its last. */
        void take(T owner, int from, int to);
    }

    /** A bound on the words remembered: more than the words of a language in use, and little memory. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Map<PatternElement, Word<T>> byElement = new HashMap<>();
    private final Map<Integer, List<Start<T>>> bySlots = new ConcurrentHashMap<>();
    private final Map<String, Word<T>> remembered = new ConcurrentHashMap<>();
    private final Word<T> nothing = new Word<>(List.of(), new BitSet());
    private final int slots;
    private final int longestPrefix;

    CueIndex(List<T> owners, Function<T, List<TokenPattern>> patterns) {
        Map<Set<PatternElement>, Integer> needs = number(owners, patterns);
        int order = 0;
        for (T owner : owners) {
            for (TokenPattern pattern : patterns.apply(owner)) {
                BitSet needed = new BitSet();
                pattern.needs().forEach(need -> needed.set(needs.getOrDefault(need, 0)));
                Start<T> start = new Start<>(order++, owner, pattern, needed);
                pattern.starts().forEach(element -> word(element).starts().add(start));
            }
        }
        needs.forEach(
                (need, number) -> need.forEach(element -> word(element).meets().set(number)));
        int known = 0;
        int longest = 0;
        for (PatternElement element : byElement.keySet()) {
            if (element instanceof PatternElement.Mentioned mentioned) {
                known |= mentioned.slot().bit();
            } else if (element instanceof PatternElement.Prefix prefix) {
                longest = Math.max(longest, prefix.text().length());
            }
        }
        slots = known;
        longestPrefix = longest;
    }

    /** Numbers all needs; those of few words first, as they are the ones most seldom met. */
    private static <T> Map<Set<PatternElement>, Integer> number(
            List<T> owners, Function<T, List<TokenPattern>> patterns) {
        Map<Set<PatternElement>, Integer> numbers = new LinkedHashMap<>();
        owners.stream()
                .flatMap(owner -> patterns.apply(owner).stream())
                .flatMap(pattern -> pattern.needs().stream())
                .sorted(Comparator.comparingInt(Set::size))
                .forEach(need -> numbers.putIfAbsent(need, numbers.size()));
        return numbers;
    }

    private Word<T> word(PatternElement element) {
        return byElement.computeIfAbsent(element, e -> new Word<>(new ArrayList<>(), new BitSet()));
    }

    /** What is to be found in {@code sentence}. */
    Scan scan(Sentence sentence) {
        return new Scan(sentence);
    }

    /** Tells every owner that has a pattern which matches at the token; see {@link Scan#matches}. */
    void matches(Sentence sentence, int at, Taker<T> found) {
        Token token = sentence.token(at);
        if (!token.ignorable()) {
            find(sentence, at, word(token).starts(), null, found);
        }
    }

    /** The patterns in the words of one sentence. */
    final class Scan {

        private final Sentence sentence;
        private final List<List<Start<T>>> starts;
        private final BitSet met = new BitSet();

        private Scan(Sentence sentence) {
            this.sentence = sentence;
            this.starts = new ArrayList<>(sentence.size());
            int filled = 0;
            for (int i = 0; i < sentence.size(); i++) {
                Word<T> word = word(sentence.token(i));
                starts.add(word.starts());
                met.or(word.meets());
                filled |= sentence.slots(i);
            }
            for (Slot slot : Slot.values()) {
                if ((filled & slots & slot.bit()) != 0) {
                    met.or(word(new PatternElement.Mentioned(slot)).meets());
                }
            }
        }

        /** Tells every owner, once, with the end of its first pattern that matches at a token; in the owners' order. */
        void matches(int at, Taker<T> found) {
            if (!sentence.token(at).ignorable()) {
                find(sentence, at, starts.get(at), met, found);
            }
        }
    }

    private void find(Sentence sentence, int at, List<Start<T>> byWord, @Nullable BitSet met, Taker<T> found) {
        int filled = sentence.slots(at) & slots;
        List<Start<T>> possible = possible(byWord, filled == 0 ? List.of() : bySlots(filled), met);
        if (possible.isEmpty()) {
            return;
        }
        List<T> told = List.of();
        for (Start<T> start : possible) {
            if (!told.contains(start.owner)) {
                int end = start.pattern.matchAt(sentence, at);
                if (end != TokenPattern.UNMATCHED) {
                    told = told.isEmpty() ? new ArrayList<>(4) : told;
                    told.add(start.owner);
                    found.take(start.owner, at, end);
                }
            }
        }
    }

    /** What the word of a token is to the patterns; remembered for each word, as texts use few. */
    private Word<T> word(Token token) {
        Word<T> known = remembered.get(token.lower());
        if (known != null) {
            return known;
        }
        String text = token.lower();
        List<Word<T>> words = new ArrayList<>();
        words.add(byElement.getOrDefault(new PatternElement.Word(text), nothing));
        for (int n = 1; token.isWord() && n <= Math.min(longestPrefix, text.length()); n++) {
            words.add(byElement.getOrDefault(new PatternElement.Prefix(text.substring(0, n)), nothing));
        }
        words.removeIf(nothing::equals);
        Word<T> word = words.isEmpty() ? nothing : together(words);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(text, word);
        }
        return word;
    }

    /** The patterns that can start with a mention which fills these slots. */
    private List<Start<T>> bySlots(int filled) {
        return bySlots.computeIfAbsent(
                filled,
                bits -> together(Stream.of(Slot.values())
                                .filter(slot -> (slot.bit() & bits) != 0)
                                .map(slot -> byElement.getOrDefault(new PatternElement.Mentioned(slot), nothing))
                                .toList())
                        .starts());
    }

    private static <T> Word<T> together(List<Word<T>> words) {
        List<Start<T>> starts = words.stream()
                .flatMap(word -> word.starts().stream())
                .sorted(Comparator.comparingInt(Start::order))
                .toList();
        BitSet meets = new BitSet();
        words.forEach(word -> meets.or(word.meets()));
        return new Word<>(starts, meets);
    }

    /** Those that the sentence meets the needs of, in order. */
    private static <T> List<Start<T>> possible(List<Start<T>> byWord, List<Start<T>> bySlot, @Nullable BitSet met) {
        List<Start<T>> possible = List.of();
        for (int i = 0; i < byWord.size() + bySlot.size(); i++) {
            Start<T> start = i < byWord.size() ? byWord.get(i) : bySlot.get(i - byWord.size());
            if (met == null || start.isPossible(met)) {
                possible = possible.isEmpty() ? new ArrayList<>(8) : possible;
                possible.add(start);
            }
        }
        if (possible.size() > 1 && !bySlot.isEmpty()) {
            possible.sort(Comparator.comparingInt(Start::order));
        }
        return possible;
    }
}
