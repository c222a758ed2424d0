package dev.materia.benchmark;

import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes articles on drugs out of the words of the built-in vocabulary: nonsense in content, but of the make of the real
 * ones. The same seed gives the same article.
 */
final class Prose {

    private static final List<String> HEADINGS = List.of(
            "Medical uses",
            "Side effects",
            "Contraindications",
            "Overdose",
            "Interactions",
            "Pharmacology",
            "History",
            "Research",
            "Withdrawal");

    /** In braces the type of a concept; {@code {SELF}} is the drug of the article. */
    private static final List<String> SENTENCES = List.of(
            "{SELF} is used to treat {CONDITION}, {CONDITION} and {CONDITION}.",
            "It is a {DRUG_CLASS} that acts on the {TARGET}, and was made as a successor to {DRUG}.",
            "Common side effects include {CONDITION}, {CONDITION}, {CONDITION} and, less often, {CONDITION}.",
            "In a trial of 214 people the rate of {CONDITION} was 12.5% with {SELF} and 9% with {DRUG} (p = 0.04).",
            "An overdose may cause {CONDITION}, which calls for {DRUG} and close watching over 24 hours.",
            "It should not be used in {POPULATION}, nor in those with {CONDITION} or {CONDITION}.",
            "{SELF} has been studied for {CONDITION}, but a review of 2011 found no benefit over placebo.",
            "Stopping the drug abruptly may lead to {CONDITION} and {CONDITION} within two days.",
            "The two firms shared the rights until 1987, when the patent ran out in most countries.",
            "Doctors first wrote of it in the spring of 1962, long before anybody knew how it worked.",
            "Taken together with {DRUG} or other {DRUG_CLASS}, it may raise the risk of {CONDITION}.",
            "The drug is taken up well from the gut; its half-life is 3.5 hours, or 6 hours in {POPULATION}.",
            "Unlike {DRUG}, which causes {CONDITION}, it has little effect on the {TARGET} at usual doses.",
            "High doses (more than 80 mg a day) have been linked to {CONDITION}, {CONDITION} and {CONDITION}.",
            "No study has shown that it helps in {CONDITION}; one of them was stopped because of {CONDITION}.",
            "Care is needed in {POPULATION} and in people who have had {CONDITION} (see below).",
            "What became of the factory, whose owner had moved abroad by then, is told elsewhere.",
            "Its label warns of {CONDITION}, and says that {CONDITION} was seen in one of 1,000 patients.");

    private static final int ALL = 1_000_000;

    private final Map<ConceptType, List<String>> labels = new EnumMap<>(ConceptType.class);

    Prose() {
        for (Vocabulary.Hit hit : Vocabulary.builtIn().startingWith("", ALL)) {
            hit.concept().ifPresent(concept -> labels.computeIfAbsent(concept.type(), t -> new ArrayList<>())
                    .add(concept.label()));
        }
    }

    /** An article in Markdown of at least {@code characters} characters. */
    String article(long seed, int characters) {
        Random random = new Random(seed);
        String self = label(ConceptType.DRUG, random);
        StringBuilder text = new StringBuilder("# " + self + "\n\n");
        int sentences = 0;
        while (text.length() < characters) {
            if (sentences % 40 == 39) {
                String heading = HEADINGS.get(random.nextInt(HEADINGS.size()));
                text.append("\n\n## ").append(heading).append("\n\n");
            } else {
                text.append(sentences % 5 == 4 ? "\n\n" : " ");
            }
            text.append(sentence(self, random));
            sentences++;
        }
        return text.append('\n').toString();
    }

    private String sentence(String self, Random random) {
        String sentence = SENTENCES.get(random.nextInt(SENTENCES.size())).replace("{SELF}", self);
        for (ConceptType type : ConceptType.values()) {
            String place = "{" + type + "}";
            while (sentence.contains(place)) {
                int at = sentence.indexOf(place);
                sentence = sentence.substring(0, at) + label(type, random) + sentence.substring(at + place.length());
            }
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String label(ConceptType type, Random random) {
        List<String> all = labels.getOrDefault(type, List.of());
        return all.get(random.nextInt(all.size()));
    }
}
