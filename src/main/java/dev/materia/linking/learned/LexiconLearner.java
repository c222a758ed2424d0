package dev.materia.linking.learned;

import dev.materia.linking.EntityLinker;
import dev.materia.linking.EntityMention;
import dev.materia.linking.LearnedModel;
import dev.materia.linking.LinkedMention;
import dev.materia.linking.SemanticGroup;
import dev.materia.linking.SemanticGroups;
import dev.materia.linking.TextSpan;
import dev.materia.linking.WordLists;
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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Learns from annotated text: for each string how often it is annotated and as what, and of what the rules alone would
 * link, what the annotators did not.
 */
public final class LexiconLearner {

    /** In so many parts the documents are cut; what the others teach is tried on each. */
    private static final int FOLDS = 10;

    /** From fewer documents the strings are learned, but not what speaks for and against a mention. */
    private static final int ENOUGH_DOCUMENTS = 50;

    private final Vocabulary vocabulary;
    private final SemanticGroups groups;
    private final EntityLinker linker;
    private final Map<LexiconCount.Key, LexiconCount> counts =
            new TreeMap<>(Comparator.comparing(LexiconCount.Key::group).thenComparing(LexiconCount.Key::phrase));
    private final Map<LexiconCount.Key, LexiconCount> concepts =
            new TreeMap<>(Comparator.comparing(LexiconCount.Key::group).thenComparing(LexiconCount.Key::phrase));
    private final Set<AnnotatedText> documents = new LinkedHashSet<>();
    private final Set<AnnotatedText> failed = new HashSet<>();
    private final BiConsumer<AnnotatedText, RuntimeException> failures;

    /**
     * A learner that compares with what the rules find by {@code vocabulary}.
     *
     * @param failures gets, once, each document on which an unexpected error occurs; nothing more is learned from it
     */
    public LexiconLearner(Vocabulary vocabulary, BiConsumer<AnnotatedText, RuntimeException> failures) {
        this.failures = failures;
        this.vocabulary = vocabulary;
        this.groups = new SemanticGroups(vocabulary);
        this.linker = new EntityLinker(vocabulary, groups, LearnedModel.NONE);
    }

