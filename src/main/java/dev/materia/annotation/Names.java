package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What phrases name, each looked up as a whole and under the wordings that the {@link Rules} give for it. Remembers
 * what was looked up, within bounds: abstracts say the same things again and again.
 */
final class Names {

    private static final int KEPT = 200_000;

    private final TermIndex index;
    private final Kinds kinds;
    private final Rules rules;
    private final Map<String, Optional<List<Concept>>> kept = new ConcurrentHashMap<>();
    private final Map<String, Optional<List<Concept>>> words = new ConcurrentHashMap<>();
    private final Map<String, Optional<List<Concept>>> misspelt = new ConcurrentHashMap<>();

    Names(Vocabulary vocabulary, Kinds kinds, Rules rules) {
        this.index = vocabulary.index();
        this.kinds = kinds;
        this.rules = rules;
    }

    /** What a head says of a site, both in normal form. */
    Optional<List<Concept>> of(String site, String head) {
        for (String word : rules.head(head)) {
            for (String name : rules.organ(site)) {
                String phrase = word.startsWith("drug induced ")
                        ? "drug induced " + name + word.substring("drug induced".length())
                        : name + " " + word;
                Optional<List<Concept>> c = disease(phrase);
                if (c.isPresent()) {
                    return c;
                }
            }
            for (String prefix : rules.prefixes(site)) {
                Optional<List<Concept>> c = disease(prefix + word);
                if (c.isPresent()) {
                    return c;
                }
            }
        }
        return Optional.empty();
    }

    /** The diseases that a single word speaks of, though it is no term itself. */
    Optional<List<Concept>> word(String norm) {
        Optional<List<Concept>> known = words.get(norm);
        if (known == null) {
            known = compound(norm).or(() -> noun(norm));
            if (words.size() < KEPT) {
                words.put(norm, known);
            }
        }
        return known;
    }

    /** "nephrotoxicity", "nephrotoxic". */
    private Optional<List<Concept>> compound(String word) {
        String noun = word.endsWith("toxic") ? word + "ity" : word;
        for (Map.Entry<String, String> e : rules.compounds().entrySet()) {
            if (noun.startsWith(e.getKey())) {
                String head = noun.substring(e.getKey().length());
                if (!rules.head(head).isEmpty()) {
                    return disease(noun).or(() -> of(e.getValue(), head));
                }
            }
        }
        return Optional.empty();
    }

    /** "hypertensive". */
    private Optional<List<Concept>> noun(String word) {
        if (rules.stopped(word) != null) {
            return Optional.empty();
        }
        for (String noun : rules.nouns(word)) {
            Optional<List<Concept>> c = rules.stopped(noun) == null ? disease(noun) : Optional.empty();
            if (c.isPresent()) {
                return c;
            }
        }
        return Optional.empty();
    }

    /** Whether some term starts with that word. */
    boolean starts(String norm) {
        return index.startsTerm(norm);
    }

    /** The substance whose name a single word misspells by one letter, if there is but one. */
    Optional<List<Concept>> misspelt(String norm) {
        Optional<List<Concept>> known = misspelt.get(norm);
        if (known == null) {
            known = Spelling.near(norm).stream()
                    .filter(index::startsTerm)
                    .map(this::chemical)
                    .flatMap(Optional::stream)
                    .distinct()
                    .reduce((a, b) -> List.of())
                    .filter(c -> !c.isEmpty());
            if (misspelt.size() < KEPT) {
                misspelt.put(norm, known);
            }
        }
        return known;
    }

    /** The substances of which {@code phrase}, in normal form, is a term. */
    Optional<List<Concept>> chemical(String phrase) {
        return lookup(phrase, Kind.CHEMICAL);
    }

    /** The diseases of which {@code phrase}, in normal form, is a term; those with that name before the others. */
    Optional<List<Concept>> disease(String phrase) {
        Optional<List<Concept>> known = kept.get(phrase);
        if (known == null) {
            known = lookup(phrase, Kind.DISEASE);
            if (kept.size() < KEPT) {
                kept.put(phrase, known);
            }
        }
        return known;
    }

    private Optional<List<Concept>> lookup(String phrase, Kind kind) {
        List<Token> tokens = Tokenizer.tokens(phrase, 0, phrase.length());
        List<TermIndex.Found> found = new ArrayList<>();
        index.search(tokens, phrase, 0, found);
        Set<Concept> concepts = new LinkedHashSet<>();
        Set<Concept> published = new LinkedHashSet<>();
        for (TermIndex.Found f : found) {
            if (f.to() == tokens.size() && kinds.classify(f.concept()).kind() == kind) {
                concepts.add(f.concept());
                if (f.published()) {
                    published.add(f.concept());
                }
            }
        }
        if (kind == Kind.DISEASE && !published.isEmpty()) {
            concepts = published;
        }
        return concepts.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(Choice.best(phrase, phrase, List.copyOf(concepts), kinds)));
    }
}
