package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The terms of the vocabulary in tokens, each told by what kind it names. */
final class Terms {

    private final TermIndex index;
    private final Kinds kinds;
    private final Rules rules;
    private final Names names;

    Terms(Vocabulary vocabulary, Kinds kinds, Rules rules, Names names) {
        this.names = names;
        this.index = vocabulary.index();
        this.kinds = kinds;
        this.rules = rules;
    }

    /** Adds the terms that start at token {@code at}, and says whether there are any. */
    boolean find(List<Token> tokens, String text, int at, List<TermIndex.Found> found, List<Candidate> all) {
        found.clear();
        index.search(tokens, text, at, found);
        found.sort(Comparator.comparingInt(TermIndex.Found::to));
        boolean any = false;
        int i = 0;
        while (i < found.size()) {
            int to = found.get(i).to();
            int next = i;
            while (next < found.size() && found.get(next).to() == to) {
                next++;
            }
            if (tokens.get(to - 1).kind() != Token.Kind.MARK
                    && !tokens.get(to - 1).ignorable()) {
                any |= add(tokens, text, at, to, found.subList(i, next), all);
            }
            i = next;
        }
        return any;
    }

    private boolean add(
            List<Token> tokens, String text, int from, int to, List<TermIndex.Found> found, List<Candidate> all) {
        String phrase = phrase(tokens, from, to);
        if (rules.stopped(phrase) != null) {
            return true;
        }
        String words =
                text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
        Map<Kind, List<Concept>> byKind = new EnumMap<>(Kind.class);
        Map<Kind, List<Concept>> published = new EnumMap<>(Kind.class);
        for (TermIndex.Found f : found) {
            Kind kind = kinds.classify(f.concept()).kind();
            if (kind == Kind.CHEMICAL
                    && f.concept().type() == ConceptType.TARGET
                    && (!f.name() || phrase.endsWith("ergic"))) {
                kind = Kind.OTHER;
            }
            if (kind == Kind.OTHER && kinds.behaviour(f.concept())) {
                names.disease(phrase + " disorder")
                        .ifPresent(c -> all.add(new Candidate(from, to, Kind.DISEASE, c, Candidate.Way.VARIANT)));
            }
            List<Concept> of = byKind.computeIfAbsent(kind, k -> new ArrayList<>(2));
            if (!of.contains(f.concept())) {
                of.add(f.concept());
                if (f.published() && kind == Kind.DISEASE) {
                    published.computeIfAbsent(kind, k -> new ArrayList<>(2)).add(f.concept());
                }
            }
        }
        byKind.forEach((kind, concepts) -> {
            Concept best = Choice.best(words, phrase, published.getOrDefault(kind, concepts), kinds);
            if (kind == Kind.OTHER || !unclear(words, kind, best)) {
                all.add(new Candidate(from, to, kind, List.of(best), Candidate.Way.TERM));
            }
        });
        return true;
    }

    /**
     * Whether words are an abbreviation too short, or of a name too rare, to mean much where the text does not define
     * it.
     */
    private boolean unclear(String words, Kind kind, Concept concept) {
        if (words.length() > 5 || words.chars().filter(Character::isUpperCase).count() < 2) {
            return false;
        }
        boolean supplementary =
                kinds.classify(concept).mesh().filter(id -> id.startsWith("C")).isPresent();
        return (words.length() < 3 && kind == Kind.DISEASE)
                || (supplementary && !concept.label().equals(words));
    }

    /** Adds the substance whose formula starts at token {@code at}. */
    void formula(List<Token> tokens, String text, int at, List<Candidate> all) {
        int start = tokens.get(at).start();
        if (!Character.isUpperCase(text.charAt(start))
                || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))) {
            return;
        }
        for (int to = Math.min(tokens.size(), at + 9); to > at; to--) {
            int end = tokens.get(to - 1).end();
            String name = end - start > 10 || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)))
                    ? null
                    : rules.formulas().get(text.substring(start, end));
            if (name != null) {
                int last = to;
                names.chemical(name)
                        .ifPresent(c -> all.add(new Candidate(at, last, Kind.CHEMICAL, c, Candidate.Way.TERM)));
                return;
            }
        }
    }

    static String phrase(List<Token> tokens, int from, int to) {
        if (to == from + 1) {
            return tokens.get(from).norm();
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token t = tokens.get(i);
            if (t.kind() != Token.Kind.MARK && !t.ignorable()) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(t.norm());
            }
        }
        return phrase.toString();
    }
}
