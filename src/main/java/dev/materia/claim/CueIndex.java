package dev.materia.claim;

import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** Finds the patterns that can start at a word without trying all of them. */
final class CueIndex<T> {

    private record Start<T>(int order, T owner, TokenPattern pattern) {}

    private final Map<String, List<Start<T>>> byWord = new HashMap<>();
    private final TreeMap<String, List<Start<T>>> byPrefix = new TreeMap<>();
    private final Map<String, List<Start<T>>> bySlot = new TreeMap<>();
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
        List<Start<T>> starts = new ArrayList<>(byWord.getOrDefault(token.lower(), List.of()));
        if (token.isWord()) {
            String word = token.lower();
            for (int n = 1; n <= Math.min(longestPrefix, word.length()); n++) {
                starts.addAll(byPrefix.getOrDefault(word.substring(0, n), List.of()));
            }
        }
        bySlot.forEach((slot, list) -> {
            if (sentence.slotEnd(slot, at) > 0) {
                starts.addAll(list);
            }
        });
        starts.sort(Comparator.comparingInt(Start::order));
        List<T> told = new ArrayList<>(starts.size());
        for (Start<T> start : starts) {
            if (!told.contains(start.owner())) {
                start.pattern().matchAt(sentence, at).ifPresent(end -> {
                    told.add(start.owner());
                    found.accept(start.owner(), end);
                });
            }
        }
    }
}
