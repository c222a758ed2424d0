package dev.materia.claim;

import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** Finds the patterns that can start at a word without trying all of them. */
final class CueIndex<T> {

    private record Start<T>(int order, T owner, TokenPattern pattern) {}

    /** A bound on the words remembered: more than the words of a language in use, and little memory. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Map<String, List<Start<T>>> byWord = new HashMap<>();
    private final Map<String, List<Start<T>>> byPrefix = new HashMap<>();
    private final Map<String, List<Start<T>>> bySlot = new TreeMap<>();
    private final Map<String, List<Start<T>>> remembered = new ConcurrentHashMap<>();
    private final int longestPrefix;

    CueIndex(List<T> owners, Function<T, List<TokenPattern>> patterns) {
        int order = 0;
        for (T owner : owners) {
            for (TokenPattern pattern : patterns.apply(owner)) {
                Start<T> start = new Start<>(order++, owner, pattern);
                for (String word : pattern.starts().stream().distinct().toList()) {
                    if (word.startsWith("<")) {
                        bySlot.computeIfAbsent(word.substring(1, word.length() - 1), w -> new ArrayList<>())
                                .add(start);
                    } else if (word.endsWith("*")) {
                        byPrefix.computeIfAbsent(word.substring(0, word.length() - 1), w -> new ArrayList<>())
                                .add(start);
                    } else {
                        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(start);
                    }
                }
            }
        }
        longestPrefix =
                byPrefix.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Tells every owner, once, with the end of its first pattern that matches at the token; in the owners' order. */
    void matches(Sentence sentence, int at, ObjIntConsumer<T> found) {
        Token token = sentence.tokens().get(at);
        if (token.ignorable()) {
            return;
        }
        List<Start<T>> starts = withSlots(sentence, at, startingWith(token));
        if (starts.isEmpty()) {
            return;
        }
        List<T> told = new ArrayList<>(4);
        for (Start<T> start : starts) {
            if (!told.contains(start.owner())) {
                start.pattern().matchAt(sentence, at).ifPresent(end -> {
                    told.add(start.owner());
                    found.accept(start.owner(), end);
                });
            }
        }
    }

    /** The patterns that the word of a token can start; remembered for each word, as texts use few. */
    private List<Start<T>> startingWith(Token token) {
        if (!token.isWord()) {
            return byWord.getOrDefault(token.lower(), List.of());
        }
        List<Start<T>> known = remembered.get(token.lower());
        if (known != null) {
            return known;
        }
        List<Start<T>> starts = new ArrayList<>(byWord.getOrDefault(token.lower(), List.of()));
        String word = token.lower();
        for (int n = 1; n <= Math.min(longestPrefix, word.length()); n++) {
            starts.addAll(byPrefix.getOrDefault(word.substring(0, n), List.of()));
        }
        starts.sort(Comparator.comparingInt(Start::order));
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(word, List.copyOf(starts));
        }
        return starts;
    }

    private List<Start<T>> withSlots(Sentence sentence, int at, List<Start<T>> starts) {
        List<Start<T>> all = starts;
        for (Map.Entry<String, List<Start<T>>> slot : bySlot.entrySet()) {
            if (sentence.slotEnd(slot.getKey(), at) > 0) {
                all = new ArrayList<>(all);
                all.addAll(slot.getValue());
                all.sort(Comparator.comparingInt(Start::order));
            }
        }
        return all;
    }
}