    private void guard(AnnotatedText document, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(document, e);
        }
    }

    private void fail(AnnotatedText document, RuntimeException error) {
        if (failed.add(document)) {
            failures.accept(document, error);
        }
    }

    /** How many mentions have been seen. */
    public int mentions() {
        return documents.stream().mapToInt(d -> d.mentions().size()).sum();
    }

    /**
     * Writes what was learned to {@code file}, whole or not at all.
     *
     * @return how many strings and concepts that is
     * @throws IOException if it cannot be written
     */
    public int write(Path file) throws IOException {
        List<LexiconEntry> learned = learn();
        LexiconFile.write(learned, file);
        return learned.size();
    }

    /** Takes a document into account; its text and annotations are kept until the end. */
    public void add(AnnotatedText document) {
        documents.add(document);
        String text = document.text();
        for (GoldMention mention : document.mentions()) {
            String words = text.substring(mention.start(), mention.end());
            String phrase = WordLists.norm(words);
            if (!phrase.isEmpty()) {
                LexiconCount count =
                        counts.computeIfAbsent(new LexiconCount.Key(mention.group(), phrase), k -> new LexiconCount());
                count.add(words.replaceAll("\\s+", " "));
                count.annotated++;
                if (count.documents.add(document)) {
                    count.ids.merge(mention.mesh(), 1, Integer::sum);
                }
            }
        }
    }

    /** What was learned: strings and concepts, and what speaks for and against a mention of them. */
    List<LexiconEntry> learn() {
        List<LexiconEntry> learned = new ArrayList<>(words());
        if (documents.size() < ENOUGH_DOCUMENTS) {
            return learned;
        }
        LogisticRegression fit = new LogisticRegression();
        List<AnnotatedText> all = documents.stream()
                .sorted(Comparator.comparing(AnnotatedText::id).thenComparing(AnnotatedText::text))
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            LexiconLearner rest = new LexiconLearner(vocabulary, this::fail);
            for (int i = 0; i < all.size(); i++) {
                if (i % FOLDS != fold) {
                    rest.add(all.get(i));
                }
            }
            Lexicon lexicon = new Lexicon(rest.words(), vocabulary, groups);
            EntityLinker tried = new EntityLinker(vocabulary, groups, lexicon);
            for (int i = fold; i < all.size(); i += FOLDS) {
                AnnotatedText document = all.get(i);
                guard(document, () -> examples(document, tried, lexicon.features(), fit));
            }
        }
        fit.weights().forEach((feature, weight) -> {
            int thousandths = (int) Math.round(weight * LexiconEntry.UNIT);
            if (thousandths != 0) {
                learned.add(new LexiconEntry(
                        LexiconEntry.WEIGHT + feature, SemanticGroup.OTHER, List.of(), thousandths, 0));
            }
        });
        return learned;
    }

    private static void examples(
            AnnotatedText document, EntityLinker tried, FeatureExtractor features, LogisticRegression fit) {
        List<LinkedMention> found = tried.text(document.text(), document.spans(), null, Integer.MAX_VALUE)
                .mentions();
        MentionClassifier.groups(found)
                .forEach((key, mentions) -> fit.add(
                        features.of(key, mentions),
                        document.mentions().stream()
                                .anyMatch(g ->
                                        g.group() == key.group() && g.mesh().contains(key.id()))));
    }

    /** The strings and concepts that were learned, in the order of groups and words. */
    List<LexiconEntry> words() {
        TermIndex strings = strings();
        documents.forEach(document -> guard(document, () -> {
            unannotated(document, strings);
            linkedByRule(document);
        }));
        List<LexiconEntry> learned = new ArrayList<>();
        counts.forEach((key, count) -> count.ofString(key).ifPresent(learned::add));
        concepts.forEach((id, count) -> count.ofConcept(id).ifPresent(learned::add));
        return learned;
    }

    private TermIndex strings() {
        List<Concept> concepts = new ArrayList<>();
        counts.forEach((key, count) -> concepts.add(new Concept(
                ConceptType.CONDITION,
                key.group() + " " + key.phrase(),
                LexiconCount.most(count.spellings),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null)));
        return Vocabulary.of(concepts).index();
    }

    /** Counts where annotated strings occur without being annotated, or part of what is. */
    private void unannotated(AnnotatedText document, TermIndex strings) {
        String text = document.text();
        List<TermIndex.Found> found = new ArrayList<>();
        for (TextSpan part : document.spans()) {
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
                            && document.mentions().stream().noneMatch(g -> g.start() < end && start < g.end())) {
                        String slug = f.concept().slug();
                        SemanticGroup group = SemanticGroup.valueOf(slug.substring(0, slug.indexOf(' ')));
                        LexiconCount count =
                                counts.get(new LexiconCount.Key(group, slug.substring(slug.indexOf(' ') + 1)));
                        if (count != null) {
                            count.seen++;
                        }
                    }
                }
            }
        }
    }

    /** Counts what the rules link and nobody annotated, and under what the rest was filed. */
    private void linkedByRule(AnnotatedText document) {
        String text = document.text();
        for (EntityMention mention : linker.annotate(text, document.spans(), null)) {
            if (mention.group() == SemanticGroup.OTHER) {
                continue;
            }
            List<GoldMention> over = document.mentions().stream()
                    .filter(g -> g.start() < mention.end() && mention.start() < g.end())
                    .toList();
            if (over.isEmpty()) {
                String words = text.substring(mention.start(), mention.end());
                LexiconCount.Key key = new LexiconCount.Key(mention.group(), WordLists.norm(words));
                LexiconCount known = counts.get(key);
                if (known == null || known.annotated == 0) {
                    counts.computeIfAbsent(key, k -> new LexiconCount()).add(words.replaceAll("\\s+", " "));
                }
            }
            if (mention.mesh().size() == 1) {
                concept(mention, over, text.substring(mention.start(), mention.end()));
            }
        }
    }

    private void concept(EntityMention mention, List<GoldMention> over, String words) {
        LexiconCount count = concepts.computeIfAbsent(
                new LexiconCount.Key(mention.group(), mention.mesh().get(0)), k -> new LexiconCount());
        count.seen++;
        count.annotated += over.isEmpty() ? 0 : 1;
        over.stream().filter(g -> same(g, mention)).findFirst().ifPresent(g -> {
            count.ids.merge(g.mesh(), 1, Integer::sum);
            count.phrases.computeIfAbsent(g.mesh(), m -> new HashSet<>()).add(WordLists.norm(words));
        });
    }

    private static boolean same(GoldMention gold, EntityMention mention) {
        return gold.group() == mention.group() && gold.start() == mention.start() && gold.end() == mention.end();
    }
}
