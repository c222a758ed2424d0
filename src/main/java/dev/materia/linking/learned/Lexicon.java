package dev.materia.linking.learned;

import dev.materia.linking.CandidateMention;
import dev.materia.linking.LearnedModel;
import dev.materia.linking.LinkedMention;
import dev.materia.linking.MatchType;
import dev.materia.linking.SemanticGroup;
import dev.materia.linking.SemanticGroups;
import dev.materia.linking.WordLists;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Descriptor;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Mesh;
import dev.materia.vocabulary.Slug;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The strings and the stop list that were learned from annotated text, ready for use beside a vocabulary. */
final class Lexicon implements LearnedModel {

    private static final String MESH = Mesh.NAMESPACE;

    /** From fewer descriptors it cannot be told how old MeSH was when they were chosen. */
    private static final int ENOUGH = 100;

    private static final Comparator<String> BY_AGE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final TermIndex index;
    private final String newest;
    private final Map<String, CandidateMention> meanings = new HashMap<>();
    private final Map<String, LexiconEntry> concepts = new HashMap<>();
    private final Map<String, LexiconEntry> strings = new HashMap<>();
    private final Set<String> stop = new HashSet<>();
    private final FeatureExtractor features;
    private final @Nullable MentionClassifier classifier;

    /** What {@code learned} says, with the concepts of {@code vocabulary}. */
    Lexicon(Collection<LexiconEntry> learned, Vocabulary vocabulary, SemanticGroups groups) {
        Map<String, Double> weights = new HashMap<>();
        List<Concept> words = new ArrayList<>();
        int number = 0;
        for (LexiconEntry entry : learned) {
            if (entry.words().startsWith(LexiconEntry.WEIGHT)) {
                weights.put(
                        entry.words().substring(LexiconEntry.WEIGHT.length()), entry.annotated() / LexiconEntry.UNIT);
                continue;
            }
            if (!entry.words().startsWith(LexiconEntry.CONCEPT)) {
                strings.put(key(entry.group(), WordLists.norm(entry.words())), entry);
            }
            if (entry.words().startsWith(LexiconEntry.CONCEPT)) {
                concepts.put(key(entry.group(), entry.words().substring(LexiconEntry.CONCEPT.length())), entry);
            } else if (entry.named()) {
                String slug = "learned-" + number++;
                ConceptType type = entry.group() == SemanticGroup.DISEASE ? ConceptType.CONDITION : ConceptType.DRUG;
                words.add(new Concept(type, slug, entry.words(), List.of(), List.of(), List.of(), List.of(), null));
                List<Concept> named = entry.mesh().isEmpty()
                        ? List.of(Concept.named(type, entry.words()))
                        : entry.mesh().stream()
                                .map(id -> concept(MESH + id, type, entry.words(), vocabulary))
                                .toList();
                meanings.put(
                        slug, new CandidateMention(0, 1, entry.group(), named, MatchType.LEARNED, entry.mesh(), false));
            } else if (entry.annotated() == 0) {
                stop.add(key(entry.group(), WordLists.norm(entry.words())));
            }
        }
        index = Vocabulary.of(words).index();
        Set<String> ids = new HashSet<>();
        learned.forEach(l -> l.mesh().stream().filter(id -> id.startsWith("D")).forEach(ids::add));
        newest = ids.size() < ENOUGH ? "" : ids.stream().max(BY_AGE).orElse("");
        features = new FeatureExtractor(groups, vocabulary, strings, concepts);
        classifier = weights.isEmpty() ? null : new MentionClassifier(weights, features);
    }

    private static Concept concept(String iri, ConceptType type, String words, Vocabulary vocabulary) {
        String label = vocabulary
                .descriptor(iri)
                .map(Descriptor::label)
                .filter(l -> !l.isEmpty())
                .orElse(words);
        return vocabulary
                .lookup(type, label)
                .filter(c -> c.matches().stream().anyMatch(m -> m.iri().equals(iri)))
                .orElseGet(() -> new Concept(
                        type,
                        Slug.of(label),
                        label,
                        List.of(),
                        List.of(),
                        List.of(new Match(Match.Relation.EXACT, iri)),
                        List.of(),
                        null));
    }

    @Override
    public List<LinkedMention> select(List<LinkedMention> mentions) {
        return classifier == null ? mentions : classifier.select(mentions);
    }

    /** What can be said of the mentions that were found with this lexicon. */
    FeatureExtractor features() {
        return features;
    }

    static String key(SemanticGroup group, String phrase) {
        return group + " " + phrase;
    }

    @Override
    public void find(List<Token> tokens, String text, int at, List<CandidateMention> all) {
        if (!index.startsTerm(tokens.get(at))) {
            return;
        }
        List<TermIndex.Found> found = new ArrayList<>();
        index.search(tokens, text, at, found);
        for (TermIndex.Found f : found) {
            Token last = tokens.get(f.to() - 1);
            CandidateMention meaning = meanings.get(f.concept().slug());
            if (meaning != null && last.kind() != Token.Kind.MARK) {
                all.add(meaning.at(f.from(), f.to(), MatchType.LEARNED));
            }
        }
    }

    @Override
    public boolean rejects(CandidateMention candidate, List<String> ids, String phrase) {
        if (candidate.match() == MatchType.LEARNED) {
            return false;
        }
        if (stop.contains(key(candidate.group(), phrase))) {
            return true;
        }
        LexiconEntry concept = ids.size() == 1 ? concepts.get(key(candidate.group(), ids.get(0))) : null;
        return concept != null && !concept.named();
    }

    @Override
    public List<String> ids(SemanticGroup group, String id) {
        LexiconEntry concept = concepts.get(key(group, id));
        return concept == null || concept.mesh().isEmpty() ? List.of(id) : concept.mesh();
    }

    @Override
    public boolean newer(String id) {
        return id.startsWith("D") && !newest.isEmpty() && BY_AGE.compare(id, newest) > 0;
    }
}
