package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Learns from annotated text: for each string how often it is annotated and as what, and of what the rules alone would
 * link, what the annotators did not.
 */
public final class Learner {

    /** What is known of one string as one kind. */
    private static final class Count {
        final Map<String, Integer> spellings = new TreeMap<>();
        final Map<List<String>, Integer> ids = new HashMap<>();

        /** The strings under each of them. */
        final Map<List<String>, Set<String>> phrases = new HashMap<>();

        /** The documents in which it is annotated. */
        final Set<PubTatorDocument> documents = new HashSet<>();

        int annotated;
        int seen;

        void add(String words) {
            spellings.merge(words, 1, Integer::sum);
            seen++;
        }
    }

    private static final int ENOUGH = 3;
    private static final int OFTEN = 3;

    /** How many strings must agree before what they say of a concept is taken to hold for others. */
    private static final int STRINGS = 2;

    private record Key(Kind kind, String phrase) {}

    /** In so many parts the documents are cut; what the others teach is tried on each. */
    private static final int FOLDS = 10;

    /** From fewer documents the strings are learnt, but not what speaks for and against a mention. */
    private static final int ENOUGH_DOCUMENTS = 50;

    private final Vocabulary vocabulary;
    private final Annotator annotator;
    private final Map<Key, Count> counts =
            new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::phrase));
    private final Map<Key, Count> concepts =
            new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::phrase));
    private final Map<PubTatorDocument, List<GoldMention>> documents = new LinkedHashMap<>();

    private final Set<PubTatorDocument> failed = new HashSet<>();
    private final BiConsumer<PubTatorDocument, RuntimeException> failures;

    /**
     * A learner that compares with what the rules find by {@code vocabulary}.
     *
     * @param failures is told, once, of each document on which an unexpected error occurs; nothing more is learnt of it
     */
    public Learner(Vocabulary vocabulary, BiConsumer<PubTatorDocument, RuntimeException> failures) {
        this.vocabulary = vocabulary;
        this.annotator = new Annotator(vocabulary);
        this.failures = failures;
    }

    private void guard(PubTatorDocument document, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(document, e);
        }
    }

    private void fail(PubTatorDocument document, RuntimeException error) {
        if (failed.add(document)) {
            failures.accept(document, error);
        }
    }

    /** How many mentions have been seen. */
    public int mentions() {
        return documents.values().stream().mapToInt(List::size).sum();
    }

    /**
     * Writes what was learnt to {@code file}, whole or not at all.
     *
     * @return how many strings and concepts that is
     * @throws IOException if it cannot be written
     */
    public int write(Path file) throws IOException {
        List<Learnt> learnt = learn();
        LexiconFile.write(learnt, file);
        return learnt.size();
    }

    /** Takes a document into account; its text and annotations are kept until the end. */
    public void add(PubTatorDocument document) {
        List<GoldMention> gold = GoldMention.of(document);
        documents.put(document, gold);
        String text = document.text();
        for (GoldMention mention : gold) {
            String words = text.substring(mention.start(), mention.end());
            String phrase = Rules.norm(words);
            if (!phrase.isEmpty()) {
                Count count = counts.computeIfAbsent(new Key(mention.kind(), phrase), k -> new Count());
                count.add(words.replaceAll("\\s+", " "));
                count.annotated++;
                if (count.documents.add(document)) {
                    count.ids.merge(mention.mesh(), 1, Integer::sum);
                }
            }
        }
    }

    /** What was learnt: strings and concepts, and what speaks for and against a mention of them. */
    List<Learnt> learn() {
        List<Learnt> learnt = new ArrayList<>(words());
        if (documents.size() < ENOUGH_DOCUMENTS) {
            return learnt;
        }
        Fit fit = new Fit();
        List<PubTatorDocument> all = documents.keySet().stream()
                .sorted(Comparator.comparing(PubTatorDocument::id).thenComparing(PubTatorDocument::text))
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            Learner rest = new Learner(vocabulary, this::fail);
            for (int i = 0; i < all.size(); i++) {
                if (i % FOLDS != fold) {
                    rest.add(all.get(i));
                }
            }
            Annotator tried = new Annotator(vocabulary, rest.words());
            for (int i = fold; i < all.size(); i += FOLDS) {
                PubTatorDocument document = all.get(i);
                guard(document, () -> examples(document, tried, fit));
            }
        }
        fit.weights().forEach((trait, weight) -> {
            int thousandths = (int) Math.round(weight * Learnt.UNIT);
            if (thousandths != 0) {
                learnt.add(new Learnt(Learnt.WEIGHT + trait, Kind.OTHER, List.of(), thousandths, 0));
            }
        });
        return learnt;
    }

    private void examples(PubTatorDocument document, Annotator tried, Fit fit) {
        List<GoldMention> gold = documents.getOrDefault(document, List.of());
        Map<Judge.Group, List<Named>> groups = Judge.groups(tried.named(document.text(), Part.of(document)));
        groups.forEach((group, named) -> fit.add(
                tried.traits().of(group, named, groups),
                gold.stream().anyMatch(g -> g.kind() == group.kind() && g.mesh().contains(group.id()))));
    }

    /** The strings and concepts that were learnt, in the order of kinds and words. */
    List<Learnt> words() {
        TermIndex strings = strings();
        documents.forEach((document, gold) -> guard(document, () -> {
            unannotated(document, gold, strings);
            linkedByRule(document, gold);
        }));
        List<Learnt> learnt = new ArrayList<>();
        counts.forEach((key, count) -> string(key, count).ifPresent(learnt::add));
        concepts.forEach((id, count) -> learnt(id, count).ifPresent(learnt::add));
        return learnt;
    }

    private TermIndex strings() {
        List<Concept> concepts = new ArrayList<>();
        counts.forEach((key, count) -> concepts.add(new Concept(
                ConceptType.CONDITION,
                key.kind + " " + key.phrase,
                most(count.spellings),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null)));
        return Vocabulary.of(concepts).index();
    }

    /** Counts where annotated strings occur without being annotated, or part of what is. */
    private void unannotated(PubTatorDocument document, List<GoldMention> gold, TermIndex strings) {
        String text = document.text();
        List<TermIndex.Found> found = new ArrayList<>();
        for (Part part : Part.of(document)) {
            List<Token> tokens = Tokenizer.tokens(text, part.start(), part.end());
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).kind() == Token.Kind.MARK) {
                    continue;
                }
                found.clear();
                strings.search(tokens, text, i, found);
                for (TermIndex.Found f : found) {
                    int start = tokens.get(f.from()).start();
                    int end = tokens.get(f.to() - 1).end();
                    if (tokens.get(f.to() - 1).kind() != Token.Kind.MARK
                            && gold.stream().noneMatch(g -> g.start() < end && start < g.end())) {
                        String slug = f.concept().slug();
                        Kind kind = Kind.valueOf(slug.substring(0, slug.indexOf(' ')));
                        Count count = counts.get(new Key(kind, slug.substring(slug.indexOf(' ') + 1)));
                        if (count != null) {
                            count.seen++;
                        }
                    }
                }
            }
        }
    }

    /** Counts what the rules link and nobody annotated, and under what the rest was filed. */
    private void linkedByRule(PubTatorDocument document, List<GoldMention> gold) {
        String text = document.text();
        for (Mention mention : annotator.annotate(text, Part.of(document))) {
            if (mention.kind() == Kind.OTHER) {
                continue;
            }
            List<GoldMention> over = gold.stream()
                    .filter(g -> g.start() < mention.end() && mention.start() < g.end())
                    .toList();
            if (over.isEmpty()) {
                String words = text.substring(mention.start(), mention.end());
                Key key = new Key(mention.kind(), Rules.norm(words));
                Count known = counts.get(key);
                if (known == null || known.annotated == 0) {
                    counts.computeIfAbsent(key, k -> new Count()).add(words.replaceAll("\\s+", " "));
                }
            }
            if (mention.mesh().size() == 1) {
                concept(mention, over, text.substring(mention.start(), mention.end()));
            }
        }
    }

    private void concept(Mention mention, List<GoldMention> over, String words) {
        Count count =
                concepts.computeIfAbsent(new Key(mention.kind(), mention.mesh().get(0)), k -> new Count());
        count.seen++;
        count.annotated += over.isEmpty() ? 0 : 1;
        over.stream().filter(g -> same(g, mention)).findFirst().ifPresent(g -> {
            count.ids.merge(g.mesh(), 1, Integer::sum);
            count.phrases.computeIfAbsent(g.mesh(), m -> new HashSet<>()).add(Rules.norm(words));
        });
    }

    private static boolean same(GoldMention gold, Mention mention) {
        return gold.kind() == mention.kind() && gold.start() == mention.start() && gold.end() == mention.end();
    }

    /**
     * What was learnt of a string. One document is enough to know what it names, unless it is a short form: what that
     * means in one text it need not mean in the next.
     */
    private static Optional<Learnt> string(Key key, Count count) {
        String words = most(count.spellings);
        boolean once = count.documents.size() == 1;
        if (once && Tokenizer.caseMatters(words)) {
            return Optional.empty();
        }
        List<String> ids = count.ids.isEmpty() ? List.of() : most(count.ids);
        return Optional.of(new Learnt(words, key.kind, ids, count.annotated, count.seen));
    }

    /** What was learnt of a concept, if it was seen often enough and is not what the rules make of it anyway. */
    private static Optional<Learnt> learnt(Key id, Count count) {
        List<String> ids = count.ids.isEmpty() ? List.of() : most(count.ids);
        int agreed = count.ids.getOrDefault(ids, 0);
        int filed = count.ids.values().stream().mapToInt(Integer::intValue).sum();
        boolean other = ids.size() == 1
                && !ids.get(0).equals(id.phrase)
                && agreed * 2 > filed
                && agreed >= ENOUGH
                && count.phrases.getOrDefault(ids, Set.of()).size() >= STRINGS
                && !count.phrases.containsKey(List.of(id.phrase));
        boolean rarely = count.annotated * 2 < count.seen && count.seen >= OFTEN;
        return other || rarely
                ? Optional.of(new Learnt(
                        Learnt.CONCEPT + id.phrase, id.kind, other ? ids : List.of(), count.annotated, count.seen))
                : Optional.empty();
    }

    /** The most frequent; of several the first in order of their text. */
    private static <T> T most(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey().toString(), Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }
}
