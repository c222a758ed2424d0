package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Descriptor;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be said of the mentions of a concept in a text, for and against its being meant. */
final class Traits {

    /** How the names of the traits of chemicals start. */
    static final String CHEMICAL = "C ";

    private static final String MESH = "http://id.nlm.nih.gov/mesh/";

    private final Kinds kinds;
    private final Vocabulary vocabulary;
    private final @Nullable Lexicon lexicon;

    Traits(Kinds kinds, Vocabulary vocabulary, @Nullable Lexicon lexicon) {
        this.kinds = kinds;
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    Map<String, Double> of(Judge.Group group, List<Named> named, Map<Judge.Group, List<Named>> all) {
        Map<String, Double> traits = new TreeMap<>();
        String kind = group.kind() == Kind.DISEASE ? "D " : CHEMICAL;
        traits.put(kind, 1.0);
        traits.put(kind + "mentions " + Math.min(named.size(), 4), 1.0);
        if (named.stream().anyMatch(n -> n.passage().tokens().get(0).start() == 0)) {
            traits.put(kind + "title", 1.0);
        }
        concept(kind, group, traits);
        for (Named n : named) {
            mention(kind, n, traits);
        }
        return traits;
    }

    private void concept(String kind, Judge.Group group, Map<String, Double> traits) {
        List<String> trees =
                vocabulary.descriptor(MESH + group.id()).map(Descriptor::trees).orElse(List.of());
        for (String tree : trees) {
            traits.put(kind + "tree " + tree.substring(0, Math.min(tree.length(), 3)), 1.0);
            if (tree.length() >= 7) {
                traits.put(kind + "tree " + tree.substring(0, 7), 1.0);
            }
        }
        if (trees.isEmpty()) {
            traits.put(kind + "no tree", 1.0);
        }
        rate(kind + "concept", lexicon == null ? null : lexicon.concept(group.kind(), group.id()), traits);
    }

    private static void rate(String name, @Nullable Learnt learnt, Map<String, Double> traits) {
        if (learnt == null) {
            traits.put(name + " unknown", 1.0);
            return;
        }
        double odds = StrictMath.log((learnt.annotated() + 0.5) / (learnt.seen() - learnt.annotated() + 0.5));
        String often = learnt.seen() >= 8 ? "8" : learnt.seen() >= 3 ? "3" : Integer.toString(learnt.seen());
        traits.merge(name + " seen " + often, 1.0, Math::max);
        traits.merge(name + " odds", odds, Math::max);
        traits.merge(name + " odds " + often, odds, Math::max);
    }

    private void mention(String kind, Named n, Map<String, Double> traits) {
        Candidate c = n.candidate();
        List<Token> tokens = n.passage().tokens();
        String phrase = n.phrase();
        rate(kind + "string", lexicon == null ? null : lexicon.string(n.kind(), phrase), traits);
        traits.put(kind + "way " + c.way(), 1.0);
        traits.put(kind + "words " + Math.min(phrase.split(" ").length, 4), 1.0);
        String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
        String first = phrase.indexOf(' ') < 0 ? "" : phrase.substring(0, phrase.indexOf(' '));
        traits.put(kind + "last " + last, 1.0);
        traits.put(kind + "first " + first, 1.0);
        traits.put(kind + "ends " + last.substring(Math.max(0, last.length() - 3)), 1.0);
        traits.put(kind + "ends " + last.substring(Math.max(0, last.length() - 4)), 1.0);
        traits.put(kind + "next " + word(tokens, c.to()), 1.0);
        traits.put(kind + "before " + word(tokens, c.from() - 1), 1.0);
        String words = n.words();
        if (words.length() <= 5 && words.chars().filter(Character::isUpperCase).count() >= 2) {
            traits.put(kind + "short " + c.way(), 1.0);
        }
        for (Concept concept : c.concepts()) {
            if (!kinds.classify(concept).exact()) {
                traits.put(kind + "broad", 1.0);
            }
            if (Rules.norm(concept.label()).equals(phrase)) {
                traits.put(kind + "name", 1.0);
            }
            traits.put(kind + "type " + concept.type(), 1.0);
        }
        if (c.concepts().size() > 1) {
            traits.put(kind + "several", 1.0);
        }
    }

    private static String word(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).norm();
    }
}
