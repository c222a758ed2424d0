package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What phrases name, each looked up as a whole and under the wordings that the {@link WordLists} give for it. Remembers
 * what was looked up, within bounds: abstracts say the same things again and again.
 */
final class PhraseLookup {

    private static final int KEPT = 200_000;
    private static final int PLAIN = 1 << 15;
    private static final int SHORTEST_NAME = 4;
    private static final Set<String> PREFIX_ENDINGS = WordLists.words("substance-prefix-endings");

    private final TermIndex index;
    private final SemanticGroups groups;
    private final WordLists lists = WordLists.shipped();
    private final Map<String, Optional<List<Concept>>> kept = new ConcurrentHashMap<>();
    /**
     * Words of which nothing is known, each at the slot that it hashes to. Threads may see it late, but never wrong.
     */
    private final @Nullable String[] plain = new String[PLAIN];

    private final Map<String, Word> words = new ConcurrentHashMap<>();

    PhraseLookup(Vocabulary vocabulary, SemanticGroups groups) {
        this.index = vocabulary.index();
        this.groups = groups;
    }

    /** What a head says of a site, both in normal form. */
    Optional<List<Concept>> of(String site, String head) {
        for (String word : lists.head(head)) {
            for (String name : lists.organ(site)) {
                String phrase = word.startsWith("drug induced ")
                        ? "drug induced " + name + word.substring("drug induced".length())
                        : name + " " + word;
                Optional<List<Concept>> c = disease(phrase);
                if (c.isPresent()) {
                    return c;
                }
            }
            for (String prefix : lists.prefixes(site)) {
                Optional<List<Concept>> c = disease(prefix + word);
                if (c.isPresent()) {
                    return c;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What is known of a single word.
     *
     * @param head whether it says what is amiss with a part of the body
     * @param organ whether it is a part of the body
     * @param disease the disease that it speaks of, as an adjective or a compound
     * @param misspelt the substance whose name it misspells
     * @param mayBePrefix whether it looks like the first part of the name of a substance, as "methyl" does
     */
    record Word(
            boolean head,
            boolean organ,
            Optional<List<Concept>> disease,
            Optional<List<Concept>> misspelt,
            boolean mayBePrefix) {

        private static final Word NOTHING = new Word(false, false, Optional.empty(), Optional.empty(), false);

        /** Whether nothing is known of it, as of most words. */
        boolean nothing() {
            return equals(NOTHING);
        }
    }

    /** What is known of a single word, in normal form; what it names only if it is no term itself. */
    @SuppressWarnings("ReferenceEquality") // equal strings that are not the same are looked up
    Word word(String norm) {
        // most words are known to be nothing, and are the very string that they were when that was found out
        int slot = norm.hashCode() & (PLAIN - 1);
        if (plain[slot] == norm) {
            return Word.NOTHING;
        }
        Word known = words.get(norm);
        if (known == null) {
            boolean named = norm.length() > SHORTEST_NAME;
            Optional<List<Concept>> disease = named ? compound(norm).or(() -> noun(norm)) : Optional.empty();
            known = new Word(
                    !lists.head(norm).isEmpty(),
                    lists.isOrgan(norm),
                    disease,
                    named && disease.isEmpty() && !starts(norm) ? misspelt(norm) : Optional.empty(),
                    named && PREFIX_ENDINGS.stream().anyMatch(norm::endsWith));
            if (words.size() < KEPT) {
                words.put(norm, known);
            }
        }
        if (known.nothing()) {
            plain[slot] = norm;
        }
        return known;
    }

    /** "nephrotoxicity", "nephrotoxic". */
    private Optional<List<Concept>> compound(String word) {
        String noun = word.endsWith("toxic") ? word + "ity" : word;
        for (Map.Entry<String, String> e : lists.compounds().entrySet()) {
            if (noun.startsWith(e.getKey())) {
                String head = noun.substring(e.getKey().length());
                if (!lists.head(head).isEmpty()) {
                    return disease(noun).or(() -> of(e.getValue(), head));
                }
            }
        }
        return Optional.empty();
    }

    /** "hypertensive". */
    private Optional<List<Concept>> noun(String word) {
        if (lists.stopped(word) != null) {
            return Optional.empty();
        }
        for (String noun : lists.nouns(word)) {
            Optional<List<Concept>> c = lists.stopped(noun) == null ? disease(noun) : Optional.empty();
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
    private Optional<List<Concept>> misspelt(String norm) {
        return EditDistance.near(norm).stream()
                .filter(index::startsTerm)
                .map(this::chemical)
                .flatMap(Optional::stream)
                .distinct()
                .reduce((a, b) -> List.of())
                .filter(c -> !c.isEmpty());
    }

    /** The substances of which {@code phrase}, in normal form, is a term. */
    Optional<List<Concept>> chemical(String phrase) {
        return lookup(phrase, SemanticGroup.CHEMICAL);
    }

    /** The diseases of which {@code phrase}, in normal form, is a term; those with that name before the others. */
    Optional<List<Concept>> disease(String phrase) {
        Optional<List<Concept>> known = kept.get(phrase);
        if (known == null) {
            known = lookup(phrase, SemanticGroup.DISEASE);
            if (kept.size() < KEPT) {
                kept.put(phrase, known);
            }
        }
        return known;
    }

    private Optional<List<Concept>> lookup(String phrase, SemanticGroup group) {
        List<TermIndex.Found> ofGroup = search(phrase).stream()
                .filter(f -> groups.classify(f.concept()).group() == group)
                .toList();
        List<TermIndex.Found> published = group == SemanticGroup.DISEASE
                ? ofGroup.stream().filter(TermIndex.Found::published).toList()
                : List.of();
        return best(
                phrase,
                (published.isEmpty() ? ofGroup : published)
                        .stream().map(TermIndex.Found::concept).distinct().toList());
    }

    private List<TermIndex.Found> search(String phrase) {
        List<Token> tokens = Tokenizer.tokens(phrase, 0, phrase.length());
        List<TermIndex.Found> found = new ArrayList<>();
        index.search(tokens, phrase, 0, found);
        found.removeIf(f -> f.to() != tokens.size());
        return found;
    }

    private Optional<List<Concept>> best(String phrase, List<Concept> concepts) {
        return concepts.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(Disambiguator.best(phrase, phrase, concepts, groups)));
    }
}
