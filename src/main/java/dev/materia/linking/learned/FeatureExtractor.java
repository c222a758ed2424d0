package dev.materia.linking.learned;

import dev.materia.linking.CandidateMention;
import dev.materia.linking.LinkedMention;
import dev.materia.linking.SemanticGroup;
import dev.materia.linking.SemanticGroups;
import dev.materia.linking.WordLists;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Descriptor;
import dev.materia.vocabulary.Mesh;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be said of the mentions of a concept in a text, for and against its being meant. */
final class FeatureExtractor {

    /** How the names of the features of chemicals start. */
    static final String CHEMICAL = "C ";

    private static final String MESH = Mesh.NAMESPACE;

    private final SemanticGroups groups;
    private final Vocabulary vocabulary;
    private final Map<String, LexiconEntry> strings;
    private final Map<String, LexiconEntry> concepts;

    /**
     * An extractor that knows what was learned.
     *
     * @param strings what was learned of strings, by {@link Lexicon#key}
     * @param concepts what was learned of what the rules know under a MeSH id, likewise
     */
    FeatureExtractor(
            SemanticGroups groups,
            Vocabulary vocabulary,
            Map<String, LexiconEntry> strings,
            Map<String, LexiconEntry> concepts) {
        this.groups = groups;
        this.vocabulary = vocabulary;
        this.strings = strings;
        this.concepts = concepts;
    }

    /** The features of the mentions of one concept in one text, by name. */
    Map<String, Double> of(MentionClassifier.ConceptKey key, List<LinkedMention> mentions) {
        Map<String, Double> features = new TreeMap<>();
        String prefix = key.group() == SemanticGroup.DISEASE ? "D " : CHEMICAL;
        features.put(prefix, 1.0);
        features.put(prefix + "mentions " + Math.min(mentions.size(), 4), 1.0);
        if (mentions.stream().anyMatch(n -> n.span().tokens().get(0).start() == 0)) {
            features.put(prefix + "title", 1.0);
        }
        concept(prefix, key, features);
        for (LinkedMention n : mentions) {
            mention(prefix, n, features);
        }
        return features;
    }

    private void concept(String prefix, MentionClassifier.ConceptKey key, Map<String, Double> features) {
        List<String> trees =
                vocabulary.descriptor(MESH + key.id()).map(Descriptor::trees).orElse(List.of());
        for (String tree : trees) {
            features.put(prefix + "tree " + tree.substring(0, Math.min(tree.length(), 3)), 1.0);
            if (tree.length() >= 7) {
                features.put(prefix + "tree " + tree.substring(0, 7), 1.0);
            }
        }
        if (trees.isEmpty()) {
            features.put(prefix + "no tree", 1.0);
        }
        rate(prefix + "concept", concepts.get(Lexicon.key(key.group(), key.id())), features);
    }

    private static void rate(String name, @Nullable LexiconEntry learned, Map<String, Double> features) {
        if (learned == null) {
            features.put(name + " unknown", 1.0);
            return;
        }
        double odds = StrictMath.log((learned.annotated() + 0.5) / (learned.seen() - learned.annotated() + 0.5));
        String often = learned.seen() >= 8 ? "8" : learned.seen() >= 3 ? "3" : Integer.toString(learned.seen());
        features.merge(name + " seen " + often, 1.0, Math::max);
        features.merge(name + " odds", odds, Math::max);
        features.merge(name + " odds " + often, odds, Math::max);
    }

    private void mention(String prefix, LinkedMention n, Map<String, Double> features) {
        CandidateMention c = n.candidate();
        List<Token> tokens = n.span().tokens();
        String phrase = n.phrase();
        rate(prefix + "string", strings.get(Lexicon.key(n.group(), phrase)), features);
        features.put(prefix + "way " + c.match(), 1.0);
        features.put(prefix + "words " + Math.min(phrase.split(" ").length, 4), 1.0);
        String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
        String first = phrase.indexOf(' ') < 0 ? "" : phrase.substring(0, phrase.indexOf(' '));
        features.put(prefix + "last " + last, 1.0);
        features.put(prefix + "first " + first, 1.0);
        features.put(prefix + "ends " + last.substring(Math.max(0, last.length() - 3)), 1.0);
        features.put(prefix + "ends " + last.substring(Math.max(0, last.length() - 4)), 1.0);
        features.put(prefix + "next " + word(tokens, c.to()), 1.0);
        features.put(prefix + "before " + word(tokens, c.from() - 1), 1.0);
        String words = n.words();
        if (words.length() <= 5 && words.chars().filter(Character::isUpperCase).count() >= 2) {
            features.put(prefix + "short " + c.match(), 1.0);
        }
        for (Concept concept : c.concepts()) {
            if (!groups.classify(concept).exact()) {
                features.put(prefix + "broad", 1.0);
            }
            if (WordLists.norm(concept.label()).equals(phrase)) {
                features.put(prefix + "name", 1.0);
            }
            features.put(prefix + "type " + concept.type(), 1.0);
        }
        if (c.concepts().size() > 1) {
            features.put(prefix + "several", 1.0);
        }
    }

    private static String word(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).norm();
    }
}
